import { CID } from 'multiformats/cid'
import { seededBytes } from '../../format/util/random.ts'
import * as plain from './plain-graphs.ts'
import type { PlainGraph } from './plain-graphs.ts'
import type { GraphParts } from './reference-graph.ts'

export const KEY = seededBytes(500, 32)
export const SHORT_KEY = seededBytes(501, 16)

export interface SuccessCase {
  name: string
  description: string
  graph: PlainGraph
  key?: Uint8Array
  padding?: 'none'
  catalog?: false
  /** a subset: these blocks and the root */
  blocks?: string[]
  /** what `encryptGraph` can't be told */
  own?: Partial<Pick<GraphParts, 'salt' | 'nonce' | 'wrapped'>>
}

const leafOf = (graph: PlainGraph): string => [...graph.blocks.keys()][0]

export const SUCCESSES: SuccessCase[] = [
  { name: 'small tree', description: 'dag-cbor over raw leaves', graph: plain.smallTree },
  { name: 'single raw block', description: 'a graph of one block', graph: plain.singleRaw },
  { name: 'empty block', description: 'a graph of one block of no bytes', graph: plain.emptyRaw },
  { name: 'chain', description: 'three dag-cbor blocks in a row', graph: plain.cborChain },
  { name: 'file tree', description: 'dag-pb: directories, a file in chunks, one file twice', graph: plain.fileTree },
  { name: 'shared children', description: 'blocks that are linked from several places, and several times from one', graph: plain.sharedChildren },
  { name: 'CIDv0', description: 'CIDv0, and one block under a CIDv0 and a CIDv1', graph: plain.version0 },
  { name: 'identity links', description: 'identity CIDs are not sealed, but followed', graph: plain.identityLinks },
  { name: 'identity root', description: 'a root that is an identity CID is sealed like any other block', graph: plain.identityRoot },
  { name: 'sha2-512', description: 'CIDs of sha2-512', graph: plain.longDigests },
  { name: 'short digests', description: 'CIDs of sha2-256 with 20 bytes beside one with 32', graph: plain.shortDigests },
  { name: 'json', description: 'dag-json and json', graph: plain.jsons },
  { name: 'many sizes', description: 'blocks on both sides of Padmé\'s and the lengths\' steps', graph: plain.manySizes },
  { name: '16 byte key', description: 'a key of 16 bytes', graph: plain.smallTree, key: SHORT_KEY },
  { name: 'no padding', description: 'padding none', graph: plain.sharedChildren, padding: 'none' },
  { name: 'no catalog', description: 'no catalog: as many entries as blocks', graph: plain.smallTree, catalog: false },
  { name: 'no padding, no catalog', description: 'both', graph: plain.identityLinks, padding: 'none', catalog: false },
  { name: 'subset', description: 'the root and one leaf: not complete', graph: plain.smallTree, blocks: [leafOf(plain.smallTree)] },
  { name: 'subset of the root', description: 'the root alone: not complete', graph: plain.fileTree, blocks: [] },
  { name: 'random', description: 'nonce random: another salt, else the same', graph: plain.smallTree, own: { nonce: 'random', salt: seededBytes(502, 16) } },
  { name: 'later version', description: 'nonce derived, with the salt of an earlier version', graph: plain.sharedChildren, own: { salt: seededBytes(503, 16) } },
  { name: 'wrapped keys', description: 'a root with a block of wrapped keys; it is no age file, and no reader with the key looks into it', graph: plain.smallTree, own: { wrapped: seededBytes(504, 40) } }
]

/** The case for the reference writer. */
export function partsOf ({ graph, key = KEY, padding, catalog, blocks, own }: SuccessCase): GraphParts {
  const wanted = [...graph.blocks].filter(([cid]) => blocks == null || cid === graph.root.toString() || blocks.includes(cid))

  return {
    key,
    plainRoot: graph.root.bytes,
    blocks: wanted.map(([cid, content]) => ({ cid: CID.parse(cid).bytes, content })),
    padding,
    catalog,
    complete: blocks == null,
    ...own
  }
}

export const LARGE = [
  { name: 'large', description: 'over 1,024 entries: index and catalog have two levels', leaves: 1500, options: {} },
  { name: 'large without catalog', description: 'over 1,024 entries, padding none', leaves: 1100, options: { catalog: false, padding: 'none' as const } },
  { name: '1,024 entries', description: 'the most that one index node links', leaves: 1023, options: { catalog: false } },
  { name: '1,025 entries', description: 'one more', leaves: 1024, options: { catalog: false } }
]
