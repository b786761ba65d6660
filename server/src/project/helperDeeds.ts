import { getOrAdd } from '../getOrAdd.ts';
import type { Role } from '../knowledge/apis.ts';
import type { Code } from './code.ts';
import type { Deed } from './deeds.ts';
import { type PythonFile, valueAt } from './files.ts';
import { PerFile } from './perFile.ts';

/** Helpers of helpers are followed this far. */
const DEEPEST = 3;

/** What calls of the project's own functions do through these functions: `evaluate(model, X, y)` of another file evaluates. */
export class HelperDeeds {
  private readonly code: Code;
  private readonly memo: PerFile<readonly Deed[]>;
  private readonly inside: PerFile<ReadonlyMap<number, readonly Deed[]>>;

  /** `kept`: files for which what was found `before` still holds. */
  constructor(code: Code, before?: HelperDeeds, kept: readonly PythonFile[] = []) {
    this.code = code;
    this.memo = new PerFile(before?.memo, kept);
    this.inside = new PerFile(before?.inside, kept);
  }

  /** One deed for each role of each call of a function of the project, in the order of the text. */
  of(file: PythonFile): readonly Deed[] {
    return this.memo.of(file, () => file.facts.calls.flatMap((id) => this.throughCall(file, id)));
  }

  private throughCall(file: PythonFile, id: number): readonly Deed[] {
    const call = valueAt({ file, id });
    if (call.op !== 'call') return [];
    const roles = new Map<Role, Deed>();
    for (const through of this.functionsCalled(file, call.callee)) {
      for (const inner of this.deedsIn(through.file, through.id, 0)) {
        if (roles.has(inner.role)) continue;
        const where = { ref: { file, id }, at: call.at, nameAt: call.nameAt, inFunction: call.inFunction };
        roles.set(inner.role, {
          ...inner,
          ...where,
          through: { ...through, inner: inner.ref },
        });
      }
    }
    return [...roles.values()];
  }

  private deedsIn(file: PythonFile, id: number, depth: number): readonly Deed[] {
    if (depth >= DEEPEST) return [];
    const own = this.inside.of(file, () => byFunction(this.code, file)).get(id) ?? [];
    const further = file.facts.calls.flatMap((callId) => {
      const call = valueAt({ file, id: callId });
      if (call.op !== 'call' || call.inFunction !== id) return [];
      return this.functionsCalled(file, call.callee).flatMap((next) =>
        next.file === file && next.id === id ? [] : this.deedsIn(next.file, next.id, depth + 1),
      );
    });
    return [...own, ...further];
  }

  private functionsCalled(
    file: PythonFile,
    callee: number,
  ): readonly { readonly file: PythonFile; readonly id: number }[] {
    const { linker } = this.code.meaning;
    return linker.resolve({ file, id: callee }).flatMap((term) => linker.functionCalled(term) ?? []);
  }
}

function byFunction(code: Code, file: PythonFile): ReadonlyMap<number, readonly Deed[]> {
  const out = new Map<number, Deed[]>();
  for (const deed of code.deeds(file)) {
    if (deed.inFunction >= 0) getOrAdd(out, deed.inFunction, (): Deed[] => []).push(deed);
  }
  return out;
}
