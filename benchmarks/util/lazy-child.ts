/* eslint-disable no-console */

/** Does one thing in a process of its own and prints what came of it: see `lazy.ts`. */

import { CID } from 'multiformats/cid'
import { encryptGraph, openGraph } from '../../src/graph/index.ts'
import { cidAt } from './cid-list.ts'
import { DiskReader, sortIndex } from './disk-store.ts'
import { FileReader, FileWriter } from './file-store.ts'
import { key } from './files.ts'
import { wideGraph } from './graph.ts'

/** One in so many leaves is read later. */
const EVERY = 7

async function drain (source: AsyncIterable<unknown>): Promise<void> {
  for await (const part of source) {
    void part
  }
}

const commands: Record<string, (...args: string[]) => Promise<string>> = {
  /** a graph of so many leaves, and a file of the CIDs of some */
  async make (path, leaves, size) {
    const store = new FileWriter(path)
    const some = new FileWriter(`${path}.some`)
    let root = ''
    let i = 0

    for await (const { cid, bytes } of wideGraph(Number(leaves), Number(size))) {
      store.put(cid, bytes)
      i++ % EVERY === 0 && cid.code === 0x55 && some.put(cid, cid.bytes)
      root = cid.toString()
    }

    store.close()
    some.close()
    return root
  },
  async encrypt (from, to, root) {
    const target = new FileWriter(to)
    const { root: encryptedRoot } = await encryptGraph(new FileReader(from), target, CID.parse(root), { key })
    target.close()
    sortIndex(to)
    return encryptedRoot.toString()
  },
  /** the blocks read besides the one asked for, the most memory, and the same after more reads */
  async open (from, some, encryptedRoot, more) {
    const store = new DiskReader(from)
    const graph = await openGraph(store, CID.parse(encryptedRoot), { key })
    await drain(graph.get(cidAt(some, 0)))
    const first = `${store.reads - 1} ${process.resourceUsage().maxRSS}`

    for (let i = 1; i <= Number(more); i++) {
      await drain(graph.get(cidAt(some, i * 104_729)))
    }

    return `${first} ${process.resourceUsage().maxRSS} ${graph.blocks}`
  }
}

const [command, ...args] = process.argv.slice(2)
console.info(await commands[command](...args))
