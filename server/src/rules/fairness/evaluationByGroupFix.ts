import type { Deed } from '../../project/deeds.ts';
import { valueAt } from '../../project/files.ts';
import type { People } from '../../project/people.ts';
import type { Project, ProjectFile } from '../../project/project.ts';
import type { Edit, Fix } from '../finding.ts';
import { addImports, writtenAs } from '../fixing/imports.ts';
import { insertLines, placeAfter, type StatementPlace } from '../fixing/insertion.ts';
import { lineageOf } from '../fixing/lineage.ts';
import { freeName, identifierFor, type Point } from '../fixing/names.ts';
import { styleOf, type TextStyle } from '../fixing/textStyle.ts';
import { ageInBands, isAge, isInBands } from './evaluationByGroup/ages.ts';
import { comparable } from './evaluationByGroup/attributes.ts';
import { columnsAtStart } from './evaluationByGroup/columnsAtStart.ts';
import { type Evaluated, evaluatedBy } from './evaluationByGroup/evaluated.ts';
import { headingCell } from './evaluationByGroup/headingCell.ts';
import { lastOfRun } from './evaluationByGroup/lastOfRun.ts';
import { reachOf } from './evaluationByGroup/reach.ts';
import type { Reach } from './evaluationByGroup/search.ts';
import { fairlearnTable, plainTable, type TableText } from './evaluationByGroup/table.ts';

/** More choices than this are no help. */
const MOST_ATTRIBUTES = 3;

/** After the metric that judged everybody: the same metric for each group, with the person's own variables. */
export function evaluationByGroup(
  project: Project,
  file: ProjectFile,
  deed: Deed,
  people: People,
): readonly Fix[] {
  const target = targetOf(project, file, deed);
  const evaluated = target && evaluatedBy(project, deed, target.point);
  if (!target || !evaluated) return [];
  const writer = new Writer(project, target, evaluated);
  const [telling = [], others = []] = comparable(people.attributes).map((columns) =>
    columns.flatMap((column) => writer.attribute(column) ?? []),
  );
  const chosen = (telling.length > 0 ? telling : others).slice(0, MOST_ATTRIBUTES);
  const first = chosen[0];
  const plain = chosen.map((attribute) => writer.plain(attribute));
  return first && usesFairlearn(project, file) ? [...plain, writer.fairlearn(first)] : plain;
}

/** Where the table goes: a cell of its own, or the lines after the statement. */
interface Target {
  readonly point: Point;
  readonly cell: number | undefined;
  readonly place: StatementPlace | undefined;
}

function targetOf(project: Project, file: ProjectFile, deed: Deed): Target | undefined {
  const call = valueAt(deed.ref);
  if (call.op !== 'call' || file.facts.functions[deed.inFunction]?.name === '<lambda>') return undefined;
  const { cell } = call.at;
  if (file.facts.kind === 'notebook' && deed.inFunction === -1 && cell !== undefined) {
    const end = file.textOf(cell).length;
    return { point: { file, inFunction: -1, at: { cell, start: end, end } }, cell, place: undefined };
  }
  const place = placeAfter(file, lastOfRun(file, deed, project.deeds(file)));
  return place && { point: { file, inFunction: deed.inFunction, at: place.at }, cell: undefined, place };
}

interface Attribute {
  readonly column: string;
  readonly reach: Reach;
}

class Writer {
  private readonly project: Project;
  private readonly target: Target;
  private readonly evaluated: Evaluated;
  private readonly style: TextStyle;

  constructor(project: Project, target: Target, evaluated: Evaluated) {
    this.project = project;
    this.target = target;
    this.evaluated = evaluated;
    const text = target.point.file.textOf(target.cell);
    this.style = { ...styleOf(target.point.file.textOf()), lineEnd: styleOf(text).lineEnd };
  }

  attribute(column: string): Attribute | undefined {
    const reach = reachOf({
      meaning: this.project.meaning,
      point: this.target.point,
      evaluated: this.evaluated,
      column,
      atStart: (lineage) => columnsAtStart(this.project, this.target.point.file, lineage, column),
      takesRecoded: !isAge(column),
      style: this.style,
    });
    return reach && { column, reach };
  }

  plain({ column, reach }: Attribute): Fix {
    const table = this.table(column, reach, reach.lined ? '' : '.to_numpy()');
    return this.fix(
      `Compare ${this.what} by ‘${column}’`,
      table.by,
      reach,
      plainTable(table),
      this.imports([]),
    );
  }

  fairlearn({ column, reach }: Attribute): Fix {
    const table = this.table(column, reach, '');
    const names = ['MetricFrame', 'count'].map((name) => `fairlearn.metrics.${name}`);
    const [frame, count] = names.map((name) => writtenAs(this.target.point, name) ?? lastPart(name));
    const lines = fairlearnTable(table, frame ?? 'MetricFrame', count ?? 'count');
    const title = `Compare ${this.what} by ‘${column}’ with Fairlearn`;
    return this.fix(title, table.by, reach, lines, this.imports(names));
  }

