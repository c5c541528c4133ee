import * as dagCbor from '@ipld/dag-cbor'
import { CID } from 'multiformats/cid'
import * as Digest from 'multiformats/hashes/digest'
import { sha256 } from 'multiformats/hashes/sha2'
import { cborBlock, storeOf } from '../../util/blocks.ts'
import { byBytes } from '../../util/canonical-tree.ts'
import type { PlainBlock } from '../../../src/format/internal.ts'
import type { TestGraph } from '../../util/graphs.ts'
import type { Blockstore } from 'interface-blockstore'

// IPSQL's format from its description, apart from the library's own reader and writer

const CODEC = 0x300539

/** A sealed block of whatever, with WebCrypto. */
export async function sealAs (key: Uint8Array, cid: Uint8Array, content: Uint8Array, iv?: Uint8Array, cidLength = cid.byteLength): Promise<Uint8Array> {
  iv ??= (await sha256.digest(Uint8Array.from([...cid, ...content]))).digest.slice(0, 12)
  const payload = new Uint8Array(4 + cid.byteLength + content.byteLength)
  new DataView(payload.buffer).setUint32(0, cidLength, true)
  payload.set(cid, 4)
  payload.set(content, 4 + cid.byteLength)
  const aes = await crypto.subtle.importKey('raw', Uint8Array.from(key), 'AES-GCM', false, ['encrypt'])
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: Uint8Array.from(iv) }, aes, payload)
  return Uint8Array.from([...iv, ...new Uint8Array(sealed)])
}

export function encryptedCid (digest: Uint8Array): CID {
  return CID.createV1(CODEC, Digest.create(sha256.code, digest))
}

/** A block as IPSQL encrypts it, addressed. */
export async function sealedBlock (key: Uint8Array, { cid, bytes }: PlainBlock): Promise<PlainBlock> {
  const sealed = await sealAs(key, cid.bytes, bytes)
  return { cid: CID.createV1(CODEC, await sha256.digest(sealed)), bytes: sealed }
}

export function sorted (cids: CID[]): CID[] {
  return [...cids].sort((a, b) => byBytes(a.bytes, b.bytes))
}

function closes (cid: CID, factor: number): boolean {
  const { digest } = cid.multihash
  return new DataView(digest.buffer, digest.byteOffset).getUint32(digest.byteLength - 4, true) <= Math.floor(0xffffffff / factor)
}

function cut <Entry> (entries: Entry[], cidOf: (entry: Entry) => CID, factor: number): Entry[][] {
  const runs: Entry[][] = []
  let start = 0

  for (let i = 0; i < entries.length; i++) {
    if (closes(cidOf(entries[i]), factor) || i === entries.length - 1) {
      runs.push(entries.slice(start, i + 1))
      start = i + 1
    }
  }

  return runs
}

/** The nodes of the tree over sorted CIDs, level by level, the root last. */
export async function referenceTree (cids: CID[], factor = 256): Promise<PlainBlock[]> {
  const nodes: PlainBlock[] = []
  let level: Array<[CID, CID]> = []

  for (const run of cut(cids, cid => cid, factor)) {
    const node = await cborBlock({ leaf: run, closed: closes(run[run.length - 1], factor) })
    nodes.push(node)
    level.push([run[0], node.cid])
  }

  for (let distance = 1; level.length > 1; distance++) {
    const next: Array<[CID, CID]> = []

    for (const run of cut(level, ([, address]) => address, factor)) {
      const node = await cborBlock({ branch: [distance, run], closed: closes(run[run.length - 1][1], factor) })
      nodes.push(node)
      next.push([run[0][0], node.cid])
    }

    level = next
  }

  return nodes
}

export interface EncryptedByHand {
  store: Blockstore
  head: PlainBlock
  /** in the order of the graph's blocks */
  sealed: PlainBlock[]
  nodes: PlainBlock[]
}

/** A graph as IPSQL encrypts it, with another chunking factor if wanted: small graphs get deep trees. */
export async function encryptByHand (graph: TestGraph, key: Uint8Array, factor = 256): Promise<EncryptedByHand> {
  const sealed = await Promise.all(graph.blocks.map(async block => sealedBlock(key, block)))
  const nodes = await referenceTree(sorted(sealed.map(({ cid }) => cid)), factor)
  const head = await cborBlock([sealed[sealed.length - 1].cid, nodes[nodes.length - 1].cid])
  return { store: await storeOf([...sealed, ...nodes, head]), head, sealed, nodes }
}

/** The value of a node, to be changed. */
export function valueOf ({ bytes }: PlainBlock): any {
  return dagCbor.decode(bytes)
}
