import { getOrAdd } from '../../getOrAdd.ts';
import {
  ENERGY_HEADING,
  MEASURING,
  MEASURING_COMMAND,
  MEASURING_FILES,
  MEASURING_REPORT,
} from '../../knowledge/acceleration.ts';
import { type Ref, valueAt } from '../../project/files.ts';
import { argumentFor } from '../../project/link.ts';
import type { Project, ProjectFile } from '../../project/project.ts';
import { type HeavyTraining, heavyTraining } from '../reading/acceleration.ts';
import { isTutorial } from '../reading/tutorial.ts';
import type { Rule } from '../rule.ts';
import { isElsewhere, isLibrary } from '../silence.ts';

export const noEnergyTracking: Rule = {
  id: 'sustainability/no-energy-tracking',
  family: 'sustainability',
  title: 'Heavy training whose energy nobody measures',
  severity: 'hint',
  enabled: true,
  what: 'A model is trained on accelerators or on many machines, and nothing in the project measures the energy it takes.',
  why: 'Model cards, reports and some laws ask how much energy a training took. Afterwards it can only be guessed; while it runs, one line measures it.',
  how: "Measure with CodeCarbon or a tracker that records the power of the GPUs, and put the number into the model card (co2_eq_emissions, in grams). The Trainer of transformers does it with report_to='codecarbon'.",
  silent: [
    'Energy, emissions or the power of the GPUs are measured or told anywhere in the project.',
    'Training is short or a smoke test, or runs on a CPU.',
    'Tests, tutorials, examples, benchmarks, and code of a library.',
  ],
  fix: 'none',
  examples: {
    bad: "trainer = Trainer(model, TrainingArguments('out', num_train_epochs=5))\ntrainer.train()",
    good: "args = TrainingArguments('out', num_train_epochs=5, report_to='codecarbon')\nTrainer(model, args).train()",
  },
  references: [
    {
      title:
        'Henderson et al., Towards the Systematic Reporting of the Energy and Carbon Footprints of Machine Learning',
      year: 2020,
      url: 'https://arxiv.org/abs/2002.05651',
    },
    {
      title: 'Lacoste et al., Quantifying the Carbon Emissions of Machine Learning',
      year: 2019,
      url: 'https://arxiv.org/abs/1910.09700',
    },
    {
      title: 'Hugging Face, Displaying carbon emissions for your model',
      year: 2025,
      url: 'https://huggingface.co/docs/hub/model-cards-co2',
    },
  ],
  *check(file, project) {
    const heavy = firstHeavy(project, file);
    if (!heavy || measuresEnergy(project)) return;
    const { deed, evidence } = heavy;
    yield {
      message:
        'This training is worth measuring: nothing in the project records the energy it takes, and later nobody can tell.',
      at: { path: file.path, span: deed.nameAt },
      evidence: [evidence, { what: 'the model is trained here', at: { path: file.path, span: deed.nameAt } }],
      searched: [
        'Energy trackers, trackers that record the power of GPUs, commands, emission files and cards that tell the energy were looked for in the whole repository.',
      ],
      fixes: [],
      subject: project.partOf(file.path),
    };
  },
};

const memo = new WeakMap<Project, Map<string, ProjectFile | undefined>>();

/** One finding for each part of a repository: measuring is set up once. */
function firstHeavy(project: Project, file: ProjectFile): HeavyTraining | undefined {
  const part = project.partOf(file.path);
  const parts = getOrAdd(memo, project, () => new Map<string, ProjectFile | undefined>());
  const first = getOrAdd(parts, part, () =>
    project.files.find((other) => project.partOf(other.path) === part && isHeavy(project, other)),
  );
  return first === file ? heavyTraining(project, file) : undefined;
}

function isHeavy(project: Project, file: ProjectFile): boolean {
  if (!heavyTraining(project, file)) return false;
  return !isElsewhere(project, file) && !isTutorial(project, file) && !isLibrary(project, file);
}

function measuresEnergy(project: Project): boolean {
  return (
    MEASURING_FILES.some((name) => project.data.named(name).length > 0) ||
    project.documents.some(({ facts }) =>
      facts.sections.some(({ heading, placeholder }) => !placeholder && ENERGY_HEADING.test(heading)),
    ) ||
    project.files.some((file) => measuresIn(project, file))
  );
}

function measuresIn(project: Project, file: ProjectFile): boolean {
  const { facts } = file;
  return (
    facts.imports.some(({ name, level }) => level === 0 && MEASURING.has(name.split('.', 1)[0] ?? '')) ||
    facts.shell.some(({ text }) => MEASURING_COMMAND.test(text)) ||
    project.deeds(file).some(({ role }) => role === 'energy') ||
    facts.calls.some((id) => reports({ file, id }))
  );
}

/** `report_to="wandb"`, `log_system_metrics=True`. */
function reports(ref: Ref): boolean {
  const call = valueAt(ref);
  if (call.op !== 'call') return false;
  if (argumentFor(call, 'log_system_metrics', -1) !== undefined) return true;
  const to = argumentFor(call, 'report_to', -1);
  if (to === undefined) return false;
  const value = valueAt({ file: ref.file, id: to });
  const items = value.op === 'collection' ? value.items : [to];
  return items.some((id) => {
    const item = valueAt({ file: ref.file, id });
    // What is not written out may be anything.
    return item.op !== 'constant' || MEASURING_REPORT.test(item.text);
  });
}
