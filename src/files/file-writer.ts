import fs from 'node:fs'

/** Shorter parts are copied together. */
const SHORT = 65_536
const GATHER_BYTES = 262_144

/** Parts that may wait, so that they are written with one call. */
const WAITING_BYTES = 4_194_304
const MAX_PARTS = 512

/** After so many bytes they are sent to the disk, while more come: at the end there is little left to wait for. */
const SYNC_BYTES = 134_217_728

interface Waiting {
  bytes: Uint8Array
  /** short parts that were copied together */
  isGathered: boolean
}

/**
 * Writes one part of a file after the other while the next ones are made. One call at a time: more only wait for each
 * other inside the kernel. Parts must not be changed before they are written.
 */
export class FileWriter {
  readonly #descriptor: number
  readonly #onWritten: (part: Uint8Array) => void
  // what was copied there since `start` does not wait yet
  #gathered = new Uint8Array(0)
  #start = 0
  #end = 0
  #waiting: Waiting[] = []
  #bytes = 0
  #position: number
  #synced = 0
  #syncing?: Promise<void>
  #writing?: Promise<void>
  #batch?: Promise<void>
  #failure?: { err: unknown }

  /**
   * @param descriptor - of a file that nobody else writes
   * @param onWritten - gets each part that is written
   * @param position - where the first part goes
   */
  constructor (descriptor: number, onWritten: (part: Uint8Array) => void = () => {}, position = 0) {
    this.#descriptor = descriptor
    this.#onWritten = onWritten
    this.#position = position
  }

  async write (part: Uint8Array): Promise<void> {
    if (part.byteLength >= SHORT) {
      this.#flush()
      this.#add({ bytes: part, isGathered: false })
    } else {
      this.#gather(part)
    }

    while (this.#bytes >= WAITING_BYTES && this.#failure == null) {
      await this.#batch?.catch(() => {})
    }

    this.#throwIfFailed()
  }

  /** Write what is left, and wait for all of it. */
  async end (): Promise<void> {
    this.#flush()
    await this.settle()
    this.#throwIfFailed()
  }

  /** Wait until nothing is being written, whether it failed or not: only then may the file be closed. */
  async settle (): Promise<void> {
    while (this.#writing != null) {
      await this.#writing
    }

    await this.#syncing
  }

  #gather (part: Uint8Array): void {
    if (this.#end + part.byteLength > this.#gathered.byteLength) {
      this.#flush()
      this.#gathered = new Uint8Array(GATHER_BYTES)
      this.#start = this.#end = 0
    }

    this.#gathered.set(part, this.#end)
    this.#end += part.byteLength
    this.#onWritten(part)
  }

  #flush (): void {
    this.#end > this.#start && this.#add({ bytes: this.#gathered.subarray(this.#start, this.#end), isGathered: true })
    this.#start = this.#end
  }

  #add (part: Waiting): void {
    if (this.#failure == null) {
      this.#waiting.push(part)
      this.#bytes += part.bytes.byteLength
      this.#writing ??= this.#writeOn()
    }
  }

  async #writeOn (): Promise<void> {
    try {
      while (this.#waiting.length > 0 && this.#failure == null) {
        const parts = this.#waiting.splice(0, MAX_PARTS)
        this.#bytes -= parts.reduce((sum, { bytes }) => sum + bytes.byteLength, 0)
        this.#batch = this.#writeAll(parts)
        await this.#batch
      }
    } catch (err) {
      this.#failure ??= { err }
    } finally {
      this.#writing = undefined
    }
  }

  async #writeAll (parts: Waiting[]): Promise<void> {
    for (let left = parts.map(({ bytes }) => bytes); left.length > 0;) {
      const written = await this.#writeSome(left)
      this.#position += written
      this.#syncNow()
      left = rest(left, written)
    }

    parts.forEach(({ bytes, isGathered }) => { isGathered || this.#onWritten(bytes) })
  }

  async #writeSome (parts: Uint8Array[]): Promise<number> {
    return new Promise((resolve, reject) => {
      fs.writev(this.#descriptor, parts, this.#position, (err, written) => { err == null ? resolve(written) : reject(err) })
    })
  }

  // the system tells of what it could not write only once
  #syncNow (): void {
    if (this.#syncing == null && this.#position - this.#synced >= SYNC_BYTES) {
      this.#synced = this.#position

      this.#syncing = new Promise(resolve => {
        fs.fdatasync(this.#descriptor, err => {
          this.#failure ??= err == null ? undefined : { err }
          this.#syncing = undefined
          resolve()
        })
      })
    }
  }

  #throwIfFailed (): void {
    if (this.#failure != null) {
      throw this.#failure.err
    }
  }
}

/** What is left of parts after so many bytes. */
function rest (parts: Uint8Array[], bytes: number): Uint8Array[] {
  let start = bytes
  let first = 0

  while (first < parts.length && start >= parts[first].byteLength) {
    start -= parts[first++].byteLength
  }

  return start === 0 ? parts.slice(first) : [parts[first].subarray(start), ...parts.slice(first + 1)]
}
