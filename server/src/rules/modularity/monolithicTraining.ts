import type { Role } from '../../knowledge/apis.ts';
import type { Deed } from '../../project/deeds.ts';
import type { Project, ProjectFile } from '../../project/project.ts';
import type { Span } from '../../sources/span.ts';
import type { Evidence, Fix } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { isElsewhere, isLibrary } from '../silence.ts';
import { extractStages } from './extractStagesFix.ts';

/** Stages of a model's life, by the roles that show them. */
const STAGES: readonly { readonly name: string; readonly roles: readonly Role[] }[] = [
  { name: 'load', roles: ['load', 'loadBuiltin'] },
  { name: 'prepare', roles: ['transform', 'resample', 'prepare'] },
  { name: 'split', roles: ['split'] },
  { name: 'train', roles: ['train', 'tune', 'crossValidate'] },
  { name: 'evaluate', roles: ['evaluate', 'evaluateByGroup'] },
  { name: 'save', roles: ['save', 'register', 'publish', 'deploy'] },
];

/** Fitted on hand-labelled files: shorter than this, one piece of code is no burden. */
const LEAST = { script: 95, function: 120, cell: 100, notebook: 240 } as const;
const LEAST_STAGES = 4;
/** Share of the code outside functions from which on the functions are only helpers. */
const MOST_OUTSIDE = 0.6;
/** One `fillna` is no stage; a row of such calls is. */
const LEAST_PREPARATIONS = 3;

/** One piece of code that nobody could test or reuse in parts. */
interface Monolith {
  readonly kind: keyof typeof LEAST;
  readonly lines: number;
  readonly at: Span;
  readonly stages: readonly { readonly name: string; readonly deed: Deed }[];
}

export const monolithicTraining: Rule = {
  id: 'modularity/monolithic-training',
  family: 'modularity',
  title: 'One piece of code does everything from loading to saving',
  severity: 'information',
  enabled: true,
  what: 'A script, function, cell or notebook loads data, prepares it, trains, evaluates and saves in one stretch of code, without functions or modules for the stages.',
  why: 'Nobody can test a stage alone, run only what changed, or use the same preparation for training and for predictions. Mistakes hide in long stretches of code.',
  how: 'Give each stage a function with the values it needs and the values it returns, and call them from one short main function. The quick fix does this where the code allows it.',
  silent: [
    'The stages already are functions, modules or steps of a pipeline.',
    'The file is short, a test, an example, a tutorial, or code of a library.',
    'The notebook walks its reader through in short steps with as much prose as code.',
  ],
  fix: 'suggestion',
  examples: {
    bad: "df = pd.read_csv('train.csv')\n# … 200 lines that clean, split, train, evaluate and save",
    good: 'def main():\n    data = load_data(PATH)\n    train, test = split_data(prepare_features(data))\n    model = train_model(train)\n    report(evaluate_model(model, test))',
  },
  references: [
    { title: 'Sculley et al., Hidden Technical Debt in Machine Learning Systems', year: 2015 },
    { title: 'Breck et al., The ML Test Score', year: 2017 },
  ],
  *check(file, project) {
    if (isElsewhere(project, file) || isLibrary(project, file) || isWalkthrough(project, file)) return;
    const monolith = monolithOf(project, file);
    if (!monolith) return;
    const names = monolith.stages.map((stage) => stage.name);
    yield {
      message: `${capital(PIECES[monolith.kind])} of ${monolith.lines} lines does ${names.length} stages: ${names.join(', ')}. Functions for them can be tested and reused one by one.`,
      at: { path: file.path, span: monolith.at },
      evidence: monolith.stages.map(
        ({ name, deed }): Evidence => ({
          what: `${name} happens here`,
          at: { path: file.path, span: deed.nameAt },
        }),
      ),
      searched: [
        'Functions, classes and modules that hold a stage of their own were looked for in this file and in what it imports.',
      ],
      fixes: fixesFor(project, file, monolith),
      subject: monolith.kind,
    };
  },
};

const PIECES = {
  script: 'this script',
  function: 'this function',
  cell: 'this cell',
  notebook: 'this notebook',
} as const;

function fixesFor(project: Project, file: ProjectFile, monolith: Monolith): readonly Fix[] {
  return monolith.kind === 'script' ? extractStages(project, file) : [];
}

function monolithOf(project: Project, file: ProjectFile): Monolith | undefined {
  const deeds = project.deeds(file);
  return ofModule(project, file, deeds) ?? ofFunction(file, deeds) ?? ofCell(project, file, deeds);
}

