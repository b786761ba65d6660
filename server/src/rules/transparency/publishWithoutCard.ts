import type { Deed } from '../../project/deeds.ts';
import { type Ref, valueAt } from '../../project/files.ts';
import type { Project, ProjectFile } from '../../project/project.ts';
import { textOf } from '../../project/text.ts';
import type { Draft, Rule } from '../rule.ts';
import { isElsewhere, isLibrary } from '../silence.ts';
import { AUTO_CARDS, MODEL_FILES, PLACEHOLDER, TEACHING } from './publishing.ts';

export const publishWithoutCard: Rule = {
  id: 'transparency/publish-without-card',
  family: 'transparency',
  title: 'Model is published without a model card',
  severity: 'hint',
  enabled: true,
  what: 'A model is uploaded to the Hugging Face Hub, and nothing in the project writes, holds or uploads a model card for it. What the libraries write by themselves is an empty template, or a list of settings and scores.',
  why: 'Whoever downloads the model sees weights and a name. What it was trained on, what it is good for, and where it fails, only you can tell them.',
  how: 'Put a README.md with the model: what it is for and not for, its data, its results, its limits. `ModelCard.from_template` starts one.',
  silent: [
    'A model card lies in the project, is written or uploaded by it, or in the folder that is uploaded.',
    'The repository is private, or nobody can tell; its name says that it is a try.',
    'A tokenizer, processor, data set or Space is uploaded.',
    'Tests, code of libraries, courses and examples.',
    'Trainers that write a card of their own are only asked for what such a card leaves open.',
  ],
  fix: 'none',
  examples: {
    bad: "model.push_to_hub('clinic/triage-bert')",
    good: "card = ModelCard.from_template(ModelCardData(license='mit'), model_id='triage-bert', limitations='…')\ncard.push_to_hub('clinic/triage-bert')\nmodel.push_to_hub('clinic/triage-bert')",
  },
  references: [
    {
      title: 'Mitchell et al., Model Cards for Model Reporting',
      year: 2019,
      url: 'https://arxiv.org/abs/1810.03993',
    },
    {
      title: 'Hugging Face, Create and share Model Cards',
      year: 2024,
      url: 'https://huggingface.co/docs/huggingface_hub/guides/model-cards',
    },
  ],
  *check(file, project) {
    if (isElsewhere(project, file) || isLibrary(project, file)) return;
    const uploads = project.deeds(file).filter((deed) => isModelUpload(project, deed));
    const [first] = uploads;
    if (!first || TEACHING.test(project.relative(file.path)) || isPrivate(project, file)) return;
    if (project.documents.some(({ facts }) => facts.kind === 'modelCard')) return;
    const relatives = project.relations.relatives(file);
    if (relatives.some((relative) => writesCard(project, relative))) return;
    if (uploads.some((deed) => bringsReadme(project, file, deed))) return;
    if (project.declared.some(({ kind }) => kind === 'model-card')) return;
    const bare = uploads.find((deed) => !writesOwnCard(project, deed));
    yield draft(file, bare ?? first, uploads, bare === undefined, relatives.length);
  },
};

function isModelUpload(project: Project, deed: Deed): boolean {
  const { api, role, certain, ref } = deed;
  if (role !== 'publish' || !certain) return false;
  const { meaning } = project;
  const given = meaning.argument(ref, api, 'private');
  if (given && !isConstant(given, 'False')) return false;
  if (isTry(project, ref)) return false;
  if (api.name === 'hfModel.push_to_hub' || api.name === 'hfTrainer.push_to_hub') return true;
  if (!/\.upload_(folder|large_folder|file)$/.test(api.name))
    return /push_to_hub_(fastai|keras)$/.test(api.name);
  const type = meaning.keyword(ref, 'repo_type');
  if (type && !isConstant(type, 'model')) return false;
  if (!api.name.endsWith('upload_file')) return trainsOrSaves(project, ref.file);
  const path = meaning.argument(ref, api, 'path');
  const name = path && textOf(meaning.linker, path);
  return name !== undefined && MODEL_FILES.test(name);
}

