import { type Contested, dataSetOf } from '../../knowledge/datasets.ts';
import type { DataSet } from '../../project/dataSets.ts';
import type { Project, ProjectFile } from '../../project/project.ts';
import type { Draft, Rule } from '../rule.ts';
import { isElsewhere, isLibrary } from '../silence.ts';
import { replaceLoader } from './contestedDataset/replaceLoaderFix.ts';

export const contestedDataset: Rule = {
  id: 'data/contested-dataset',
  family: 'data',
  title: 'Data set that was withdrawn, removed or found to be wrong',
  severity: 'information',
  enabled: true,
  what: 'The code loads a published data set that its authors withdrew, that its library removed for an ethical problem, or whose known errors change what a model learns.',
  why: 'People whose pictures or texts were taken without consent are harmed anew by every copy, and results on data with known errors do not hold.',
  how: 'Use the replacement that the message names, or write down why this data set is the right one. The quick fix changes the loader where the rest of the code keeps running.',
  silent: [
    'The file studies the problem itself: its name or text, or the title of the project, speaks of ethics, fairness, bias or an audit, or it calls a fairness library.',
    'A name alone that many data sets share, such as `adult.csv`, without the columns of this one.',
    'Small teaching data, such as Titanic, Iris or CIFAR-10.',
    'Data with known errors that are only looked at, and benchmarks whose model never leaves the program.',
    'Weights and models that were trained on the data; tests and code of libraries.',
  ],
  fix: 'suggestion',
  examples: {
    bad: 'from sklearn.datasets import load_boston\n\nX, y = load_boston(return_X_y=True)',
    good: 'from sklearn.datasets import fetch_california_housing\n\nX, y = fetch_california_housing(return_X_y=True)',
  },
  references: [
    {
      title: 'Peng, Mathur and Narayanan, Mitigating Dataset Harms Requires Stewardship',
      year: 2021,
      url: 'https://arxiv.org/abs/2108.02922',
    },
    { title: 'Ding et al., Retiring Adult', year: 2021, url: 'https://arxiv.org/abs/2108.04884' },
  ],
  *check(file, project) {
    if (isElsewhere(project, file) || isLibrary(project, file)) return;
    const found = project.dataSets(file).filter(({ identity }) => identity?.contested);
    if (found.length === 0 || studiesTheProblem(project, file)) return;
    const told = new Set<string>();
    for (const data of found) {
      const { identity } = data;
      if (!identity?.contested || told.has(identity.id) || !data.load.certain) continue;
      if (!isCertain(project, file, data) || !matters(project, file, identity.contested)) continue;
      told.add(identity.id);
      const same = found.filter((other) => other.identity?.id === identity.id);
      yield draft(file, identity.title, identity.contested, same);
    }
  },
};

const STUDIES =
  /(?<![a-z])(ethic(s|al)?|fair(ness|learn)?|audit(ing|s|ed)?|critique|replication|discriminat(ion|ory)|debias(ing|ed)?|bias(es|ed)?(?![- ]?(variance|term|vector|unit|node|correct)))(?![a-z])/i;

/** scikit-learn makes the same exception: "unless the purpose of the code is to study and educate about ethical issues". */
function studiesTheProblem(project: Project, file: ProjectFile): boolean {
  const { docstring, markdown } = file.facts;
  const path = project.relative(file.path).replace(/[_\d]/g, ' ');
  if (STUDIES.test(path) || STUDIES.test(docstring ?? '')) return true;
  if (markdown.some(({ text }) => STUDIES.test(text))) return true;
  if (
    project.documents.some(
      (document) => isReadme(project, document.path) && STUDIES.test(document.facts.title ?? ''),
    )
  )
    return true;
  return project.deeds(file).some(({ role }) => role === 'mitigate' || role === 'evaluateByGroup');
}

function isReadme(project: Project, path: string): boolean {
  return /^readme\.\w+$/i.test(project.relative(path));
}

/** Told by its loader, its host's id or its columns; a file name only where no other data bear it. */
function isCertain(project: Project, file: ProjectFile, { identity, load, name, columns }: DataSet): boolean {
  if (load.role === 'loadBuiltin') return true;
  const loader = load.api.name;
  if (dataSetOf({ loader })) return true;
  const all = [...columns, ...project.columns(file).map((use) => use.name)];
  if (dataSetOf({ loader: '', columns: all })?.id === identity?.id) return true;
  if (name === undefined) return false;
  if (!/\.\w{1,8}$/.test(name) || /machine-learning-databases|\/input\//.test(name)) return true;
  const words = (name.split(/[/\\]/).at(-1) ?? '').replace(/\.\w+$/, '').split(/[^a-z]+/i);
  return words.filter((word) => word.length > 2).length > 1 || identity?.contested?.tier === 'withdrawn';
}

const TRAINS = new Set(['train', 'tune', 'crossValidate', 'evaluate']);
const SHIPS = new Set(['save', 'register', 'promote', 'publish', 'deploy']);

/** What was withdrawn matters as soon as it is loaded; errors where something is learned from them. */
function matters(project: Project, file: ProjectFile, { tier, from }: Contested): boolean {
  if (tier !== 'flawed') return true;
  const deeds =
    from === 'shipping' ? project.deeds(file) : [...project.deeds(file), ...project.helperDeeds(file)];
  const roles = from === 'shipping' ? SHIPS : TRAINS;
  return deeds.some(({ role, certain }) => certain && roles.has(role));
}

const SEVERITY = { withdrawn: 'warning', removed: 'warning', flawed: 'information' } as const;

function draft(
  file: ProjectFile,
  title: string,
  { tier, why, instead, source }: Contested,
  same: readonly DataSet[],
): Draft {
  const loads = same.flatMap((data) => data.loads);
  const [first] = loads;
  if (!first) throw new Error('A data set without a load');
  return {
    message: `${title} has a known problem: ${why}. Consider ${instead}.`,
    at: { path: file.path, span: first.at },
    evidence: [
      ...loads.slice(0, 3).map(({ nameAt }) => ({
        what: `${title} comes in here`,
        at: { path: file.path, span: nameAt },
      })),
    ],
    searched: [
      `What is known of it: ${source.title} (${source.year}), ${source.url}`,
      'Signs that the file studies the problem were looked for in its name, its text and the libraries it calls.',
    ],
    fixes: replaceLoader(file, loads),
    subject: title,
    severity: SEVERITY[tier],
  };
}
