/* eslint-disable no-console */

/**
 * Private files: you publish a folder that only your friend can read.
 * Run it with `npm run examples private-files`.
 */

import { noise } from '@chainsafe/libp2p-noise'
import { yamux } from '@chainsafe/libp2p-yamux'
import { unixfs } from '@helia/unixfs'
import { identify } from '@libp2p/identify'
import { tcp } from '@libp2p/tcp'
import { createHelia } from 'helia'
import { encrypted, generateKey } from 'helia-encrypted'
import all from 'it-all'
import type { CID } from 'multiformats/cid'

// Two nodes that talk TCP on this machine and to nobody else. For one on the public network,
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

const you = await startNode()
const friend = await startNode()
await friend.libp2p.dial(you.libp2p.getMultiaddrs())

// The key is 32 random bytes. Keep it: without it nobody can read the files again, you included.
// Your friend needs it too. Send it by a way that you trust, not over IPFS.
const key = generateKey()

// --- You --------------------------------------------------------------------------------------

// The vault is a private side to your node. Hand it to any Helia module instead of the node: what
// the module writes then stays in the vault's private store, which the network can't read.
const vault = encrypted(you, { key })
const text = (content: string): Uint8Array => new TextEncoder().encode(content)
let folder: CID | undefined

for await (const entry of unixfs(vault).addAll([
  { path: 'recipes/soup.txt', content: text('Leek, potato, patience.') },
  { path: 'recipes/bread.txt', content: text('Flour, water, salt, a day.') },
  { path: 'diary.txt', content: text('Nobody must know about the soup.') }
], { wrapWithDirectory: true })) {
  folder = entry.cid // the last one is the folder around them all
}

if (folder == null) {
  throw new Error('nothing was added')
}

// Publishing encrypts the folder block by block into your node's own store, pins it there, and
// tells the network about one CID, the encrypted root. That is all you pass on.
const { root, sealedBlocks } = await vault.publish(folder)
console.info(`published ${sealedBlocks} sealed blocks under ${root}`)

// The network never sees the CID of the folder itself: not even your own node has that block
console.info('your node has the readable folder:', await you.blockstore.has(folder))

// --- Your friend ------------------------------------------------------------------------------

// With the root and the key your friend fetches the sealed blocks from whoever has them, and
// decrypts them into a private store of their own
const friendVault = encrypted(friend, { key })
const copy = await friendVault.decrypt(root)
const files = unixfs(friendVault)

for await (const { name } of files.ls(copy)) {
  console.info('the folder has', name)
}

console.info('the soup:', Buffer.concat(await all(files.cat(copy, { path: 'recipes/soup.txt' }))).toString())

await Promise.all([you.stop(), friend.stop()])
