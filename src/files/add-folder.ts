import * as dagPb from '@ipld/dag-pb'
import { UnixFS } from 'ipfs-unixfs'
import { encodeNode } from './unixfs-node.ts'
import type { FileGraph } from './file-graph.ts'
import type { Built } from './file-layout.ts'
import type { Metadata } from './metadata.ts'
import type { CID } from 'multiformats/cid'

export interface NamedEntry extends Built {
  name: string
}

/** A folder whose node is larger than this is split, as in unixfs's profile of 2025. */
const SPLIT_BYTES = 262_144

/** The least that an entry adds to it. */
const ENTRY_BYTES = 45

/** murmur3-x64-64, the only one in use */
const SPLIT_HASH = 0x22

/** The node of a folder, or the nodes of a large one (HAMT), of entries that are in the graph already. */
export async function addFolder (graph: FileGraph, entries: NamedEntry[], metadata: Metadata): Promise<Built> {
  if (entries.length * ENTRY_BYTES > SPLIT_BYTES) {
    return addSplit(graph, entries, metadata)
  }

  const node = encodeNode({ type: 'directory', ...metadata }, entries.map(({ name, cid, size }) => ({ Name: name, Hash: cid, Tsize: size })))

  if (node.byteLength > SPLIT_BYTES) {
    return addSplit(graph, entries, metadata)
  }

  return { cid: graph.addNode(node), size: entries.reduce((sum, { size }) => sum + size, node.byteLength) }
}

async function addSplit (graph: FileGraph, entries: NamedEntry[], metadata: Metadata): Promise<Built> {
  // large, and seldom needed
  const { DirSharded } = await import('ipfs-unixfs-importer/utils')
  const folder = new DirSharded({ root: true, dir: true, path: '', dirty: true, flat: false }, { cidVersion: 1, fieldOrder: 'links-first' })

  for (const { name, cid, size } of entries) {
    await folder.put(name, { cid, size: BigInt(size) })
  }

  // the last node to come is the top
  let top: { cid: CID, bytes: Uint8Array } | undefined
  let size = 0

  const put = (cid: CID, bytes: any): CID => {
    top == null || graph.put(top.cid, top.bytes)
    top = { cid, bytes }
    return cid
  }

  for await (const flushed of folder.flush({ put })) {
    size = Number(flushed.size)
  }

  const { bytes } = top as unknown as { bytes: Uint8Array }
  const node = withMetadata(bytes, metadata)
  return { cid: graph.addNode(node), size: size + node.byteLength - bytes.byteLength }
}

// not given to the library, which can't write times after 2038
function withMetadata (bytes: Uint8Array, metadata: Metadata): Uint8Array {
  const { Data, Links } = dagPb.decode(bytes)
  const { data, fanout } = UnixFS.unmarshal(Data as Uint8Array)
  return encodeNode({ type: 'hamt-sharded-directory', data, hashType: SPLIT_HASH, fanout: Number(fanout), ...metadata }, Links)
}
