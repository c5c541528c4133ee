/** The folder on disk: what is in it, and its files as `@helia/unixfs` wants them. */

import fs from 'node:fs/promises'
import path from 'node:path'
import { DemoError } from './demo-error.ts'
import { size } from './screen.ts'

/** Owner, provider and friend hold five copies of the folder, all in memory. */
const MAX_BYTES = 100_000_000

export interface Folder {
  path: string
  /** paths inside the folder, with `/`, and how many bytes each file has */
  files: Map<string, number>
  emptyFolders: Set<string>
  bytes: number
  /** what is left out, and why: `2 symbolic links` */
  skipped: Map<string, number>
}

/**
 * @throws {DemoError} if there is no such folder, or it is empty, too large or not readable
 */
export async function readFolder (location: string): Promise<Folder> {
  const folder: Folder = { path: location, files: new Map(), emptyFolders: new Set(), bytes: 0, skipped: new Map() }
  const stat = await fs.stat(location)

  if (!stat.isDirectory()) {
    throw new DemoError(`${location} is not a folder: give the demo a folder`)
  }

  await addEntries(folder, '')

  if (folder.files.size === 0) {
    throw new DemoError(`${location} has no files in it: give the demo a folder with files`)
  }

  return folder
}

async function addEntries (folder: Folder, parent: string): Promise<void> {
  const entries = await fs.readdir(onDisk(folder, parent), { withFileTypes: true })

  if (entries.length === 0) {
    folder.emptyFolders.add(parent)
  }

  for (const entry of entries) {
    const name = path.posix.join(parent, entry.name)

    if (entry.name.includes('\ufffd')) {
      skip(folder, 'unreadable name')
    } else if (entry.isDirectory()) {
      await addEntries(folder, name)
    } else if (entry.isFile()) {
      await addFile(folder, name)
    } else {
      skip(folder, entry.isSymbolicLink() ? 'symbolic link' : 'special file')
    }
  }
}

async function addFile (folder: Folder, name: string): Promise<void> {
  const stat = await fs.stat(onDisk(folder, name))
  folder.files.set(name, stat.size)
  folder.bytes += stat.size

  if (folder.bytes > MAX_BYTES) {
    throw new DemoError(`${folder.path} is larger than ${size(MAX_BYTES)}: the demo keeps five copies in memory, so give it a smaller folder`)
  }
}

function skip ({ skipped }: Folder, what: string): void {
  skipped.set(what, (skipped.get(what) ?? 0) + 1)
}

function onDisk (folder: Folder, name: string): string {
  return path.join(folder.path, name)
}

export async function readFile (folder: Folder, name: string): Promise<Uint8Array> {
  return fs.readFile(onDisk(folder, name))
}

/** For `unixfs().addAll()`. A file is read only when its turn comes. */
export function * candidates (folder: Folder): Generator<{ path: string, content?: AsyncIterable<Uint8Array> }> {
  for (const name of folder.emptyFolders) {
    yield { path: name }
  }

  for (const name of folder.files.keys()) {
    yield { path: name, content: (async function * () { yield await readFile(folder, name) })() }
  }
}
