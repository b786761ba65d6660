import type { ValueId } from '../facts/facts.ts';
import { type Sensitive, sensitiveAttribute } from '../knowledge/attributes.ts';
import type { Span } from '../sources/span.ts';
import { type PythonFile, type Ref, valueAt } from './files.ts';
import type { Meaning } from './meaning.ts';

/** A column that the code names where columns are named: in a subscript, a list of features, `drop`, `groupby`. */
export interface ColumnUse {
  readonly name: string;
  readonly sensitive: Sensitive | undefined;
  readonly at: Span;
  readonly ref: Ref;
}

/** Methods of frames and constructors whose text arguments are column names. */
const COLUMN_METHODS = new Set(
  `drop groupby pivot_table pivot crosstab sort_values set_index get_dummies value_counts drop_duplicates dropna
  rename isin filter merge join agg astype fillna replace map select_dtypes melt nunique countplot histplot boxplot
  barplot catplot fit_transform transform ColumnTransformer make_column_transformer FeatureHasher select`.split(
    /\s+/,
  ),
);

/** Columns the file names, in the order of the text. */
export function columnsUsed(meaning: Meaning, file: PythonFile): readonly ColumnUse[] {
  const out: ColumnUse[] = [];
  const seen = new Set<ValueId>();
  const add = (id: ValueId): void => {
    if (seen.has(id)) return;
    seen.add(id);
    const value = file.facts.values[id];
    if (value?.op === 'collection') for (const item of value.items) add(item);
    else if (value?.op === 'dict') for (const key of value.keys) if (key !== undefined) add(key);
    if (value?.op !== 'constant' || value.type !== 'str' || !isColumnName(value.text)) return;
    out.push({
      name: value.text,
      sensitive: sensitiveAttribute(value.text),
      at: value.at,
      ref: { file, id },
    });
  };
  file.facts.values.forEach((value, id) => {
    if (value.op === 'item' && isData(meaning, { file, id: value.of })) add(value.key);
    else if (value.op === 'update' && value.key !== undefined && isData(meaning, { file, id: value.of }))
      add(value.key);
    else if (value.op === 'attribute' && meaning.isKind({ file, id: value.of }, 'frame')) {
      const sensitive = sensitiveAttribute(value.name);
      if (sensitive) out.push({ name: value.name, sensitive, at: value.at, ref: { file, id } });
    } else if (value.op === 'call') {
      const name = meaning.methodName({ file, id });
      if (name !== undefined && COLUMN_METHODS.has(name))
        for (const argument of value.args) add(argument.value);
    } else if (value.op === 'collection' && value.items.length > 1 && isColumnList(file, value.items))
      add(id);
  });
  return out;
}

/** A list that names at least one sensitive attribute among plain names is a list of columns, wherever it stands. */
function isColumnList(file: PythonFile, items: readonly ValueId[]): boolean {
  const texts = items.map((id) => {
    const value = file.facts.values[id];
    return value?.op === 'constant' && value.type === 'str' ? value.text : undefined;
  });
  return (
    texts.every((text) => text !== undefined && isColumnName(text)) &&
    texts.some((text) => sensitiveAttribute(text ?? ''))
  );
}

function isColumnName(text: string): boolean {
  return text.length > 0 && text.length <= 60 && !/[\n/\\{}<>=]|\.\w{2,4}$/.test(text);
}

/** A frame — or something nobody can resolve that is not known to be anything else. */
function isData(meaning: Meaning, ref: Ref): boolean {
  const things = meaning.thingsOf(ref);
  if (things.length > 0)
    return things.some(
      (thing) =>
        thing.kind === 'frame' ||
        thing.kind === 'sparkFrame' ||
        thing.kind === 'h2oFrame' ||
        thing.kind === 'hfDataset',
    );
  const value = valueAt(ref);
  if (value.op === 'dict' || value.op === 'collection') return false;
  const terms = meaning.linker.resolve(ref);
  return !terms.some((term) => {
    if (term.type !== 'value') return true;
    const made = valueAt(term);
    return made.op === 'dict' || made.op === 'collection' || made.op === 'constant';
  });
}
