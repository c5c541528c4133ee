/* eslint-disable no-console */

/**
 * A team: you publish for the team, its members read with the keys that their nodes have anyway, and
 * one of them leaves. Run it with `npm run examples team`.
 */

import { noise } from '@chainsafe/libp2p-noise'
import { yamux } from '@chainsafe/libp2p-yamux'
import { unixfs } from '@helia/unixfs'
import { generateKeyPair } from '@libp2p/crypto/keys'
import { identify } from '@libp2p/identify'
import { keychain } from '@libp2p/keychain'
import { peerIdFromPrivateKey } from '@libp2p/peer-id'
import { tcp } from '@libp2p/tcp'
import { MemoryDatastore } from 'datastore-core'
import { createHelia } from 'helia'
import { encrypted, generateKey } from 'helia-encrypted'
import { createReadsForEvidence, keyFromKeychain, readsForEngine } from 'helia-encrypted/engine'
import all from 'it-all'
import type { PrivateIdentity } from 'helia-encrypted'
import type { CID } from 'multiformats/cid'

interface Person {
  helia: ReturnType<typeof createHelia>
  /** the node's PeerId, which anybody may know */
  id: string
  /** the private key that the node has for it, from its keychain */
  key: PrivateIdentity
}

// Nodes that talk TCP on this machine and to nobody else. For one on the public network,
// `await createHelia().start()` is enough; its keychain is `helia.libp2p.services.keychain`.
async function startNode (): Promise<Person> {
  const datastore = new MemoryDatastore()
  const helia = await createHelia({
    datastore,
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
  const key = await keyFromKeychain(keychain()({ datastore, logger: helia.logger }))

  return { helia, id: helia.libp2p.peerId.toString(), key }
}

const you = await startNode()
const mia = await startNode()
const leo = await startNode()
await mia.helia.libp2p.dial(you.helia.libp2p.getMultiaddrs())
await leo.helia.libp2p.dial(you.helia.libp2p.getMultiaddrs())

// --- The team ---------------------------------------------------------------------------------

// The team has an identity of its own. Nobody needs its private key to read: it only signs who reads
// for it, and until when.
const teamKey = await generateKeyPair('Ed25519')
const team = peerIdFromPrivateKey(teamKey).toString()
const readsFor = readsForEngine({ datastore: you.helia.datastore })

for (const member of [mia, leo]) {
  const evidence = await createReadsForEvidence(teamKey, member.id, { expires: new Date(Date.now() + 86_400_000) })
  await readsFor({ type: 'SubmitReadsForEvidenceRequest', evidence })
}

const { readsFor: miaReads } = await readsFor({ type: 'ReadsForRequest', externalIdentityA: mia.id, externalIdentityB: team })
const { readsFor: teamReads } = await readsFor({ type: 'ReadsForRequest', externalIdentityA: team, externalIdentityB: mia.id })
console.info(`Mia reads for the team: ${miaReads}; the team for Mia: ${teamReads}`)

// --- You publish for the team -----------------------------------------------------------------

const vault = encrypted(you.helia, { key: generateKey(), readsFor })
const plan = await unixfs(vault).addBytes(new TextEncoder().encode('We meet on Monday.'))

// The key of this one graph is wrapped for the team and for everyone who is proven to read for it
const { root } = await vault.publish(plan, { to: [team], useReadsFor: true })
console.info(`published for ${(await vault.readers(root)).length} identities: ${root}`)

// --- The members read it ----------------------------------------------------------------------

// With the key that their node has for its PeerId. You sent them the root, and no key at all.
async function read (person: Person, encryptedRoot: CID): Promise<string> {
  const theirs = encrypted(person.helia, { identities: [person.key] })

  try {
    const plainRoot = await theirs.decrypt(encryptedRoot)
    return Buffer.concat(await all(unixfs(theirs).cat(plainRoot))).toString()
  } catch (err: any) {
    return err.name
  }
}

console.info('Mia reads:', await read(mia, root))
console.info('Leo reads:', await read(leo, root))

// --- Leo leaves -------------------------------------------------------------------------------

// There is no way to take a key back. Rotating seals the graph again, under a new key, for those who
// stay. They are named here: the evidence that Leo reads for the team has not expired yet.
const rotated = await vault.rotate(root, { to: [team, mia.id], replaces: root })
console.info('after rotating, Mia reads:', await read(mia, rotated.root))
console.info('after rotating, Leo reads:', await read(leo, rotated.root))

// What comes later goes on from there, for the same people
const newPlan = await unixfs(vault).addBytes(new TextEncoder().encode('We meet on Friday.'))
const next = await vault.publish(newPlan, { previous: rotated.root })
console.info('the next version, Mia reads:', await read(mia, next.root))
console.info('the next version, Leo reads:', await read(leo, next.root))

// What Leo could read stays his: his node has those blocks, and the old key opens them
console.info('the old version, Leo reads:', await read(leo, root))

await Promise.all([you, mia, leo].map(async ({ helia }) => helia.stop()))
