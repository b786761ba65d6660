import { canonicalName } from '../../knowledge/apis.ts';
import { type Ref, valueAt } from '../../project/files.ts';
import { argumentFor, type Linker } from '../../project/link.ts';

/** The one thing a value is; undefined where it may be several, or nobody knows. */
export function onlyValue(linker: Linker, ref: Ref): Ref | undefined {
  const terms = linker.resolve(ref);
  const [term] = terms;
  return terms.length === 1 && term?.type === 'value' ? term : undefined;
}

/** The number a value is, where it is written out. */
export function numberOf(linker: Linker, ref: Ref, depth = 0): number | undefined {
  const only = onlyValue(linker, ref);
  if (!only || depth > 4) return undefined;
  const value = valueAt(only);
  if (value.op === 'constant' && value.type === 'number') {
    const number = Number(value.text.replaceAll('_', ''));
    return Number.isFinite(number) ? number : undefined;
  }
  if (value.op !== 'operation') return undefined;
  const [left, right] = value.operands.map((id) => numberOf(linker, { file: only.file, id }, depth + 1));
  if (left === undefined) return undefined;
  if (right === undefined) return value.operands.length === 1 && value.operator === '-' ? -left : undefined;
  if (value.operator === '*') return left * right;
  if (value.operator === '**') return left ** right;
  if (value.operator === '+') return left + right;
  return value.operator === '-' ? left - right : undefined;
}

/** The text a value is, where it is one constant. */
export function constantOf(linker: Linker, ref: Ref): string | undefined {
  const only = onlyValue(linker, ref);
  const value = only && valueAt(only);
  return value?.op === 'constant' ? value.text : undefined;
}

/** The full name of what a call calls, under the name the tables know; undefined for code of the project. */
export function calledName(linker: Linker, ref: Ref): string | undefined {
  const value = valueAt(ref);
  if (value.op !== 'call') return undefined;
  for (const term of linker.resolve({ file: ref.file, id: value.callee }))
    if (term.type === 'external') return canonicalName(term.name);
  return undefined;
}

/** An argument of a call by name, or by position. */
export function argumentOf(ref: Ref, name: string, position = -1): Ref | undefined {
  const value = valueAt(ref);
  if (value.op !== 'call') return undefined;
  const id =
    argumentFor(value, name, -1) ?? (position < 0 ? undefined : argumentFor(value, undefined, position));
  return id === undefined ? undefined : { file: ref.file, id };
}

/** Whether a call is handed arguments that the text does not name: `**options`. */
export function hasHiddenArguments(ref: Ref): boolean {
  const value = valueAt(ref);
  return value.op !== 'call' || value.args.some(({ spread }) => spread === true);
}

/** How many items a list written out, a range or a grid of numbers has. */
export function lengthOf(linker: Linker, ref: Ref): number | undefined {
  if (valueAt(ref).op === 'update') return undefined;
  const only = onlyValue(linker, ref);
  const value = only && valueAt(only);
  if (!only || !value) return undefined;
  if (value.op === 'collection') {
    // A comprehension has one item that stands for many.
    const text = only.file.textOf(value.at.cell).slice(value.at.start, value.at.end);
    const isWrittenOut = value.items.length !== 1 || !/\sfor\s/.test(text);
    const isSpread = value.items.some((id) => valueAt({ file: only.file, id }).op === 'element');
    return isWrittenOut && !isSpread ? value.items.length : undefined;
  }
  return value.op === 'call' ? lengthOfCall(linker, only) : undefined;
}

function lengthOfCall(linker: Linker, ref: Ref): number | undefined {
  const value = valueAt(ref);
  if (value.op !== 'call') return undefined;
  const name = calledName(linker, ref);
  const first = value.args[0];
  switch (name) {
    case 'builtins.range':
    case 'numpy.arange':
      return stepsOf(value.args.map(({ value: id }) => numberOf(linker, { file: ref.file, id })));
    case 'numpy.linspace':
    case 'numpy.logspace':
    case 'numpy.geomspace': {
      const count = argumentOf(ref, 'num', 2);
      return count ? numberOf(linker, count) : 50;
    }
    case 'builtins.list':
    case 'builtins.tuple':
    case 'builtins.enumerate':
    case 'builtins.sorted':
    case 'numpy.array':
    case 'tqdm.tqdm':
      return first && lengthOf(linker, { file: ref.file, id: first.value });
    default:
      return undefined;
  }
}

function stepsOf(numbers: readonly (number | undefined)[]): number | undefined {
  const [first, second, step = 1] = numbers;
  if (first === undefined || numbers.some((number) => number === undefined) || step === 0) return undefined;
  const [from, to] = second === undefined ? [0, first] : [first, second];
  // 1e-9: `arange(0.1, 1, 0.1)` has nine steps whatever the last digit says.
  return Math.max(0, Math.ceil((to - from) / step - 1e-9));
}
