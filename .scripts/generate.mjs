// `node .scripts/generate.mjs [--check]`: writes what is made from the rules; with --check, only says what differs.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { bootstrap, root } from './bootstrap.mjs';

const pages = 'server/docs';
const tableStart = '<!-- rules: made by `npm run generate` -->';
const tableEnd = '<!-- end of rules -->';
/** Settings with this comment take the names of rules; their `enum` is made here. */
const rulesComment = 'names of rules';

await bootstrap();
const { rules, rulePage, ruleTable, ruleNames } = await load();
const wanted = new Map(rules.map((rule) => [`${pages}/${rule.id}.md`, rulePage(rule)]));
wanted.set('README.md', withTable(read('README.md')));
const settings = withNames(JSON.parse(read('package.json')));
if (settings.changed) wanted.set('package.json', `${JSON.stringify(settings.value, null, 2)}\n`);

const written = [...wanted].filter(([path, text]) => read(path) !== text);
const stale = files(pages).filter((path) => !wanted.has(path));

if (process.argv.includes('--check')) {
  for (const [path] of written) console.error(`${path} is not what the rules say: run \`npm run generate\`.`);
  for (const path of stale) console.error(`${path} belongs to no rule: run \`npm run generate\`.`);
  process.exitCode = written.length + stale.length === 0 ? 0 : 1;
} else {
  for (const [path, text] of written) write(path, text);
  for (const path of stale) rmSync(join(root, path));
  console.log(`${written.length} written, ${stale.length} removed, ${wanted.size} in all.`);
}

/** The rules, bundled in memory: plain Node cannot import every module of the server as it stands. */
async function load() {
  const esbuild = await import('esbuild');
  const contents = `export { rules } from './server/src/rules/registry.ts'; export * from './server/src/surface/ruleDocs.ts';`;
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

function withTable(readme) {
  const start = readme.indexOf(tableStart);
  const end = readme.indexOf(tableEnd);
  if (start < 0 || end < start)
    throw new Error(`README.md has no place for the rules: ${tableStart} … ${tableEnd}`);
  const table = ruleTable(rules, (rule) => `${pages}/${rule.id}.md`);
  return `${readme.slice(0, start)}${tableStart}\n\n${table}\n\n${readme.slice(end)}`;
}

/** package.json with the names of rules wherever a setting takes them. */
function withNames(value) {
  let changed = false;
  const names = ruleNames(rules);
  const visit = (node) => {
    if (node === null || typeof node !== 'object') return;
    if (node.$comment === rulesComment) {
      const before = JSON.stringify([node.enum, node.enumDescriptions]);
      node.enum = names.map(({ name }) => name);
      node.enumDescriptions = names.map(({ meaning }) => meaning);
      changed ||= before !== JSON.stringify([node.enum, node.enumDescriptions]);
    }
    Object.values(node).forEach(visit);
  };
  visit(value.contributes);
  return { value, changed };
}

function files(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

function read(path) {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n') : '';
}

function write(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  if (path.endsWith('.json'))
    spawnSync('biome', ['format', '--write', path], { cwd: root, stdio: 'inherit' });
}
