// `npm run bench -- NAME [ARGUMENT …]`: measures one thing, in a file of its own here.
import { existsSync } from 'node:fs';

const [name = '', ...rest] = process.argv.slice(2);
const file = new URL(`${name}.mjs`, import.meta.url);
if (!/^\w+$/.test(name) || name === 'run' || !existsSync(file)) {
  console.error('Usage: npm run bench -- parser');
  process.exitCode = 2;
} else {
  const { bench } = await import(file.href);
  await bench(rest);
}
