import { inOrder } from './entry.ts'
import type { Entry } from './entry.ts'

/** A file, and where in the tree it goes. */
export interface Dropped {
  path: string
  file: File
}

/** Files and folders that were dropped. Take them at once: they are gone when the event is over. */
export async function fromDrop (items: DataTransferItemList): Promise<Dropped[]> {
  const entries = [...items].map(item => item.webkitGetAsEntry()).filter(entry => entry != null)
  return (await Promise.all(entries.map(async entry => walk(entry, entry.name)))).flat()
}

/** Files of an input; of one for folders, each knows where it was. */
export function fromInput (files: Iterable<File>): Dropped[] {
  return [...files].map(file => ({ path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath, file }))
}

async function walk (entry: FileSystemEntry, path: string): Promise<Dropped[]> {
  if (entry.isFile) {
    return [{ path, file: await new Promise<File>((resolve, reject) => { (entry as FileSystemFileEntry).file(resolve, reject) }) }]
  }

  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const found: Dropped[] = []

  // a reader gives some at a time, and none at the end
  for (let some = await readSome(reader); some.length > 0; some = await readSome(reader)) {
    found.push(...(await Promise.all(some.map(async child => walk(child, `${path}/${child.name}`)))).flat())
  }

  return found
}

async function readSome (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve, reject) => { reader.readEntries(resolve, reject) })
}

/** The files of one folder, and the folders in it. */
export function listDropped (files: Dropped[], folder: Entry): Entry[] {
  const prefix = folder.path === '' ? '' : `${folder.path}/`
  const entries = new Map<string, Entry>()

  for (const { path, file } of files) {
    if (path.startsWith(prefix)) {
      const [name, ...rest] = path.slice(prefix.length).split('/')
      const entry = entries.get(name) ?? { path: prefix + name, name, kind: rest.length > 0 ? 'folder' : 'file', size: 0 }
      entry.size += file.size
      entries.set(name, entry)
    }
  }

  return inOrder([...entries.values()])
}
