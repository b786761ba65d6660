import { type Ref, valueAt } from '../../../project/files.ts';
import type { Meaning } from '../../../project/meaning.ts';

/** The call that predicted, and what it gave after what was done with it. */
export interface Prediction {
  readonly call: Ref;
  /** `table`: a column for each class. `column`: a table of one column, as neural networks give. */
  readonly form: 'flat' | 'column' | 'table';
  /** By a scikit-learn estimator. */
  readonly ofEstimator: boolean;
  /** Wrapped in a pandas object with labels of its own. */
  readonly relabelled: boolean;
}

const FLATTENS = new Set(['ravel', 'flatten', 'squeeze', 'reshape', 'argmax']);

/** The prediction a value comes from: through thresholds, rounding, picking of a column. */
export function predictionBehind(meaning: Meaning, ref: Ref, depth = 0): Prediction | undefined {
  if (depth > 12) return undefined;
  const value = valueAt(ref);
  const behind = (id: number): Prediction | undefined =>
    predictionBehind(meaning, { file: ref.file, id }, depth + 1);
  switch (value.op) {
    case 'item': {
      const found = behind(value.of);
      return found && { ...found, form: 'flat' };
    }
    case 'attribute':
      return behind(value.of);
    case 'operation':
    case 'either':
      return firstOf(value.op === 'either' ? value.of : value.operands, behind);
    case 'collection':
      return value.items.length === 1 ? firstOf(value.items, behind) : undefined;
    case 'call':
      return ofCall(meaning, ref, depth);
    case 'parameter':
      return firstOf(meaning.linker.argumentsFor(ref.file, value.function, value.index), (passed) =>
        predictionBehind(meaning, passed, depth + 1),
      );
    default:
      return undefined;
  }
}

function ofCall(meaning: Meaning, ref: Ref, depth: number): Prediction | undefined {
  const call = valueAt(ref);
  if (call.op !== 'call') return undefined;
  const apis = meaning.apisOf(ref);
  const name = meaning.methodName(ref) ?? '';
  const receiver = meaning.receiverOf(ref);
  const predicts = apis.find((api) => api.roles.includes('predict'));
  if (predicts || (apis.length === 0 && /^predict(_proba)?$/.test(name))) {
    const isNetwork = receiver !== undefined && meaning.isKind(receiver, 'kerasModel', 'torchModule');
    const isTable = predicts?.returns === 'probability' && name !== 'decision_function';
    return {
      call: ref,
      form: isNetwork ? 'column' : isTable || name === 'predict_proba' ? 'table' : 'flat',
      ofEstimator: receiver !== undefined && meaning.isKind(receiver, 'estimator', 'pipeline', 'search'),
      relabelled: false,
    };
  }
  const first = call.args[0];
  const inside =
    (first && predictionBehind(meaning, { file: ref.file, id: first.value }, depth + 1)) ??
    (receiver && predictionBehind(meaning, receiver, depth + 1));
  if (!inside) return undefined;
  const flat = FLATTENS.has(name) || /\.(argmax|ravel|squeeze)$/.test(apis[0]?.name ?? '');
  const relabelled = inside.relabelled || apis.some((api) => /^pandas\.(Series|DataFrame)$/.test(api.name));
  return { ...inside, relabelled, form: flat ? 'flat' : inside.form };
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
