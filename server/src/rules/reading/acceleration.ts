import {
  ACCELERATOR,
  DISTRIBUTING,
  FEW_STEPS,
  MANY_TRIALS,
  STRATEGY,
  USUAL_EPOCHS,
} from '../../knowledge/acceleration.ts';
import type { Deed } from '../../project/deeds.ts';
import { type Ref, valueAt } from '../../project/files.ts';
import type { Project, ProjectFile } from '../../project/project.ts';
import type { Evidence } from '../finding.ts';
import { argumentOf, calledName, constantOf, hasHiddenArguments, numberOf, onlyValue } from './values.ts';

/** A training on accelerators or many machines, and what shows it. */
export interface HeavyTraining {
  readonly deed: Deed;
  readonly evidence: Evidence;
}

/** The first heavy training of a file. */
export function heavyTraining(project: Project, file: ProjectFile): HeavyTraining | undefined {
  const deeds = project
    .deeds(file)
    .filter(({ role, certain }) => certain && (role === 'train' || role === 'trainStep'));
  const [first] = deeds;
  if (!first) return undefined;
  for (const deed of deeds) {
    const evidence = evidenceOf(project, deed);
    if (evidence) return { deed, evidence };
  }
  const spread = spreadIn(project, file);
  return spread && { deed: first, evidence: spread };
}

function evidenceOf(project: Project, deed: Deed): Evidence | undefined {
  switch (deed.api.name) {
    case 'hfTrainer.train':
      return ofTrainer(project, deed);
    case 'lightningTrainer.fit':
      return ofLightning(project, deed);
    case 'rayTrainer.fit':
      return ofRay(project, deed);
    case 'ray.tune.run':
      return ofTrials(project, deed.ref);
    default:
      return undefined;
  }
}

function ofTrainer(project: Project, deed: Deed): Evidence | undefined {
  const maker = makerOf(project, deed);
  const { linker } = project.meaning;
  const given = maker && (argumentOf(maker, 'args') ?? argumentOf(maker, 'args', 1));
  const options = given && onlyValue(linker, given);
  if (!options || valueAt(options).op !== 'call' || hasHiddenArguments(options)) return undefined;
  const steps = argumentOf(options, 'max_steps');
  if (steps) {
    const number = numberOf(linker, steps);
    if (number === undefined || (number > 0 && number <= FEW_STEPS)) return undefined;
    if (number > 0) return told(options, `${number} steps are asked for here`);
  }
  const cpu = argumentOf(options, 'use_cpu') ?? argumentOf(options, 'no_cuda');
  if (cpu && constantOf(linker, cpu) !== 'False') return undefined;
  const asked = argumentOf(options, 'num_train_epochs');
  const epochs = asked ? numberOf(linker, asked) : USUAL_EPOCHS;
  if (epochs === undefined || epochs <= 1) return undefined;
  return told(options, `the whole model is trained for ${epochs} epochs`);
}

function ofLightning(project: Project, deed: Deed): Evidence | undefined {
  const maker = makerOf(project, deed);
  if (!maker || argumentOf(maker, 'fast_dev_run')) return undefined;
  const { linker } = project.meaning;
  const text = (name: string): string => {
    const ref = argumentOf(maker, name);
    return (ref && constantOf(linker, ref)) ?? '';
  };
  const number = (name: string): number => {
    const ref = argumentOf(maker, name);
    return (ref && numberOf(linker, ref)) ?? 0;
  };
  const many = ['devices', 'gpus', 'num_nodes'].some((name) => number(name) > 1);
  if (many || STRATEGY.test(text('strategy'))) return told(maker, 'several devices are asked for here');
  if (ACCELERATOR.test(text('accelerator')) || number('gpus') > 0)
    return told(maker, 'an accelerator is asked for here');
  return undefined;
}

function ofRay(project: Project, deed: Deed): Evidence | undefined {
  const maker = makerOf(project, deed);
  const given = maker && argumentOf(maker, 'scaling_config');
  const config = given && onlyValue(project.meaning.linker, given);
  const gpu = config && argumentOf(config, 'use_gpu');
  return config && gpu && constantOf(project.meaning.linker, gpu) === 'True'
    ? told(config, 'workers with GPUs are asked for here')
    : undefined;
}

function ofTrials(project: Project, ref: Ref): Evidence | undefined {
  const asked = argumentOf(ref, 'num_samples');
  const trials = asked && numberOf(project.meaning.linker, asked);
  return trials !== undefined && trials >= MANY_TRIALS
    ? told(ref, `${trials} trials are asked for here`)
    : undefined;
}

function makerOf(project: Project, deed: Deed): Ref | undefined {
  const receiver = project.meaning.receiverOf(deed.ref);
  const [thing] = receiver ? project.meaning.thingsOf(receiver) : [];
  return thing?.made.type === 'value' && !hasHiddenArguments(thing.made) ? thing.made : undefined;
}

/** A call that spreads the training of this file over devices. */
function spreadIn(project: Project, file: ProjectFile): Evidence | undefined {
  for (const id of file.facts.calls) {
    const ref: Ref = { file, id };
    const what = DISTRIBUTING.get(calledName(project.meaning.linker, ref) ?? '');
    if (what !== undefined) return told(ref, what);
    if (calledName(project.meaning.linker, ref) !== 'ray.tune.TuneConfig') continue;
    const trials = ofTrials(project, ref);
    if (trials) return trials;
  }
  return undefined;
}

function told(ref: Ref, what: string): Evidence | undefined {
  const value = valueAt(ref);
  return value.op === 'call' ? { what, at: { path: ref.file.path, span: value.nameAt } } : undefined;
}
