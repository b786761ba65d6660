/** Files that are models by their ending. */
export const MODEL_FILES =
  /\.(bin|safetensors|pt|pth|pkl|pickle|joblib|onnx|h5|hdf5|keras|gguf|ckpt|skops|tflite)$/i;

/** Names of repositories that only try how publishing works. */
export const PLACEHOLDER =
  /(^|[/_-])(dummy|test|tests|testing|tmp|temp|demo|debug|example|tutorial|sandbox|playground|my|your|foo|bar|internal-testing)([/_-]|$)|awesome|<|your[_-]?(user|org|name)/i;

/** Folders whose files show how publishing works. */
export const TEACHING =
  /(^|\/)(\w*examples?|tutorials?|samples?|demos?|courses?|lessons?|exercises?|lectures?|cookbooks?|recipes|videos|docs?|\w+_docs?)(\/|$)/i;

/** Libraries whose models write a card with their training data and scores when they are pushed. */
export const AUTO_CARDS = /^(sentence_transformers|setfit)\./;
