import * as dagCbor from '@ipld/dag-cbor'
import { MemoryBlockstore } from 'blockstore-core'
import { CID } from 'multiformats/cid'
import { carBytes } from '../../src/car/car-bytes.ts'
import { encryptGraph } from '../../src/graph/index.ts'
import { load } from '../node-util/nodes.ts'
import { bytesOf } from '../util/blocks.ts'
import { testKey } from '../util/random.ts'
import type { EncryptedGraph } from '../../src/graph/index.ts'
import type { TestGraph } from '../util/graphs.ts'
import type { Blockstore } from 'interface-blockstore'
import type { IncomingMessage, ServerResponse } from 'node:http'

export interface SealedGraph extends EncryptedGraph {
  store: MemoryBlockstore
  plain: Pick<TestGraph, 'root' | 'store'>
}

export async function sealed (plain: Pick<TestGraph, 'root' | 'store'>, key = testKey()): Promise<SealedGraph> {
  const store = new MemoryBlockstore()
  return { ...await encryptGraph(plain.store, store, plain.root, { key }), store, plain }
}

/** Every CID below a root, a parent before its children and the children in the order of its fields: as Kubo's CARs are. */
export async function depthFirst (store: Pick<Blockstore, 'get'>, root: CID): Promise<CID[]> {
  const cids = [root]

  if (root.code === dagCbor.code) {
    for (const value of Object.values<any>(dagCbor.decode(await bytesOf(store, root))).flat()) {
      const child = CID.asCID(value)
      child == null || cids.push(...await depthFirst(store, child))
    }
  }

  return cids
}

/** A CAR with this root in its header, of what is below another one. */
export async function carOf (store: Pick<Blockstore, 'get'>, root: CID, below = root, order: (cids: CID[]) => CID[] = cids => cids): Promise<Uint8Array<ArrayBuffer>> {
  const cids = order(await depthFirst(store, below))
  const parts: Uint8Array[] = []

  for await (const chunk of carBytes([root], (async function * () {
    for (const cid of cids) {
      yield { cid, bytes: await bytesOf(store, cid) }
    }
  })())) {
    parts.push(chunk)
  }

  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer())
}

export interface Request {
  cid: CID
  format: 'car' | 'raw'
  url: string
  headers: IncomingMessage['headers']
}

export interface TestGateway {
  url: string
  requests: Request[]
}

export interface Answer {
  (request: Request, response: ServerResponse): void | Promise<void>
}

/** HTTP servers on loopback that are closed after each test, with whatever still hangs on them. */
export function gatewaysOfEach (): (answer: Answer) => Promise<TestGateway> {
  const servers: Array<{ closeAllConnections (): void, close (done: () => void): void }> = []

  afterEach('close the gateways', async () => {
    await Promise.all(servers.splice(0).map(async server => {
      server.closeAllConnections()
      await new Promise<void>(resolve => { server.close(resolve) })
    }))
  })

  return async (answer) => {
    const http = await load<typeof import('node:http')>('node:http')
    const requests: Request[] = []

    const server = http.createServer((message, response) => {
      const { pathname, searchParams } = new URL(message.url ?? '', 'http://localhost')
      const request: Request = {
        cid: CID.parse(pathname.replace('/ipfs/', '')),
        format: searchParams.get('format') as Request['format'],
        url: message.url ?? '',
        headers: message.headers
      }
      requests.push(request)
      response.on('error', () => {})
      Promise.resolve(answer(request, response)).catch(() => { response.writeHead(500).end() })
    })

    servers.push(server)
    await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', resolve) })
    return { url: `http://127.0.0.1:${(server.address() as any).port}`, requests }
  }
}

/** What an honest gateway does with a store. */
export function honest (store: Pick<Blockstore, 'get' | 'has'>): Answer {
  return async ({ cid, format }, response) => {
    if (!await store.has(cid)) {
      response.writeHead(404).end('not here')
    } else if (format === 'car') {
      sendCar(response, await carOf(store, cid))
    } else {
      response.writeHead(200, { 'content-type': 'application/vnd.ipld.raw' }).end(await bytesOf(store, cid))
    }
  }
}

export function sendCar (response: ServerResponse, bytes: Uint8Array): void {
  response.writeHead(200, { 'content-type': 'application/vnd.ipld.car; version=1; order=dfs; dups=n' }).end(bytes)
}

/** One that has no CARs. */
export function rawOnly (answer: Answer): Answer {
  return async (request, response) => {
    request.format === 'car' ? response.writeHead(406).end('no CARs here') : await answer(request, response)
  }
}