/** A folder is a model where the code around it makes or holds one. */
function trainsOrSaves(project: Project, file: ProjectFile): boolean {
  return project
    .deeds(file)
    .some(({ role, certain }) => certain && (role === 'train' || role === 'save' || role === 'loadModel'));
}

function isConstant(ref: Ref, text: string): boolean {
  const value = valueAt(ref);
  return value.op === 'constant' && value.text === text;
}

/** `push_to_hub("dummy-model")`: somebody learns how it is done. */
function isTry(project: Project, ref: Ref): boolean {
  const call = valueAt(ref);
  if (call.op !== 'call') return true;
  return call.args.some(({ name, value }) => {
    if (name !== undefined && !/repo|hub_model_id/.test(name)) return false;
    const text = textOf(project.meaning.linker, { file: ref.file, id: value });
    return text !== undefined && PLACEHOLDER.test(text);
  });
}

/** A repository made private here, or trainings that are told to. */
function isPrivate(project: Project, file: ProjectFile): boolean {
  return file.facts.calls.some((id) =>
    ['private', 'hub_private_repo'].some((keyword) => {
      const given = project.meaning.keyword({ file, id }, keyword);
      return given !== undefined && !isConstant(given, 'False');
    }),
  );
}

const CARD = /model[ _-]?card|readme\.md/i;

function writesCard(project: Project, file: ProjectFile): boolean {
  if (
    project
      .deeds(file)
      .some(({ role, api }) => role === 'documentModel' && api.name !== 'hfTrainer.push_to_hub')
  )
    return true;
  const { values, functions, imports } = file.facts;
  if (imports.some(({ name }) => /modelcard|model_card/i.test(name))) return true;
  if (functions.some(({ name }) => CARD.test(name))) return true;
  return values.some((value) => {
    if (value.op === 'constant') return value.type === 'str' && CARD.test(value.text);
    return value.op === 'attribute' && CARD.test(value.name);
  });
}

/** The folder that is uploaded holds a README, which becomes the card. */
function bringsReadme(project: Project, file: ProjectFile, { ref, api }: Deed): boolean {
  const path = project.meaning.argument(ref, api, 'path');
  const text = path && textOf(project.meaning.linker, path);
  if (text === undefined) return false;
  const folder = text.replace(/^\.\/|\/$/g, '');
  const beside = file.path.slice(0, file.path.lastIndexOf('/') + 1);
  return project.documents.some(({ path: document }) => {
    if (!/(^|\/)readme\.md$/i.test(document)) return false;
    const at = document.replace(/\/?[^/]*$/, '');
    return (
      at === `${beside}${folder}`.replace(/\/?\.?$/, '') || (folder !== '.' && at.endsWith(`/${folder}`))
    );
  });
}

function writesOwnCard(project: Project, { ref, api }: Deed): boolean {
  if (api.name === 'hfTrainer.push_to_hub') return true;
  const receiver = project.meaning.receiverOf(ref);
  return (
    receiver !== undefined && project.meaning.thingsOf(receiver).some(({ name }) => AUTO_CARDS.test(name))
  );
}

function draft(
  file: ProjectFile,
  first: Deed,
  uploads: readonly Deed[],
  automatic: boolean,
  files: number,
): Draft {
  const message = automatic
    ? 'The card that is written for this model lists settings and scores; what it is for, and where it fails, is left to you.'
    : 'This model is published without a model card of its own: nobody can tell what it was trained on, what it is for, and where it fails.';
  return {
    message,
    at: { path: file.path, span: first.nameAt },
    evidence: uploads
      .slice(0, 3)
      .map(({ nameAt }) => ({ what: 'the model is published here', at: { path: file.path, span: nameAt } })),
    searched: [
      `A model card, a README that is uploaded, and code that writes one were looked for in ${files} related file(s) and all documents of the project.`,
    ],
    fixes: [],
    subject: first.api.name,
  };
}
