import type { Severity } from '../rules/finding.ts';
import { type PathMatcher, pathMatcher } from './globs.ts';

export type SeveritySetting = Severity | 'off';

export const severitySettings: readonly SeveritySetting[] = [
  'hint',
  'information',
  'warning',
  'error',
  'off',
];

export const evidenceKinds = ['model-card', 'data-documentation', 'group-evaluation'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** Work that exists but that no file of the project shows, declared by a person. */
export interface DeclaredEvidence {
  readonly kind: EvidenceKind;
  /** A path glob or the name of a data set; absent: the whole project. */
  readonly for: string | undefined;
  /** A URL or a path. */
  readonly where: string;
  readonly reason: string | undefined;
}

export interface PathSettings {
  readonly glob: string;
  readonly matches: PathMatcher;
  readonly ignore: readonly string[];
  readonly severity: ReadonlyMap<string, SeveritySetting>;
}

/** What one `responsible-ml.toml`, or the section `[tool.responsible-ml]` of a pyproject.toml, says. */
export interface Configuration {
  readonly path: string;
  /** The folder it applies to; '' is the root. */
  readonly folder: string;
  /** Rules, families or `all`; absent: every rule that is on by default. */
  readonly select: readonly string[] | undefined;
  readonly ignore: readonly string[];
  readonly severity: ReadonlyMap<string, SeveritySetting>;
  readonly perPath: readonly PathSettings[];
  readonly minimumGroupSize: number | undefined;
  readonly evidence: readonly DeclaredEvidence[];
}

/** Whether a path can hold settings. */
export function isConfigurationPath(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name === 'responsible-ml.toml' || name === 'pyproject.toml';
}

/** The settings that apply to a path: those of the nearest folder upward; `responsible-ml.toml` wins in one folder. */
export function configurationFor(
  path: string,
  configurations: Iterable<Configuration>,
): Configuration | undefined {
  let nearest: Configuration | undefined;
  for (const candidate of configurations) {
    if (candidate.folder !== '' && !path.startsWith(`${candidate.folder}/`)) continue;
    const depth = candidate.folder.length - (nearest?.folder.length ?? -1);
    if (depth > 0 || (depth === 0 && candidate.path.endsWith('responsible-ml.toml'))) nearest = candidate;
  }
  return nearest;
}

/** The first declaration of this kind of evidence that speaks of the path or of the data set. */
export function declaredEvidence(
  configuration: Configuration | undefined,
  kind: EvidenceKind,
  subject: { readonly path?: string; readonly name?: string },
): DeclaredEvidence | undefined {
  return configuration?.evidence.find((entry) => {
    if (entry.kind !== kind) return false;
    if (entry.for === undefined) return true;
    if (subject.name?.toLowerCase() === entry.for.toLowerCase()) return true;
    return subject.path !== undefined && pathMatcher(entry.for, configuration.folder)(subject.path);
  });
}
