import { InvalidIndexError } from '../errors.ts'
import { linkPrefix, readLink } from './cbor-link.ts'
import { ARRAY, CborReader, MAP, UINT } from './cbor-reader.ts'
import { CborWriter, headLength, text } from './cbor-writer.ts'
import { DIGEST_LENGTH, MAX_INDEX_NODE, MAX_LEVEL, MAX_NODE_ENTRIES } from './limits.ts'
import { nodeCid, sealedCid } from './sealed-cid.ts'
import { ensure } from './strict-dag-cbor.ts'
import type { PlainBlock } from './seal-block.ts'
import type { CID } from 'multiformats/cid'

/** SPEC 6.1 */
export interface IndexNode {
  level: number
  links: CID[]
}

const LEVEL = text('level')
const LINKS = text('links')
const EMPTY = new Uint8Array(DIGEST_LENGTH)
const SEALED_PREFIX = linkPrefix(sealedCid(EMPTY))
const NODE_PREFIX = linkPrefix(nodeCid(EMPTY))
const LINK_LENGTH = SEALED_PREFIX.byteLength + DIGEST_LENGTH

/** The dag-cbor of a node, from the digests of its links, which are of the right kind for its level. */
export function encodeIndexNode (level: number, digests: Uint8Array[]): Uint8Array {
  const length = 2 + LEVEL.byteLength + LINKS.byteLength + headLength(digests.length) + LINK_LENGTH * digests.length
  const node = new CborWriter(length).head(MAP, 2).raw(LEVEL).head(UINT, level).raw(LINKS).head(ARRAY, digests.length)

  for (const digest of digests) {
    node.raw(level === 0 ? SEALED_PREFIX : NODE_PREFIX).raw(digest)
  }

  return node.bytes
}

function parse (bytes: Uint8Array): IndexNode {
  ensure(bytes.byteLength <= MAX_INDEX_NODE, 'too long')
  const node = new CborReader(bytes)
  ensure(node.head(MAP) === 2, 'not the fields of this block')
  node.literal(LEVEL)
  const level = node.head(UINT)
  ensure(level <= MAX_LEVEL, 'its level is out of range')
  node.literal(LINKS)
  const length = node.head(ARRAY)
  ensure(length >= 1 && length <= MAX_NODE_ENTRIES, 'it has no links, or too many')
  const links = Array.from({ length }, () => level === 0 ? sealedCid(readLink(node, SEALED_PREFIX)) : nodeCid(readLink(node, NODE_PREFIX)))
  node.end()
  return { level, links }
}

/**
 * @throws {InvalidIndexError}
 */
export function decodeIndexNode ({ cid, bytes }: PlainBlock): IndexNode {
  try {
    return parse(bytes)
  } catch (err: any) {
    throw new InvalidIndexError(`The index node ${cid} is invalid (${err.message}): the graph was damaged or made by something else`, { cause: err })
  }
}
