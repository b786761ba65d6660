import type { Call, FunctionId } from '../../facts/facts.ts';
import { type Ref, valueAt } from '../../project/files.ts';
import { madeFrom } from '../../project/flow.ts';
import type { Meaning, Thing } from '../../project/meaning.ts';
import type { Project, ProjectFile } from '../../project/project.ts';
import type { Span } from '../../sources/span.ts';
import { isBefore } from '../fixing/names.ts';
import { calledName } from './values.ts';

/** A model in evaluation mode that is applied while gradients are recorded, and nobody uses them. */
export interface Inference {
  readonly call: Call;
  readonly ref: Ref;
  readonly model: string;
  readonly evalAt: Span;
}

/** Names whose presence means that somebody wants gradients, or has them switched off in another way. */
const WANTS_GRADIENTS =
  /\b(requires_grad_?|retain_grad|autograd|set_grad_enabled|jacobian|hessian|saliency|captum|GradCAM|grad_cam|foolbox|torchattacks|torch\.func|functorch|adversarial)\b/i;

export function inferencesIn(project: Project, file: ProjectFile): readonly Inference[] {
  const modes = modesIn(project, file);
  if (modes.length === 0 || WANTS_GRADIENTS.test(file.textOf())) return [];
  const learned = new Map<FunctionId, boolean>();
  const seen = new Set<string>();
  const out: Inference[] = [];
  for (const id of file.facts.calls) {
    const ref: Ref = { file, id };
    const call = valueAt(ref);
    if (call.op !== 'call') continue;
    const model = modelCalled(project.meaning, ref, call);
    if (model === undefined) continue;
    const evalAt = evaluatingAt(modes, call, model);
    const key = `${model} ${call.inFunction}`;
    if (!evalAt || seen.has(key) || !isRepeated(file, call)) continue;
    if (isWithoutGradient(project, file, call, 0) || isLearnedFrom(project, ref)) continue;
    if (escapes(project, ref, call) && trainsIn(project, file, learned)) continue;
    seen.add(key);
    out.push({ call, ref, model, evalAt });
  }
  return out;
}

interface Mode {
  readonly name: 'eval' | 'train';
  readonly model: string;
  readonly at: Span;
  readonly inFunction: FunctionId;
  /** Inside a loop or branch that the call need not share. */
  readonly call: Call;
}

/** `model.eval()` and `model.train()` of known modules, in the order of the text. */
function modesIn(project: Project, file: ProjectFile): readonly Mode[] {
  const { meaning } = project;
  return file.facts.calls.flatMap((id): readonly Mode[] => {
    const ref: Ref = { file, id };
    const name = meaning.methodName(ref);
    const call = valueAt(ref);
    const receiver = name === 'eval' || name === 'train' ? meaning.receiverOf(ref) : undefined;
    if (call.op !== 'call' || !receiver || (name !== 'eval' && name !== 'train')) return [];
    const target = textBefore(file, call) ?? '';
    // `net = Net().eval()` and `net = net.to(device).eval()` speak of the name they are given to.
    const assigned = /^([\w.]+)\s*=[^=]/.exec(textOf(file, call.statement))?.[1];
    const isName = /^[\w.]+$/.test(target);
    const isOff = name === 'train' && call.args.some(({ value }) => isFalse(file, value));
    const model = isName ? target : assigned;
    if (model === undefined || !meaning.thingsOf(receiver).some(isTorch)) return [];
    return [{ name: isOff ? 'eval' : name, model, at: call.at, inFunction: call.inFunction, call }];
  });
}

function isFalse(file: ProjectFile, id: number): boolean {
  const value = valueAt({ file, id });
  return value.op === 'constant' && value.text === 'False';
}

/** Modules of PyTorch; what runs its own loop knows when to record gradients. */
function isTorch({ kind, name }: Thing): boolean {
  if (kind === 'torchModule') return true;
  return kind === 'hfModel' && /^transformers\.(?!TF|Flax)/.test(name);
}

/** The name of the module that a call applies: `net(x)`, `self.encoder(x)`, `net.forward(x)`. */
function modelCalled(meaning: Meaning, ref: Ref, call: Call): string | undefined {
  const callee: Ref = { file: ref.file, id: call.callee };
  const value = valueAt(callee);
  const isForward = value.op === 'attribute' && value.name === 'forward';
  const model: Ref = isForward ? { file: ref.file, id: value.of } : callee;
  const things = meaning.thingsOf(model);
  if (things.length === 0 || !things.every(isTorch)) return undefined;
  const text = isForward ? textBefore(ref.file, call) : calleeText(ref.file, call);
  return text !== undefined && /^[\w.]+$/.test(text) ? text : undefined;
}

