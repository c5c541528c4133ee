import fs from 'node:fs'
import { andThen, orElse } from '../awaitable.ts'
import { InputChangedError } from '../errors.ts'
import { fileError } from './file-error.ts'
import { quoted } from './quoted.ts'
import type { Awaitable } from '../awaitable.ts'

const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = fs.constants

/** A descriptor to read with. Never waits for a pipe, and follows no symbolic link at the end of the path unless told. */
export function openToRead (path: string, follow = false): number {
  try {
    return fs.openSync(path, O_RDONLY | O_NONBLOCK | (follow ? 0 : O_NOFOLLOW))
  } catch (err) {
    throw fileError(err, 'read', path)
  }
}

/** As many bytes as there are, up to the buffer's length. */
export function readInto (fd: number, buffer: Uint8Array, position: number): number {
  let filled = 0

  while (filled < buffer.byteLength) {
    const read = fs.readSync(fd, buffer, filled, buffer.byteLength - filled, position + filled)

    if (read === 0) {
      break
    }

    filled += read
  }

  return filled
}

/** Do something with an open file, at once or later, and then close it. */
export function thenClose <T> (descriptor: number, run: () => Awaitable<T>): Awaitable<T> {
  const close = (): void => { fs.closeSync(descriptor) }
  const result = orElse(run, err => {
    close()
    throw err
  })

  return andThen(result, value => {
    close()
    return value
  })
}

/** That what is read is not what was there a moment ago. */
export function changed (path: string, what: string, cause?: unknown): InputChangedError {
  return new InputChangedError(`${quoted(path)} ${what} while it was read: import it again when nothing writes to it`, { cause })
}
