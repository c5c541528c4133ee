import { CID } from 'multiformats/cid'
import { carOf } from '../../gateway/gateway-server.ts'
import { bytesOf } from '../../util/blocks.ts'
import { damaged } from './faults.ts'
import { unrelated } from './faulty-blockstore.ts'
import { sectionsOf } from './faulty-source.ts'
import type { Faults, Kind } from './faults.ts'
import type { MemoryBlockstore } from 'blockstore-core'

type Fetch = typeof globalThis.fetch

/** Of a pinning service that refuses, or fails. */
const STATUS: Record<string, number> = { missing: 404, extra: 500 }

function joined (...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap(part => [...part]))
}

async function car (store: MemoryBlockstore, root: CID, kind?: Kind): Promise<Uint8Array<ArrayBuffer>> {
  const [, extra] = await sectionsOf(root, [await unrelated()])

  switch (kind) {
    case 'twice':
      return carOf(store, root, root, cids => cids.flatMap(cid => [cid, cid]))
    case 'extra':
      return joined(await carOf(store, root), extra)
    default:
      return damaged(await carOf(store, root), kind)
  }
}

async function raw (store: MemoryBlockstore, cid: CID, kind?: Kind): Promise<Uint8Array<ArrayBuffer>> {
  return kind === 'extra' ? joined(await bytesOf(store, cid), Uint8Array.of(1)) : damaged(await bytesOf(store, cid), kind)
}

/** The end of an answer may go wrong, too. */
function body (bytes: Uint8Array, faults: Faults, place: string, signal?: AbortSignal): ReadableStream {
  const middle = bytes.byteLength >> 1
  let isFirst = true

  return new ReadableStream({
    async pull (controller) {
      if (isFirst) {
        isFirst = false
        controller.enqueue(bytes.slice(0, middle))
        return
      }

      const kind = await faults.begin(place, 'chunk', { signal })
      kind === 'missing' || controller.enqueue(damaged(bytes.slice(middle), kind))
      kind === 'extra' && controller.enqueue(Uint8Array.of(1))
      controller.close()
    }
  }, { highWaterMark: 0 })
}

/** What trustless gateways with these blocks answer. */
export function gatewayFetch (store: MemoryBlockstore, faults: Faults): Fetch {
  return async (input, { signal } = {}) => {
    const { host, pathname, searchParams } = new URL(String(input))
    const cid = CID.parse(pathname.split('/').at(-1) ?? '')
    const isCar = searchParams.get('format') === 'car'
    const kind = await faults.begin(host, 'fetch', { cid, signal: signal ?? undefined })

    if (kind === 'missing' || !store.has(cid)) {
      return new Response('not here', { status: 404 })
    }

    const bytes = await (isCar ? car : raw)(store, cid, kind)
    const type = isCar ? 'application/vnd.ipld.car; version=1' : 'application/vnd.ipld.raw'
    return new Response(body(bytes, faults, host, signal ?? undefined), { headers: { 'content-type': type } })
  }
}

/** A pinning service that pins at once what it is asked for. */
export function serviceFetch (faults: Faults): Fetch {
  return async (input, { method = 'GET', body, signal } = {}) => {
    const asked = new URL(String(input)).searchParams.get('cid') ?? JSON.parse(String(body)).cid
    const kind = await faults.begin('service', 'fetch', { cid: CID.parse(asked), signal: signal ?? undefined })
    const cid = kind === 'wrong' ? (await unrelated()).cid.toString() : asked
    const pin = { requestid: 'r1', status: 'pinned', created: new Date(0).toISOString(), pin: { cid }, delegates: [] }
    const text = JSON.stringify(method === 'POST' ? pin : { count: 0, results: [] })
    const bytes = kind === 'wrong' ? new TextEncoder().encode(text) : damaged(new TextEncoder().encode(text), kind)
    const status = STATUS[kind ?? ''] ?? (method === 'POST' ? 202 : 200)
    return new Response(bytes, { status, headers: { 'content-type': 'application/json' } })
  }
}
