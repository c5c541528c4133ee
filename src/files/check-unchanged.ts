import fs from 'node:fs'
import { withFile } from './file-error.ts'
import { changed } from './read-file-place.ts'
import type { Metadata } from './metadata.ts'

/** A file that is being imported. */
export interface OpenFile {
  /** its number in the graph's list */
  file: number
  full: string
  descriptor: number
  /** as it was opened */
  stats: { size: number, mtimeMs: number }
  metadata: Metadata
}

/**
 * That the file is as it was when it was opened, and has been read to its end.
 *
 * @throws {InputChangedError}
 */
export function checkUnchanged ({ full, descriptor, stats }: OpenFile, read: number): void {
  const now = withFile('read', full, () => fs.fstatSync(descriptor))

  if (read < stats.size || now.size < stats.size) {
    throw changed(full, 'became shorter')
  }

  if (read > stats.size || now.size > stats.size) {
    throw changed(full, 'became longer')
  }

  if (now.mtimeMs !== stats.mtimeMs) {
    throw changed(full, 'changed')
  }
}
