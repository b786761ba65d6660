import type { Deed } from '../../../project/deeds.ts';
import { valueAt } from '../../../project/files.ts';
import type { ProjectFile } from '../../../project/project.ts';
import type { Span } from '../../../sources/span.ts';

/**
 * The last statement of the evaluation: people compute and print several metrics in a row, up to the next empty line,
 * and a table between them would tear them apart.
 */
export function lastOfRun(file: ProjectFile, deed: Deed, deeds: readonly Deed[]): Span {
  const call = valueAt(deed.ref);
  const own = call.op === 'call' ? call.statement : deed.at;
  const statements = file.facts.modules[0]?.statements ?? [];
  const index = statements.findIndex(({ at }) => isSame(at, own));
  const computed = new Set(statements[index]?.writes);
  let last = own;
  for (const { at, reads, writes } of index < 0 ? [] : statements.slice(index + 1)) {
    const evaluates = deeds.some((other) => other.role === 'evaluate' && statementOf(other, at));
    const prints = file.textOf(at.cell).startsWith('print(', at.start);
    const apart = /\n[ \t]*\r?\n/.test(file.textOf(at.cell).slice(last.end, at.start));
    if ((!evaluates && !prints) || apart) break;
    if (evaluates) for (const name of writes) computed.add(name);
    if (evaluates || reads.some((name) => computed.has(name))) last = at;
  }
  return last;
}

function statementOf(deed: Deed, at: Span): boolean {
  const call = valueAt(deed.ref);
  return call.op === 'call' && deed.inFunction === -1 && isSame(call.statement, at);
}

function isSame(a: Span, b: Span): boolean {
  return a.cell === b.cell && a.start === b.start && a.end === b.end;
}
