import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import {
  type CodeAction,
  type ConfigurationItem,
  createMessageConnection,
  type Diagnostic,
  type Hover,
  type InitializeParams,
  type InitializeResult,
  MarkupContent,
  type Message,
  type MessageConnection,
  type MessageReader,
  type MessageWriter,
  type Position,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { serve } from '../../server/src/lsp/serve.ts';
import { NodeFileSystem } from '../../server/src/main/nodeFileSystem.ts';
import {
  type ReadDirectoryParams,
  type ReadDirectoryResult,
  type ReadFileParams,
  type ReadFileResult,
  readDirectoryMethod,
  readFileMethod,
  type Status,
  statusMethod,
} from '../../server/src/messages.ts';

export interface ClientOptions {
  readonly folders?: readonly string[];
  /** Answers `workspace/configuration` for a scope. */
  readonly settings?: (scope: string | undefined) => unknown;
  /** Files that only the client can read. */
  readonly files?: {
    readFile(params: ReadFileParams): ReadFileResult | Promise<ReadFileResult>;
    readDirectory(params: ReadDirectoryParams): ReadDirectoryResult;
  };
  /** Another editor: plain protocol, nothing of the extension. */
  readonly plain?: boolean;
  readonly capabilities?: InitializeParams['capabilities'];
}

const everything: InitializeParams['capabilities'] = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create'],
      changeAnnotationSupport: {},
    },
  },
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    publishDiagnostics: {
      relatedInformation: true,
      codeDescriptionSupport: true,
      dataSupport: true,
      versionSupport: true,
      tagSupport: { valueSet: [1, 2] },
    },
  },
  window: { workDoneProgress: true },
};

export interface Transport {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
}

function serverInThisProcess(): Transport {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  serve(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), {
    filesOf: (folder) => (folder.scheme === 'file' ? new NodeFileSystem(folder.fsPath) : undefined),
  });
  return { reader: new StreamMessageReader(toClient), writer: new StreamMessageWriter(toServer) };
}

/** An editor in this process, over real streams. Anything from the server that it does not know makes the test fail. */
export class TestClient {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly statuses: Status[] = [];
  readonly registered: string[] = [];
  readonly progress: { token: string | number; value: unknown }[] = [];
  readonly connection: MessageConnection;
  initializeResult: InitializeResult | undefined;
  private readonly unexpected: string[] = [];
  private readonly waiting: (() => void)[] = [];
  private readonly options: ClientOptions;
  private last = performance.now();

  private constructor(options: ClientOptions, { reader, writer }: Transport) {
    this.options = options;
    this.connection = createMessageConnection(reader, writer);
    this.answer();
    this.connection.listen();
  }

  static async start(
    options: ClientOptions = {},
    transport: Transport = serverInThisProcess(),
  ): Promise<TestClient> {
    const client = new TestClient(options, transport);
    const folders = (options.folders ?? []).map((uri) => ({
      uri,
      name: uri.slice(uri.lastIndexOf('/') + 1),
    }));
    client.initializeResult = await client.connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: options.capabilities ?? everything,
      workspaceFolders: folders,
      ...(!options.plain && { initializationOptions: { extension: true } }),
    });
    await client.notify('initialized', {});
    return client;
  }

  notify(method: string, params: object): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  async openText(uri: string, text: string, languageId = 'python', version = 1): Promise<void> {
    await this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  }

  /** The Markdown of a hover. */
  async hover(uri: string, position: Position): Promise<string | undefined> {
    const params = { textDocument: { uri }, position };
    const hover = await this.connection.sendRequest<Hover | null>('textDocument/hover', params);
    return hover !== null && MarkupContent.is(hover.contents) ? hover.contents.value : undefined;
  }

  actions(uri: string, diagnostics: readonly Diagnostic[]): Promise<CodeAction[]> {
    const range = diagnostics[0]?.range ?? {
      start: { line: 0, character: 0 },
      end: { line: 0, character: 0 },
    };
    return this.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics },
    });
  }

  /** What an editor shows in a document now; undefined when nothing was ever said about it. */
  shown(uri: string): readonly Diagnostic[] | undefined {
    return this.published.findLast((params) => params.uri === uri)?.diagnostics;
  }

  rules(uri: string): readonly unknown[] {
    return (this.shown(uri) ?? []).map(({ code }) => code);
  }

  /** Waits until something that the server will say has been said. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) {
      this.check();
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  /** Waits until the server has nothing more to say: an answer to a request, then a pause longer than any delay. */
  async quiet(milliseconds = 700): Promise<void> {
    while (performance.now() - this.last < milliseconds)
      await new Promise((resolve) => setTimeout(resolve, milliseconds - (performance.now() - this.last) + 1));
    this.check();
  }

  /** Ends the session as an editor does, and fails the test when the server said anything it should not. */
  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    this.connection.dispose();
    this.check();
  }

  private check(): void {
    if (this.unexpected.length > 0) throw new Error(`Not expected: ${this.unexpected.join('; ')}`);
  }

  private heard(): void {
    this.last = performance.now();
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  private answer(): void {
    const { connection } = this;
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      this.heard();
    });
    connection.onNotification(statusMethod, (status: Status) => {
      if (this.options.plain) this.unexpected.push(statusMethod);
      this.statuses.push(status);
      this.heard();
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.unexpected.push(message);
      this.heard();
    });
    connection.onNotification('$/progress', (params: { token: string | number; value: unknown }) => {
      this.progress.push(params);
      this.heard();
    });
    connection.onRequest(
      'client/registerCapability',
      ({ registrations }: { registrations: { method: string }[] }) => {
        this.registered.push(...registrations.map(({ method }) => method));
        this.heard();
      },
    );
    connection.onRequest('workspace/configuration', ({ items }: { items: ConfigurationItem[] }) =>
      items.map(({ scopeUri }) => this.options.settings?.(scopeUri) ?? null),
    );
    connection.onRequest('window/workDoneProgress/create', () => null);
    if (this.options.files) {
      const { files } = this.options;
      connection.onRequest<ReadFileResult, void>(readFileMethod, (params: ReadFileParams) =>
        files.readFile(params),
      );
      connection.onRequest<ReadDirectoryResult, void>(readDirectoryMethod, (params: ReadDirectoryParams) =>
        files.readDirectory(params),
      );
    }
    connection.onRequest((method: string) => {
      this.unexpected.push(method);
      this.heard();
      throw new Error(`This client does not answer ${method}`);
    });
    connection.onUnhandledNotification((message: Message & { method?: string }) => {
      this.unexpected.push(message.method ?? 'a notification');
      this.heard();
    });
  }
}
