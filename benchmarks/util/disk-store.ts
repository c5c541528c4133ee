import fs from 'node:fs'
import type { CID } from 'multiformats/cid'

const DIGEST = 32
// as `FileWriter` writes it: digest, offset in six bytes, length in six
const RECORD = DIGEST + 12

/** Sort the index of a file that `FileWriter` wrote, for a `DiskReader`. */
export function sortIndex (path: string): void {
  const index = fs.readFileSync(`${path}.index`)
  const order = Uint32Array.from({ length: index.byteLength / RECORD }, (_, i) => i)
    .sort((a, b) => index.compare(index, b * RECORD, b * RECORD + DIGEST, a * RECORD, a * RECORD + DIGEST))
  const sorted = Buffer.alloc(index.byteLength)
  order.forEach((from, to) => { index.copy(sorted, to * RECORD, from * RECORD, (from + 1) * RECORD) })
  fs.writeFileSync(`${path}.index`, sorted)
}

/** Reads what `FileWriter` wrote. In memory is nothing that grows with the number of blocks; counts what it gives. */
export class DiskReader {
  reads = 0
  readonly #file: number
  readonly #index: number
  readonly #size: number
  readonly #record = Buffer.alloc(RECORD)

  constructor (path: string) {
    this.#file = fs.openSync(path, 'r')
    this.#index = fs.openSync(`${path}.index`, 'r')
    this.#size = fs.fstatSync(this.#index).size / RECORD
  }

  * get (cid: CID): Generator<Uint8Array> {
    this.#find(cid.multihash.digest)
    const bytes = new Uint8Array(this.#record.readUIntBE(DIGEST + 6, 6))
    fs.readSync(this.#file, bytes, 0, bytes.byteLength, this.#record.readUIntBE(DIGEST, 6))
    this.reads++
    yield bytes
  }

  #find (digest: Uint8Array): void {
    let [low, high] = [0, this.#size - 1]

    while (low <= high) {
      const middle = (low + high) >> 1
      fs.readSync(this.#index, this.#record, 0, RECORD, middle * RECORD)
      const order = Buffer.compare(digest, this.#record.subarray(0, DIGEST))

      if (order === 0) {
        return
      }

      order < 0 ? high = middle - 1 : low = middle + 1
    }

    throw new Error('the block is not in the file')
  }
}
