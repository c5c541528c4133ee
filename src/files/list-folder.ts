import fs from 'node:fs'
import { UnsupportedFileError } from '../errors.ts'
import { withFile } from './file-error.ts'
import { quoted } from './quoted.ts'

/** What stands for bytes that are no UTF-8, and seldom for itself. */
const REPLACEMENT = '\ufffd'

export interface FolderEntry {
  name: string
  kind: 'file' | 'folder' | 'link' | 'other'
}

function kindOf (entry: { isFile (): boolean, isDirectory (): boolean, isSymbolicLink (): boolean }): FolderEntry['kind'] {
  if (entry.isFile()) {
    return 'file'
  }

  if (entry.isDirectory()) {
    return 'folder'
  }

  return entry.isSymbolicLink() ? 'link' : 'other'
}

function checkUtf8 (folder: string): void {
  const names: Uint8Array[] = withFile('read', folder, () => fs.readdirSync(folder, { encoding: 'buffer' }))
  const strict = new TextDecoder('utf-8', { fatal: true })

  for (const name of names) {
    try {
      strict.decode(name)
    } catch {
      throw new UnsupportedFileError(`${quoted(folder)} has a name that is not UTF-8 (${quoted(new TextDecoder().decode(name))}), which unixfs can't hold: rename it`)
    }
  }
}

/**
 * What is in a folder, in the file system's own order.
 *
 * @throws {UnsupportedFileError} for a name that is not UTF-8
 * @throws {FileSystemError}
 */
export function listFolder (folder: string): FolderEntry[] {
  const entries = withFile('read', folder, () => fs.readdirSync(folder, { withFileTypes: true }))

  if (entries.some(({ name }) => name.includes(REPLACEMENT))) {
    checkUtf8(folder)
  }

  return entries.map(entry => ({ name: entry.name, kind: kindOf(entry) }))
}
