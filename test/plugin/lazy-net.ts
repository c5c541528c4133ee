import * as dagPb from '@ipld/dag-pb'
import { MemoryBlockstore } from 'blockstore-core'
import { CID } from 'multiformats/cid'
import * as raw from 'multiformats/codecs/raw'
import * as Digest from 'multiformats/hashes/digest'
import { sha256 } from 'multiformats/hashes/sha2'
import { encrypted } from '../../src/index.ts'
import { bitswapOf } from '../node-util/eavesdrop.ts'
import { connect, load } from '../node-util/nodes.ts'
import { testKey } from '../util/random.ts'
import type { Encrypted, PublishedGraph } from '../../src/index.ts'
import type { Helia, Nodes, TestNode } from '../node-util/nodes.ts'
import type { Blockstore } from 'interface-blockstore'

/** The digests of the blocks that a node received over bitswap, in order. */
export class Received {
  readonly digests: string[] = []
  #pending: Array<Promise<unknown>> = []

  constructor (helia: Helia) {
    bitswapOf(helia).network.addEventListener('bitswap:message', ({ detail: { message } }: any) => {
      for (const { data } of message.blocks) {
        this.#pending.push(Promise.resolve(sha256.digest(data)).then(({ digest }) => this.digests.push(digest.join())))
      }
    })
  }

  /** How many different ones came since it was asked last. */
  async take (): Promise<number> {
    await Promise.all(this.#pending)
    this.#pending = []
    return new Set(this.digests.splice(0)).size
  }
}

/** A publisher, and a reader that is connected to it, each a real node. */
export interface Net {
  owner: TestNode
  reader: TestNode
  vault: Encrypted
  theirs: Encrypted
  received: Received
}

export async function startNet (nodes: Nodes, privateStore: Blockstore = new MemoryBlockstore()): Promise<Net> {
  const [owner, reader] = [await nodes.start(), await nodes.start()]
  await connect(reader.helia, owner.helia)
  return {
    owner,
    reader,
    vault: encrypted(owner.helia, { key: testKey(), privateStore }),
    theirs: encrypted(reader.helia, { key: testKey() }),
    received: new Received(reader.helia)
  }
}

const DIRECTORY = new Uint8Array([8, 1])

async function put (store: MemoryBlockstore, code: number, bytes: Uint8Array): Promise<CID> {
  const cid = CID.createV1(code, Digest.create(sha256.code, (await sha256.digest(bytes)).digest))
  store.put(cid, bytes)
  return cid
}

async function putFolder (store: MemoryBlockstore, entries: Array<[string, CID]>): Promise<CID> {
  const Links = entries.map(([Name, Hash]) => ({ Name, Hash, Tsize: 1 }))
  return put(store, dagPb.code, dagPb.encode(dagPb.prepare({ Data: DIRECTORY, Links })))
}

/**
 * A folder with so many folders of so many tiny files, and with `docs/2024/reports/big.bin`. As
 * unixfs makes it, folders not sharded, but faster.
 */
export async function bigFolder (folders: number, files: number, big: Uint8Array): Promise<{ root: CID, store: MemoryBlockstore, blocks: number }> {
  const store = new MemoryBlockstore()
  const entries: Array<[string, CID]> = []

  for (let i = 0; i < folders; i++) {
    const leaves: Array<[string, CID]> = []

    for (let j = 0; j < files; j++) {
      leaves.push([`${j}`, await put(store, raw.code, Uint8Array.of(i, i >> 8, j, j >> 8, 7))])
    }

    entries.push([`folder-${i}`, await putFolder(store, leaves)])
  }

  const reports = await putFolder(store, [['big.bin', await put(store, raw.code, big)]])
  const year = await putFolder(store, [['reports', reports]])
  const root = await putFolder(store, [['docs', await putFolder(store, [['2024', year]])], ...entries])
  return { root, store, blocks: folders * (files + 1) + 5 }
}

export async function publishFrom (vault: Encrypted, { root, store }: { root: CID, store: Pick<Blockstore, 'get'> }): Promise<PublishedGraph> {
  return vault.publish(root, { source: store })
}

/** A router on loopback that knows who announced what, and is asked over HTTP as public ones are. */
export interface HttpRouter {
  url: string
  /** by CID */
  providers: Map<string, Helia>
  /** the CIDs for which providers were looked up */
  asked: string[]
}

export async function startRouter (nodes: Nodes): Promise<HttpRouter> {
  const http = await load<typeof import('node:http')>('node:http')
  const providers = new Map<string, Helia>()
  const asked: string[] = []

  const server = http.createServer(({ url = '' }, response) => {
    const cid = /providers\/(\w+)/.exec(url)?.[1] ?? ''
    asked.push(cid)
    const found = [providers.get(cid)].filter(helia => helia != null).map(({ libp2p }) => ({
      Schema: 'peer', ID: libp2p.peerId.toString(), Addrs: libp2p.getMultiaddrs().map(String), Protocols: ['transport-bitswap']
    }))
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ Providers: found }))
  })

  await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', resolve) })
  nodes.add({
    stop: async () => {
      server.closeAllConnections()
      await new Promise(resolve => { server.close(resolve) })
    }
  })

  return { url: `http://127.0.0.1:${(server.address() as any).port}`, providers, asked }
}
