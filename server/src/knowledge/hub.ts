/** What the Hugging Face Hub and its libraries call things. Sources: datasets, transformers and huggingface_hub main. Reviewed 2026-11-25. */

/** Names `load_dataset` takes for the format of local files, not for a data set of the Hub. */
export const FILE_BUILDERS: ReadonlySet<string> = new Set(
  'csv json text parquet arrow sql pandas imagefolder audiofolder videofolder webdataset spark generator cache xml pdffolder hdf5 lance niftifolder'.split(
    ' ',
  ),
);

/** Ids of models that the Hub kept from the time before namespaces; other names without a slash may be folders. */
const BARE_MODEL =
  /^(albert|bart|bert|camembert|ctrl|distilbert|distilgpt2|distilroberta|flan|gpt2|openai-gpt|roberta|t5|transfo-xl|xlm|xlnet)(-|$)/;
const WITH_NAMESPACE = /^[A-Za-z0-9][\w.-]*\/[A-Za-z0-9][\w.-]*$/;
/** Folders that training writes to and people load from. */
const FOLDER =
  /^(\.|models?|checkpoints?|ckpts?|output|outputs|out|results?|saved|saved_models?|artifacts?|data|datasets?|weights|runs|logs|exp|experiments?|tmp|content|path|your|my|username|user|org)([\w-]*)\//i;
const FILE = /\.(py|pt|pth|bin|ckpt|json|csv|tsv|parquet|txt|zip|gz|safetensors|h5|onnx|pkl)$/i;

const FOR_TESTS = /^[\w-]*internal-testing\//;

/** Whether a text names something on the Hub, and cannot well be a path. */
export function isHubId(text: string, kind: 'model' | 'dataset'): boolean {
  if (FILE.test(text) || FOR_TESTS.test(text)) return false;
  if (WITH_NAMESPACE.test(text)) return !FOLDER.test(text);
  if (kind === 'dataset') return /^[a-z][a-z0-9_]*$/.test(text) && !FILE_BUILDERS.has(text);
  return BARE_MODEL.test(text);
}

/** Names a licence file has, wherever people look for one. */
export const LICENCE_FILES: readonly string[] = [
  'LICENSE',
  'LICENCE',
  'COPYING',
  'UNLICENSE',
  'License',
  'Licence',
  'license',
  'licence',
  'LICENSE-MIT',
  'LICENSE-APACHE',
].flatMap((name) => [name, `${name}.md`, `${name}.txt`, `${name}.rst`]);
