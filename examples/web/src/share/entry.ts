import type { CID } from 'multiformats/cid'

/** A file or a folder, as the tree shows it. */
export interface Entry {
  /** '' for the share itself, else names with slashes between them */
  path: string
  name: string
  kind: 'file' | 'folder'
  /** in bytes; of a folder with all that is in it, as far as is known */
  size: number
}

/** One in a share that is open. */
export interface SharedEntry extends Entry {
  /** a plain CID: never sent anywhere */
  cid: CID
}

export function isFolder ({ kind }: Entry): boolean {
  return kind === 'folder'
}

/** Folders first, then by name as people sort: 2 before 10. */
export function inOrder <E extends Entry> (entries: E[]): E[] {
  const names = new Intl.Collator(undefined, { numeric: true })
  return entries.sort((a, b) => Number(isFolder(b)) - Number(isFolder(a)) || names.compare(a.name, b.name))
}

/** Where to begin: in the one folder that is all there is, else at the top. */
export async function begin <E extends Entry> (top: E, list: (folder: E) => Promise<E[]>): Promise<E> {
  const entries = await list(top)
  return entries.length === 1 && isFolder(entries[0]) ? entries[0] : top
}

export function childPath (folder: Entry, name: string): string {
  return folder.path === '' ? name : `${folder.path}/${name}`
}
