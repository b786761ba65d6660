import { pathToFileURL } from 'node:url';
import { temporaryFolder } from '../cli/temporaryFolder.ts';
import type { TestClient } from './client.ts';

export const rule = 'data/undocumented-dataset';

/** Trains on data that nothing describes: one finding, on `read_csv` in the fourth line. */
export const script = `import pandas as pd
from sklearn.linear_model import Ridge

df = pd.read_csv("data/sensors_v3_final.csv")
Ridge().fit(df[["a", "b"]], df["target"])
`;

export const described = `# Sensors

## Data

\`data/sensors_v3_final.csv\` was measured by our own plant in Graz in 2024. Each row is one hour. It may be used within the company only.
`;

/** The same as cells; the finding is in the second of the code cells. */
export const cellTexts = [
  'import pandas as pd\nfrom sklearn.linear_model import Ridge',
  'df = pd.read_csv("data/sensors_v3_final.csv")',
  'Ridge().fit(df[["a", "b"]], df["target"])',
] as const;

/** A model about people, judged by one number: a fix that inserts cells. */
export const peopleCells = [
  'import pandas as pd\nfrom xgboost import XGBClassifier\nfrom sklearn.model_selection import train_test_split',
  'hr = pd.read_csv("employees.csv")',
  'X, y = hr[["age", "gender", "pay"]], hr["left"]\nX_tr, X_te, y_tr, y_te = train_test_split(X, y)',
  'model = XGBClassifier()\nmodel.fit(X_tr, y_tr)',
  'from sklearn.metrics import accuracy_score\naccuracy_score(y_te, model.predict(X_te))',
] as const;

export function notebookFile(texts: readonly string[]): string {
  const cells = texts.map((source) => ({ cell_type: 'code', source, metadata: {}, outputs: [] }));
  return JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 });
}

export interface TestFolder {
  readonly path: string;
  readonly uri: string;
  uriOf(path: string): string;
}

/** A workspace folder on the disk, gone after the test. */
export function testFolder(files: Record<string, string | Uint8Array>): TestFolder {
  const path = temporaryFolder(files);
  const uri = pathToFileURL(path).toString();
  return { path, uri, uriOf: (inside) => `${uri}/${inside}` };
}

export interface TestCell {
  readonly id: string;
  readonly text: string;
  readonly kind?: 'code' | 'markdown';
  readonly language?: string;
}

/** A notebook in an editor: sends what VS Code sends. */
export class TestNotebook {
  readonly uri: string;
  private readonly client: TestClient;
  private version = 1;
  private cells: readonly TestCell[];

  private constructor(client: TestClient, uri: string, cells: readonly TestCell[]) {
    this.client = client;
    this.uri = uri;
    this.cells = cells;
  }

  static async open(client: TestClient, uri: string, cells: readonly TestCell[]): Promise<TestNotebook> {
    const notebook = new TestNotebook(client, uri, cells);
    await client.notify('notebookDocument/didOpen', {
      notebookDocument: {
        uri,
        notebookType: 'jupyter-notebook',
        version: 1,
        cells: cells.map((cell) => notebook.protocolCell(cell)),
      },
      cellTextDocuments: cells.map((cell) => notebook.item(cell)),
    });
    return notebook;
  }

  cellUri(id: string): string {
    return `${this.uri.replace(/^file:/, 'vscode-notebook-cell:')}#${id}`;
  }

  /** All cells anew, as one splice; `opened` and `closed` name the documents that come and go. */
  async splice(
    start: number,
    deleteCount: number,
    cells: readonly TestCell[],
    { opened = [], closed = [] }: { opened?: readonly TestCell[]; closed?: readonly string[] } = {},
  ): Promise<void> {
    this.cells = this.cells.toSpliced(start, deleteCount, ...cells);
    await this.change({
      cells: {
        structure: {
          array: { start, deleteCount, cells: cells.map((cell) => this.protocolCell(cell)) },
          didOpen: opened.map((cell) => this.item(cell)),
          didClose: closed.map((id) => ({ uri: this.cellUri(id) })),
        },
      },
    });
  }

  async edit(id: string, text: string, version: number): Promise<void> {
    const document = { uri: this.cellUri(id), version };
    await this.change({ cells: { textContent: [{ document, changes: [{ text }] }] } });
  }

  async close(): Promise<void> {
    await this.client.notify('notebookDocument/didClose', {
      notebookDocument: { uri: this.uri },
      cellTextDocuments: this.cells.map(({ id }) => ({ uri: this.cellUri(id) })),
    });
  }

  private change(change: object): Promise<void> {
    this.version++;
    return this.client.notify('notebookDocument/didChange', {
      notebookDocument: { uri: this.uri, version: this.version },
      change,
    });
  }

  private protocolCell({ id, kind }: TestCell) {
    return { kind: kind === 'markdown' ? 1 : 2, document: this.cellUri(id) };
  }

  private item({ id, text, kind, language = kind === 'markdown' ? 'markdown' : 'python' }: TestCell) {
    return { uri: this.cellUri(id), languageId: language, version: 1, text };
  }
}
