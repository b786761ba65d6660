import type { Call } from '../facts/facts.ts';
import { type Ref, valueAt } from './files.ts';
import type { Linker } from './link.ts';

/** Stands for a part of a text that only a run would know. */
export const UNKNOWN_PART = '{}';

/** The text a value has, read from constants, joins and paths; `{}` where a part is not known. */
export function textOf(linker: Linker, ref: Ref, depth = 0): string | undefined {
  if (depth > 12) return undefined;
  for (const term of linker.resolve(ref)) {
    if (term.type !== 'value') continue;
    const text = ofValue(linker, term, depth);
    if (text !== undefined && text !== '' && text !== UNKNOWN_PART) return text;
  }
  return undefined;
}

function ofValue(linker: Linker, ref: Ref, depth: number): string | undefined {
  const value = valueAt(ref);
  const part = (id: number): string => textOf(linker, { file: ref.file, id }, depth + 1) ?? UNKNOWN_PART;
  switch (value.op) {
    case 'constant':
      return value.type === 'str' || value.type === 'number' ? value.text : undefined;
    case 'text':
      return value.parts.map(part).join('');
    case 'operation': {
      const [left, right] = value.operands;
      if (left === undefined || right === undefined) return undefined;
      if (value.operator === '+') return part(left) + part(right);
      if (value.operator === '/') return joinPath([part(left), part(right)]);
      if (value.operator === '%') return part(left).replace(/%[sd]/g, UNKNOWN_PART);
      return undefined;
    }
    case 'call':
      return ofCall(linker, ref, value, depth);
    case 'item':
      return undefined;
    default:
      return undefined;
  }
}

const JOINS = /(^|\.)(os\.path\.join|posixpath\.join|joinpath)$/;
const WRAPPERS =
  /(^|\.)(Path|PurePath|PosixPath|str|abspath|realpath|normpath|expanduser|fspath|resolve|absolute|as_posix|urlopen|open|StringIO|BytesIO|Request|strip)$/;

function ofCall(linker: Linker, ref: Ref, call: Call, depth: number): string | undefined {
  const name = calledName(linker, ref, call);
  const callee = valueAt({ file: ref.file, id: call.callee });
  const args = call.args.filter((argument) => argument.name === undefined).map((argument) => argument.value);
  const texts = (ids: readonly number[]): string[] =>
    ids.map((id) => textOf(linker, { file: ref.file, id }, depth + 1) ?? UNKNOWN_PART);
  if (JOINS.test(name)) {
    const base = callee.op === 'attribute' && name.endsWith('joinpath') ? [callee.of] : [];
    return joinPath(texts([...base, ...args]));
  }
  if (WRAPPERS.test(name)) {
    const inner = args.length > 0 ? args : callee.op === 'attribute' ? [callee.of] : [];
    return joinPath(texts(inner.slice(0, name.endsWith('Path') ? inner.length : 1)));
  }
  if (/(^|\.)(getenv|get|pop|environ\.get)$/.test(name)) {
    const fallback = args[1];
    return fallback === undefined ? undefined : texts([fallback])[0];
  }
  if (name.endsWith('.format') && callee.op === 'attribute') {
    return texts([callee.of])[0]?.replace(/\{[^{}]*\}/g, UNKNOWN_PART);
  }
  if (name.endsWith('add_argument')) return undefined;
  return undefined;
}

function calledName(linker: Linker, ref: Ref, call: Call): string {
  for (const term of linker.resolve({ file: ref.file, id: call.callee })) {
    if (term.type === 'external') return term.name;
  }
  const callee = valueAt({ file: ref.file, id: call.callee });
  return callee.op === 'attribute' ? `.${callee.name}` : '';
}

function joinPath(parts: readonly string[]): string {
  const last = parts.findLastIndex((part) => part.startsWith('/') || /^[A-Za-z]:[\\/]/.test(part));
  return (last > 0 ? parts.slice(last) : parts).join('/').replace(/([^:])\/{2,}/g, '$1/');
}
