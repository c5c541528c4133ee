import { writeAt } from './write-at.ts'

/** Short parts are gathered up to this length. */
const GATHER_BYTES = 262_144
const SHORT = 65_536

/** Writes that may go on at the same time. */
const IN_FLIGHT = 4

/** Writes one part of a file after the other, some of them while the next ones are made. Parts must not be changed afterwards. */
export class FileWriter {
  readonly #descriptor: number
  readonly #writing = new Set<Promise<void>>()
  #gathered = new Uint8Array(0)
  #length = 0
  #position = 0
  #failure?: { err: unknown }

  constructor (descriptor: number) {
    this.#descriptor = descriptor
  }

  async write (part: Uint8Array): Promise<void> {
    const isLong = part.byteLength >= SHORT

    if (isLong || this.#length + part.byteLength > this.#gathered.byteLength) {
      await this.#flush()
    }

    return isLong ? this.#start(part) : this.#gather(part)
  }

  /** Write what is left, and wait for all of it. */
  async end (): Promise<void> {
    await this.#flush()
    await this.settle()
    this.#throwIfFailed()
  }

  /** Wait until nothing is being written, whether it failed or not: only then may the file be closed. */
  async settle (): Promise<void> {
    await Promise.allSettled(this.#writing)
  }

  #gather (part: Uint8Array): void {
    if (this.#gathered.byteLength === 0) {
      this.#gathered = new Uint8Array(GATHER_BYTES)
    }

    this.#gathered.set(part, this.#length)
    this.#length += part.byteLength
  }

  async #flush (): Promise<void> {
    const gathered = this.#gathered.subarray(0, this.#length)
    this.#gathered = new Uint8Array(0)
    this.#length = 0
    await this.#start(gathered)
  }

  async #start (bytes: Uint8Array): Promise<void> {
    this.#throwIfFailed()
    const position = this.#position
    this.#position += bytes.byteLength
    const written = writeAt(this.#descriptor, bytes, position)

    if (written instanceof Promise) {
      this.#track(written)

      while (this.#writing.size >= IN_FLIGHT) {
        await Promise.race(this.#writing)
      }
    }
  }

  #track (written: Promise<void>): void {
    const tracked = written
      .catch(err => { this.#failure ??= { err } })
      .finally(() => { this.#writing.delete(tracked) })
    this.#writing.add(tracked)
  }

  #throwIfFailed (): void {
    if (this.#failure != null) {
      throw this.#failure.err
    }
  }
}
