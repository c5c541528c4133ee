import { InvalidIndexError } from '../errors.ts'
import { ARRAY, CborReader, DIGEST_LENGTH, MAP, UINT, ensure, equalBytes, linkPrefix, nodeCid, readLink, text } from '../format/internal.ts'
import { ipsqlCid } from './ipsql-cid.ts'
import type { PlainBlock } from '../format/internal.ts'
import type { CID } from 'multiformats/cid'

/** A node of IPSQL's tree of encrypted CIDs: `distance` 0 for a leaf. */
export interface CidSetNode {
  distance: number
  /** a leaf's CIDs; a branch's children, each with the first CID under it */
  entries: Array<{ first: CID, address: CID }>
  /** ended by an entry, and not by the end of the set */
  closed: boolean
}

const MAX_DISTANCE = 64

const PAIR = 2
const FALSE = 0xf4
const TRUE = 0xf5
const LEAF = text('leaf')
const BRANCH = text('branch')
const CLOSED = text('closed')
const EMPTY = new Uint8Array(DIGEST_LENGTH)
const ENCRYPTED_PREFIX = linkPrefix(ipsqlCid(EMPTY))
const NODE_PREFIX = linkPrefix(nodeCid(EMPTY))

// no room is made for more entries than the node has bytes for
function readEntries <T> (node: CborReader, size: number, readEntry: () => T): T[] {
  const length = node.head(ARRAY)
  ensure(length > 0 && length * DIGEST_LENGTH < size, 'it has no entries, or too many')
  return Array.from({ length }, readEntry)
}

function readLeaf (node: CborReader, size: number): Pick<CidSetNode, 'distance' | 'entries'> {
  const cids = readEntries(node, size, () => ipsqlCid(readLink(node, ENCRYPTED_PREFIX)))
  return { distance: 0, entries: cids.map(cid => ({ first: cid, address: cid })) }
}

function readChild (node: CborReader): CidSetNode['entries'][number] {
  ensure(node.head(ARRAY) === PAIR, 'an entry is no pair of CIDs')
  return { first: ipsqlCid(readLink(node, ENCRYPTED_PREFIX)), address: nodeCid(readLink(node, NODE_PREFIX)) }
}

function readBranch (node: CborReader, size: number): Pick<CidSetNode, 'distance' | 'entries'> {
  ensure(node.head(ARRAY) === PAIR, 'its branch is no pair')
  const distance = node.head(UINT)
  ensure(distance >= 1 && distance <= MAX_DISTANCE, 'its distance is out of range')
  return { distance, entries: readEntries(node, size, () => readChild(node)) }
}

function readBoolean (node: CborReader): boolean {
  const [byte] = node.take(1)
  ensure(byte === TRUE || byte === FALSE, 'it does not say whether it is closed')
  return byte === TRUE
}

function parse (bytes: Uint8Array): CidSetNode {
  const node = new CborReader(bytes)
  ensure(node.head(MAP) === 2, 'not the fields of this block')
  const isLeaf = equalBytes(bytes.subarray(1, 1 + LEAF.byteLength), LEAF)
  node.literal(isLeaf ? LEAF : BRANCH)
  const entries = (isLeaf ? readLeaf : readBranch)(node, bytes.byteLength)
  node.literal(CLOSED)
  const closed = readBoolean(node)
  node.end()
  return { ...entries, closed }
}

/**
 * @throws {InvalidIndexError}
 */
export function decodeCidSetNode ({ cid, bytes }: PlainBlock): CidSetNode {
  try {
    return parse(bytes)
  } catch (err: any) {
    throw new InvalidIndexError(`The block ${cid} is no node of IPSQL's tree (${err.message}): the graph was damaged or made by something else`, { cause: err })
  }
}

/** The value of a node, as IPSQL encodes it. */
export function cidSetValue ({ distance, entries, closed }: CidSetNode): unknown {
  return distance === 0
    ? { leaf: entries.map(({ address }) => address), closed }
    : { branch: [distance, entries.map(({ first, address }) => [first, address])], closed }
}
