import { describe, expect, test } from 'vitest';
import type { Fix } from '../../../../server/src/rules/finding.ts';
import type { Notebook } from '../../../../server/src/sources/notebook/notebook.ts';
import { applyEdits, type Files, findingsOf, notebookFrom, percentFrom } from '../../applyFix.ts';

const RULE = 'sustainability/eval-without-no-grad';

const validation = `import torch
from torch import nn
from torch.nn import functional as F

net = nn.Sequential(nn.Linear(4, 2))


def run(train_loader, valid_loader, optimizer):
    for epoch in range(10):
        net.train()
        for x, y in train_loader:
            F.cross_entropy(net(x), y).backward()
            optimizer.step()
        net.eval()
        total = 0
        # The part nobody learns from.
        for x, y in valid_loader:
            output = net(x)

            total += F.cross_entropy(
                output,
                y,
            ).item()
            note = """epoch
of many"""
        print(epoch, total, note)
`;
const statement = `from torch import no_grad
from torchvision import models

model = models.resnet50(weights="DEFAULT")


def embed(batch):
  model.eval()
  if batch is None:
    return None
  return model(
    batch,
  )
`;
const notebook = `# %%
import torch
from torchvision import models

model = models.resnet50(weights="DEFAULT")
model.eval()

# %%
right = 0
for images, labels in loader:
    right += (model(images).argmax(1) == labels).sum().item()
print(right)
`;
const collected = `import torch
from torchvision import models

model = models.resnet50(weights="DEFAULT")


def embed(batches):
    model.eval()
    vectors = []
    for batch in batches:
        vectors.append(model(batch))
    return vectors
`;

describe('The with-block', () => {
  test.each([
    ['validation.py', validation],
    ['statement.py', statement],
    ['collected.py', collected],
    ['loop.notebook.py', notebook],
  ])('of %s is put around what predicts, and silences the hint', async (name, text) => {
    const isNotebook = name.includes('.notebook.');
    const path = isNotebook ? 'predict.ipynb' : 'predict.py';
    const files: Files = new Map<string, string | Notebook>([[path, isNotebook ? notebookFrom(text) : text]]);
    const [fix] = fixesOf(files, path);
    const after = applyEdits(files, fix?.edits ?? []);
    const source = after.get(path);
    if (source === undefined) throw new Error(`${path} is gone`);
    await expect(typeof source === 'string' ? source : percentFrom(source)).toMatchFileSnapshot(
      `golden/inference.${name}`,
    );
    expect(findingsOf(after, path, RULE)).toEqual([]);
  });

  test('keeps the line ends of the file', () => {
    const fixed = (text: string): string => {
      const files = new Map([['predict.py', text]]);
      return String(applyEdits(files, fixesOf(files, 'predict.py')[0]?.edits ?? []).get('predict.py'));
    };
    expect(fixed(validation.replaceAll('\n', '\r\n'))).toBe(fixed(validation).replaceAll('\n', '\r\n'));
  });
});

describe('Nothing is offered', () => {
  test.each([
    [
      'where the statement shares its line',
      collected.replace(/ {4}for[\s\S]*/, '    a = 1; vectors.append(model(batches[0]))\n'),
    ],
    ['where torch is not imported', collected.replace('import torch\n', '')],
    ['where the text cannot be read', `${validation}\ndef broken(:\n`],
  ])('%s', (_, text) => {
    expect(fixesOf(new Map([['predict.py', text]]), 'predict.py')).toEqual([]);
  });
});

function fixesOf(files: Files, path: string): readonly Fix[] {
  const findings = findingsOf(files, path, RULE);
  if (findings.length !== 1) throw new Error(`${findings.length} findings in ${path}`);
  return findings[0]?.fixes ?? [];
}
