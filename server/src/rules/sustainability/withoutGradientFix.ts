import { type Enclosing, surroundingsOf } from '../../facts/blocks.ts';
import type { Project, ProjectFile } from '../../project/project.ts';
import type { Span } from '../../sources/span.ts';
import type { Edit, Fix } from '../finding.ts';
import { writtenAs } from '../fixing/imports.ts';
import { styleOf } from '../fixing/textStyle.ts';
import type { Inference } from '../reading/inference.ts';

/** Puts the loop, or the statement, that applies the model into a with-block. */
export function withoutGradient(project: Project, file: ProjectFile, inference: Inference): readonly Fix[] {
  const { call } = inference;
  const text = file.textOf(call.at.cell);
  const around = surroundingsOf(text, call.at.start);
  const wrapped = around && outermost(project, file, inference, around.statements);
  if (!around || !wrapped) return [];
  const point = { file, at: call.at, inFunction: call.inFunction };
  // Results that leave the function may meet a training somewhere: they must stay usable there.
  const mode =
    wrapped.kind === 'loop' && !keeps(text.slice(wrapped.start, wrapped.end)) ? 'inference_mode' : 'no_grad';
  const written = writtenAs(point, `torch.${mode}`);
  if (written === undefined) return [];
  const edits = wrap(file, wrapped, text, `with ${written}():`, around.strings, call.at.cell);
  if (!edits) return [];
  const what = wrapped.kind === 'loop' ? 'the loop' : 'this statement';
  return [{ title: `Run ${what} in torch.${mode}()`, kind: 'suggestion', edits }];
}

/** Whether a loop keeps tensors: appends them, or returns or yields from its middle. */
function keeps(text: string): boolean {
  return /\.(append|extend)\(|\b(return|yield)\b|\+=\s*\[/.test(text);
}

/** The outermost loop that only predicts; without one, the statement itself. */
function outermost(
  project: Project,
  file: ProjectFile,
  { call, evalAt }: Inference,
  statements: readonly Enclosing[],
): Enclosing | undefined {
  const own: Enclosing[] = [];
  for (const statement of statements) {
    if (statement.kind === 'definition') break;
    own.push(statement);
  }
  const isIn = (span: Span, { start, end }: Enclosing): boolean =>
    span.cell === call.at.cell && start <= span.start && span.end <= end;
  const trains = file.facts.calls.flatMap((id) => {
    const value = file.facts.values[id];
    const name = project.meaning.methodName({ file, id });
    const learns =
      name === 'backward' || name === 'step' || name === 'zero_grad' || name === 'train' || name === 'fit';
    return value?.op === 'call' && learns ? [value.at] : [];
  });
  const loops = own.filter(
    (statement) =>
      statement.kind === 'loop' && !isIn(evalAt, statement) && !trains.some((span) => isIn(span, statement)),
  );
  return loops.at(-1) ?? own.find(({ kind }) => kind === 'simple');
}

/** One line before, and every line of the statement one step further in. */
function wrap(
  file: ProjectFile,
  { start, end }: Enclosing,
  text: string,
  header: string,
  strings: readonly { readonly start: number; readonly end: number }[],
  cell: number | undefined,
): readonly Edit[] | undefined {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const indent = text.slice(lineStart, start);
  if (indent.trim() !== '' || /^[^\r\n]*;/.test(text.slice(end))) return undefined;
  const { lineEnd } = styleOf(text);
  const step = styleOf(file.textOf()).indent;
  const at = (offset: number): Span =>
    cell === undefined ? { start: offset, end: offset } : { cell, start: offset, end: offset };
  const edits: Edit[] = [
    {
      type: 'replace',
      at: { path: file.path, span: at(lineStart) },
      text: `${indent}${header}${lineEnd}${step}`,
    },
  ];
  for (const { index } of text.slice(start, end).matchAll(/\n(?=[^\r\n])/g)) {
    const line = start + index + 1;
    if (strings.some((string) => string.start < line && line <= string.end)) continue;
    edits.push({ type: 'replace', at: { path: file.path, span: at(line) }, text: step });
  }
  return edits;
}
