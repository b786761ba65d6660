import type { FileSystem } from '../../server/src/fileSystem.ts';
import { main } from '../../server/src/main/command.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

export interface Circumstances {
  readonly colour?: boolean;
  readonly files?: (root: string, read: readonly string[]) => FileSystem;
}

/** Runs the command line in a folder, as a terminal would. */
export async function run(
  folder: string,
  args: readonly string[],
  { colour = false, files }: Circumstances = {},
): Promise<Ran> {
  let out = '';
  let error = '';
  const code = await main(args, {
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    colour,
    folder,
    ...(files && { files }),
  });
  return { code, out, error };
}

export interface JsonFinding {
  readonly rule: string;
  readonly path: string;
  readonly cell?: number;
  readonly line: number;
}

/** The findings of a run with `--format json`. */
export function findingsOf({ out }: Ran): readonly JsonFinding[] {
  const report: { readonly findings: readonly JsonFinding[] } = JSON.parse(out);
  return report.findings;
}
