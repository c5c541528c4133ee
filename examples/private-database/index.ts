/* eslint-disable no-console */

/**
 * A private database: records of dag-cbor that link to each other, readable with the key only.
 * Run it with `npm run examples private-database`.
 */

import { noise } from '@chainsafe/libp2p-noise'
import { yamux } from '@chainsafe/libp2p-yamux'
import { dagCbor } from '@helia/dag-cbor'
import { identify } from '@libp2p/identify'
import { tcp } from '@libp2p/tcp'
import { createHelia } from 'helia'
import { encrypted, generateKey } from 'helia-encrypted'
import { CID } from 'multiformats/cid'
import type { DAGCBOR } from '@helia/dag-cbor'

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

const clinic = await startNode()
const doctor = await startNode()
await doctor.libp2p.dial(clinic.libp2p.getMultiaddrs())
const key = generateKey()

// --- The clinic writes ------------------------------------------------------------------------

const vault = encrypted(clinic, { key })
const records = dagCbor(vault)

// Records link to each other by CID, as in any IPLD graph. The links stay private too: they are
// inside the encrypted blocks, and lead to CIDs that only exist in private stores.
const ada = await records.add({ name: 'Ada', born: 1815 })
const visit = await records.add({ patient: ada, complaint: 'headache', advice: 'fewer sums' })
const database = await records.add({
  patients: { ada },
  visits: [visit]
})

// One CID for the whole database. What can be reached from its root is encrypted and pinned.
const { root, blocks } = await vault.publish(database)
console.info(`published ${blocks} records under ${root}`)

// A change is a new root. Records that did not change are linked again as they are.
const second = await records.add({ patient: ada, complaint: 'none', advice: 'more sums' })
const newer = await vault.publish(await records.add({ patients: { ada }, visits: [visit, second] }))
console.info(`published ${newer.blocks} records under ${newer.root}`)

// --- The doctor reads -------------------------------------------------------------------------

/** Follow a path through the records, across links: `get(records, root, 'visits/0/patient')`. */
async function get (records: DAGCBOR, root: CID, path: string): Promise<any> {
  let value: any = await records.get(root)

  for (const name of path.split('/')) {
    value = value[name]
    const link = CID.asCID(value)
    value = link == null ? value : await records.get(link)
  }

  return value
}

// All of the graph is fetched, checked and decrypted; reading it then needs no network
const doctorVault = encrypted(doctor, { key })
const copy = await doctorVault.decrypt(newer.root)
const readable = dagCbor(doctorVault)

console.info('visits/1/advice:', await get(readable, copy, 'visits/1/advice'))
console.info('visits/0/patient/name:', await get(readable, copy, 'visits/0/patient/name'))

// A record that is not part of the published graph is an error at once. The network is not
// asked for it: that would tell everybody which private CID somebody is looking for.
const draft = await dagCbor(vault).add({ note: 'never published' })
const error: any = await readable.get(draft).catch((err: Error) => err)
console.info('a record that was not published:', error.name)

await Promise.all([clinic.stop(), doctor.stop()])
