import { scanJson } from './jsonScan.ts';

/** One JSON string of a cell's source: where its text starts in the cell and, inside the quotes, in the file. */
interface Piece {
  readonly inCell: number;
  readonly inFile: number;
  readonly end: number;
}

/** Where the source of one cell sits in the notebook file. */
export type CellPlace = readonly Piece[];

/** Places of the sources of all cells, in the order of `readNotebook`. */
export function cellPlaces(text: string): readonly CellPlace[] {
  const cells = new Map<string, Piece[]>();
  scanJson(text, (path, start, end) => {
    const cell = cellKey(path);
    if (cell === undefined) return;
    const pieces = cells.get(cell) ?? [];
    const before = pieces.at(-1);
    const inCell = before === undefined ? 0 : before.inCell + decodedLength(text, before.inFile, before.end);
    pieces.push({ inCell, inFile: start, end });
    cells.set(cell, pieces);
  });
  return inOrder(cells);
}

/** The offset in the file of an offset in the cell's text. */
export function offsetInFile(text: string, place: CellPlace, offset: number): number {
  const piece = place.findLast((candidate) => candidate.inCell <= offset) ?? place[0];
  if (piece === undefined) return 0;
  let at = piece.inFile;
  for (let left = offset - piece.inCell; left > 0 && at < piece.end; left--) at += unitLength(text, at);
  return at;
}

/** `sheet/cell`, when the path is that of a cell's source or of one of its lines. */
function cellKey(path: readonly (string | number)[]): string | undefined {
  const sheet = path[0] === 'worksheets' ? path[1] : 0;
  const rest = path[0] === 'worksheets' ? path.slice(2) : path;
  if (rest[0] !== 'cells' || (rest[2] !== 'source' && rest[2] !== 'input')) return undefined;
  if (rest.length > 4 || (rest.length === 4 && typeof rest[3] !== 'number')) return undefined;
  return `${sheet}/${rest[1]}`;
}

function inOrder(cells: ReadonlyMap<string, CellPlace>): readonly CellPlace[] {
  const places: CellPlace[] = [];
  let sheet = 0;
  let cell = 0;
  for (const [key, pieces] of cells) {
    const [inSheet = 0, index = 0] = key.split('/').map(Number);
    if (inSheet !== sheet) cell = 0;
    sheet = inSheet;
    // Cells with an empty list of lines hold no string at all.
    for (; cell < index; cell++) places.push([]);
    places.push(pieces);
    cell++;
  }
  return places;
}

function decodedLength(text: string, start: number, end: number): number {
  let length = 0;
  for (let at = start; at < end; at += unitLength(text, at)) length++;
  return length;
}

/** How many characters of JSON make the UTF-16 unit at `at`. */
function unitLength(text: string, at: number): number {
  if (text.charCodeAt(at) !== 92) return 1;
  return text.charCodeAt(at + 1) === 117 ? 6 : 2;
}
