/** How a text is written, so that what a fix adds looks like the rest of it. */
export interface TextStyle {
  readonly lineEnd: '\n' | '\r\n';
  readonly quote: '"' | "'";
  readonly indent: string;
}

export function styleOf(text: string): TextStyle {
  const windows = text.split('\r\n').length - 1;
  const all = text.split('\n').length - 1;
  const double = text.split('"').length;
  const single = text.split("'").length;
  return {
    lineEnd: windows * 2 > all ? '\r\n' : '\n',
    quote: single > double ? "'" : '"',
    indent: indentOf(text),
  };
}

/** The indentation that most blocks of the text begin with; what continues a line does not count. */
function indentOf(text: string): string {
  const counts = new Map<string, number>();
  for (const [, outer = '', inner = ''] of text.matchAll(
    /^([ \t]*)\S[^\r\n]*:[ \t]*\r?\n([ \t]+)(?=[^\s#])/gm,
  )) {
    if (!inner.startsWith(outer) || inner === outer) continue;
    const step = inner.slice(outer.length);
    counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  let best = '    ';
  for (const [step, count] of counts) if (count > (counts.get(best) ?? 0)) best = step;
  return best;
}

/** Python source for a text. */
export function literal(text: string, { quote }: Pick<TextStyle, 'quote'>): string {
  const escaped = text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replaceAll(quote, `\\${quote}`);
  return `${quote}${escaped}${quote}`;
}
