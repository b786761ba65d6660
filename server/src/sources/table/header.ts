import { decode } from '../decode.ts';
import { looksLikeHeader } from './columnNames.ts';
import { delimiterOf, recordsOf } from './delimited.ts';
import { keysOfRecords } from './records.ts';

export { columnsOfDictionary } from './dictionary.ts';

/** What the start of a table says about the whole. */
export interface TableHeader {
  readonly columns: readonly string[];
  /** Records, where the whole file was seen. */
  readonly rowCount?: number;
}

const TABLE = /\.(?:csv|tsv|tab|psv|data|jsonl|ndjson|json)$/i;
/** JSON that tools keep beside the code. */
const NO_TABLE =
  /(?:^|\/)(?:package(?:-lock)?|tsconfig[\w.-]*|config[\w.-]*|settings|manifest|composer|metrics|params|tokenizer[\w.-]*|vocab|special_tokens_map|generation_config|adapter_config|preprocessor_config|model[\w.-]*|launch|extensions|renovate|\.[\w.-]+)\.json$|\.(?:schema|geo|ipynb)\.json$/i;

/** Whether a file may be a table whose columns can be read from its start. */
export function isTablePath(path: string): boolean {
  return TABLE.test(path) && !NO_TABLE.test(path);
}

/** Column names from the first bytes of a table; undefined where it names none. Never throws. */
export function readHeader(path: string, bytes: Uint8Array, complete: boolean): TableHeader | undefined {
  const { text } = decode(wholeLetters(bytes, complete));
  if (text === undefined) return undefined;
  const content = text.replace(/^\ufeff/, '');
  if (/\.(?:json|jsonl|ndjson)$/i.test(path)) {
    const columns = keysOfRecords(content, complete);
    if (!columns) return undefined;
    const rows =
      /json$/i.test(path) && content.trimStart().startsWith('[') ? undefined : linesIn(content, complete);
    return rows === undefined ? { columns } : { columns, rowCount: rows };
  }
  return delimited(path, content, complete);
}

function delimited(path: string, content: string, complete: boolean): TableHeader | undefined {
  const lines = content.split(/\r\n|\r|\n/, 12).map((line) => line.slice(0, 20_000));
  const filled = lines.filter((line) => line.trim() !== '' && !line.startsWith('#'));
  // The last of the lines seen may be cut off.
  const sample = filled.length > 2 && !complete ? filled.slice(0, -1) : filled;
  const delimiter = delimiterOf(sample) ?? (/\.(?:csv|tsv)$/i.test(path) ? ',' : undefined);
  if (delimiter === undefined) return undefined;
  const start = content.slice(startOfTable(content));
  const [first, second] = recordsOf(start, delimiter, 2);
  if (!first || !looksLikeHeader(first, second)) return undefined;
  const columns = first.filter((name) => name !== '');
  if (first.length === 1 && !/^[\p{L}_][\w .\-()/]{0,60}$/u.test(columns[0] ?? '')) return undefined;
  if (!complete) return { columns };
  return { columns, rowCount: recordsOf(start, delimiter, Number.POSITIVE_INFINITY).length - 1 };
}

/** Behind comment lines and blank lines. */
function startOfTable(content: string): number {
  return /^(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*/.exec(content)?.[0].length ?? 0;
}

function linesIn(content: string, complete: boolean): number | undefined {
  return complete ? content.split('\n').filter((line) => line.trim() !== '').length : undefined;
}

/** Without the bytes of a letter that was cut in two at the end. */
function wholeLetters(bytes: Uint8Array, complete: boolean): Uint8Array {
  if (complete) return bytes;
  let end = bytes.length;
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      end = bytes.length - back;
      break;
    }
  }
  return bytes.subarray(0, end);
}
