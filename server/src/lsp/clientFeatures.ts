import type { InitializeParams } from 'vscode-languageserver';

/** What the client can do, as far as it changes what this server says. */
export interface ClientFeatures {
  /** It is the extension's own client: commands, file requests, rule pages, status. */
  readonly extension: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly diagnosticData: boolean;
  readonly unnecessaryTag: boolean;
  readonly markdownHover: boolean;
  readonly documentChanges: boolean;
  readonly createFile: boolean;
  readonly changeAnnotations: boolean;
  readonly configuration: boolean;
  readonly configurationRegistration: boolean;
  readonly workspaceFolders: boolean;
  readonly watchedFilesRegistration: boolean;
  readonly progress: boolean;
}

export function clientFeatures({ capabilities, initializationOptions }: InitializeParams): ClientFeatures {
  const { workspace, textDocument, window } = capabilities;
  const diagnostics = textDocument?.publishDiagnostics;
  const options: unknown = initializationOptions;
  return {
    extension: typeof options === 'object' && options !== null && Reflect.get(options, 'extension') === true,
    relatedInformation: diagnostics?.relatedInformation === true,
    codeDescription: diagnostics?.codeDescriptionSupport === true,
    diagnosticData: diagnostics?.dataSupport === true,
    unnecessaryTag: diagnostics?.tagSupport?.valueSet.includes(1) === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    createFile: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    changeAnnotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    configuration: workspace?.configuration === true,
    configurationRegistration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    watchedFilesRegistration: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    progress: window?.workDoneProgress === true,
  };
}
