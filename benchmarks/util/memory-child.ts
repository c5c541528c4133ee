/* eslint-disable no-console */

/** Does one thing in a process of its own and prints what came of it and its peak memory in KiB. */

import { CID } from 'multiformats/cid'
import { decryptIpsql, encryptIpsql } from '../../src/ipsql/index.ts'
import { FileReader, FileWriter } from './file-store.ts'
import { key } from './files.ts'
import { wideGraph } from './graph.ts'

const BUFFER_BYTES = 8 * 1024 * 1024

const commands: Record<string, (...args: string[]) => Promise<string>> = {
  async make (path, leaves, size) {
    const store = new FileWriter(path)
    let root = ''

    for await (const { cid, bytes } of wideGraph(Number(leaves), Number(size))) {
      store.put(cid, bytes)
      root = cid.toString()
    }

    store.close()
    return root
  },
  async encrypt (from, to, root) {
    const target = new FileWriter(to)
    const { root: head } = await encryptIpsql(new FileReader(from), target, CID.parse(root), { key, bufferBytes: BUFFER_BYTES })
    target.close()
    return `${head} ${process.resourceUsage().maxRSS}`
  },
  async decrypt (from, to, head) {
    const target = new FileWriter(to)
    await decryptIpsql(new FileReader(from), target, CID.parse(head), { key })
    target.close()
    return `${process.resourceUsage().maxRSS}`
  }
}

const [command, ...args] = process.argv.slice(2)
console.info(await commands[command](...args))
