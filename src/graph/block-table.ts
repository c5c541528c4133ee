import { TAG_END, copyCid } from '../format/internal.ts'
import { byteOrder } from './byte-order.ts'
import { RecordList } from './record-list.ts'
import { SlotIndex } from './slot-index.ts'
import type { Spill } from './record-list.ts'
import type { CID } from 'multiformats/cid'

const CID_START = 2
const USUAL_CID_LENGTH = 36
const DIGEST = CID_START + USUAL_CID_LENGTH
const TAG = DIGEST + 32
const STRIDE = TAG + TAG_END

/** The mark of a block that a previous export sealed. */
const REUSED = 1

/** A longer CID stands apart, and its record has this length. */
const APART = 255

/**
 * What an export knows of each block: plain CID, sealed digest, a mark. Packed into about 90 bytes
 * a block, because this is what grows with the graph.
 *
 * Record: `mark[1] | length[1] | cid[36] | sealed digest[32] | tag[8]`.
 */
export class BlockTable {
  readonly #records: RecordList
  readonly #longCids = new Map<number, Uint8Array>()
  readonly #slots = new SlotIndex(i => this.cid(i))

  constructor (spill?: Spill) {
    this.#records = new RecordList(STRIDE, spill)
  }

  get size (): number {
    return this.#records.size
  }

  /** The index of a CID that is new here, or -1 - index of one that was added before. */
  add (cid: Uint8Array): number {
    const found = this.#slots.find(cid)

    if (found !== -1) {
      return -1 - found
    }

    const index = this.#records.add()
    // a new record is in memory
    const record = this.#records.at(index)

    if (cid.byteLength > USUAL_CID_LENGTH) {
      record[1] = APART
      this.#longCids.set(index, Uint8Array.from(cid))
    } else {
      record[1] = cid.byteLength
      record.set(cid, CID_START)
    }

    this.#slots.add(cid, index)
    return index
  }

  /** The index of a CID, or -1. */
  find (cid: Uint8Array): number {
    return this.#slots.find(cid)
  }

  cid (index: number): Uint8Array {
    const record = this.#records.at(index)
    return record[1] === APART ? this.#longCids.get(index) as Uint8Array : record.subarray(CID_START, CID_START + record[1])
  }

  /** A copy, as a CID. */
  plainCid (index: number): CID {
    return copyCid(this.cid(index))
  }

  digest (index: number): Uint8Array {
    return this.#records.at(index).subarray(DIGEST, TAG)
  }

  tag (index: number): Uint8Array {
    return this.#records.at(index).subarray(TAG, STRIDE)
  }

  /** Remember where a block was sealed to, and the last 8 bytes of its tag. */
  setSealed (index: number, digest: Uint8Array, tag?: Uint8Array): void {
    this.#records.write(index, digest, DIGEST)

    if (tag != null) {
      this.#records.write(index, tag, TAG)
    }
  }

  marks (index: number): number {
    return this.#records.at(index)[0]
  }

  mark (index: number, bit: number): void {
    this.#records.write(index, Uint8Array.of(this.marks(index) | bit), 0)
  }

  /** Take over where a block was sealed in a previous export. */
  reuse (index: number, digest: Uint8Array): void {
    this.setSealed(index, digest)
    this.mark(index, REUSED)
  }

  isReused (index: number): boolean {
    return (this.marks(index) & REUSED) !== 0
  }

  /** Give back what was spilled; the table is then no more. */
  close (): void {
    this.#records.close()
  }

  /** All indexes in the order of the plain CIDs' bytes. */
  orderByCid (): Uint32Array {
    return byteOrder(this.size, i => this.cid(i))
  }
}
