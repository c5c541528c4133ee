import fs from 'node:fs'
import { FileWriter } from './file-writer.ts'
import { LARGE, writeAt } from './write-at.ts'
import type { Awaitable } from '../awaitable.ts'

/** A file that is being written, from its start: small ones at once, from the first large part on while the next ones are made. */
export class OutputFile {
  readonly descriptor: number
  readonly #onWritten: (part: Uint8Array) => void
  #position = 0
  #writer?: FileWriter

  /** Each part that is written is given back. */
  constructor (descriptor: number, onWritten: (part: Uint8Array) => void) {
    this.descriptor = descriptor
    this.#onWritten = onWritten
  }

  /** The part is not changed before it is written. */
  write (part: Uint8Array): Awaitable<void> {
    if (this.#writer == null && part.byteLength < LARGE) {
      const position = this.#position
      this.#position += part.byteLength
      return writeAt(this.descriptor, part, position)
    }

    this.#writer ??= new FileWriter(this.descriptor, this.#onWritten, this.#position)
    return this.#writer.write(part)
  }

  /** Wait until all is written. */
  end (): Awaitable<void> {
    return this.#writer?.end()
  }

  /** Close it, once nothing is being written any more. */
  close (): Awaitable<void> {
    if (this.#writer == null) {
      fs.closeSync(this.descriptor)
      return
    }

    return this.#writer.settle().then(() => { fs.closeSync(this.descriptor) })
  }
}
