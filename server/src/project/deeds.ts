import type { FunctionId } from '../facts/facts.ts';
import { type Api, attributeOf, isResultAttribute, type Role, type Task } from '../knowledge/apis.ts';
import type { Span } from '../sources/span.ts';
import { type PythonFile, type Ref, valueAt } from './files.ts';
import type { Meaning } from './meaning.ts';

/** A call that does something in the life of a model: loads, splits, trains, evaluates, ships. */
export interface Deed {
  readonly role: Role;
  readonly api: Api;
  readonly ref: Ref;
  readonly at: Span;
  /** The name being called, where a person would act. */
  readonly nameAt: Span;
  readonly inFunction: FunctionId;
  /** False where the receiver is not known: it may satisfy a condition, never raise a finding. */
  readonly certain: boolean;
  readonly task: Task;
  /** The function of the project that does it, where the call only leads there. */
  readonly through?: Through;
}

/** A function of the project, and the call in it, or behind it, that does the deed. */
export interface Through {
  readonly file: PythonFile;
  readonly id: FunctionId;
  readonly inner: Ref;
}

/** Fits a model, in whatever way. */
export function isTraining({ role }: Deed): boolean {
  return role === 'train' || role === 'tune' || role === 'crossValidate';
}

/** Deeds of one file, in the order of the text. */
export function deedsOf(meaning: Meaning, file: PythonFile): readonly Deed[] {
  const deeds: Deed[] = [];
  for (const id of file.facts.calls) {
    const ref: Ref = { file, id };
    const call = valueAt(ref);
    if (call.op !== 'call') continue;
    const where = { ref, at: call.at, nameAt: call.nameAt, inFunction: call.inFunction };
    const seen = new Set<Role>();
    for (const api of meaning.apisOf(ref)) {
      for (const role of api.roles) {
        if (seen.has(role)) continue;
        seen.add(role);
        deeds.push({ ...where, role, api, certain: api.verified !== false, task: taskOf(meaning, ref, api) });
      }
    }
    const ownSplit = seen.has('train') ? meaning.keyword(ref, 'validation_split') : undefined;
    if (ownSplit)
      deeds.push({ ...where, role: 'split', api: unknownApi('split'), certain: true, task: 'unknown' });
    if (seen.size === 0) {
      const role = guess(meaning, ref, call.args.length);
      if (role) deeds.push({ ...where, role, api: unknownApi(role), certain: false, task: 'unknown' });
    }
  }
  deeds.push(...attributeDeeds(meaning, file));
  return deeds.sort((a, b) => (a.at.cell ?? 0) - (b.at.cell ?? 0) || a.at.start - b.at.start);
}

/** Results that are read, not called: `search.best_score_`, `automl.leaderboard`. */
function attributeDeeds(meaning: Meaning, file: PythonFile): readonly Deed[] {
  const deeds: Deed[] = [];
  file.facts.values.forEach((value, id) => {
    if (value.op !== 'attribute' || !isResultAttribute(value.name)) return;
    const thing = meaning
      .thingsOf({ file, id: value.of })
      .find((candidate) => attributeOf(candidate.kind, value.name) !== undefined);
    const api = thing && attributeOf(thing.kind, value.name);
    if (!thing || !api) return;
    const where = {
      ref: { file, id },
      at: value.at,
      nameAt: value.at,
      inFunction: functionAround(file, value.at),
      certain: api.verified,
      task: thing.task,
    };
    for (const role of api.roles) deeds.push({ ...where, role, api });
  });
  return deeds;
}

/** The innermost function whose text holds a span. */
function functionAround(file: PythonFile, span: Span): FunctionId {
  let inner = -1;
  let length = Number.POSITIVE_INFINITY;
  file.facts.functions.forEach(({ at }, id) => {
    if (at.cell !== span.cell || at.start > span.start || at.end < span.end) return;
    if (at.end - at.start >= length) return;
    inner = id;
    length = at.end - at.start;
  });
  return inner;
}

function taskOf(meaning: Meaning, ref: Ref, api: Api): Task {
  if (api.task && api.task !== 'unknown') return api.task;
  const receiver = meaning.receiverOf(ref);
  const thing = receiver && meaning.thingsOf(receiver).find((candidate) => candidate.task !== 'unknown');
  return thing?.task ?? 'unknown';
}

/** Names that speak for themselves on a receiver nobody can resolve. */
function guess(meaning: Meaning, ref: Ref, args: number): Role | undefined {
  const receiver = meaning.receiverOf(ref);
  if (!receiver) return undefined;
  if (meaning.linker.resolve(receiver).some((term) => term.type === 'external' || term.type === 'module'))
    return undefined;
  switch (meaning.methodName(ref)) {
    case 'fit':
      return args >= 2 ? 'train' : undefined;
    case 'predict':
    case 'predict_proba':
      return args >= 1 ? 'predict' : undefined;
    default:
      return undefined;
  }
}

function unknownApi(role: Role): Api {
  return { name: '', roles: [role], library: '', verified: false };
}
