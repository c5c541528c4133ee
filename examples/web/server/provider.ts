/**
 * The provider: a Helia node that anyone on this machine can ask to keep an encrypted graph. It has no key,
 * and nothing in it knows that the blocks are encrypted, but `pinGraph`, which makes sure that they are all there.
 */

import path from 'node:path'
import { noise } from '@chainsafe/libp2p-noise'
import { yamux } from '@chainsafe/libp2p-yamux'
import { identify } from '@libp2p/identify'
import { lpStream } from '@libp2p/utils'
import { webSockets } from '@libp2p/websockets'
import { FsBlockstore } from 'blockstore-fs'
import { LevelDatastore } from 'datastore-level'
import { createHelia } from 'helia'
import { pinGraph } from 'helia-encrypted'
import { CID } from 'multiformats/cid'
import { MAX_MESSAGE, PIN_PROTOCOL, encodeReport } from '../shared/pin-protocol.ts'
import type { PinReport } from '../shared/pin-protocol.ts'
import type { Stream } from '@libp2p/interface'

export type Provider = ReturnType<typeof createHelia>

const REPORT_EVERY_MS = 100

function stores (folder: string): NonNullable<Parameters<typeof createHelia>[0]> {
  return {
    blockstore: new FsBlockstore(path.join(folder, 'blocks')),
    datastore: new LevelDatastore(path.join(folder, 'data'))
  }
}

/** A signal that aborts when whoever asked goes away. */
function whileOpen (stream: Stream): AbortSignal {
  const gone = new AbortController()
  stream.addEventListener('close', () => { gone.abort(new Error('the page went away')) })
  return gone.signal
}

async function keep (helia: Provider, stream: Stream): Promise<void> {
  const messages = lpStream(stream, { maxDataLength: MAX_MESSAGE })
  const signal = whileOpen(stream)
  const tell = async (report: PinReport): Promise<void> => messages.write(encodeReport(report), { signal })
  let pinned = 0
  const timer = setInterval(() => { tell({ pinned }).catch(() => {}) }, REPORT_EVERY_MS)

  try {
    const root = CID.decode((await messages.read({ signal })).subarray())
    await pinGraph(helia, root, { signal, onProgress: ({ detail }) => { pinned = detail.blocks } })
    await tell({ pinned, done: true })
  } catch (err: any) {
    await tell({ pinned, error: String(err?.name) })
  } finally {
    clearInterval(timer)
    await stream.close()
  }
}

/**
 * @param folder - where the blocks are kept; default: in memory, until it stops
 */
export async function startProvider (folder?: string): Promise<Provider> {
  const helia = createHelia({
    ...folder == null ? {} : stores(folder),
    http: { delegatedRouters: [], recursiveGateways: [] },
    libp2p: {
      addresses: { listen: ['/ip4/127.0.0.1/tcp/0/ws'] },
      transports: [webSockets()],
      connectionEncrypters: [noise()],
      streamMuxers: [yamux()],
      peerDiscovery: [],
      services: { identify: identify() }
    }
  })

  await helia.start()
  await helia.libp2p.handle(PIN_PROTOCOL, async stream => keep(helia, stream).catch(err => { stream.abort(err) }))
  return helia
}
