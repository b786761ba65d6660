import { URI } from 'vscode-uri';

/** A folder as a client names it; turns URIs below it into paths and back. */
export class FolderUri {
  readonly uri: string;
  private readonly root: URI;
  private readonly prefix: string;

  constructor(uri: string) {
    const parsed = URI.parse(uri);
    this.root = parsed.with({ path: parsed.path.replace(/\/+$/, '') || '/', query: null, fragment: null });
    this.uri = this.root.toString();
    this.prefix = this.root.path === '/' ? '/' : `${comparable(this.root.path)}/`;
  }

  /** How specific the folder is: the longer one of two that hold a file is nearer to it. */
  get depth(): number {
    return this.prefix.length;
  }

  /** Relative to the folder, with forward slashes; undefined for what lies outside. */
  pathOf(uri: string): string | undefined {
    const { scheme, authority, path } = URI.parse(uri);
    if (scheme !== this.root.scheme || authority.toLowerCase() !== this.root.authority.toLowerCase())
      return undefined;
    const whole = comparable(path);
    return whole.startsWith(this.prefix) && whole.length > this.prefix.length
      ? whole.slice(this.prefix.length)
      : undefined;
  }

  /** The URI of a path; that of the folder itself for ''. */
  uriOf(path: string): string {
    if (path === '') return this.uri;
    const base = this.root.path === '/' ? '' : this.root.path;
    return this.root.with({ path: `${base}/${path}` }).toString();
  }
}

/** Clients write Windows drive letters in either case. */
function comparable(path: string): string {
  return path.replace(/^\/[A-Z]:/, (drive) => drive.toLowerCase());
}