/** The eval call that rules at a place: the last one before it in the same function, with no `train()` since. */
function evaluatingAt(modes: readonly Mode[], call: Call, model: string): Span | undefined {
  const own = modes.filter(
    (mode) => mode.model === model && mode.inFunction === call.inFunction && isBefore(mode.at, call.at),
  );
  const last = own.at(-1);
  return last?.name === 'eval' ? last.at : undefined;
}

/** In a loop or a function: once at top level costs nothing worth a word. */
function isRepeated(file: ProjectFile, call: Call): boolean {
  if (call.inFunction >= 0) return file.facts.functions[call.inFunction]?.name !== '<lambda>';
  for (let id = call.context; id >= 0; id = file.facts.contexts[id]?.parent ?? -1)
    if (file.facts.contexts[id]?.type === 'loop') return true;
  return false;
}

const MOST_CALLERS = 3;

/** A with-block, a decorator, or callers that switch gradients off. */
function isWithoutGradient(project: Project, file: ProjectFile, call: Call, depth: number): boolean {
  const { linker } = project.meaning;
  for (let id = call.context; id >= 0; ) {
    const context = file.facts.contexts[id];
    if (!context) break;
    if (context.type === 'with' && switchesOff(project, { file, id: context.on })) return true;
    id = context.parent;
  }
  for (let id = call.inFunction; id >= 0; id = file.facts.functions[id]?.parent ?? -1) {
    const definition = file.facts.functions[id];
    // What an unknown decorator does, nobody can tell.
    if (definition && definition.decorators.length > 0) return true;
    if (depth >= MOST_CALLERS) continue;
    const callers = linker.callsOf(file, id);
    const isOff = callers.some((caller) => {
      const value = valueAt(caller);
      return value.op === 'call' && isWithoutGradient(project, caller.file, value, depth + 1);
    });
    if (isOff) return true;
  }
  return false;
}

function switchesOff(project: Project, ref: Ref): boolean {
  const value = valueAt(ref);
  if (value.op !== 'call') return true;
  const name = calledName(project.meaning.linker, ref);
  if (name === undefined) return true;
  return /(no_grad|inference_mode|set_grad_enabled|disable_grad)$/.test(name);
}

/** Whether something is learned from what comes out. */
function isLearnedFrom(project: Project, ref: Ref): boolean {
  const { meaning } = project;
  for (const other of project.relations.relatives(ref.file)) {
    for (const id of other.facts.calls) {
      const step: Ref = { file: other, id };
      const name = meaning.methodName(step);
      if (name !== 'backward' && name !== 'manual_backward' && name !== 'scale') continue;
      const call = valueAt(step);
      const receiver = meaning.receiverOf(step);
      if (call.op !== 'call' || !receiver) continue;
      const starts = [receiver, ...call.args.map(({ value }) => ({ file: other, id: value }))];
      const sources = madeFrom(meaning.linker, starts);
      if (sources.some((source) => source.file === ref.file && source.id === ref.id)) return true;
    }
  }
  return false;
}

/** Whether what comes out is returned, so that others decide what happens with it. */
function escapes(project: Project, ref: Ref, call: Call): boolean {
  const definition = ref.file.facts.functions[call.inFunction];
  if (!definition) return false;
  const sources = madeFrom(
    project.meaning.linker,
    definition.returns.map((id) => ({ file: ref.file, id })),
  );
  return sources.some((source) => source.file === ref.file && source.id === ref.id);
}

/** Whether anything that has to do with this file trains by hand. */
function trainsIn(project: Project, file: ProjectFile, memo: Map<FunctionId, boolean>): boolean {
  const known = memo.get(-1);
  if (known !== undefined) return known;
  const trains = project.relations
    .relatives(file)
    .some((other) => project.deeds(other).some(({ role }) => role === 'trainStep'));
  memo.set(-1, trains);
  return trains;
}

function calleeText(file: ProjectFile, call: Call): string | undefined {
  const text = textOf(file, call.at);
  const open = text.indexOf('(');
  return open < 0 ? undefined : text.slice(0, open).trim();
}

/** What stands before the dot of a method: `self.net` in `self.net.eval()`. */
function textBefore(file: ProjectFile, call: Call): string | undefined {
  const text = file.textOf(call.at.cell).slice(call.at.start, call.nameAt.start).trimEnd();
  return text.endsWith('.') ? text.slice(0, -1).trim() : undefined;
}

function textOf(file: ProjectFile, { cell, start, end }: Span): string {
  return file.textOf(cell).slice(start, end);
}
