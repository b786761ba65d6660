import { getOrAdd } from '../../getOrAdd.ts';
import { isHubId } from '../../knowledge/hub.ts';
import { type Ref, valueAt } from '../../project/files.ts';
import { madeFrom } from '../../project/flow.ts';
import type { Project, ProjectFile } from '../../project/project.ts';
import type { Evidence } from '../finding.ts';
import { isTutorial } from '../reading/tutorial.ts';
import { constantOf, hasHiddenArguments } from '../reading/values.ts';
import type { Draft, Rule } from '../rule.ts';
import { isElsewhere, isLibrary } from '../silence.ts';

export const unpinnedHubRevision: Rule = {
  id: 'supply/unpinned-hub-revision',
  family: 'supply',
  title: 'Model or data from the Hub without a fixed revision',
  severity: 'hint',
  enabled: true,
  what: 'A model, tokenizer or data set comes from the Hugging Face Hub by its name alone: whatever its main branch holds on the day of the run.',
  why: 'The owner can change or replace the files at any time. The same code then gives other results, and nobody can tell which weights or rows a published model came from.',
  how: 'Add revision= with the commit hash shown on the Files page of the repository, and change it on purpose.',
  silent: [
    'A revision is given, or arguments are handed on that may hold one.',
    'The name is a local folder, something the project writes itself, or a parameter that callers set.',
    'Only a tokenizer or a configuration is loaded, no weights or data.',
    'A notebook of a project that publishes and deploys nothing.',
    'Tests, tutorials, notebooks that teach, examples, and code of a library.',
  ],
  fix: 'none',
  examples: {
    bad: "model = AutoModel.from_pretrained('org/name')",
    good: "model = AutoModel.from_pretrained('org/name', revision='8fb2a1c…')",
  },
  references: [
    {
      title: 'Hugging Face, Download files from the Hub: from a specific version',
      year: 2025,
      url: 'https://huggingface.co/docs/huggingface_hub/guides/download',
    },
    {
      title: 'NIST, AI Risk Management Framework: third-party resources (GOVERN 6, MANAGE 3)',
      year: 2023,
      url: 'https://doi.org/10.6028/NIST.AI.100-1',
    },
  ],
  *check(file, project) {
    for (const [id, uses] of usesIn(project, project.partOf(file.path))) {
      if (uses[0]?.file !== file || !uses.some((ref) => bringsContent(project, ref))) continue;
      yield draft(id, uses, shipment(project, file));
    }
  },
};

const memo = new WeakMap<Project, Map<string, ReadonlyMap<string, readonly Ref[]>>>();

/** By the id of what is loaded, all calls of one part of a repository that load it: one thing to pin, one finding. */
function usesIn(project: Project, part: string): ReadonlyMap<string, readonly Ref[]> {
  const parts = getOrAdd(memo, project, () => new Map<string, ReadonlyMap<string, readonly Ref[]>>());
  return getOrAdd(parts, part, () => {
    const uses = new Map<string, Ref[]>();
    for (const file of project.files) {
      if (project.partOf(file.path) !== part) continue;
      const loads = loadsOf(project, file);
      if (loads.size === 0 || isOutside(project, file)) continue;
      for (const [id, refs] of loads) getOrAdd(uses, id, (): Ref[] => []).push(...refs);
    }
    return uses;
  });
}

function isOutside(project: Project, file: ProjectFile): boolean {
  if (isElsewhere(project, file) || isTutorial(project, file) || isLibrary(project, file)) return true;
  // A notebook that ships nothing is a try: its next run is meant to see what is new.
  return file.facts.kind === 'notebook' && shipment(project, file) === undefined;
}

/** Calls that bring something from the Hub, by its id. */
function loadsOf(project: Project, file: ProjectFile): ReadonlyMap<string, readonly Ref[]> {
  const { meaning } = project;
  const loads = new Map<string, Ref[]>();
  for (const id of file.facts.calls) {
    const ref: Ref = { file, id };
    const api = meaning.apisOf(ref).find(({ args }) => args?.revision !== undefined);
    if (!api || meaning.argument(ref, api, 'revision') || hasHiddenArguments(ref)) continue;
    const source = meaning.argument(ref, api, 'source');
    const name = source && constantOf(meaning.linker, source);
    if (name === undefined || isLocal(project, name) || isSetting(project, source)) continue;
    if (!isHubId(name, api.name.startsWith('datasets.') ? 'dataset' : 'model')) continue;
    const known = loads.get(name);
    if (known) known.push(ref);
    else loads.set(name, [ref]);
  }
  return loads;
}

/** A parameter is for callers and users to set: a local folder, too. */
function isSetting(project: Project, source: Ref | undefined): boolean {
  return (
    source !== undefined &&
    madeFrom(project.meaning.linker, source).some((ref) => valueAt(ref).op === 'parameter')
  );
}

function isLocal(project: Project, name: string): boolean {
  const written = project.written();
  if (written.files.has(name) || written.folders.has(name)) return true;
  const last = name.split('/').at(-1) ?? name;
  return written.folders.has(last) || project.hasFolder(name);
}

/** Where the project hands something to others. */
function shipment(project: Project, file: ProjectFile): Evidence | undefined {
  for (const relative of project.relations.relatives(file)) {
    const deed = project
      .deeds(relative)
      .find(({ role, certain }) => certain && (role === 'publish' || role === 'deploy'));
    if (deed)
      return {
        what: 'a model or data leave the project here',
        at: { path: relative.path, span: deed.nameAt },
      };
  }
  return undefined;
}

/** Weights or data: a tokenizer or configuration alone hardly ever changes. */
function bringsContent(project: Project, ref: Ref): boolean {
  return project.meaning.apisOf(ref).some(({ roles }) => roles.length > 0);
}

function draft(id: string, uses: readonly Ref[], ship: Evidence | undefined): Draft {
  const places = uses.flatMap((ref) => {
    const call = valueAt(ref);
    return call.op === 'call' ? [{ path: ref.file.path, span: call.nameAt }] : [];
  });
  const [first] = places;
  if (!first) throw new Error('Every use is a call');
  return {
    message: `‘${id}’ comes from the Hub as it is on the day of the run. A revision would make the result repeatable${ship ? ' for those who use what leaves the project' : ''}.`,
    at: first,
    evidence: [
      ...places.slice(0, 5).map((at) => ({ what: 'it is loaded here', at })),
      ...(ship ? [ship] : []),
    ],
    searched: ['A revision was looked for in the call, and a folder of that name in the project.'],
    fixes: [],
    subject: id,
  };
}