/** The whole script or notebook, as far as it runs at module level. */
function ofModule(project: Project, file: ProjectFile, deeds: readonly Deed[]): Monolith | undefined {
  const module = file.facts.modules[0];
  if (!module) return undefined;
  const stages = stagesOf(deeds.filter((deed) => deed.inFunction === -1));
  const kind = file.facts.kind;
  if (
    stages.length < LEAST_STAGES ||
    module.lines < LEAST[kind] ||
    !stages.some(({ name }) => name === 'train')
  )
    return undefined;
  if (isDivided(project, file, module.lines)) return undefined;
  const first = stages[0];
  if (!first) return undefined;
  return { kind, lines: module.lines, at: first.deed.nameAt, stages };
}

function ofFunction(file: ProjectFile, deeds: readonly Deed[]): Monolith | undefined {
  for (const [id, definition] of file.facts.functions.entries()) {
    if (definition.lines < LEAST.function) continue;
    const stages = stagesOf(deeds.filter((deed) => deed.inFunction === id));
    if (stages.length < LEAST_STAGES || !stages.some(({ name }) => name === 'train')) continue;
    return { kind: 'function', lines: definition.lines, at: definition.nameAt, stages };
  }
  return undefined;
}

/** A single huge cell. */
function ofCell(project: Project, file: ProjectFile, deeds: readonly Deed[]): Monolith | undefined {
  if (file.facts.kind !== 'notebook') return undefined;
  const cells = new Map<number, Deed[]>();
  for (const deed of deeds) {
    if (deed.at.cell === undefined || deed.inFunction !== -1) continue;
    const known = cells.get(deed.at.cell);
    if (known) known.push(deed);
    else cells.set(deed.at.cell, [deed]);
  }
  for (const [cell, own] of cells) {
    const lines = file
      .textOf(cell)
      .split('\n')
      .filter((line) => /^\s*[^\s#]/.test(line)).length;
    const stages = stagesOf(own);
    const first = stages[0];
    if (first && lines >= LEAST.cell && stages.length >= LEAST_STAGES && !isDivided(project, file, lines)) {
      return { kind: 'cell', lines, at: first.deed.nameAt, stages };
    }
  }
  return undefined;
}

/** The first deed of each stage, in the order of the text. */
function stagesOf(deeds: readonly Deed[]): Monolith['stages'] {
  return STAGES.flatMap(({ name, roles }) => {
    const own = deeds.filter((candidate) => roles.includes(candidate.role));
    // Cross-validation trains and evaluates at once; the stages themselves say more.
    const deed = own.find(({ api }) => !api.roles.includes('crossValidate')) ?? own[0];
    const little = own.length < LEAST_PREPARATIONS && own.every(({ role }) => role === 'prepare');
    return deed && !little ? [{ name, deed }] : [];
  }).sort((a, b) => (a.deed.at.cell ?? 0) - (b.deed.at.cell ?? 0) || a.deed.at.start - b.deed.at.start);
}

/** Whether at least two stages already have a module of their own, or functions that hold most of the code. */
function isDivided(project: Project, file: ProjectFile, linesOutside: number): boolean {
  const reached = [...project.relations.reach(file)].flatMap((other) => project.deeds(other));
  if (stagesOf(reached).length >= 2) return true;
  const inFunctions = project.deeds(file).filter((deed) => deed.inFunction !== -1);
  return stagesOf(inFunctions).length >= 2 && linesOutside < MOST_OUTSIDE * file.facts.lines;
}

/** Narrower than a tutorial elsewhere: a long notebook is no easier to keep because it has text. */
const TUTORIAL =
  /(^|\/)(examples?|tutorials?|samples?|demos?|courses?|lessons?|exercises?|lectures?|docs?|doc)(\/|$)/i;

function isWalkthrough(project: Project, file: ProjectFile): boolean {
  return TUTORIAL.test(project.relative(file.path)) || explainsItself(file);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A notebook with more prose than this per sign of code walks its reader through; its order is its purpose. */
const MOST_PROSE = 0.6;
/** Lines of a step a reader follows at once. */
const LONGEST_STEP = 15;

function explainsItself(file: ProjectFile): boolean {
  const prose = file.facts.markdown.reduce((sum, { text }) => sum + text.length, 0);
  const all = file.textOf().length;
  const shortSteps = file.facts.lines <= LONGEST_STEP * file.facts.codeCells;
  return file.facts.kind === 'notebook' && shortSteps && prose > MOST_PROSE * (all - prose);
}
