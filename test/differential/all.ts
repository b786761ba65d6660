import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../../server/src/sources/decode.ts';
import { type Comparison, compare, sourceOf } from './compare.ts';
import { hasExactStrings, installedLines, installedPython } from './installed.ts';
import { loadReference } from './reference.ts';

/** One corpus against one reference. */
class Report {
  private files = 0;
  private nodes = 0;
  private differences = 0;
  private readonly rejected: string[] = [];

  add(path: string, comparison: Comparison): void {
    this.files++;
    if (comparison.outcome === 'rejected') {
      this.rejected.push(path);
      return;
    }
    this.nodes += comparison.nodes;
    if (comparison.outcome === 'equal') return;
    this.differences++;
    console.log(`${path}: ${comparison.first}`);
  }

  /** Prints the figures; returns the differences. */
  finish(title: string): number {
    console.log(`${title}: ${this.files} files, ${this.nodes} nodes, ${this.differences} differences`);
    if (this.rejected.length > 0) console.log(`  not accepted by CPython: ${this.rejected.join(', ')}`);
    return this.differences;
  }
}

interface File {
  readonly path: string;
  readonly source: string;
}

function* filesIn(folder: string): Generator<File> {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.py')) continue;
    const path = join(entry.parentPath, entry.name);
    const { text } = decode(readFileSync(path));
    if (text !== undefined) yield { path, source: sourceOf(text) };
  }
}

const BATCH = 64;

function* batches(files: Iterable<File>): Generator<File[]> {
  let batch: File[] = [];
  for (const file of files) {
    batch.push(file);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  yield batch;
}

const reference = await loadReference();
const { character } = reference;
const installed = installedPython();
const given = process.argv.slice(2);
let differences = 0;

if (given.length === 0) {
  const report = new Report();
  for (const path of reference.modules) {
    const source = sourceOf(reference.read(path));
    report.add(path, compare(source, reference.lines(source), { spansInStrings: true, character }));
  }
  differences += report.finish(`CPython ${reference.version} on its own library`);
}
for (const folder of given.length > 0 ? given : (installed?.folders ?? [])) {
  const first = new Report();
  for (const { path, source } of filesIn(folder)) {
    first.add(path, compare(source, reference.lines(source), { spansInStrings: true, character }));
  }
  differences += first.finish(`CPython ${reference.version} on ${folder}`);
  if (installed === undefined) continue;
  const second = new Report();
  for (const batch of batches(filesIn(folder))) {
    const options = { spansInStrings: hasExactStrings(installed), character };
    const lines = installedLines(
      installed,
      batch.map(({ source }) => source),
    );
    for (const [index, { path, source }] of batch.entries()) {
      second.add(path, compare(source, lines[index], options));
    }
  }
  differences += second.finish(`CPython ${installed.version} on ${folder}`);
}
process.exitCode = differences === 0 ? 0 : 1;
