import { inferencesIn } from '../reading/inference.ts';
import type { Rule } from '../rule.ts';
import { isElsewhere, isLibrary } from '../silence.ts';
import { withoutGradient } from './withoutGradientFix.ts';

export const evalWithoutNoGrad: Rule = {
  id: 'sustainability/eval-without-no-grad',
  family: 'sustainability',
  title: 'Predictions that record gradients nobody uses',
  severity: 'hint',
  enabled: true,
  what: 'A PyTorch model is put into evaluation mode with eval() and then applied, and nothing switches the recording of gradients off.',
  why: 'eval() changes dropout and normalisation only. PyTorch still keeps every intermediate result for a backward pass that never comes: more memory, more time and more energy for each prediction.',
  how: 'Apply the model inside torch.inference_mode(), or torch.no_grad() where the results are needed in training later. The quick fix wraps the loop or statement.',
  silent: [
    'A with-block, a decorator or a caller switches gradients off, or may do so.',
    'Something is learned from the results, or the code works with gradients: attacks, saliency, frozen weights.',
    'Lightning, the Trainer of transformers or another framework runs the loop.',
    'The model is applied once at top level, and in tests and code of a library.',
  ],
  fix: 'suggestion',
  examples: {
    bad: 'model.eval()\nfor x, y in loader:\n    right += (model(x).argmax(1) == y).sum().item()',
    good: 'model.eval()\nwith torch.inference_mode():\n    for x, y in loader:\n        right += (model(x).argmax(1) == y).sum().item()',
  },
  references: [
    {
      title: 'PyTorch, Autograd mechanics: locally disabling gradient computation',
      year: 2025,
      url: 'https://docs.pytorch.org/docs/stable/notes/autograd.html',
    },
    {
      title: 'PyTorch, inference_mode',
      year: 2025,
      url: 'https://docs.pytorch.org/docs/stable/generated/torch.autograd.grad_mode.inference_mode.html',
    },
  ],
  *check(file, project) {
    const inferences = inferencesIn(project, file);
    if (inferences.length === 0 || isElsewhere(project, file) || isLibrary(project, file)) return;
    for (const inference of inferences) {
      const { call, model, evalAt } = inference;
      yield {
        message: `‘${model}’ is in evaluation mode, but each of its predictions still keeps what only a backward pass would need.`,
        at: { path: file.path, span: call.nameAt },
        evidence: [
          { what: 'evaluation mode is switched on here', at: { path: file.path, span: evalAt } },
          { what: 'the model is applied here', at: { path: file.path, span: call.at } },
        ],
        searched: [
          'no_grad and inference_mode were looked for around this call, on its function, and around the calls of that function; a backward pass in the related files.',
        ],
        fixes: withoutGradient(project, file, inference),
        subject: model,
      };
    }
  },
};
