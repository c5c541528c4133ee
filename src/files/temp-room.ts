import { SpoolDamagedError } from '../errors.ts'
import { withFile } from './file-error.ts'
import { readInto } from './read-file-place.ts'
import { TEMP_NAME, openTempFile } from './temp-file.ts'
import { writeNow } from './write-at.ts'
import type { SpillRoom } from '../graph/internal.ts'

/**
 * A temporary file for the list of blocks of a graph that has too many for memory: `spill: { above, open: tempRoom }`. It
 * holds CIDs of plain blocks, no content; nobody else can open it, and it vanishes with the process. Opening it, writing and
 * reading throw `FileSystemError`, and reading what is gone `SpoolDamagedError`.
 *
 * @throws {FileSystemError}
 */
export function tempRoom (folder?: string): SpillRoom {
  const { descriptor, close } = openTempFile(folder)

  return {
    close,
    write (bytes, at) {
      withFile('write to', TEMP_NAME, () => { writeNow(descriptor, bytes, at) })
    },
    read (length, at) {
      const bytes = new Uint8Array(length)

      if (withFile('read', TEMP_NAME, () => readInto(descriptor, bytes, at)) !== length) {
        throw new SpoolDamagedError('The temporary file was cut off meanwhile: do it again')
      }

      return bytes
    }
  }
}
