import type { DataSet } from '../../project/dataSets.ts';
import { loadsBehind } from '../../project/dataSets.ts';
import { type Deed, isTraining } from '../../project/deeds.ts';
import { list } from '../../project/people.ts';
import type { Project, ProjectFile } from '../../project/project.ts';
import { UNKNOWN_PART } from '../../project/text.ts';
import type { Evidence } from '../finding.ts';
import type { Draft, Rule } from '../rule.ts';
import { isElsewhere, isLibrary } from '../silence.ts';
import { createDataCard } from './createDataCardFix.ts';

export const undocumentedDataset: Rule = {
  id: 'data/undocumented-dataset',
  family: 'data',
  title: 'Training data that nothing describes',
  severity: 'information',
  enabled: true,
  what: 'A model is trained on data, and nothing in the project says where they come from, what a row is, or under which terms they may be used.',
  why: 'Whoever uses the model later has to trust data they know nothing about. What is easy to write down today is often impossible to find out in a year.',
  how: 'Write a short page beside the data: source, licence, what a row means, who or what is covered, known gaps. The quick fix starts one with what the code already shows.',
  silent: [
    'A README, data card, datasheet, catalogue entry, DVC description, markdown cell or comment says where the data come from.',
    'The data are built in, synthetic, or documented where they are published (Hugging Face, Kaggle, UCI, OpenML).',
    'The data do not reach any training, are made by another step of the project, or nobody can tell from the code which file they are.',
    'The configuration declares where the documentation lives.',
  ],
  fix: 'suggestion',
  examples: {
    bad: "df = pd.read_csv('data/train_v3_final.csv')\nmodel.fit(df[features], df['target'])",
    good: '# data/README.md\n## train_v3_final.csv\nSource: … Licence: … One row is …',
  },
  references: [
    { title: 'Gebru et al., Datasheets for Datasets', year: 2021, url: 'https://arxiv.org/abs/1803.09010' },
    { title: 'Pushkarna et al., Data Cards', year: 2022, url: 'https://arxiv.org/abs/2204.01075' },
  ],
  *check(file, project) {
    if (isElsewhere(project, file) || isLibrary(project, file)) return;
    const deeds = project.deeds(file);
    if (!deeds.some((deed) => deed.role === 'load')) return;
    const reached = new Set(trainingLoads(project, file).map((deed) => deed.ref.id));
    for (const data of project.dataSets(file)) {
      if (!data.loads.some((load) => reached.has(load.ref.id))) continue;
      if (data.load.role === 'loadBuiltin' || !data.load.certain) continue;
      if (data.name === undefined || isMadeByProject(project, file, data.name) || isArtefact(data)) continue;
      const found = project.documentation(file, data);
      if (found.grade !== 'E0') continue;
      yield draft(project, file, data, found.searched);
    }
  },
};

/** Loads whose data reach a training: of this file, or of another that imports or is imported by it. */
function trainingLoads(project: Project, file: ProjectFile): readonly Deed[] {
  const loads = project.deeds(file).filter((deed) => deed.role === 'load');
  const uses = project.relations
    .relatives(file)
    .flatMap((relative) => project.deeds(relative).filter(isTraining));
  const starts = uses.flatMap((deed) => {
    const call = deed.ref.file.facts.values[deed.ref.id];
    return call?.op === 'call' ? [deed.ref] : [];
  });
  return loadsBehind(project.meaning, starts, loads);
}

/** Written by a step of the project itself: its documentation is that of the step's input. */
function isMadeByProject(project: Project, file: ProjectFile, name: string): boolean {
  if (/^[a-z][\w+.-]*:\/\//i.test(name)) return false;
  const parts = name.split(/[/\\]/).filter((part) => part !== '');
  const base = parts.at(-1) ?? '';
  const { files, folders } = project.written();
  // A collection writes many files called `train.csv`.
  const nearby = (writers: readonly ProjectFile[] = []): boolean =>
    writers.some((writer) => topFolder(project, writer) === topFolder(project, file));
  if (base !== UNKNOWN_PART && nearby(files.get(base))) return true;
  // Files that only a run could name are known by their folder.
  const folder = base.includes(UNKNOWN_PART) ? parts.at(-2) : base;
  return folder !== undefined && nearby(folders.get(folder));
}

function topFolder(project: Project, file: ProjectFile): string {
  return project.relative(file.path).split('/').slice(0, -1)[0] ?? '';
}

const ARTEFACT =
  /(^|[/_.-])(metrics?|results?|predictions?|submission|scores?|config|params|vocab|weights|checkpoint|model|encoder|scaler)([/_.-]|$)/i;

function isArtefact(data: DataSet): boolean {
  return data.name !== undefined && ARTEFACT.test(data.name.split('/').at(-1) ?? '');
}

function draft(project: Project, file: ProjectFile, data: DataSet, searched: readonly string[]): Draft {
  const name = `‘${shorten(data.path === undefined ? (data.name ?? '') : project.relative(data.path))}’`;
  const evidence: Evidence[] = data.loads.slice(0, 3).map((load) => ({
    what: 'the data come in here',
    at: { path: file.path, span: load.nameAt },
  }));
  if (data.columns.length > 0 && data.path !== undefined) {
    evidence.push({
      what: `its columns: ${list(data.columns, 8)}`,
      at: { path: data.path, span: { start: 0, end: 0 } },
    });
  }
  const people = project.people(file);
  return {
    message: `${name} trains a model, and nothing in the project says where it comes from or what it contains.`,
    at: { path: file.path, span: data.load.at },
    evidence,
    searched,
    fixes: createDataCard(project, file, data),
    subject: data.name ?? data.load.api.name,
    severity: isKaggleInput(data) ? 'hint' : people ? 'warning' : 'information',
  };
}

/** Kaggle mounts what a competition or data set page describes under `input/`. */
function isKaggleInput({ name }: DataSet): boolean {
  return name !== undefined && /(^|[\\/])(kaggle[\\/])?input[\\/]/.test(name);
}

function shorten(name: string): string {
  return name.length > 60 ? `…${name.slice(-57)}` : name;
}
