import { LICENCE_FILES } from '../../knowledge/hub.ts';
import type { Deed } from '../../project/deeds.ts';
import { type Ref, valueAt } from '../../project/files.ts';
import { argumentFor } from '../../project/link.ts';
import type { Project, ProjectFile } from '../../project/project.ts';
import { isTutorial } from '../reading/tutorial.ts';
import { constantOf, hasHiddenArguments } from '../reading/values.ts';
import type { Rule } from '../rule.ts';
import { isElsewhere, isLibrary } from '../silence.ts';

export const missingLicensePublish: Rule = {
  id: 'supply/missing-license-publish',
  family: 'supply',
  title: 'Published without a licence',
  severity: 'hint',
  enabled: true,
  what: 'Code of the project publishes a model or data set, and neither a licence file nor a card or README says under which terms others may use it.',
  why: 'Without a licence nobody else may use, change or pass on what is published, and nobody can tell whether the terms of its base model and data were kept.',
  how: 'Choose a licence that the base model and the data allow, add it as LICENSE, and name it in the front matter of the card.',
  silent: [
    'The repository holds a licence file, or a README or card with a word on the licence.',
    'The code names a licence when it publishes or writes the card.',
    'What is published stays private.',
    'Tests, tutorials, examples, and code of a library.',
  ],
  fix: 'none',
  examples: {
    bad: "model.push_to_hub('org/churn')  # no LICENSE, no card with a licence",
    good: '# README.md\n---\nlicense: apache-2.0\n---',
  },
  references: [
    {
      title: 'Hugging Face, Licenses',
      year: 2025,
      url: 'https://huggingface.co/docs/hub/repositories-licenses',
    },
    {
      title: 'Longpre et al., The Data Provenance Initiative',
      year: 2023,
      url: 'https://arxiv.org/abs/2310.16787',
    },
  ],
  *check(file, project) {
    const first = firstPublication(project, file);
    if (!first || hasLicence(project) || namesLicence(project)) return;
    yield {
      message:
        'This publishes for others to use, and nothing says under which licence they may. Without one, they may not.',
      at: { path: file.path, span: first.nameAt },
      evidence: [{ what: 'it is published here', at: { path: file.path, span: first.nameAt } }],
      searched: [
        'A licence file, a licence in a card or README, and a licence in the calls that publish were looked for in the whole repository.',
      ],
      fixes: [],
      subject: project.partOf(file.path),
    };
  },
};

/** One finding for each part of a repository: at the first place that publishes. */
function firstPublication(project: Project, file: ProjectFile): Deed | undefined {
  const own = publications(project, file)[0];
  if (!own) return undefined;
  const part = project.partOf(file.path);
  const first = project.files.find(
    (other) => project.partOf(other.path) === part && publications(project, other).length > 0,
  );
  return first === file ? own : undefined;
}

function publications(project: Project, file: ProjectFile): readonly Deed[] {
  const deeds = project.deeds(file).filter((deed) => deed.role === 'publish' && deed.certain);
  if (deeds.length === 0 || isElsewhere(project, file) || isLibrary(project, file)) return [];
  return isTutorial(project, file) ? [] : deeds.filter((deed) => !mayBePrivate(project, deed));
}

function mayBePrivate(project: Project, deed: Deed): boolean {
  if (hasHiddenArguments(deed.ref)) return true;
  const { linker } = project.meaning;
  const isPrivate = (ref: Ref): boolean => {
    const call = valueAt(ref);
    const id = call.op === 'call' ? argumentFor(call, 'private', -1) : undefined;
    return id !== undefined && constantOf(linker, { file: ref.file, id }) !== 'False';
  };
  if (isPrivate(deed.ref)) return true;
  // `create_repo(…, private=True)` comes before the upload.
  return deed.ref.file.facts.calls.some((id) => isPrivate({ file: deed.ref.file, id }));
}

function hasLicence(project: Project): boolean {
  if (LICENCE_FILES.some((name) => project.data.named(name).length > 0)) return true;
  return project.documents.some(
    ({ facts }) =>
      facts.licensed === true ||
      facts.sections.some(
        ({ answers, heading }) =>
          /\blicen[cs]e|lizenz|licencia|licença|licenza|许可/i.test(heading) ||
          answers.some(({ item }) => item === 'licence'),
      ),
  );
}

/** `license=` in any call: a card's data, `push_to_hub(license=…)`, a template. */
function namesLicence(project: Project): boolean {
  return project.files.some((file) =>
    file.facts.calls.some((id) => {
      const call = valueAt({ file, id });
      return (
        call.op === 'call' && call.args.some(({ name }) => name !== undefined && /^licen[cs]e/.test(name))
      );
    }),
  );
}
