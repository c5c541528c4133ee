import fs from 'node:fs'
import type { CID } from 'multiformats/cid'

const DIGEST = 32
// digest, offset in six bytes, length in six
const RECORD = DIGEST + 12

/** Appends blocks to a file. In memory are 44 bytes a block, and no block. */
export class FileWriter {
  readonly #path: string
  readonly #file: number
  #index = Buffer.alloc(RECORD * 1024)
  #count = 0
  #end = 0

  constructor (path: string) {
    this.#path = path
    this.#file = fs.openSync(path, 'w')
  }

  put (cid: CID, bytes: any): CID {
    if (this.#index.byteLength === this.#count * RECORD) {
      this.#index = Buffer.concat([this.#index, Buffer.alloc(this.#index.byteLength)])
    }

    const at = this.#count++ * RECORD
    this.#index.set(cid.multihash.digest, at)
    this.#index.writeUIntBE(this.#end, at + DIGEST, 6)
    this.#index.writeUIntBE(bytes.byteLength, at + DIGEST + 6, 6)
    this.#end += fs.writeSync(this.#file, bytes)
    return cid
  }

  close (): void {
    fs.closeSync(this.#file)
    fs.writeFileSync(`${this.#path}.index`, this.#index.subarray(0, this.#count * RECORD))
  }
}

/** Reads what `FileWriter` wrote. In memory are 48 bytes a block, and no block. */
export class FileReader {
  readonly #file: number
  readonly #index: Buffer
  readonly #order: Uint32Array

  constructor (path: string) {
    this.#file = fs.openSync(path, 'r')
    this.#index = fs.readFileSync(`${path}.index`)
    this.#order = Uint32Array.from({ length: this.#index.byteLength / RECORD }, (_, i) => i)
      .sort((a, b) => this.#index.compare(this.#index, b * RECORD, b * RECORD + DIGEST, a * RECORD, a * RECORD + DIGEST))
  }

  * get (cid: CID): Generator<Uint8Array> {
    const at = this.#find(cid.multihash.digest) + DIGEST
    const bytes = new Uint8Array(this.#index.readUIntBE(at + 6, 6))
    fs.readSync(this.#file, bytes, 0, bytes.byteLength, this.#index.readUIntBE(at, 6))
    yield bytes
  }

  #find (digest: Uint8Array): number {
    let [low, high] = [0, this.#order.length - 1]

    while (low <= high) {
      const middle = (low + high) >> 1
      const at = this.#order[middle] * RECORD
      const order = this.#index.compare(digest, 0, DIGEST, at, at + DIGEST)

      if (order === 0) {
        return at
      }

      order < 0 ? low = middle + 1 : high = middle - 1
    }

    throw new Error('the block is not in the file')
  }
}
