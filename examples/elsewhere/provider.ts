/**
 * Somebody else's machine, without a key: a node that pins, with a Pinning Service API and a trustless gateway. In its place there
 * can be Kubo, IPFS Cluster, or a company whose service it is.
 */

import http from 'node:http'
import { multiaddr } from '@multiformats/multiaddr'
import { pinGraph, unpinGraph } from 'helia-encrypted'
import { CID } from 'multiformats/cid'
import { startNode } from './node.ts'
import type { Node } from './node.ts'
import type { ServerResponse } from 'node:http'

const TOKEN = 'from-your-account'

export interface Provider {
  url: string
  token: string
  stop (): Promise<void>
}

interface Pin {
  requestid: string
  status: 'pinning' | 'pinned' | 'failed'
  created: string
  pin: { cid: string }
  delegates: string[]
}

function json (response: ServerResponse, status: number, value: unknown = {}): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
}

async function fetchAndPin (node: Node, pin: Pin, origins: string[]): Promise<void> {
  try {
    await Promise.any(origins.map(async origin => node.libp2p.dial(multiaddr(origin))))
    await pinGraph(node, CID.parse(pin.pin.cid))
    pin.status = 'pinned'
  } catch {
    pin.status = 'failed'
  }
}

/** https://ipfs.github.io/pinning-services-api-spec */
function pinningService (node: Node): http.RequestListener {
  const pins = new Map<string, Pin>()

  return (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://x')
    const id = pathname.split('/')[2]

    if (request.headers.authorization !== `Bearer ${TOKEN}`) {
      json(response, 401, { error: { reason: 'UNAUTHORIZED' } })
    } else if (request.method === 'POST') {
      request.setEncoding('utf8').once('data', (text: string) => {
        const { cid, origins } = JSON.parse(text)
        const pin: Pin = { requestid: `${pins.size + 1}`, status: 'pinning', created: new Date().toISOString(), pin: { cid }, delegates: node.libp2p.getMultiaddrs().map(String) }
        pins.set(pin.requestid, pin)
        void fetchAndPin(node, pin, origins)
        json(response, 202, pin)
      })
    } else if (request.method === 'DELETE') {
      const pin = pins.get(id)
      pins.delete(id)
      pin == null ? json(response, 404) : unpinGraph(node, CID.parse(pin.pin.cid)).then(() => { json(response, 202) }, () => { json(response, 500) })
    } else if (id == null) {
      const results = [...pins.values()].filter(({ pin }) => pin.cid === searchParams.get('cid'))
      json(response, 200, { count: results.length, results })
    } else {
      json(response, pins.has(id) ? 200 : 404, pins.get(id))
    }
  }
}

/** https://specs.ipfs.tech/http-gateways/trustless-gateway: single blocks; Kubo has CARs, too */
async function gateway (node: Node, path: string, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(path, 'http://x')
  const cid = CID.parse(pathname.split('/')[2])

  if (searchParams.get('format') !== 'raw') {
    response.writeHead(406).end()
  } else if (!await node.blockstore.has(cid)) {
    response.writeHead(404).end()
  } else {
    response.writeHead(200, { 'content-type': 'application/vnd.ipld.raw' })

    for await (const bytes of node.blockstore.get(cid)) {
      response.write(bytes)
    }

    response.end()
  }
}

export async function startProvider (): Promise<Provider> {
  const node = await startNode()
  const pinning = pinningService(node)

  const server = http.createServer((request, response) => {
    const { url = '' } = request
    url.startsWith('/ipfs/') ? gateway(node, url, response).catch(() => response.destroy()) : pinning(request, response)
  })

  await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', resolve) })
  const { port } = server.address() as { port: number }

  return {
    url: `http://127.0.0.1:${port}`,
    token: TOKEN,
    stop: async () => {
      server.close()
      server.closeAllConnections()
      await node.stop()
    }
  }
}
