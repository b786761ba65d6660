import { styleOf } from './textStyle.ts';

/** What stands between an item of a list and one added after it: as the list is written, on one line or one item a line. */
export function separatorAt(text: string, itemStart: number): string {
  const line = text.slice(text.lastIndexOf('\n', itemStart - 1) + 1, itemStart);
  const startsLine = /^\s+(\w+\s*=\s*)?$/.test(line);
  return startsLine ? `,${styleOf(text).lineEnd}${/^\s*/.exec(line)?.[0] ?? ''}` : ', ';
}
