import { isSkippedFolder } from '../../fileSelection.ts';

export type DiskChange = 'created' | 'changed' | 'deleted';

/** What happened on the disk since it was last looked at; a burst of changes adds up to one look. */
export class DiskChanges {
  private readonly contents = new Set<string>();
  private listing = false;

  /** Whether the change matters at all. */
  add(path: string, change: DiskChange): boolean {
    if (isInsideSkipped(path)) return false;
    const name = path.slice(path.lastIndexOf('/') + 1);
    // New rules about what is ignored, or a new repository, change which files there are.
    if (change !== 'changed' || name === '.gitignore') this.listing = true;
    if (name === '.git') return this.listing;
    if (change !== 'deleted') this.contents.add(path);
    return true;
  }

  /** Lists the folder anew, whatever the changes say. */
  addEverything(): void {
    this.listing = true;
  }

  get isEmpty(): boolean {
    return !this.listing && this.contents.size === 0;
  }

  take(): { readonly listing: boolean; readonly contents: readonly string[] } {
    const taken = { listing: this.listing, contents: [...this.contents] };
    this.listing = false;
    this.contents.clear();
    return taken;
  }
}

/** Whether a folder above the path holds nothing that a person of the project wrote. */
export function isInsideSkipped(path: string): boolean {
  for (let slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
    if (isSkippedFolder(path.slice(0, slash))) return true;
  }
  return false;
}
