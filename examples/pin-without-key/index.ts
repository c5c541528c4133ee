/* eslint-disable no-console */

/**
 * Pinning without the key: you keep and serve a graph for somebody, and can't read any of it.
 * Run it with `npm run examples pin-without-key`.
 */

import { noise } from '@chainsafe/libp2p-noise'
import { yamux } from '@chainsafe/libp2p-yamux'
import { unixfs } from '@helia/unixfs'
import { identify } from '@libp2p/identify'
import { tcp } from '@libp2p/tcp'
import { createHelia } from 'helia'
import { encrypted, generateKey, pinGraph } from 'helia-encrypted'
import all from 'it-all'

// Nodes that talk TCP on this machine and to nobody else. For one on the public network,
// `await createHelia().start()` is enough.
const startNode = async (): Promise<ReturnType<typeof createHelia>> => createHelia({
  http: { delegatedRouters: [], recursiveGateways: [] },
  libp2p: {
    addresses: { listen: ['/ip4/127.0.0.1/tcp/0'] },
    transports: [tcp()],
    connectionEncrypters: [noise()],
    streamMuxers: [yamux()],
    peerDiscovery: [],
    services: { identify: identify() }
  }
}).start()

// --- Somebody else publishes something, and gives you the root --------------------------------

const key = generateKey()
const owner = await startNode()
const vault = encrypted(owner, { key })
const { root } = await vault.publish(await unixfs(vault).addBytes(new TextEncoder().encode('a secret')))

// --- You, the provider ------------------------------------------------------------------------

const provider = await startNode()
await provider.libp2p.dial(owner.libp2p.getMultiaddrs())

// Fetch the graph and pin it. It is made of ordinary raw and dag-cbor blocks, so any IPFS node can
// do this; `pinGraph` also makes sure that every block is there before it calls the graph pinned.
const pinned = await pinGraph(provider, root)
console.info(`pinned ${pinned.blocks} blocks under ${root}`)

// This is all there is to see: how many blocks, and how large
for await (const { bytes } of provider.blockstore.getAll()) {
  const size = (await all(bytes)).reduce((sum, chunk) => sum + chunk.byteLength, 0)
  console.info(`a block of ${size} bytes`)
}

// Check what you keep, whenever you like. This reads your own store and asks nobody. If a block
// is missing or damaged it throws, and says which one.
const { sealedBlocks } = await encrypted(provider).verify(root)
console.info(`whole and untouched: ${sealedBlocks} sealed blocks`)

// A pinned graph survives garbage collection
await provider.gc()
await encrypted(provider).verify(root)
console.info('still whole after garbage collection')

// --- The owner goes offline, and a friend who has the key comes to you ------------------------

await owner.stop()

const friend = await startNode()
await friend.libp2p.dial(provider.libp2p.getMultiaddrs())
const friendVault = encrypted(friend, { key })
const plainRoot = await friendVault.decrypt(root)
console.info('the friend reads:', Buffer.concat(await all(unixfs(friendVault).cat(plainRoot))).toString())

// You have the root and all the blocks, but no key
const guess = await encrypted(provider, { key: generateKey() }).decrypt(root).catch(err => err)
console.info('you read:', guess.name)

await Promise.all([provider.stop(), friend.stop()])
