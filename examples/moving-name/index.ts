/* eslint-disable no-console */

/**
 * A name that moves: three versions of a private folder under one IPNS name. A keeper without the key keeps the
 * newest and serves it; a friend with the key follows the name. At the end somebody plays an old version back.
 * Run it with `npm run examples moving-name`.
 */

import { noise } from '@chainsafe/libp2p-noise'
import { yamux } from '@chainsafe/libp2p-yamux'
import { IPNSEntry, ipns } from '@helia/ipns'
import { unixfs } from '@helia/unixfs'
import { identify } from '@libp2p/identify'
import { kadDHT, passthroughMapper } from '@libp2p/kad-dht'
import { ping } from '@libp2p/ping'
import { tcp } from '@libp2p/tcp'
import { createHelia } from 'helia'
import { encrypted, generateKey, pinGraph } from 'helia-encrypted'
import all from 'it-all'
import { CID } from 'multiformats/cid'
import type { IPNS } from '@helia/ipns'

type Node = ReturnType<typeof createHelia>

// Nodes that talk TCP on this machine and to nobody else, with a DHT of their own. For one on the public network,
// `await createHelia().start()` is enough.
const startNode = async (): Promise<Node> => createHelia({
  http: { delegatedRouters: [], recursiveGateways: [] },
  libp2p: {
    addresses: { listen: ['/ip4/127.0.0.1/tcp/0'] },
    transports: [tcp()],
    connectionEncrypters: [noise()],
    streamMuxers: [yamux()],
    peerDiscovery: [],
    services: {
      identify: identify(),
      ping: ping(),
      dht: kadDHT({ protocol: '/moving-name/kad/1.0.0', clientMode: false, peerInfoMapper: passthroughMapper, allowQueryWithZeroPeers: true })
    }
  }
}).start()

const connect = async (from: Node, to: Node): Promise<void> => {
  await from.libp2p.dial(to.libp2p.getMultiaddrs())

  // until both have found out that the other is part of the DHT
  for (const { libp2p } of [from, to]) {
    while ((libp2p.services as any).dht.routingTable.size === 0) {
      await new Promise(resolve => { setTimeout(resolve, 10) })
    }
  }
}

const owner = await startNode()
const keeper = await startNode()
const friend = await startNode()
// a module of its own for each node: it also tells the node's DHT which of two records is the newer one
const ownersNames = ipns(owner)
const keepersNames = ipns(keeper)
const friendsNames = ipns(friend)
await connect(owner, keeper)
await connect(friend, keeper)

// --- You, the owner -----------------------------------------------------------------------------

// Two keys, for two things. The vault's key opens the graph; your friends have it, and whoever has it can also make graphs
// that open. The name's key signs the name, and stays in your node's keychain, as 'my folder'. So the name says what
// no root can say: that this graph is yours, and that it is the newest.
const key = generateKey()
const vault = encrypted(owner, { key })

const text = (content: string): Uint8Array => new TextEncoder().encode(content)
const photos = Array.from({ length: 40 }, (_, i) => ({ path: `photos/${i}.jpg`, content: text(`photo ${i} `.repeat(500)) }))

async function addFolder (diary: string): Promise<CID> {
  const entries = await all(unixfs(vault).addAll([...photos, { path: 'diary.txt', content: text(diary) }], { wrapWithDirectory: true }))
  return entries[entries.length - 1].cid
}

async function publish (diary: string, previous?: CID): Promise<{ root: CID, name: CID, record: Uint8Array }> {
  // `previous`: what that version has is neither sealed nor stored again. `replaces`: once this one is pinned, that one is
  // unpinned; both cost what the difference costs.
  const { root } = await vault.publish(await addFolder(diary), { previous, replaces: previous })

  // A record is believed until its `lifetime` is over; sign again before that, even if nothing has changed. Until `ttl` is
  // over whoever has resolved the name need not ask again.
  const { record, publicKey } = await ownersNames.publish('my folder', root, { lifetime: 24 * 60 * 60 * 1000, ttl: 60 * 1000 })
  console.info(`record ${record.sequence} says ${root}`)
  return { root, name: publicKey.toCID(), record: IPNSEntry.encode(record) }
}

const v1 = await publish('Monday: planted the beans.')
// The name never changes: pass it on once, and to friends the key, by a way that you trust
const { name } = v1

// --- Whoever follows the name -------------------------------------------------------------------

async function resolve (names: IPNS): Promise<{ root: CID, sequence?: bigint }> {
  // `nocache`: ask the network, also where `ttl` is not over
  const [{ record, value }] = await all(names.resolve(name, { nocache: true }))
  return { root: CID.parse(value.replace('/ipfs/', '')), sequence: record.sequence }
}

// The keeper has no key. It pins what the name says, and then unpins the version before: it fetches the difference only.
let kept: CID | undefined

async function keep (): Promise<void> {
  const { root, sequence } = await resolve(keepersNames)
  const { blocks } = await pinGraph(keeper, root, { replaces: kept })
  console.info(`the keeper, at record ${sequence}: ${kept == null ? 'all' : 'only the new'} ${blocks} blocks`)
  kept = root
}

// The friend has the key, and opens what the name says: only what is read is fetched
const friendsVault = encrypted(friend, { key })

async function readDiary (): Promise<void> {
  const { root, sequence } = await resolve(friendsNames)
  const folder = await friendsVault.open(root)
  const diary = Buffer.concat(await all(unixfs(friendsVault).cat(folder, { path: 'diary.txt' }))).toString()
  console.info(`the friend, at record ${sequence}: ${diary}`)
  await friendsVault.closeGraph(root)
}

await keep()
await readDiary()

const v2 = await publish('Tuesday: it rained.', v1.root)
await keep()
await readDiary()

const v3 = await publish('Wednesday: the first green.', v2.root)
await keep()

// What is unpinned is gone once garbage is collected; what the versions share is not
await keeper.gc()
const { sealedBlocks } = await encrypted(keeper).verify(v3.root)
console.info(`the keeper has version 3, whole: ${sealedBlocks} sealed blocks; version 1: ${await keeper.blockstore.has(v1.root)}`)

// The name and the graph live on without you, until the record's lifetime is over
await owner.stop()
await readDiary()

// --- What a name that is rolled back can do -----------------------------------------------------

// The first record is signed by you, and it is valid for a day: whoever kept it can show it to people. This router does.
const replay = { get: async () => v1.record, put: async () => {} }

// Somebody who has seen record 3 does not fall for it. Of two valid records the one with the higher number counts, and the
// node remembers the highest that it has seen (in its datastore: keep that on disk).
const { sequence } = await resolve(ipns(friend, { routers: [replay] }))
console.info(`the friend, shown record 1 again, stays at record ${sequence}`)

// A newcomer whom nobody else answers can't tell: it reads an old version that really was yours. Never one that you did not
// publish, and none whose record is over its lifetime.
const newcomer = await startNode()
const stale = await resolve(ipns(newcomer, { routers: [replay] }))
console.info(`a newcomer who is shown nothing else believes record ${stale.sequence}: ${stale.root.equals(v1.root)}`)

// So, against rolling back: a short lifetime; more than one way to resolve; and where it matters, tell people the number
// of the record along with the name, and have them refuse a lower one. It can't be seen from a root: an old root is as good
// as a new one. And a name's owner who goes back signs the old root again, with a higher number: only comparing the
// versions (`diffGraphs`) shows that.
await Promise.all([keeper.stop(), friend.stop(), newcomer.stop()])
