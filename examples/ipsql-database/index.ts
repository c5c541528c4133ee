/* eslint-disable no-console */

/**
 * A private SQL database: IPSQL, of npm, keeps it in IPLD blocks, a node without the key keeps
 * those, and a friend asks it questions. Then a proof: the blocks of one SELECT, for somebody who
 * is to see that much and no more. Run it with `npm run examples ipsql-database`.
 */

import { noise } from '@chainsafe/libp2p-noise'
import { yamux } from '@chainsafe/libp2p-yamux'
import { identify } from '@libp2p/identify'
import { tcp } from '@libp2p/tcp'
import { MemoryBlockstore } from 'blockstore-core'
import { bf } from 'chunky-trees/utils'
import { createHelia } from 'helia'
import { encrypted, generateKey, pinGraph, recordReads } from 'helia-encrypted'
import IPSQL from 'ipsql'
import { createBlock } from 'ipsql/utils'
import all from 'it-all'
import { CID } from 'multiformats/cid'
import type { Blockstore } from 'interface-blockstore'
import type { IpsqlStore } from 'ipsql'

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

const owner = await startNode()
const provider = await startNode()
const friend = await startNode()
const auditor = await startNode()

await provider.libp2p.dial(owner.libp2p.getMultiaddrs())
await friend.libp2p.dial(provider.libp2p.getMultiaddrs())
await auditor.libp2p.dial(provider.libp2p.getMultiaddrs())

// --- The owner makes a database -----------------------------------------------------------------

/** A blockstore as IPSQL wants it. It has CIDs of its own kind, so they go through text. */
const storage = (blocks: Blockstore): IpsqlStore => ({
  get: async cid => createBlock(Buffer.concat(await all(blocks.get(CID.parse(`${cid}`)))), cid),
  put: async ({ cid, bytes }) => blocks.put(CID.parse(`${cid}`), bytes),
  // how IPSQL itself cuts its indexes into blocks
  chunker: bf(256)
})

const key = generateKey()
const privateStore = new MemoryBlockstore()
const vault = encrypted(owner, { key, privateStore })

const cities = ['Oslo', 'Bonn', 'Lima', 'Kyiv', 'Pune']
const people = Array.from({ length: 300 }, (_, i) => `(${i}, 'Person ${i}', '${cities[i % 5]}', ${18 + i * 11 % 59})`)

// What IPSQL writes goes into the vault's private side, and stays there
let database = await IPSQL.create('CREATE TABLE people (id INT, name VARCHAR(255), city VARCHAR(255), age INT)', storage(vault.blockstore))
database = await database.write(`INSERT INTO people VALUES ${people.join(', ')}`)
const databaseRoot = CID.parse(`${database.cid}`)

// This publishes format 1, and not IPSQL's own encrypted format. That has a private codec, so no
// stock IPFS node could pin it, and nothing in it tells whether blocks were left out on the way. For
// somebody who runs IPSQL itself there is `vault.blockstore.export(root, { format: 'ipsql' })`.
const { root, blocks } = await vault.publish(databaseRoot)
console.info(`a database of ${blocks} blocks is published under ${root}`)

// --- A provider without the key keeps it --------------------------------------------------------

await pinGraph(provider, root)
const { sealedBlocks } = await encrypted(provider).verify(root)
console.info(`the provider has ${sealedBlocks} sealed blocks, whole and untouched`)

// --- A friend has the key, and asks -------------------------------------------------------------

const friendVault = encrypted(friend, { key })
const copy = await friendVault.decrypt(root)

/** Run a SELECT. IPSQL gets the CID as text: otherwise it answers from blocks that it remembers. */
async function select (blocks: Blockstore, root: CID, sql: string): Promise<any> {
  const database = await IPSQL.from(root.toString(), storage(blocks))
  return database.read(sql)
}

const question = 'SELECT name, city FROM people WHERE age > 75'
console.info('the friend asks:', question)
console.info(JSON.stringify(await select(friendVault.blockstore, copy, question)))

// --- A proof of one SELECT ----------------------------------------------------------------------

// Ask the same on a store that remembers what is read. The blocks that were read prove the
// answer, because all of them hang together from the database's own root.
const reads = recordReads(vault.blockstore)
await select(reads, databaseRoot, question)

// A key of its own: whoever has it sees the proof, and not the whole database. The plain blocks are
// the same, so it is a second vault on the same private store.
const proofKey = generateKey()
const proof = await encrypted(owner, { key: proofKey, privateStore }).publish(databaseRoot, { blocks: reads })
await pinGraph(provider, proof.root)
console.info(`a proof of ${proof.blocks} blocks is published under ${proof.root}`)

const auditorVault = encrypted(auditor, { key: proofKey })
const proven = await auditorVault.decrypt(proof.root)
console.info('the same database:', proven.equals(databaseRoot))
console.info(JSON.stringify(await select(auditorVault.blockstore, proven, question)))

// Any other question touches a block that is not in the proof, and the error says which
const error = await select(auditorVault.blockstore, proven, 'SELECT name FROM people WHERE id = 5').catch(err => err)
console.info(`another question: ${error.name}, ${error.message}`)

// The proof's key does not open the database
const refusal = await auditorVault.decrypt(root).catch(err => err)
console.info('the whole database with the key of the proof:', refusal.name)

await Promise.all([owner, provider, friend, auditor].map(async node => node.stop()))
