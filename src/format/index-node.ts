import { InvalidIndexError } from '../errors.ts'
import { MAX_INDEX_NODE, MAX_LEVEL, MAX_NODE_ENTRIES } from './limits.ts'
import { isNodeCid, isSealedCid } from './sealed-cid.ts'
import { decodeStrict, ensure, fields, isCount } from './strict-dag-cbor.ts'
import type { PlainBlock } from './seal-block.ts'
import type { CID } from 'multiformats/cid'

/** SPEC 6.1 */
export interface IndexNode {
  level: number
  links: CID[]
}

function parse (bytes: Uint8Array): IndexNode {
  ensure(bytes.byteLength <= MAX_INDEX_NODE, 'too long')
  const { level, links } = fields(decodeStrict(bytes), ['level', 'links'])
  ensure(isCount(level, 0, MAX_LEVEL), 'its level is out of range')
  ensure(Array.isArray(links) && links.length >= 1 && links.length <= MAX_NODE_ENTRIES, 'it has no links, or too many')
  ensure(links.every(level === 0 ? isSealedCid : isNodeCid), 'a link is of the wrong kind')
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
