import { RecordList, SlotIndex } from '../graph/internal.ts'
import { readNumber, writeNumber } from './packed-number.ts'

/** Where the bytes of a block are. What `kind` and `file` mean is for the keeper of the table to say. */
export interface Place {
  /** 0 to 255 */
  kind: number
  /** below 2^32 */
  file: number
  /** below 2^48 */
  offset: number
  /** below 2^32 */
  length: number
}

const USUAL_LENGTH = 34
const KIND = 1 + USUAL_LENGTH
const FILE = KIND + 1
const OFFSET = FILE + 4
const LENGTH = OFFSET + 6
const STRIDE = LENGTH + 4

/** A longer multihash stands apart, and its record has this length. */
const APART = 255

/**
 * Finds blocks by their multihash, as stores do. About 60 bytes a block, because this is what grows with
 * the graph.
 *
 * Record: `length[1] | multihash[34] | kind[1] | file[4] | offset[6] | length[4]`.
 */
export class BlockPlaces {
  readonly #records = new RecordList(STRIDE)
  readonly #long = new Map<number, Uint8Array>()
  readonly #slots = new SlotIndex(i => this.#multihash(i))

  get size (): number {
    return this.#records.size
  }

  has (multihash: Uint8Array): boolean {
    return this.#slots.find(multihash) !== -1
  }

  /** Remember where a block is, unless a place of it is known: false then. */
  add (multihash: Uint8Array, place: Place): boolean {
    if (this.has(multihash)) {
      return false
    }

    const index = this.#records.add()
    const record = this.#records.at(index)
    record[0] = Math.min(multihash.byteLength, APART)

    if (multihash.byteLength > USUAL_LENGTH) {
      record[0] = APART
      this.#long.set(index, Uint8Array.from(multihash))
    } else {
      record.set(multihash, 1)
    }

    record[KIND] = place.kind
    writeNumber(record, FILE, 4, place.file)
    writeNumber(record, OFFSET, 6, place.offset)
    writeNumber(record, LENGTH, 4, place.length)
    this.#slots.add(multihash, index)
    return true
  }

  find (multihash: Uint8Array): Place | undefined {
    const index = this.#slots.find(multihash)

    if (index === -1) {
      return undefined
    }

    const record = this.#records.at(index)

    return {
      kind: record[KIND],
      file: readNumber(record, FILE, 4),
      offset: readNumber(record, OFFSET, 6),
      length: readNumber(record, LENGTH, 4)
    }
  }

  #multihash (index: number): Uint8Array {
    const record = this.#records.at(index)
    return record[0] === APART ? this.#long.get(index) as Uint8Array : record.subarray(1, 1 + record[0])
  }
}
