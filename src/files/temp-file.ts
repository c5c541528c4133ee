import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileError } from './file-error.ts'

const { O_RDWR, O_CREAT, O_EXCL } = fs.constants

/** In errors: where it is says nothing to who didn't choose it. */
export const TEMP_NAME = 'the temporary file'

/** A file that nobody else can open, and that is gone when it is closed. */
export interface TempFile {
  descriptor: number
  close (): void
}

function remove (file: string): boolean {
  try {
    fs.unlinkSync(file)
    return true
  } catch {
    return false
  }
}

/**
 * A new temporary file, 0600. Where the platform can, it loses its name at once, so that it vanishes with the process.
 *
 * @throws {FileSystemError}
 */
export function openTempFile (folder: string = os.tmpdir()): TempFile {
  const file = path.join(folder, `helia-encrypted-${globalThis.crypto.randomUUID()}`)

  try {
    const descriptor = fs.openSync(file, O_RDWR | O_CREAT | O_EXCL, 0o600)
    const gone = remove(file)

    return {
      descriptor,
      close () {
        fs.closeSync(descriptor)
        gone || remove(file)
      }
    }
  } catch (err) {
    throw fileError(err, 'make the temporary file', file)
  }
}
