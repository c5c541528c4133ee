import { isNode } from 'aegir/env'
import { MemoryBlockstore } from 'blockstore-core'
import { MemoryDatastore } from 'datastore-core'
import type { createHelia as CreateHelia, HeliaInit } from 'helia'
import type { Blockstore } from 'interface-blockstore'

/** For what needs sockets or folders; browsers and web workers skip it. */
export const describeNode = isNode ? describe : describe.skip

/** A module that must stay out of a browser's bundle. */
export async function load <T> (name: string): Promise<T> {
  return import(name)
}

export type Helia = ReturnType<typeof CreateHelia>
export type Datastore = NonNullable<HeliaInit['datastore']>

export interface NodeInit extends HeliaInit {
  http?: NonNullable<Parameters<typeof CreateHelia>[0]>['http']
  /** default a free one */
  port?: number
}

/** A node, and the stores it was given. */
export interface TestNode {
  helia: Helia
  blockstore: Blockstore
  datastore: Datastore
}

async function libp2pConfig (port: number): Promise<NonNullable<Parameters<typeof CreateHelia>[0]>['libp2p']> {
  const { tcp } = await load<typeof import('@libp2p/tcp')>('@libp2p/tcp')
  const { noise } = await load<typeof import('@chainsafe/libp2p-noise')>('@chainsafe/libp2p-noise')
  const { yamux } = await load<typeof import('@chainsafe/libp2p-yamux')>('@chainsafe/libp2p-yamux')
  const { identify } = await load<typeof import('@libp2p/identify')>('@libp2p/identify')

  return {
    addresses: { listen: [`/ip4/127.0.0.1/tcp/${port}`] },
    transports: [tcp()],
    connectionEncrypters: [noise()],
    streamMuxers: [yamux()],
    peerDiscovery: [],
    connectionManager: { inboundConnectionThreshold: Infinity },
    services: { identify: identify() } as any
  }
}

/** A real node on loopback TCP that knows nobody, with Helia's default codecs. Not started. */
export async function createNode ({ http, port = 0, ...init }: NodeInit = {}): Promise<TestNode> {
  const { createHelia } = await load<typeof import('helia')>('helia')
  const blockstore = init.blockstore ?? new MemoryBlockstore()
  const datastore = init.datastore ?? new MemoryDatastore()
  const helia = createHelia({
    ...init,
    blockstore,
    datastore,
    http: http ?? { delegatedRouters: [], recursiveGateways: [] },
    libp2p: await libp2pConfig(port)
  })

  return { helia, blockstore, datastore }
}

/** A libp2p node without Helia, on loopback TCP. */
export async function startLibp2p (): Promise<Helia['libp2p']> {
  const { createLibp2p } = await load<typeof import('libp2p')>('libp2p')
  return createLibp2p(await libp2pConfig(0) as any) as any
}

/** Starts things, and stops them all when told. */
export class Nodes {
  readonly #running: Array<{ stop (): unknown }> = []

  async start (init?: NodeInit): Promise<TestNode> {
    const node = await createNode(init)
    this.#running.push(node.helia)
    await node.helia.start()
    return node
  }

  /** Also stop this at the end. */
  add <T extends { stop (): unknown }> (running: T): T {
    this.#running.push(running)
    return running
  }

  async stop (): Promise<void> {
    await Promise.all(this.#running.splice(0).map(async node => node.stop()))
  }
}

/** Nodes that are stopped after each test. */
export function nodesOfEach (): Nodes {
  const nodes = new Nodes()
  afterEach('stop the nodes', async () => nodes.stop())
  return nodes
}

/** Nodes that are stopped after all tests of a `describe`. */
export function nodesOfAll (): Nodes {
  const nodes = new Nodes()
  after('stop the nodes', async () => nodes.stop())
  return nodes
}

/** Connect, and wait until each knows that the other speaks bitswap. */
export async function connect (from: Helia, to: { libp2p: Helia['libp2p'] } | Helia['libp2p']): Promise<void> {
  const libp2p = 'libp2p' in to ? to.libp2p : to
  await from.libp2p.dial(libp2p.getMultiaddrs())
  await knows(from.libp2p, libp2p)
  await knows(libp2p, from.libp2p)
}

async function knows (one: Helia['libp2p'], other: Helia['libp2p']): Promise<void> {
  await until(async () => {
    const peer = await one.peerStore.get(other.peerId).catch(() => undefined)
    return peer?.protocols.includes('/ipfs/bitswap/1.2.0') === true
  })
}

/** Look again and again, until it is so, or what goes on beside it is over. */
export async function until (isSo: () => boolean | Promise<boolean>, beside?: Promise<unknown>): Promise<void> {
  const state = { over: false }
  const end = (): void => { state.over = true }
  beside?.then(end, end)

  while (!state.over && !await isSo()) {
    await new Promise(resolve => { setTimeout(resolve, 2) })
  }
}
