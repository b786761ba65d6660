import type { DocumentFacts } from '../facts.ts';
import { isRecord } from '../prose/frontMatter.ts';
import { factsOf, list, text } from './entry.ts';
import { parseJson } from './jsonLd.ts';

/** Schemas of TensorFlow Data Validation, expectation suites of Great Expectations, JSON schemas: they say what the columns are. */
export function readSchema(source: string, path: string): DocumentFacts | undefined {
  if (/\.(?:pbtxt|textproto)$/.test(path)) {
    const hasFeatures = /^\s*feature\s*:?\s*\{/m.test(source.slice(0, 20_000));
    return hasFeatures
      ? factsOf('dictionary', source, [{ name: '', answers: ['fields'], where: [] }])
      : undefined;
  }
  const root = parseJson(source);
  if (!isRecord(root)) return undefined;
  const expectations = list(root.expectations).filter(isRecord);
  const described = isRecord(root.properties) ? Object.keys(root.properties).length : expectations.length;
  const named = list(root.fields).length + list(root.columns).length;
  if (described === 0 && named === 0) return undefined;
  const name = text(root.title) ?? text(root.expectation_suite_name) ?? text(root.name) ?? '';
  return factsOf('dictionary', source, [{ name, answers: ['fields'], where: [] }]);
}
