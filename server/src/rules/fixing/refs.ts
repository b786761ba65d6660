import type { Ref } from '../../project/files.ts';

export function sameRef(a: Ref, b: Ref): boolean {
  return a.file === b.file && a.id === b.id;
}
