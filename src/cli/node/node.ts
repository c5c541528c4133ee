import fs from 'node:fs/promises'
import path from 'node:path'
import { CliError } from '../failure.ts'
import { loadNode } from './load.ts'
import type { Context } from '../context.ts'

export type HeliaNode = ReturnType<typeof import('helia').createHelia>

export interface NodeInit {
  /** its folder */
  repo: string
  /** multiaddrs; none: it can only be asked by whom it asks */
  listen?: string[]
  /** find and announce what others have in a DHT */
  dht?: boolean
  /** keep its identity and pins; default true */
  keep?: boolean
}

// it says no more than that, and a LevelDB is one process's
function repoError (err: any, repo: string): unknown {
  return err?.name === 'OpenFailedError'
    ? new CliError(`${repo} can't be opened, and is most likely in use by another node; stop that one, or give another folder with --repo`, { cause: err })
    : err
}

function listenError (err: any, listen: string[]): unknown {
  return /address|listen|EADDR/i.test(`${err?.name} ${err?.message} ${err?.errors?.join(' ')}`)
    ? new CliError(`can't listen on ${listen.join(', ')}; choose another address with --listen, /ip4/0.0.0.0/tcp/4010 for instance`, { cause: err })
    : err
}

/**
 * A Helia node that connects to nobody by itself: no bootstrap nodes, no discovery, no gateways, no routers.
 */
export async function startNode (context: Context, { repo, listen = [], dht = false, keep = true }: NodeInit): Promise<HeliaNode> {
  const { createHelia, libp2pDefaults, kadDht: { kadDHT, passthroughMapper }, FsBlockstore, LevelDatastore } = await loadNode()
  // which takes a while: what was to be put away may have been
  context.signal.throwIfAborted()
  const { transports, connectionEncrypters, streamMuxers, services } = libp2pDefaults()
  await fs.mkdir(repo, { recursive: true, mode: 0o700 })
  const blockstore = new FsBlockstore(path.join(repo, 'blocks'))
  await blockstore.open()
  context.atEnd(async () => blockstore.close())
  const datastore = keep ? new LevelDatastore(path.join(repo, 'data')) : undefined

  if (datastore != null) {
    await datastore.open().catch(err => { throw repoError(err, repo) })
    context.atEnd(async () => datastore.close())
  }

  const helia = createHelia({
    blockstore,
    ...datastore == null ? {} : { datastore },
    http: { delegatedRouters: [], recursiveGateways: [] },
    libp2p: {
      addresses: { listen },
      transports,
      connectionEncrypters,
      streamMuxers,
      peerDiscovery: [],
      connectionManager: { inboundConnectionThreshold: Infinity },
      // their types ask for all services that Helia's defaults have
      services: {
        identify: services.identify,
        identifyPush: services.identifyPush,
        ping: services.ping,
        // of whoever is named, be it at home: private addresses count
        ...dht ? { dht: kadDHT({ clientMode: true, peerInfoMapper: passthroughMapper }) } : {}
      } as any
    }
  })

  context.atEnd(async () => helia.stop())
  context.signal.throwIfAborted()
  await helia.start().catch(err => { throw listenError(err, listen) })
  return helia
}
