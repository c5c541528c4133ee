import fs from 'node:fs'
import { CID } from 'multiformats/cid'

const DIGEST = 32
// digest, offset in six bytes, length in six
const RECORD = DIGEST + 12
const PENDING = 1024
/** where the records of a digest begin, by its first two bytes */
const FAN_OUT = 65536

/** Appends blocks to a file, and where they are to another. In memory is nothing that grows with their number. */
export class FileWriter {
  readonly #file: number
  readonly #index: number
  readonly #records = Buffer.alloc(RECORD * PENDING)
  #pending = 0
  #end = 0

  constructor (path: string) {
    this.#file = fs.openSync(path, 'w')
    this.#index = fs.openSync(`${path}.unsorted`, 'w')
  }

  put (cid: CID, bytes: any): CID {
    const at = this.#pending++ * RECORD
    this.#records.set(cid.multihash.digest, at)
    this.#records.writeUIntBE(this.#end, at + DIGEST, 6)
    this.#records.writeUIntBE(bytes.byteLength, at + DIGEST + 6, 6)
    this.#end += fs.writeSync(this.#file, bytes)
    this.#pending === PENDING && this.#flush()
    return cid
  }

  close (): void {
    this.#flush()
    fs.closeSync(this.#file)
    fs.closeSync(this.#index)
  }

  #flush (): void {
    fs.writeSync(this.#index, this.#records, 0, this.#pending * RECORD)
    this.#pending = 0
  }
}

/** Sort what a `FileWriter` left, for a `FileReader`. This does take memory. */
export function sortIndex (path: string): void {
  const records = fs.readFileSync(`${path}.unsorted`)
  const order = Uint32Array.from({ length: records.byteLength / RECORD }, (_, i) => i)
    .sort((a, b) => records.compare(records, b * RECORD, b * RECORD + DIGEST, a * RECORD, a * RECORD + DIGEST))
  const sorted = Buffer.alloc(records.byteLength)
  const starts = new Uint32Array(FAN_OUT + 1)
  order.forEach((from, to) => {
    records.copy(sorted, to * RECORD, from * RECORD, (from + 1) * RECORD)
    starts[records.readUInt16BE(from * RECORD) + 1]++
  })
  starts.forEach((count, i) => { starts[i] = count + (starts[i - 1] ?? 0) })
  fs.writeFileSync(`${path}.index`, sorted)
  fs.writeFileSync(`${path}.starts`, starts)
  fs.rmSync(`${path}.unsorted`)
}

/** Reads what a `FileWriter` wrote. In memory are 256 KiB, whatever the number of blocks; counts what it gives. */
export class FileReader {
  reads = 0
  readonly #file: number
  readonly #index: number
  readonly #starts: Uint32Array
  // as many as any digest's first two bytes have
  readonly #records: Buffer

  constructor (path: string) {
    this.#file = fs.openSync(path, 'r')
    this.#index = fs.openSync(`${path}.index`, 'r')
    this.#starts = new Uint32Array(Uint8Array.from(fs.readFileSync(`${path}.starts`)).buffer)
    this.#records = Buffer.alloc(RECORD * this.#starts.reduce((most, start, i, starts) => Math.max(most, start - (starts[i - 1] ?? 0)), 0))
  }

  * get (cid: CID): Generator<Uint8Array> {
    const at = this.#find(cid.multihash.digest) + DIGEST
    const bytes = new Uint8Array(this.#records.readUIntBE(at + 6, 6))
    fs.readSync(this.#file, bytes, 0, bytes.byteLength, this.#records.readUIntBE(at, 6))
    this.reads++
    yield bytes
  }

  // where its record is among those that are read
  #find (digest: Uint8Array): number {
    const slot = digest[0] * 256 + digest[1]
    const [start, end] = [this.#starts[slot], this.#starts[slot + 1]]
    const length = fs.readSync(this.#index, this.#records, 0, (end - start) * RECORD, start * RECORD)

    for (let at = 0; at < length; at += RECORD) {
      if (this.#records.compare(digest, 0, DIGEST, at, at + DIGEST) === 0) {
        return at
      }
    }

    throw new Error('the block is not in the file')
  }
}

/** One of the CIDs in a file of nothing but CIDs of 36 bytes; past the end it begins anew. */
export function cidAt (path: string, i: number): CID {
  const file = fs.openSync(path, 'r')

  try {
    const bytes = new Uint8Array(DIGEST + 4)
    fs.readSync(file, bytes, 0, bytes.byteLength, i % (fs.fstatSync(file).size / bytes.byteLength) * bytes.byteLength)
    return CID.decode(bytes)
  } finally {
    fs.closeSync(file)
  }
}
