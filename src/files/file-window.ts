import { readInto } from './read-file-place.ts'

const WINDOW_BYTES = 4_194_304

/** A file that is read from its beginning to its end in large pieces, or here and there in small ones. */
export class FileWindow {
  readonly size: number
  readonly #descriptor: number
  #buffer: Uint8Array
  // where in the file the buffer begins, and how much of it is filled
  #start = 0
  #filled = 0

  /** So many bytes are read at once, if no more are asked for. */
  constructor (descriptor: number, size: number, readBytes = WINDOW_BYTES) {
    this.#descriptor = descriptor
    this.#buffer = new Uint8Array(Math.min(readBytes, size))
    this.size = size
  }

  /** So many bytes from a position on, or those up to the end: a view, until the next call. At most 4 MiB. */
  view (position: number, length: number): Uint8Array {
    this.#widen(length)
    const from = position - this.#start

    if (from < 0 || from + length > this.#filled) {
      this.#move(position)
      return this.#buffer.subarray(0, Math.min(length, this.#filled))
    }

    return this.#buffer.subarray(from, from + length)
  }

  #widen (length: number): void {
    if (length > this.#buffer.byteLength && this.#buffer.byteLength < this.size) {
      const wide = new Uint8Array(Math.min(WINDOW_BYTES, this.size))
      wide.set(this.#buffer.subarray(0, this.#filled))
      this.#buffer = wide
    }
  }

  #move (position: number): void {
    const from = position - this.#start
    const kept = from >= 0 && from < this.#filled ? this.#filled - from : 0
    this.#buffer.copyWithin(0, from, from + kept)
    this.#start = position
    const wanted = Math.max(Math.min(this.#buffer.byteLength, this.size - position), kept)
    this.#filled = kept + readInto(this.#descriptor, this.#buffer.subarray(kept, wanted), position + kept)
  }
}
