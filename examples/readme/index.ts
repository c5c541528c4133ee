/* eslint-disable no-console */

/**
 * Runs the code of the project's README, and checks that it stands there as it is here: each
 * paragraph of the README's `ts` blocks must be in this file.
 */

import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { noise } from '@chainsafe/libp2p-noise'
import { yamux } from '@chainsafe/libp2p-yamux'
import { unixfs } from '@helia/unixfs'
import { generateKeyPair } from '@libp2p/crypto/keys'
import { identify } from '@libp2p/identify'
import { peerIdFromPrivateKey } from '@libp2p/peer-id'
import { tcp } from '@libp2p/tcp'
import { generateIdentity, identityToRecipient } from 'age-encryption'
import { MemoryBlockstore } from 'blockstore-core'
import { FsBlockstore } from 'blockstore-fs'
import { createHelia } from 'helia'
import { encrypted, EncryptedBlockstore, generateKey, pinGraph } from 'helia-encrypted'
import type { PrivateKey } from '@libp2p/interface'

async function startNode (privateKey?: PrivateKey): Promise<ReturnType<typeof createHelia>> {
  return createHelia({
    http: { delegatedRouters: [], recursiveGateways: [] },
    libp2p: {
      privateKey,
      addresses: { listen: ['/ip4/127.0.0.1/tcp/0'] },
      transports: [tcp()],
      connectionEncrypters: [noise()],
      streamMuxers: [yamux()],
      peerDiscovery: [],
      services: { identify: identify() }
    }
  }).start()
}

const privateKey = await generateKeyPair('Ed25519')
const peerId = peerIdFromPrivateKey(privateKey).toString()
const recipient = await identityToRecipient(await generateIdentity())
const [helia, provider, friend] = [await startNode(), await startNode(), await startNode(privateKey)]
await provider.libp2p.dial(helia.libp2p.getMultiaddrs())
await friend.libp2p.dial(provider.libp2p.getMultiaddrs())
await friend.libp2p.dial(helia.libp2p.getMultiaddrs())

const shared = new MemoryBlockstore()
const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'helia-encrypted-readme-'))
process.chdir(folder)

// --- from here on as in the README

const key = generateKey() // keep it: without it nobody reads the graph again
const vault = encrypted(helia, { key }) // helia is any started Helia node

// Helia's modules work on a vault as on a node, but what they write stays private
const bytes = new TextEncoder().encode('for your eyes only')
const cid = await unixfs(vault).addBytes(bytes)

// encrypt all that can be reached from the CID, pin it on the node, announce it
const { root } = await vault.publish(cid)
console.info(`${root}`) // pass this on; the key goes another way

await pinGraph(provider, root) // fetch it, and make sure that all of it is there
await encrypted(provider).verify(root) // later: is it still there, and untouched?

const copy = encrypted(friend, { key })
const plainRoot = await copy.decrypt(root) // fetched, checked, and put into a private store

for await (const chunk of unixfs(copy).cat(plainRoot)) {
  console.info(new TextDecoder().decode(chunk))
}

const reader = encrypted(friend, { key })
await reader.open(root) // three blocks, whatever the size of the graph

for await (const chunk of unixfs(reader).cat(plainRoot, { offset: 4, length: 4 })) {
  console.info(new TextDecoder().decode(chunk)) // only what this needs was fetched
}

const changed = await unixfs(vault).addBytes(new TextEncoder().encode('for your eyes only, again'))
const second = await vault.publish(changed, { previous: root, replaces: root })
console.info(`${second.root}`)

const { root: forPeople } = await vault.publish(cid, { to: [peerId, recipient] })

const friendly = encrypted(friend, { identities: [privateKey] }) // no keyfile
await friendly.open(forPeople)

// plaintext on disk, in a folder that no node serves
const diary = encrypted(helia, { key, privateStore: new FsBlockstore('private-blocks') })

// without Helia: any store that others can read
const store = new EncryptedBlockstore(shared, { key })
await store.put(cid, bytes) // private
const graph = await store.export(cid) // sealed blocks go into the shared store
await store.decrypt(graph.root)

// --- until here

await diary.publish(await unixfs(diary).addBytes(bytes))
await Promise.all([helia.stop(), provider.stop(), friend.stop()])
process.chdir(os.tmpdir())
await fs.rm(folder, { recursive: true })

const normal = (text: string): string => text.split('\n').map(line => line.trim()).join('\n')
const here = normal(await fs.readFile(import.meta.filename, 'utf8'))
const readme = await fs.readFile(path.resolve(import.meta.dirname, '../../README.md'), 'utf8')
const paragraphs = [...readme.matchAll(/```ts\n(.*?)```/gs)].flatMap(([, code]) => normal(code).trim().split('\n\n'))

for (const paragraph of paragraphs) {
  // imports are sorted in among others here, so they are compared one by one
  const parts = paragraph.startsWith('import') ? paragraph.split('\n') : [paragraph]
  parts.filter(part => !here.includes(part)).forEach(part => { throw new Error(`not in ${import.meta.filename}:\n${part}`) })
}

console.info(`${paragraphs.length} paragraphs of code in README.md are as here`)
