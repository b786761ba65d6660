// `npm run bench -- parser [FOLDER …]`: our Python parser beside others, parsing and walking the same files in turn.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
/** What is read of each folder, in files evenly spread over it. */
const BYTES_PER_FOLDER = 15e6;
/** Files that every parser reads before the clock runs, until it is compiled. */
const WARM_UP = 800;
/** Files in a turn: enough that each parser itself pays for the garbage that it makes, and no other for it. */
const TURN = 200;

export async function bench(folders) {
  const ours = await ourParser();
  const parsers = [ours, ...(await otherParsers())];
  const sets = (folders.length > 0 ? folders : defaultFolders()).map((folder) => [folder, filesIn(folder)]);
  const files = sets.flatMap(([, texts]) => texts);
  for (const [folder, texts] of sets) console.log(`${folder}: ${texts.length} files, ${megabytes(texts)} MB`);
  compare(parsers, files);
  held(ours, files);
  latency(ours, files);
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  console.log(`minified: ${kilobytes(ours.minified)}, with views and notebook mask ${kilobytes(ours.whole)}`);
}

// Code that waits for its turn while others fill the memory would be thrown away, and compiled anew in its turn.
setFlagsFromString('--no-flush-bytecode');

/**
 * Every parser reads every file; they take turns after some files, and which one is first changes. What counts is the time
 * of the processor, so that other work on the machine does not. Trees are walked by the means that each library has for it.
 */
function compare(parsers, files) {
  for (const { run } of parsers) for (const text of files.slice(0, WARM_UP)) attempt(run, text);
  const times = parsers.map(() => 0);
  const failures = parsers.map(() => 0);
  for (let from = 0; from < files.length; from += TURN) {
    const turn = files.slice(from, from + TURN);
    for (let place = 0; place < parsers.length; place++) {
      const which = (from / TURN + place) % parsers.length;
      const start = process.cpuUsage();
      for (const text of turn) if (!attempt(parsers[which].run, text)) failures[which]++;
      const { user, system } = process.cpuUsage(start);
      times[which] += (user + system) / 1000;
    }
  }
  const total = bytesOf(files);
  const speeds = times.map((time) => total / 1000 / time);
  console.log(`\nparse and walk, ${files.length} files, ${megabytes(files)} MB`);
  parsers.forEach(({ name }, index) => {
    const failed = failures[index] > 0 ? `, ${failures[index]} files failed` : '';
    const factor = index > 0 ? `, ours is ${(speeds[0] / speeds[index]).toFixed(1)} times as fast` : '';
    console.log(`  ${name.padEnd(32)} ${speeds[index].toFixed(1).padStart(6)} MB/s${factor}${failed}`);
  });
}

function attempt(run, text) {
  try {
    run(text);
    return true;
  } catch {
    return false;
  }
}

function held({ parse }, files) {
  const bytes = files.reduce((sum, text) => sum + parse(text).byteLength, 0);
  console.log(`\nheld per byte of source: ${(bytes / bytesOf(files)).toFixed(2)} bytes`);
}

function latency({ run }, files) {
  const lines = files.slice(0, 400).join('\n').split('\n');
  const long = lines.slice(0, 5000).join('\n');
  const cell = CELL.repeat(2);
  console.log(
    `5,000 lines: ${median(run, long, 60).toFixed(2)} ms, a cell of 20: ${median(run, cell, 4000).toFixed(4)} ms`,
  );
}

const CELL = `import pandas as pd
from sklearn.model_selection import train_test_split
df = pd.read_csv('data.csv', index_col=0)
df = df.dropna(subset=['income', 'age'])
X = df.drop(columns=['income'])
y = (df['income'] > 50_000).astype(int)
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=42)
for name, model in models.items():
    model.fit(X_train, y_train)
    print(f'{name}: {model.score(X_test, y_test):.3f}')
`;

function median(run, text, times) {
  const durations = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    run(text);
    durations.push(performance.now() - start);
  }
  return durations.sort((a, b) => a - b)[times >> 1];
}

