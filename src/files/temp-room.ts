import fs from 'node:fs'
import { SpoolDamagedError } from '../errors.ts'
import { openTempFile } from './temp-file.ts'
import type { SpillRoom } from '../graph/internal.ts'

/**
 * A temporary file for the list of blocks of a graph that has too many for memory: `spill: { above, open: tempRoom }`. It
 * holds CIDs of plain blocks, no content; nobody else can open it, and it vanishes with the process.
 *
 * @throws {FileSystemError}
 */
export function tempRoom (folder?: string): SpillRoom {
  const { descriptor, close } = openTempFile(folder)

  return {
    close,
    write (bytes, at) {
      for (let written = 0; written < bytes.byteLength;) {
        written += fs.writeSync(descriptor, bytes, written, bytes.byteLength - written, at + written)
      }
    },
    read (length, at) {
      const bytes = new Uint8Array(length)

      if (fs.readSync(descriptor, bytes, 0, length, at) !== length) {
        throw new SpoolDamagedError('The temporary file was cut off meanwhile: do it again')
      }

      return bytes
    }
  }
}
