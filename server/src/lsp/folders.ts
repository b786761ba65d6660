import type { Folder } from './folder.ts';

/** A file, and the folder that answers for it. */
export interface Owned {
  readonly folder: Folder;
  readonly path: string;
}

/** All workspace folders, and one folder of its own for each open file outside of them. */
export class Folders {
  private readonly workspace = new Map<string, Folder>();
  private readonly loose = new Map<string, Folder>();

  all(): readonly Folder[] {
    return [...this.workspace.values(), ...this.loose.values()];
  }

  inWorkspace(): readonly Folder[] {
    return [...this.workspace.values()];
  }

  has({ location }: Folder): boolean {
    return this.workspace.has(location.uri);
  }

  add(folder: Folder): void {
    this.workspace.set(folder.location.uri, folder);
  }

  remove(uri: string): Folder | undefined {
    const folder = this.workspace.get(uri);
    this.workspace.delete(uri);
    return folder;
  }

  /** The nearest workspace folder above a file. */
  ownerOf(uri: string): Owned | undefined {
    let owner: Owned | undefined;
    for (const folder of this.workspace.values()) {
      const path = folder.location.pathOf(uri);
      if (path === undefined) continue;
      if (owner === undefined || folder.location.depth > owner.folder.location.depth)
        owner = { folder, path };
    }
    return owner;
  }

  looseOf(uri: string): Folder | undefined {
    return this.loose.get(uri);
  }

  addLoose(uri: string, folder: Folder): void {
    this.loose.set(uri, folder);
  }

  removeLoose(uri: string): void {
    this.loose.get(uri)?.dispose();
    this.loose.delete(uri);
  }
}
