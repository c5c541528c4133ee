/* eslint-disable no-console */

/** Reads a file out of a large folder over bitswap, between two nodes on loopback: see `lazy.ts`. */

import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { unixfs } from '@helia/unixfs'
import { encrypted, generateKey } from '../../src/index.ts'
import { bigFolder } from './folder.ts'
import { countReceived, startNode } from './net.ts'

const FOLDERS = 300
const FILES = 333

const key = generateKey()
const [owner, friend] = [await startNode(), await startNode()]
await friend.libp2p.dial(owner.libp2p.getMultiaddrs())
const big = Uint8Array.from(randomBytes(1024 * 1024))
const { root, store } = await bigFolder(FOLDERS, FILES, big)
const graph = await encrypted(owner, { key }).publish(root, { source: store })
const received = countReceived(friend)

const start = performance.now()
const vault = encrypted(friend, { key })
await vault.open(graph.root)
const opened = performance.now() - start
const chunks = unixfs(vault).cat(root, { path: 'docs/2024/reports/big.bin' })[Symbol.asyncIterator]()
const { value } = await chunks.next()
const first = performance.now() - start

// no more requests can have waited for one another than blocks came
console.info(`a file of 1 MiB in a folder of ${graph.blocks} blocks: the first byte after ${received.blocks} requests, target 16; opened in ${opened.toFixed(0)} ms, first byte after ${first.toFixed(0)} ms`)
assert.deepEqual(value, big)
assert.equal((await chunks.next()).done, true)
console.info(`besides the file's own block ${received.blocks - 1} were fetched, target 20`)
await Promise.all([owner.stop(), friend.stop()])
