/* eslint-disable no-console */

/**
 * Kept by others: a pinning service holds what you published, an audit asks whether it really does, and a friend reads it from an
 * HTTP gateway. Run it with `npm run examples elsewhere`.
 */

import { unixfs } from '@helia/unixfs'
import { createHeliaLight } from 'helia'
import { encrypted, generateKey } from 'helia-encrypted'
import { gatewayBroker } from 'helia-encrypted/gateway'
import all from 'it-all'
import { startNode } from './node.ts'
import { startProvider } from './provider.ts'

const provider = await startProvider()
const owner = await startNode()
const key = generateKey()
const vault = encrypted(owner, { key })
const text = (words: string): Uint8Array => new TextEncoder().encode(words)

// --- Publish, and have it pinned by somebody else ----------------------------------------------

const service = { endpoint: provider.url, token: provider.token, name: 'my provider' }
const first = await vault.publish(await unixfs(vault).addBytes(text('a draft')), { remote: [service], atLeast: 1 })
console.info(`${first.remote?.[0].service}: ${first.remote?.[0].status}`)

// --- Does it really hold it? Its nodes are asked for blocks picked at random -------------------

const [found] = await vault.auditRemote(first.root, { remote: [service], samples: 3 })
console.info(`it gave ${found.asked - found.missing.length} of ${found.asked} blocks that it was asked for`)

// --- The next version takes the place of the last one, there as well ---------------------------

const { root, remote } = await vault.publish(await unixfs(vault).addBytes(text('for your eyes only')), { previous: first.root, replaces: first.root, remote: [service] })
console.info(`${remote?.[0].service}: ${remote?.[0].status}, the last version is ${remote?.[0].replaced}`)

// --- You go offline, and a friend reads it over HTTP: every block is checked -------------------

await owner.stop()

const gateways = [provider.url]
const friend = await createHeliaLight().start()
const theirs = encrypted(friend, { key })
const { fetched } = await theirs.fetch(root, { gateways })
const plainRoot = await theirs.decrypt(root)
console.info(`${fetched} blocks fetched: ${Buffer.concat(await all(unixfs(theirs).cat(plainRoot))).toString()}`)

// --- Or block by block, as they are read --------------------------------------------------------

const reader = await createHeliaLight({ blockBrokers: [gatewayBroker({ gateways })] }).start()
const lazily = encrypted(reader, { key })
await lazily.open(root)
console.info(Buffer.concat(await all(unixfs(lazily).cat(plainRoot, { offset: 4, length: 4 }))).toString())

// --- When it is not wanted any more -------------------------------------------------------------

const unpinned = await lazily.unpin(root, { remote: [service] })
console.info(`${unpinned.remote?.[0].service}: ${unpinned.remote?.[0].status}`)

await Promise.all([friend, reader, provider].map(async running => running.stop()))