async function ourParser() {
  const bundle = join(here, '.ours.mjs');
  const python = '../../server/src/sources/python';
  const bundled = async (modules) => {
    const contents = modules.map((name) => `export * from '${python}/${name}.ts';`).join('\n');
    const options = { bundle: true, format: 'esm', target: 'es2023', logLevel: 'error', minify: true };
    await build({ stdin: { contents, resolveDir: here }, outfile: bundle, ...options });
    return readFileSync(bundle).length;
  };
  const whole = await bundled(['parse', 'tree', 'views', 'notebookMask']);
  const minified = await bundled(['parse', 'tree']);
  const { Kind, parse } = await import(bundle);
  rmSync(bundle);
  const run = (text) => {
    const tree = parse(text);
    let calls = 0;
    for (let node = tree.root; node !== 0; node = following(tree, node))
      if (tree.kind(node) === Kind.Call) calls++;
    return calls;
  };
  const above = [];
  /** The next node in the order of the text. */
  const following = (tree, node) => {
    const child = tree.firstChild(node);
    if (child !== 0) {
      above.push(node);
      return child;
    }
    for (let at = node; ; ) {
      const next = tree.nextSibling(at);
      if (next !== 0) return next;
      if (above.length === 0) return 0;
      at = above.pop();
    }
  };
  return { name: 'ours', run, parse, minified, whole };
}

async function otherParsers() {
  if (!existsSync(join(here, 'node_modules'))) {
    spawnSync('npm', ['ci'], { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
  }
  const { parser } = await import('@lezer/python');
  const treeSitter = await import('web-tree-sitter');
  const pyAst = await import('py-ast');
  const ruff = await import('@astral-sh/ruff-wasm-nodejs');
  await treeSitter.Parser.init();
  const sitter = new treeSitter.Parser();
  const grammar = join(here, 'node_modules/tree-sitter-python/tree-sitter-python.wasm');
  sitter.setLanguage(await treeSitter.Language.load(grammar));
  const workspace = new ruff.Workspace(ruff.Workspace.defaultSettings(), ruff.PositionEncoding.Utf16);
  return [
    { name: '@lezer/python', run: (text) => walkLezer(parser.parse(text)) },
    { name: 'web-tree-sitter', run: (text) => walkSitter(sitter.parse(text)) },
    { name: 'py-ast', run: (text) => walkNodes(pyAst.walk(pyAst.parse(text))) },
    { name: 'ruff, wasm, whole check', run: (text) => workspace.check(text).length },
  ];
}

function walkLezer(tree) {
  let calls = 0;
  const cursor = tree.cursor();
  do if (cursor.name === 'CallExpression') calls++;
  while (cursor.next());
  return calls;
}

function walkSitter(tree) {
  let calls = 0;
  const cursor = tree.walk();
  for (;;) {
    if (cursor.nodeType === 'call') calls++;
    if (cursor.gotoFirstChild()) continue;
    while (!cursor.gotoNextSibling()) {
      if (!cursor.gotoParent()) {
        cursor.delete();
        tree.delete();
        return calls;
      }
    }
  }
}

function walkNodes(nodes) {
  let calls = 0;
  for (const { nodeType } of nodes) if (nodeType === 'Call') calls++;
  return calls;
}

function defaultFolders() {
  const question = `
import importlib.util, os, sysconfig
print(sysconfig.get_path("stdlib"))
for name in ("sklearn", "pandas", "django"):
    spec = importlib.util.find_spec(name)
    if spec: print(os.path.dirname(spec.origin))`;
  const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';
  return execFileSync(python, ['-c', question], { encoding: 'utf8' }).trim().split('\n');
}

function filesIn(folder) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.py'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const texts = paths.map((path) => readFileSync(path)).filter((bytes) => bytes.length > 0);
  const all = texts.reduce((sum, bytes) => sum + bytes.length, 0);
  const step = Math.max(1, all / BYTES_PER_FOLDER);
  const sample = texts.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
  return sample.map((bytes) => bytes.toString('utf8').replaceAll('\0', ' '));
}

function bytesOf(texts) {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

function megabytes(texts) {
  return (bytesOf(texts) / 1e6).toFixed(1);
}
