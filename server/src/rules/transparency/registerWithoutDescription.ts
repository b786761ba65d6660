import type { Deed } from '../../project/deeds.ts';
import { type Ref, valueAt } from '../../project/files.ts';
import type { Project, ProjectFile } from '../../project/project.ts';
import type { Rule } from '../rule.ts';
import { isElsewhere, isLibrary } from '../silence.ts';

export const registerWithoutDescription: Rule = {
  id: 'transparency/register-without-description',
  family: 'transparency',
  title: 'Model is registered without a word about it',
  severity: 'hint',
  enabled: true,
  what: 'A model is put into the MLflow registry, and nothing in the project gives it a description, tags or a signature.',
  why: 'Others find models in the registry by name only. What the model takes in, what it was trained for and who answers for it are lost with the run.',
  how: 'Log the model with `signature=infer_signature(X, model.predict(X))`, and describe the version once it is registered: `client.update_model_version(name, version, description=…)`.',
  silent: [
    'A description, tags, a signature or an input example is given anywhere in the project.',
    'MLflow logs the model by itself (autolog), and with it a signature.',
    'Arguments are put together elsewhere, where we cannot read them.',
    'Tests and code of libraries.',
  ],
  fix: 'none',
  examples: {
    bad: "mlflow.sklearn.log_model(model, 'model', registered_model_name='credit')",
    good: "mlflow.sklearn.log_model(model, 'model', registered_model_name='credit', signature=infer_signature(X, model.predict(X)))",
  },
  references: [
    {
      title: 'MLflow, Model Signatures and Input Examples',
      year: 2024,
      url: 'https://mlflow.org/docs/latest/ml/model/signatures/',
    },
    { title: 'MLflow, Model Registry', year: 2024, url: 'https://mlflow.org/docs/latest/ml/model-registry/' },
  ],
  *check(file, project) {
    if (isElsewhere(project, file) || isLibrary(project, file)) return;
    const registers = project.deeds(file).filter((deed) => isRegistration(project, deed));
    const [first] = registers;
    if (!first) return;
    const relatives = project.relations.relatives(file);
    if (relatives.some(describes)) return;
    if (project.declared.some(({ kind }) => kind === 'model-card')) return;
    yield {
      message:
        'This model enters the registry without a description, tags or a signature: others will only know its name.',
      at: { path: file.path, span: first.nameAt },
      evidence: registers.slice(0, 3).map(({ nameAt }) => ({
        what: 'the model is registered here',
        at: { path: file.path, span: nameAt },
      })),
      searched: [
        `A description, tags, a signature, an input example and autologging were looked for in ${relatives.length} related file(s) of the project.`,
      ],
      fixes: [],
      subject: first.api.name,
    };
  },
};

function isRegistration(project: Project, { role, certain, api, ref }: Deed): boolean {
  if (!certain || hasUnknownArguments(ref)) return false;
  if (role === 'register') return /^(mlflow\.register_model|mlflowClient\.)/.test(api.name);
  if (role !== 'save' || !api.name.startsWith('mlflow.') || INFERRING.test(flavour(ref))) return false;
  const name = project.meaning.argument(ref, api, 'registeredName');
  const value = name && valueAt(name);
  return value !== undefined && !(value.op === 'constant' && value.text === 'None');
}

/** Flavours that find out the signature by themselves. */
const INFERRING = /^(transformers|sentence_transformers|openai|langchain|llama_index|dspy|chronos)$/;

/** `sklearn` in `mlflow.sklearn.log_model`. */
function flavour(ref: Ref): string {
  const call = valueAt(ref);
  if (call.op !== 'call') return '';
  const text = ref.file.textOf(call.at.cell).slice(call.at.start, call.nameAt.start);
  return /(\w+)\s*\.\s*$/.exec(text)?.[1] ?? '';
}

/** `**options` may hold anything. */
function hasUnknownArguments(ref: Ref): boolean {
  const call = valueAt(ref);
  return call.op === 'call' && call.args.some(({ spread }) => spread);
}

const DESCRIBING = /^(description|tags|signature|input_example|await_description|metadata)$/;
const DESCRIBERS =
  /^(infer_signature|ModelSignature|set_signature|update_registered_model|update_model_version|set_registered_model_tag|set_model_version_tag|autolog)$/;

function describes(file: ProjectFile): boolean {
  return file.facts.calls.some((id) => {
    const call = valueAt({ file, id });
    if (call.op !== 'call') return false;
    const name = file.textOf(call.nameAt.cell).slice(call.nameAt.start, call.nameAt.end);
    if (DESCRIBERS.test(name)) return true;
    if (!/^(log_model|save_model|register_model|create_registered_model|create_model_version)$/.test(name))
      return false;
    return call.args.some(({ name: keyword }) => keyword !== undefined && DESCRIBING.test(keyword));
  });
}
