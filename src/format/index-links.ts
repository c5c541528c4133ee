import { linkPrefix } from './cbor-link.ts'
import { DIGEST_LENGTH } from './limits.ts'
import { nodeCid, sealedCid } from './sealed-cid.ts'
import type { CID } from 'multiformats/cid'

const EMPTY = new Uint8Array(DIGEST_LENGTH)
const SEALED_PREFIX = linkPrefix(sealedCid(EMPTY))
const NODE_PREFIX = linkPrefix(nodeCid(EMPTY))

/** A link in dag-cbor. */
export const LINK_LENGTH = SEALED_PREFIX.byteLength + DIGEST_LENGTH

/** What the links of a node of this level begin with. */
export function prefixOf (level: number): Uint8Array {
  return level === 0 ? SEALED_PREFIX : NODE_PREFIX
}

/** The links of an index node, each made when it comes to it: all at once take ten times the memory of the node. */
export class IndexLinks implements Iterable<CID> {
  readonly length: number
  readonly #bytes: Uint8Array
  readonly #level: number

  /**
   * @param level - 0 for a leaf, which links sealed blocks
   * @param bytes - the links of that kind, one after the other
   */
  constructor (level: number, bytes: Uint8Array) {
    this.#level = level
    this.#bytes = bytes
    this.length = bytes.byteLength / LINK_LENGTH
  }

  /** Views. */
  * digests (): Generator<Uint8Array> {
    for (let end = LINK_LENGTH; end <= this.#bytes.byteLength; end += LINK_LENGTH) {
      yield this.#bytes.subarray(end - DIGEST_LENGTH, end)
    }
  }

  * [Symbol.iterator] (): Generator<CID> {
    const cidOf = this.#level === 0 ? sealedCid : nodeCid

    for (const digest of this.digests()) {
      yield cidOf(digest)
    }
  }
}
