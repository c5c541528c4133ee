import { multiaddr } from '@multiformats/multiaddr'
import { CID } from 'multiformats/cid'
import { pinGraph, unpinGraph } from '../../src/index.ts'
import { load } from '../node-util/nodes.ts'
import type { Helia } from '../node-util/nodes.ts'
import type { ServerResponse } from 'node:http'

export interface ServiceRequest {
  method: string
  url: string
  headers: Record<string, unknown>
  body: any
}

export interface Handler {
  (request: ServiceRequest, response: ServerResponse): void | Promise<void>
}

export interface TestService {
  endpoint: string
  requests: ServiceRequest[]
}

/** Servers on loopback, closed after each test. */
export function servicesOfEach (): (handler: Handler) => Promise<TestService> {
  const servers: any[] = []

  afterEach('close the services', async () => {
    await Promise.all(servers.splice(0).map(async server => {
      server.closeAllConnections()
      await new Promise<void>(resolve => { server.close(() => { resolve() }) })
    }))
  })

  return async (handler) => {
    const http = await load<typeof import('node:http')>('node:http')
    const requests: ServiceRequest[] = []

    const server = http.createServer((message, response) => {
      const parts: Uint8Array[] = []
      response.on('error', () => {})
      message.on('data', part => parts.push(part))
      message.on('end', () => {
        const text = parts.map(part => new TextDecoder().decode(part)).join('')
        const request = { method: message.method ?? '', url: decodeURIComponent(message.url ?? ''), headers: message.headers, body: text === '' ? undefined : JSON.parse(text) }
        requests.push(request)
        Promise.resolve(handler(request, response)).catch(() => { response.writeHead(500).end() })
      })
    })

    servers.push(server)
    await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', resolve) })
    return { endpoint: `http://127.0.0.1:${(server.address() as any).port}/psa`, requests }
  }
}

export function json (response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
}

export interface PinState {
  requestid: string
  status: string
  created: string
  pin: { cid: string }
  delegates: string[]
  info?: Record<string, string>
}

export function pinState (cid: CID | string, status: string, more: Partial<PinState> = {}): PinState {
  return { requestid: 'r1', status, created: new Date(0).toISOString(), pin: { cid: String(cid) }, delegates: [], ...more }
}

/** Answers each request for a status with the next of these; the last is for good. */
export function saying (...statuses: Array<string | Partial<PinState>>): Handler {
  let asked = 0
  let cid = ''

  return ({ method, url, body }, response) => {
    if (method === 'GET' && url.includes('?')) {
      json(response, { count: 0, results: [] })
      return
    }

    cid = body?.cid ?? cid
    const next = statuses[Math.min(asked++, statuses.length - 1)]
    json(response, pinState(cid, 'queued', typeof next === 'string' ? { status: next } : next), method === 'POST' ? 202 : 200)
  }
}

/** A `fetch` that comes to a service without a network, wherever it is said to be. */
export function fetchFrom (answer: Handler, heard: (init: any) => void = () => {}): typeof globalThis.fetch {
  return async (url: any, init: any) => new Promise((resolve, reject) => {
    heard(init)
    const response: any = { writeHead: (status: number) => ({ end: (body: string) => { resolve(new Response(body, { status })) } }) }
    const body = init.body == null ? undefined : JSON.parse(init.body)
    Promise.resolve(answer({ method: init.method, url: decodeURIComponent(String(url)), headers: {}, body }, response)).catch(reject)
  })
}

/** A service that really pins, on a Helia node of its own. */
export function honest ({ helia }: { helia: Helia }): Handler {
  const pins = new Map<string, PinState>()
  let count = 0

  async function pin (state: PinState, origins: string[]): Promise<void> {
    await Promise.all(origins.map(async origin => helia.libp2p.dial(multiaddr(origin)).catch(() => {})))
    state.status = 'pinning'
    await pinGraph(helia, CID.parse(state.pin.cid))
    state.status = 'pinned'
  }

  return async ({ method, url, body }, response) => {
    if (method === 'DELETE') {
      const id = url.split('/').at(-1) ?? ''
      await unpinGraph(helia, CID.parse(pins.get(id)?.pin.cid ?? ''))
      pins.delete(id)
      response.writeHead(202).end()
    } else if (method === 'POST') {
      const state = pinState(body.cid, 'queued', { requestid: `r${++count}`, delegates: helia.libp2p.getMultiaddrs().map(String) })
      pins.set(state.requestid, state)
      pin(state, body.origins ?? []).catch(err => { Object.assign(state, { status: 'failed', info: { status_details: err.message } }) })
      json(response, state, 202)
    } else if (url.includes('?')) {
      const cid = new URL(url, 'http://x').searchParams.get('cid')
      const results = [...pins.values()].filter(state => state.pin.cid === cid && state.status !== 'failed')
      json(response, { count: results.length, results })
    } else {
      const state = pins.get(url.split('/').at(-1) ?? '')
      state == null ? json(response, { error: { reason: 'NOT_FOUND' } }, 404) : json(response, state)
    }
  }
}
