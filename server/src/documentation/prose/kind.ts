import type { DocumentKind } from '../facts.ts';
import { isDataFolder, nameOf, stemOf } from '../paths.ts';
import { DATA_HEADING, DATASHEET_GROUPS, MODEL_CARD_HEADINGS } from '../tables/headings.ts';
import type { FrontMatter } from './frontMatter.ts';
import type { Outline } from './sections.ts';

const MODEL_KEYS = [
  'pipeline_tag',
  'library_name',
  'base_model',
  'model-index',
  'co2_eq_emissions',
  'new_version',
];
const DATASET_KEYS = [
  'task_categories',
  'task_ids',
  'size_categories',
  'annotations_creators',
  'language_creators',
  'multilinguality',
  'source_datasets',
  'dataset_info',
  'configs',
  'pretty_name',
  'paperswithcode_id',
  'train-eval-index',
];

/** What sort of document a text is: by its name, its front matter, its headings, its folder. */
export function kindOf(
  path: string,
  outline: readonly Outline[],
  front: FrontMatter | undefined,
): DocumentKind {
  const name = nameOf(path).toLowerCase();
  const stem = stemOf(path);
  const headings = outline.flatMap(({ heading }) => (heading === '' ? [] : [heading]));
  const title = headings[0] ?? '';
  if (
    /\.(?:names|doc)$/.test(name) ||
    /(?:code_?book|data[_-]?dict|dictionary|data_desc|variable|column|field|attribute|feature_desc)/.test(
      stem,
    )
  ) {
    return 'dictionary';
  }
  const groups = DATASHEET_GROUPS.filter((group) => headings.some((heading) => group.test(heading))).length;
  if (stem.startsWith('datasheet') || groups >= 4) return 'datasheet';
  const keys = front?.keys ?? [];
  if (/\bdata ?set card\b|\bdata card\b/i.test(title) || /^data(?:set)?[_-]?card/.test(stem))
    return 'dataCard';
  if (/\bmodel card\b/i.test(title) || /^model[_-]?card/.test(stem)) return 'modelCard';
  if (keys.some((key) => MODEL_KEYS.includes(key))) return 'modelCard';
  if (keys.some((key) => DATASET_KEYS.includes(key))) return 'dataCard';
  const modelHeadings = MODEL_CARD_HEADINGS.filter((group) =>
    headings.some((heading) => group.test(heading)),
  ).length;
  if (
    modelHeadings >= 3 &&
    headings.some((heading) => /\bmodel (?:details|description)\b|\bintended use/i.test(heading))
  ) {
    return 'modelCard';
  }
  if (isDataFolder(path) || /^data(?:set|sets)?(?:$|[_-])/.test(stem)) return 'dataPage';
  if (stem.startsWith('readme') || stem === 'index') return 'readme';
  return DATA_HEADING.test(title) || /(?:^|[_-])data(?:set|sets)?$/.test(stem) ? 'dataPage' : 'page';
}
