import { FIXED_SCHEDULE } from '../../knowledge/earlyStopping.ts';
import { valueAt } from '../../project/files.ts';
import type { Project, ProjectFile } from '../../project/project.ts';
import { type Framework, type LongTraining, longTraining } from '../reading/trainings.ts';
import { isTutorial } from '../reading/tutorial.ts';
import { calledName } from '../reading/values.ts';
import type { Draft, Rule } from '../rule.ts';
import { isElsewhere, isLibrary } from '../silence.ts';
import { addEarlyStopping } from './earlyStoppingFix.ts';

export const noEarlyStopping: Rule = {
  id: 'sustainability/no-early-stopping',
  family: 'sustainability',
  title: 'Long training that never stops early',
  severity: 'hint',
  enabled: true,
  what: 'A training of many epochs or boosting rounds measures itself on validation data, and goes on to the end whatever these say.',
  why: 'A model usually stops getting better long before the last epoch. What is computed after that costs energy and, more often than not, quality.',
  how: 'Stop when the validation metric has not improved for some epochs, and keep the best weights. The quick fix adds the callback of the framework.',
  silent: [
    'Training stops early already, here or in a callback whose code nobody can see from here.',
    'There are no validation data, or the length is not written out.',
    'A learning rate schedule needs the full length.',
    'Tests, tutorials, examples, benchmarks, and code of a library.',
  ],
  fix: 'suggestion',
  examples: {
    bad: 'model.fit(X, y, validation_split=0.2, epochs=500)',
    good: 'stop = EarlyStopping(patience=10, restore_best_weights=True)\nmodel.fit(X, y, validation_split=0.2, epochs=500, callbacks=[stop])',
  },
  references: [
    { title: 'Schwartz et al., Green AI', year: 2020, url: 'https://arxiv.org/abs/1907.10597' },
    {
      title: 'Prechelt, Early Stopping – But When?',
      year: 1998,
      url: 'https://doi.org/10.1007/3-540-49430-8_3',
    },
  ],
  *check(file, project) {
    const trainings = project.deeds(file).flatMap((deed) => longTraining(project.meaning, deed) ?? []);
    if (trainings.length === 0) return;
    if (isElsewhere(project, file) || isTutorial(project, file) || isLibrary(project, file)) return;
    if (stopsElsewhere(project, file) || needsFullLength(project, file)) return;
    for (const training of trainings) yield draft(project, file, training);
  },
};

/** Whoever stops one training early knows how, and left it out here on purpose. */
function stopsElsewhere(project: Project, file: ProjectFile): boolean {
  return project.deeds(file).some(({ role }) => role === 'earlyStop');
}

function needsFullLength(project: Project, file: ProjectFile): boolean {
  return file.facts.calls.some((id) => {
    const name = calledName(project.meaning.linker, { file, id });
    return name !== undefined && FIXED_SCHEDULE.test(name);
  });
}

const STOPPERS: Readonly<Record<Framework, string>> = {
  keras: 'the EarlyStopping callback',
  xgboost: 'early_stopping_rounds',
  lightgbm: 'the early_stopping callback',
  catboost: 'early_stopping_rounds',
  lightning: 'the EarlyStopping callback',
  trainer: 'EarlyStoppingCallback',
};

function draft(project: Project, file: ProjectFile, training: LongTraining): Draft {
  const { deed, framework, length, unit, told } = training;
  const value = valueAt(told);
  const where = 'at' in value ? value.at : deed.at;
  return {
    message: `All ${length} ${unit} run, whatever the validation data say. With ${STOPPERS[framework]} training ends when they no longer improve.`,
    at: { path: file.path, span: deed.nameAt },
    evidence: [
      { what: `${length} ${unit} are asked for here`, at: { path: told.file.path, span: where } },
      { what: 'validation data are given here', at: { path: file.path, span: deed.at } },
    ],
    searched: ['Callbacks and arguments that stop early were looked for in this call and in this file.'],
    fixes: addEarlyStopping(project, file, training),
    subject: `${framework} ${length} ${unit}`,
  };
}
