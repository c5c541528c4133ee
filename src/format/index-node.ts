import { InvalidIndexError } from '../errors.ts'
import { ARRAY, CborReader, MAP, UINT } from './cbor-reader.ts'
import { CborWriter, headLength, text } from './cbor-writer.ts'
import { IndexLinks, LINK_LENGTH, prefixOf } from './index-links.ts'
import { DIGEST_LENGTH, MAX_INDEX_NODE, MAX_LEVEL, MAX_NODE_ENTRIES } from './limits.ts'
import { ensure } from './strict-dag-cbor.ts'
import type { PlainBlock } from './seal-block.ts'
import type { CID } from 'multiformats/cid'

/** SPEC 6.1 */
export interface IndexNode {
  level: number
  links: CID[]
}

/** As `IndexNode`, not yet decoded. */
export interface CheckedNode {
  level: number
  links: IndexLinks
}

const LEVEL = text('level')
const LINKS = text('links')

/** The dag-cbor of a node, from the digests of its links, which are of the right kind for its level. */
export function encodeIndexNode (level: number, digests: Uint8Array[]): Uint8Array {
  const length = 2 + LEVEL.byteLength + LINKS.byteLength + headLength(digests.length) + LINK_LENGTH * digests.length
  const node = new CborWriter(length).head(MAP, 2).raw(LEVEL).head(UINT, level).raw(LINKS).head(ARRAY, digests.length)

  for (const digest of digests) {
    node.raw(prefixOf(level)).raw(digest)
  }

  return node.bytes
}

function parse (bytes: Uint8Array): CheckedNode {
  ensure(bytes.byteLength <= MAX_INDEX_NODE, 'too long')
  const node = new CborReader(bytes)
  ensure(node.head(MAP) === 2, 'not the fields of this block')
  node.literal(LEVEL)
  const level = node.head(UINT)
  ensure(level <= MAX_LEVEL, 'its level is out of range')
  node.literal(LINKS)
  const length = node.head(ARRAY)
  ensure(length >= 1 && length <= MAX_NODE_ENTRIES, 'it has no links, or too many')

  for (let i = 0; i < length; i++) {
    node.literal(prefixOf(level))
    node.take(DIGEST_LENGTH)
  }

  node.end()
  return { level, links: new IndexLinks(level, Uint8Array.from(bytes.subarray(-length * LINK_LENGTH))) }
}

/**
 * A node, whose CIDs are made when they are asked for.
 *
 * @throws {InvalidIndexError}
 */
export function checkIndexNode ({ cid, bytes }: PlainBlock): CheckedNode {
  try {
    return parse(bytes)
  } catch (err: any) {
    throw new InvalidIndexError(`The index node ${cid} is invalid (${err.message}): the graph was damaged or made by something else`, { cause: err })
  }
}

/**
 * @throws {InvalidIndexError}
 */
export function decodeIndexNode (block: PlainBlock): IndexNode {
  const { level, links } = checkIndexNode(block)
  return { level, links: [...links] }
}