  private get what(): string {
    const labels = this.evaluated.metrics.map(({ label }) => label);
    return labels.length > 2 ? `${labels[0]} and ${labels.length - 1} more` : labels.join(' and ');
  }

  private table(column: string, reach: Reach, suffix: string): TableText {
    const { file } = this.target.point;
    const { evaluated, style } = this;
    const { meaning } = this.project;
    const pandas = writtenAs(this.target.point, 'pandas') ?? 'pd';
    const bands = isAge(column) && !isInBands(this.project, file, column);
    const by = bands ? `${column}_band` : column;
    const stem = identifierFor(by);
    const band = freeName(file, stem);
    const expression = `${reach.expression}${suffix}`;
    const truth = evaluated.truth;
    const isFrame = lineageOf(meaning, truth.ref)[0]?.shape === 'frame';
    return {
      evaluated,
      truth: isFrame ? `${inBrackets(truth.text)}.to_numpy().ravel()` : truth.text,
      predicted: this.predictedText(),
      before: bands ? ageInBands(band, expression, pandas, style) : [],
      groups: `${bands ? band : expression}.astype(str)`,
      by,
      pandas,
      names: {
        rows: freeName(file, 'test_rows'),
        sizes: freeName(file, 'group_sizes'),
        table: freeName(file, `by_${stem}`),
        groups: freeName(file, `${stem}_groups`),
        large: freeName(file, 'large_groups'),
        gap: freeName(file, 'gap'),
      },
      style,
      isCell: this.target.place === undefined,
    };
  }

  private predictedText(): string {
    const { predicted, suffix } = this.evaluated;
    return suffix === '' ? predicted : inBrackets(predicted) + suffix;
  }

  /** Imports that the new code needs and that are not there. */
  private imports(more: readonly string[]): readonly string[] {
    const { point } = this.target;
    const wanted = [
      ...this.evaluated.metrics.flatMap(({ toImport }) => toImport ?? []),
      ...(this.evaluated.toImport === undefined ? [] : [this.evaluated.toImport]),
      ...more,
    ].filter((name) => writtenAs(point, name) !== lastPart(name));
    const byModule = new Map<string, string[]>();
    for (const name of wanted) {
      const module = name.slice(0, name.lastIndexOf('.'));
      byModule.set(module, [...(byModule.get(module) ?? []), lastPart(name)]);
    }
    const lines = [...byModule].map(([module, names]) => `from ${module} import ${names.join(', ')}`);
    return writtenAs(point, 'pandas') === undefined ? ['import pandas as pd', ...lines] : lines;
  }

  private fix(
    title: string,
    by: string,
    reach: Reach,
    lines: readonly string[],
    imports: readonly string[],
  ): Fix {
    const { place, cell } = this.target;
    const again = reach.edits.flatMap((edit) => (edit.type === 'replace' ? (edit.at.span.cell ?? []) : []));
    const rerun = again.length > 0 ? ` (then run again from cell ${Math.min(...again) + 1})` : '';
    return {
      title: title + rerun,
      kind: 'suggestion',
      edits: [
        ...reach.edits,
        ...(place ? this.inText(place, lines, imports) : [this.asCell(cell ?? 0, by, lines, imports)]),
      ],
    };
  }

  private inText(
    place: StatementPlace,
    lines: readonly string[],
    imports: readonly string[],
  ): readonly Edit[] {
    const { file } = this.target.point;
    const said = this.evaluated.metrics.length > 1 ? 'The same metrics' : this.what;
    const comment = `# ${said} for each group; groups of fewer than 10 people are shown together.`;
    const top = imports.length > 0 && file.facts.kind === 'script' ? addImports(file, imports) : undefined;
    const inside = top ? [comment, ...lines] : [...imports, comment, ...lines];
    return [...(top ? [top] : []), insertLines(file, place, inside, true)];
  }

  private asCell(cell: number, by: string, lines: readonly string[], imports: readonly string[]): Edit {
    const { file } = this.target.point;
    const code = [...imports, ...(imports.length > 0 ? [''] : []), ...lines].join('\n');
    return {
      type: 'insertCells',
      path: file.path,
      index: cell + 1,
      cells: [
        { kind: 'markdown', text: headingCell(file, cell, this.what, by) },
        { kind: 'code', text: code },
      ],
    };
  }
}

function usesFairlearn(project: Project, file: ProjectFile): boolean {
  return project.files.some(
    (other) =>
      project.partOf(other.path) === project.partOf(file.path) &&
      other.facts.imports.some(({ name, level }) => level === 0 && /^fairlearn(\.|$)/.test(name)),
  );
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function inBrackets(expression: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(expression) ? expression : `(${expression})`;
}
