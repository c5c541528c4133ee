import { InvalidIndexError } from '../errors.ts'
import { decodeStrict, ensure, fields, isCount, isNodeCid } from '../format/internal.ts'
import { isIpsqlCid } from './ipsql-cid.ts'
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

function parseLeaf (leaf: unknown): CidSetNode['entries'] {
  ensure(Array.isArray(leaf) && leaf.length > 0, 'it has no entries')
  ensure(leaf.every(isIpsqlCid), 'an entry is no encrypted CID')
  return leaf.map(cid => ({ first: cid, address: cid }))
}

function parseBranch (branch: unknown): Pick<CidSetNode, 'distance' | 'entries'> {
  ensure(Array.isArray(branch) && branch.length === 2, 'its branch is no pair')
  const [distance, children] = branch
  ensure(isCount(distance, 1, MAX_DISTANCE), 'its distance is out of range')
  ensure(Array.isArray(children) && children.length > 0, 'it has no entries')
  ensure(children.every(child => Array.isArray(child) && child.length === 2 && isIpsqlCid(child[0]) && isNodeCid(child[1])), 'an entry is no pair of CIDs')
  return { distance, entries: children.map(([first, address]) => ({ first, address })) }
}

function parse (bytes: Uint8Array): CidSetNode {
  const { leaf, branch, closed } = fields(decodeStrict(bytes), ['closed'], ['leaf', 'branch'])
  ensure(typeof closed === 'boolean', 'it does not say whether it is closed')
  ensure((leaf === undefined) !== (branch === undefined), 'it is neither leaf nor branch')
  return branch === undefined ? { distance: 0, entries: parseLeaf(leaf), closed } : { ...parseBranch(branch), closed }
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
