import { sensitiveAttribute } from '../knowledge/attributes.ts';
import { type Ref, valueAt } from './files.ts';
import type { Meaning } from './meaning.ts';

/** Functions and methods that hand on what they are given, as far as its groups go. */
const WRAPPERS = new Set(
  `enumerate zip list sorted set tuple tqdm dict iter reversed np.unique unique items keys index tolist to_list values
  dropna astype copy categories reset_index head sort_values sort_index track product chain`.split(/\s+/),
);
/** Calls whose result has the groups of what they are given. */
const KEEPING = new Set([
  ...WRAPPERS,
  ...`isin eq ne between map apply cut qcut where select fillna replace lower upper strip to_numpy get Series Index
  DataFrame array asarray concat get_dummies join groupby`.split(/\s+/),
]);
const GROUPERS = new Set(['groupby', 'group_by', 'groupBy']);
const DEEPEST = 8;

/** Which columns' groups, or which attributes, a loop goes through; undefined where it is no loop over groups. */
export function groupsIterated(meaning: Meaning, on: Ref, depth = 0): readonly string[] | undefined {
  if (depth > DEEPEST) return undefined;
  const value = valueAt(on);
  const inner = (id: number): readonly string[] | undefined =>
    groupsIterated(meaning, { file: on.file, id }, depth + 1);
  switch (value.op) {
    case 'call': {
      const callee = valueAt({ file: on.file, id: value.callee });
      const name = calledName(meaning, on);
      if (GROUPERS.has(name)) return argumentNames(meaning, on);
      if (name === 'unique' || name === 'value_counts' || name === 'drop_duplicates') {
        const whole = callee.op === 'attribute' && !isModule(meaning, { file: on.file, id: callee.of });
        return whole ? namesIn(meaning, { file: on.file, id: callee.of }) : argumentNames(meaning, on);
      }
      if (!WRAPPERS.has(name)) return undefined;
      if (callee.op === 'attribute' && !isModule(meaning, { file: on.file, id: callee.of }))
        return inner(callee.of);
      for (const argument of value.args) {
        const found = inner(argument.value);
        if (found) return found;
      }
      return undefined;
    }
    case 'attribute':
      return WRAPPERS.has(value.name) || value.name === 'cat' ? inner(value.of) : undefined;
    case 'item':
      return inner(value.of);
    case 'collection':
    case 'dict': {
      const listed = value.op === 'dict' ? value.keys : value.items;
      const names = listed.flatMap((id) =>
        id === undefined ? [] : labelsIn(meaning, { file: on.file, id }),
      );
      return names.some((name) => sensitiveAttribute(name) !== undefined) ? names : undefined;
    }
    case 'parameter':
    case 'global':
    case 'import':
    case 'either':
    case 'element':
      for (const ref of meaning.sourcesOf(on)) {
        const found = groupsIterated(meaning, ref, depth + 1);
        if (found) return found;
      }
      return undefined;
    default:
      return undefined;
  }
}

/** Labels, columns and conditions that stand in a list; what calls give is something else. */
function labelsIn(meaning: Meaning, ref: Ref): readonly string[] {
  const value = valueAt(ref);
  if (value.op === 'collection')
    return value.items.flatMap((id) => labelsIn(meaning, { file: ref.file, id }));
  return value.op === 'call' ? [] : namesIn(meaning, ref);
}

/** Names of columns that a value picks, lists or is keyed by; not those of the data it comes from. */
export function namesIn(meaning: Meaning, ref: Ref, depth = 0): readonly string[] {
  if (depth > DEEPEST) return [];
  const value = valueAt(ref);
  const all = (ids: readonly (number | undefined)[]): readonly string[] => [
    ...new Set(
      ids.flatMap((id) => (id === undefined ? [] : namesIn(meaning, { file: ref.file, id }, depth + 1))),
    ),
  ];
  switch (value.op) {
    case 'constant':
      return value.type === 'str' && value.text.length < 60 ? [value.text] : [];
    case 'item': {
      const key = namesIn(meaning, { file: ref.file, id: value.key }, depth + 1);
      return key.length > 0 ? key : all([value.of]);
    }
    case 'attribute':
      return sensitiveAttribute(value.name) ? [value.name] : all([value.of]);
    case 'collection':
      return all(value.items);
    case 'dict':
      return all([...value.keys, ...value.values]);
    case 'operation':
      return all(value.operands);
    case 'update':
      return all([value.key, value.value]);
    case 'call':
      return callNames(meaning, ref, depth);
    case 'parameter':
    case 'global':
    case 'import':
    case 'either':
    case 'element':
      return [...new Set(meaning.sourcesOf(ref).flatMap((source) => namesIn(meaning, source, depth + 1)))];
    default:
      return [];
  }
}

function callNames(meaning: Meaning, ref: Ref, depth: number): readonly string[] {
  const call = valueAt(ref);
  if (call.op !== 'call') return [];
  if (!KEEPING.has(calledName(meaning, ref))) return [];
  const callee = valueAt({ file: ref.file, id: call.callee });
  const receiver = callee.op === 'attribute' && !isModule(meaning, { file: ref.file, id: callee.of });
  const ids = [...(receiver ? [callee.of] : []), ...call.args.map(({ value }) => value)];
  return [...new Set(ids.flatMap((id) => namesIn(meaning, { file: ref.file, id }, depth + 2)))];
}

/** Names among the arguments of a call: the columns a `groupby` groups by. */
export function argumentNames(meaning: Meaning, ref: Ref): readonly string[] {
  const call = valueAt(ref);
  if (call.op !== 'call') return [];
  return [...new Set(call.args.flatMap(({ value }) => namesIn(meaning, { file: ref.file, id: value })))];
}

function calledName(meaning: Meaning, ref: Ref): string {
  const call = valueAt(ref);
  if (call.op !== 'call') return '';
  const callee = valueAt({ file: ref.file, id: call.callee });
  if (callee.op === 'attribute') return callee.name;
  if (callee.op === 'builtin') return callee.name;
  return meaning.linker
    .resolve({ file: ref.file, id: call.callee })
    .flatMap((term) => (term.type === 'external' ? (term.name.split('.').at(-1) ?? '') : []))
    .join('');
}

function isModule(meaning: Meaning, ref: Ref): boolean {
  return meaning.linker.resolve(ref).some((term) => term.type === 'external' || term.type === 'module');
}
