const LONGEST_NAME = 120;
const NUMBER = /^[-+]?(?:\d[\d,. ]*|\.\d+)(?:e[-+]?\d+)?\s?%?$|^(?:nan|null|none|na|true|false|inf|\?)$/i;
const VALUE =
  /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[ T]|$)|^\d{1,2}:\d{2}|^https?:\/\/|^[^@\s]+@[^@\s]+\.\w+$|^[{[]/;

/** Whether the first record of a table names its columns, judged by itself and by the record after it. */
export function looksLikeHeader(first: readonly string[], second: readonly string[] | undefined): boolean {
  const named = first.filter((cell) => cell !== '');
  // Only the index column, and those behind the last name, may be nameless.
  if (named.length === 0 || named.length < first.length - 1 - trailingEmpty(first)) return false;
  if (named.some((cell) => cell.length > LONGEST_NAME || VALUE.test(cell))) return false;
  const numbers = named.filter((cell) => NUMBER.test(cell)).length;
  if (numbers > 0 && !countsUp(named) && numbers * 5 > named.length) return false;
  if (numbers === named.length) return false;
  if (new Set(named).size < named.length * 0.8) return false;
  if (!second || numbersIn(second) > numbersIn(first)) return true;
  // All words: names are short and do not come back as values.
  return (
    named.every((cell) => cell.length <= 60 && cell.split(/\s+/).length <= 6) &&
    !first.some((cell, index) => cell !== '' && cell === second[index])
  );
}

function numbersIn(record: readonly string[]): number {
  return record.filter((cell) => NUMBER.test(cell) || VALUE.test(cell)).length;
}

function trailingEmpty(record: readonly string[]): number {
  let count = 0;
  while (count < record.length && record[record.length - 1 - count] === '') count++;
  return count;
}

/** "id, 0, 1, 2, …", as pandas writes frames without names. */
function countsUp(named: readonly string[]): boolean {
  const numbers = named.filter((cell) => /^\d+$/.test(cell)).map(Number);
  return (
    numbers.length > 0 &&
    numbers.every((number, index) => number === (numbers[0] ?? 0) + index) &&
    numbers.length < named.length
  );
}
