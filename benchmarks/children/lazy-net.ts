/** Reads a file out of a large folder over bitswap, between two nodes on loopback: see `suites/lazy.ts`. */

import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { unixfs } from '@helia/unixfs'
import { encrypted, generateKey } from '../../src/index.ts'
import { answer } from '../util/child.ts'
import { bigFolder } from '../util/graphs.ts'
import { countReceived, startNode } from '../util/net.ts'

const FILES = 333

export interface LazyNet {
  /** of the graph */
  blocks: number
  /** blocks received until the first byte was there */
  requests: number
  /** blocks received for the whole file, without its own */
  fetched: number
  /** milliseconds until the graph was open, and until the first byte was there */
  opened: number
  first: number
}

await answer({
  async read (folders: number): Promise<LazyNet> {
    const key = generateKey()
    const [owner, friend] = [await startNode(), await startNode()]
    await friend.libp2p.dial(owner.libp2p.getMultiaddrs())
    const big = Uint8Array.from(randomBytes(1024 * 1024))
    const { root, store } = bigFolder(folders, FILES, big)
    const graph = await encrypted(owner, { key }).publish(root, { source: store })
    const received = countReceived(friend)

    const start = performance.now()
    const vault = encrypted(friend, { key })
    await vault.open(graph.root)
    const opened = performance.now() - start
    const chunks = unixfs(vault).cat(root, { path: 'docs/2024/reports/big.bin' })[Symbol.asyncIterator]()
    const { value } = await chunks.next()
    const [first, requests] = [performance.now() - start, received.blocks]

    assert.deepEqual(value, big)
    assert.equal((await chunks.next()).done, true)
    await Promise.all([owner.stop(), friend.stop()])
    return { blocks: graph.blocks, requests, fetched: received.blocks - 1, opened, first }
  }
})
