import * as dagCbor from '@ipld/dag-cbor'
import { varint } from 'multiformats'
import type { PlainBlock } from '../format/internal.ts'
import type { CID } from 'multiformats/cid'

/** Chunks of small blocks have up to so many bytes; a block from half of it on is a chunk of its own. */
const CHUNK_BYTES = 131_072

function lengthPrefixed (length: number, bytes: Uint8Array): Uint8Array {
  const size = varint.encodingLength(length)
  const prefixed = new Uint8Array(size + bytes.byteLength)
  varint.encodeTo(length, prefixed)
  prefixed.set(bytes, size)
  return prefixed
}

function header (roots: CID[]): Uint8Array {
  const bytes = dagCbor.encode({ version: 1, roots })
  return lengthPrefixed(bytes.byteLength, bytes)
}

/** Joins what is small, so that whoever writes it is not called for every few bytes. */
class Chunks {
  #chunk: Uint8Array
  #used = 0

  constructor () {
    this.#chunk = new Uint8Array(CHUNK_BYTES)
  }

  * add (bytes: Uint8Array): Generator<Uint8Array> {
    if (bytes.byteLength >= CHUNK_BYTES / 2) {
      yield * this.rest()
      yield bytes
      return
    }

    if (this.#used + bytes.byteLength > CHUNK_BYTES) {
      yield * this.rest()
    }

    this.#chunk.set(bytes, this.#used)
    this.#used += bytes.byteLength
  }

  * rest (): Generator<Uint8Array> {
    if (this.#used > 0) {
      yield this.#take()
      this.#used = 0
    }
  }

  // whoever gets a chunk may give its memory away; a few bytes are not worth one
  #take (): Uint8Array {
    const chunk = this.#chunk

    if (this.#used < CHUNK_BYTES / 2) {
      return chunk.slice(0, this.#used)
    }

    this.#chunk = new Uint8Array(CHUNK_BYTES)
    return chunk.subarray(0, this.#used)
  }
}

/** A CAR (version 1) of these blocks, in their order. What is yielded is not used again. */
export async function * carBytes (roots: CID[], blocks: AsyncIterable<PlainBlock>): AsyncGenerator<Uint8Array, void> {
  const chunks = new Chunks()
  yield * chunks.add(header(roots))

  for await (const { cid, bytes } of blocks) {
    yield * chunks.add(lengthPrefixed(cid.bytes.byteLength + bytes.byteLength, cid.bytes))
    yield * chunks.add(bytes)
  }

  yield * chunks.rest()
}
