import { parse, TomlError } from 'smol-toml';
import type { Note } from '../fileSystem.ts';
import {
  type Configuration,
  type DeclaredEvidence,
  evidenceKinds,
  type PathSettings,
  type SeveritySetting,
  severitySettings,
} from './configuration.ts';
import { pathMatcher } from './globs.ts';
import { nearestName } from './names.ts';

export interface ConfigurationRead {
  /** Undefined when the file has no settings of ours, or none that can be read. */
  readonly configuration: Configuration | undefined;
  readonly notes: readonly Note[];
}

type Table = { readonly [key: string]: unknown };

const keys = ['select', 'ignore', 'severity', 'per-path', 'minimum-group-size', 'evidence'];

/** Reads the settings of one file; what cannot be used is said in a note and left out. `ruleIds` are all known rules. */
export function readConfiguration(text: string, path: string, ruleIds: readonly string[]): ConfigurationRead {
  const nothing: ConfigurationRead = { configuration: undefined, notes: [] };
  const own = path.endsWith('responsible-ml.toml');
  if (!own && !text.includes('responsible-ml')) return nothing;
  let root: Table;
  try {
    root = parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const line = error instanceof TomlError ? ` at line ${error.line}` : '';
    const message = `Not valid TOML${line}: the settings in this file are not applied.`;
    return { configuration: undefined, notes: [{ path, message }] };
  }
  const section = tableIn(tableIn(root, 'tool'), 'responsible-ml');
  const settings = section ?? (own ? root : undefined);
  return settings === undefined ? nothing : new Reader(text, path, ruleIds).read(settings);
}

class Reader {
  private readonly notes: Note[] = [];
  private readonly text: string;
  private readonly path: string;
  private readonly names: readonly string[];

  constructor(text: string, path: string, ruleIds: readonly string[]) {
    this.text = text;
    this.path = path;
    this.names = ['all', ...new Set(ruleIds.map((id) => id.split('/')[0] ?? id)), ...ruleIds];
  }

  read(settings: Table): ConfigurationRead {
    this.knownKeys(settings, keys, 'setting');
    const folder = this.path.slice(0, Math.max(this.path.lastIndexOf('/'), 0));
    const configuration: Configuration = {
      path: this.path,
      folder,
      select: settings.select === undefined ? undefined : this.ruleNames(settings, 'select'),
      ignore: this.ruleNames(settings, 'ignore'),
      severity: this.severities(settings),
      perPath: this.perPath(settings['per-path'], folder),
      minimumGroupSize: this.groupSize(settings['minimum-group-size']),
      evidence: this.evidence(settings.evidence),
    };
    return { configuration, notes: this.notes };
  }

  private ruleNames(table: Table, key: string): readonly string[] {
    const value = table[key];
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.note(key, `\`${key}\` takes a list of rules, such as ["fairness", "data/undocumented-dataset"].`);
      return [];
    }
    return value.filter((name: unknown) => typeof name === 'string' && this.knownName(name, key));
  }

  private knownName(name: string, key: string): boolean {
    if (this.names.includes(name)) return true;
    const near = nearestName(name, this.names);
    this.note(
      name,
      `\`${key}\` names no known rule with "${name}"${near ? `; did you mean "${near}"?` : '.'}`,
    );
    return false;
  }

  private severities(table: Table): ReadonlyMap<string, SeveritySetting> {
    const found = new Map<string, SeveritySetting>();
    if (table.severity === undefined) return found;
    const value = tableIn(table, 'severity');
    if (value === undefined) {
      this.note('severity', '`severity` takes a table, such as { "fairness" = "warning" }.');
      return found;
    }
    for (const [name, level] of Object.entries(value)) {
      const setting = severitySettings.find((candidate) => candidate === level);
      if (setting === undefined) {
        this.note(name, `The severity of "${name}" is one of ${severitySettings.join(', ')}.`);
      } else if (this.knownName(name, 'severity')) {
        found.set(name, setting);
      }
    }
    return found;
  }

  private perPath(value: unknown, folder: string): readonly PathSettings[] {
    if (value === undefined) return [];
    if (!isTable(value)) {
      this.note(
        'per-path',
        '`per-path` takes a table of globs, such as { "legacy/**" = { ignore = ["all"] } }.',
      );
      return [];
    }
    return Object.entries(value).flatMap(([glob, settings]) => {
      if (!isTable(settings)) {
        this.note(glob, `The settings for "${glob}" are a table with \`ignore\` or \`severity\`.`);
        return [];
      }
      this.knownKeys(settings, ['ignore', 'severity'], 'setting per path');
      const ignore = this.ruleNames(settings, 'ignore');
      return [{ glob, matches: pathMatcher(glob, folder), ignore, severity: this.severities(settings) }];
    });
  }

  private groupSize(value: unknown): number | undefined {
    if (value === undefined) return undefined;
    if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value;
    this.note('minimum-group-size', '`minimum-group-size` is a whole number above 0.');
    return undefined;
  }

  private evidence(value: unknown): readonly DeclaredEvidence[] {
    if (value === undefined) return [];
    if (!Array.isArray(value) || !value.every(isTable)) {
      this.note(
        'evidence',
        '`evidence` is a list of tables: write [[tool.responsible-ml.evidence]] above each.',
      );
      return [];
    }
    return value.flatMap((entry) => this.evidenceEntry(entry));
  }

  private evidenceEntry(entry: Table): readonly DeclaredEvidence[] {
    this.knownKeys(entry, ['kind', 'for', 'where', 'reason'], 'part of `evidence`');
    const kind = evidenceKinds.find((candidate) => candidate === entry.kind);
    if (kind === undefined) {
      this.note('evidence', `The \`kind\` of declared evidence is one of ${evidenceKinds.join(', ')}.`);
      return [];
    }
    const where = this.words(entry, 'where');
    if (where === undefined) {
      this.note('evidence', 'Declared evidence needs `where`: a URL or a path at which people find it.');
      return [];
    }
    const reason = this.words(entry, 'reason');
    if (reason === undefined) {
      this.note('evidence', 'Declared evidence reads better with a `reason`: a sentence for the reviewer.');
    }
    return [{ kind, for: this.words(entry, 'for'), where, reason }];
  }

  private words(entry: Table, key: string): string | undefined {
    const value = entry[key];
    if (value === undefined) return undefined;
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    this.note(key, `\`${key}\` is text in quotes.`);
    return undefined;
  }

  private knownKeys(table: Table, known: readonly string[], what: string): void {
    for (const key of Object.keys(table)) {
      if (known.includes(key)) continue;
      const near = nearestName(key, known);
      this.note(
        key,
        `"${key}" is no known ${what}${near ? `; did you mean "${near}"?` : `: known are ${known.join(', ')}.`}`,
      );
    }
  }

  private note(about: string, message: string): void {
    const lines = this.text.split(/\r\n|\n|\r/);
    const section = lines.findIndex((line) => /^\s*\[+tool\.responsible-ml/.test(line));
    const line = lines.findIndex((candidate, index) => index >= section && candidate.includes(about));
    this.notes.push({ path: this.path, message: line < 0 ? message : `Line ${line + 1}: ${message}` });
  }
}

function tableIn(table: Table | undefined, key: string): Table | undefined {
  const value = table?.[key];
  return isTable(value) ? value : undefined;
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
