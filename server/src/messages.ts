// What the extension's client and server say to each other beyond the Language Server Protocol: names and plain data.

/** `initializationOptions` of the extension's own client. Other clients send none and get nothing but plain protocol. */
export interface InitializationOptions {
  /** The client answers the file requests, has the commands, and shows rule pages. */
  readonly extension: boolean;
}

/** Section of the editor's settings; everything about rules is in the project's own configuration. */
export const settingsSection = 'responsibleMl';

export interface EditorSettings {
  readonly enable: boolean;
}

export const defaultSettings: EditorSettings = { enable: true };

// ── Server to client: files that the server cannot read itself (virtual file systems, the web) ──

/** Request: `ReadFileParams` → `ReadFileResult`. */
export const readFileMethod = 'responsibleMl/readFile';

export interface ReadFileParams {
  readonly uri: string;
  /** At most so many bytes from the start. */
  readonly limit?: number;
}

/** As in the server's file system: why something could not be read. */
export type FileFailure = 'missing' | 'denied' | 'tooLarge' | 'other';

export type ReadFileResult =
  | { readonly ok: true; readonly base64: string; readonly complete: boolean }
  | { readonly ok: false; readonly failure: FileFailure };

/** Request: `ReadDirectoryParams` → `ReadDirectoryResult`. */
export const readDirectoryMethod = 'responsibleMl/readDirectory';

export interface ReadDirectoryParams {
  readonly uri: string;
}

export interface DirectoryEntry {
  readonly name: string;
  /** A link to a folder is `other`, so that none leads in circles; a link to a file is a file. */
  readonly type: 'file' | 'folder' | 'other';
  /** Bytes; 0 for what is no file. */
  readonly size: number;
}

export type ReadDirectoryResult =
  | { readonly ok: true; readonly entries: readonly DirectoryEntry[] }
  | { readonly ok: false; readonly failure: FileFailure };

// ── Server to client: what the status item shows ──

/** Notification: `Status`, whenever it changes for an open document or notebook. */
export const statusMethod = 'responsibleMl/status';

export interface Status {
  /** The text document, or the notebook (never a cell). */
  readonly uri: string;
  /** `stopped`: a person cancelled indexing, so that no hint can be trusted. */
  readonly state: 'indexing' | 'ready' | 'stopped' | 'off';
  /** Findings shown in this file; 0 unless ready. */
  readonly hints: number;
  /** The folder in which evidence is sought. */
  readonly root: string;
  /** The configuration file that applies, if any. */
  readonly configuration?: string;
}

// ── Client to server ──

/** Request: no parameters → `ScanResult`. Shows its own progress; cancelled by the request or by the progress. */
export const scanWorkspaceMethod = 'responsibleMl/scanWorkspace';

export interface ScanResult {
  readonly cancelled: boolean;
  /** How many files were analysed. */
  readonly files: number;
  readonly filesWithFindings: number;
  readonly findings: number;
}

/** Request: `RulePageParams` → Markdown, or null for an unknown rule. */
export const rulePageMethod = 'responsibleMl/rulePage';

export interface RulePageParams {
  /** `family/name`. */
  readonly id: string;
}

/** Request: no parameters → `RuleSummary[]`, for a person to choose from. */
export const rulesMethod = 'responsibleMl/rules';

export interface RuleSummary {
  readonly id: string;
  readonly title: string;
}

/** Scheme of the virtual documents that show rule pages; the client provides their content. */
export const ruleScheme = 'responsible-ml-rule';

/** `responsible-ml-rule:/family/name.md`. */
export function ruleUri(id: string): string {
  return `${ruleScheme}:/${id}.md`;
}

/** The rule whose page has this URI path. */
export function ruleOfPath(path: string): string {
  return path.replace(/^\//, '').replace(/\.md$/, '');
}

// ── Commands of the client that code actions and hovers of the server name ──

/** Opens the page of a rule: `[id: string]`. */
export const explainRuleCommand = 'responsible-ml.explainRule';

/** Asks for a reason and writes the comment: `[IgnoreArguments]`. */
export const ignoreCommand = 'responsible-ml.ignore';

export interface IgnoreArguments {
  readonly rule: string;
  readonly scope: 'here' | 'file';
  /** The document or cell; nothing is written when its version is another by now. */
  readonly uri: string;
  readonly version: number;
  readonly position: TextPosition;
  /** What is inserted is `before`, the reason, `after`. */
  readonly before: string;
  readonly after: string;
}

/** Applies a fix that inserts cells, all of it as one change that one undo takes back: `[InsertCellsArguments]`. */
export const insertCellsCommand = 'responsible-ml.insertCells';

export interface InsertCellsArguments {
  readonly title: string;
  readonly notebook: string;
  /** All cells as they were analysed: nothing is written when their order, number or versions are others by now. */
  readonly cells: readonly { readonly uri: string; readonly version: number }[];
  /** Indexes among the cells as analysed; new cells come right before the one at `index`. */
  readonly insertions: readonly CellInsertion[];
  /** Changes to text that belong to the same fix; ranges in the versions as analysed. */
  readonly texts: readonly TextChange[];
  readonly files: readonly NewFile[];
}

/** Applies a fix that creates files, and shows them: `[CreateFilesArguments]`. */
export const createFilesCommand = 'responsible-ml.createFiles';

export interface CreateFilesArguments {
  readonly title: string;
  readonly files: readonly NewFile[];
  /** Changes to text that belong to the same fix; nothing is written when a version is another by now. */
  readonly texts: readonly TextChange[];
}

export interface CellInsertion {
  readonly index: number;
  readonly cells: readonly { readonly kind: 'code' | 'markdown'; readonly text: string }[];
}

export interface TextChange {
  readonly uri: string;
  /** Null for a file that is open in no editor. */
  readonly version: number | null;
  readonly range: { readonly start: TextPosition; readonly end: TextPosition };
  readonly text: string;
}

export interface NewFile {
  readonly uri: string;
  readonly text: string;
}

/** Zero-based, UTF-16. */
export interface TextPosition {
  readonly line: number;
  readonly character: number;
}
