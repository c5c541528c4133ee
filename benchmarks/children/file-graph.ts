/** Graphs from file to file, for what is to be known of memory: see `suites/memory.ts`, `ipsql-memory.ts` and `lazy.ts`. */

import fs from 'node:fs'
import { CID } from 'multiformats/cid'
import { exportCar, importCar } from '../../src/car/index.ts'
import { tempRoom } from '../../src/files/index.ts'
import { decryptGraph, encryptGraph, openGraph, verifyGraph } from '../../src/graph/index.ts'
import { decryptIpsql, encryptIpsql } from '../../src/ipsql/index.ts'
import { answer } from '../util/child.ts'
import { FileReader, FileWriter, cidAt, sortIndex } from '../util/file-store.ts'
import { wideGraph } from '../util/graphs.ts'
import { key } from '../util/key.ts'
import { peakBytes } from '../util/peak.ts'

/** One in so many leaves is read later. */
const EVERY = 7
const SPILL_BYTES = 8 * 1024 * 1024
const IPSQL_BUFFER_BYTES = 8 * 1024 * 1024

/** What came of it, and the most memory that it took. */
interface Answer {
  root: string
  peak: number
}

/** From a file of blocks into another. Sorting that one's index takes memory, and comes after. */
async function convert (from: string, to: string, root: string, run: (source: FileReader, target: FileWriter, root: CID) => Promise<{ root: CID }>): Promise<Answer> {
  const target = new FileWriter(to)
  const result = await run(new FileReader(from), target, CID.parse(root))
  target.close()
  const peak = peakBytes()
  sortIndex(to)
  return { root: result.root.toString(), peak }
}

async function drain (source: AsyncIterable<unknown>): Promise<void> {
  for await (const part of source) {
    void part
  }
}

await answer({
  /** what Node itself takes, with all of this loaded */
  nothing: () => ({ root: '', peak: peakBytes() }),
  /** a graph of so many leaves, and a file of the CIDs of some */
  make (to: string, leaves: number, size: number) {
    const [store, some] = [new FileWriter(to), new FileWriter(`${to}.some`)]
    let [root, i] = ['', 0]

    for (const { cid, bytes } of wideGraph(leaves, size)) {
      store.put(cid, bytes)
      i++ % EVERY === 0 && cid.code === 0x55 && some.put(cid, cid.bytes)
      root = cid.toString()
    }

    store.close()
    some.close()
    sortIndex(to)
    return root
  },
  encrypt: async (from: string, to: string, root: string) => convert(from, to, root, async (source, target, root) => encryptGraph(source, target, root, { key })),
  'encrypt spilled': async (from: string, to: string, root: string) => convert(from, to, root, async (source, target, root) => encryptGraph(source, target, root, { key, spill: { above: SPILL_BYTES, open: tempRoom } })),
  decrypt: async (from: string, to: string, root: string) => convert(from, to, root, async (source, target, root) => decryptGraph(source, target, root, { key })),
  'encrypt ipsql': async (from: string, to: string, root: string) => convert(from, to, root, async (source, target, root) => encryptIpsql(source, target, root, { key, bufferBytes: IPSQL_BUFFER_BYTES })),
  'decrypt ipsql': async (from: string, to: string, root: string) => convert(from, to, root, async (source, target, root) => decryptIpsql(source, target, root, { key })),
  async verify (from: string, root: string) {
    await verifyGraph(new FileReader(from), CID.parse(root), { key })
    return { root, peak: peakBytes() }
  },
  async 'export CAR' (from: string, to: string, root: string) {
    const file = fs.openSync(to, 'w')

    for await (const bytes of exportCar(new FileReader(from), CID.parse(root))) {
      fs.writeSync(file, bytes)
    }

    return { root, peak: peakBytes() }
  },
  'import CAR': async (from: string, to: string, root: string) => {
    const target = new FileWriter(to)
    const [imported] = await importCar(fs.createReadStream(from), target)
    target.close()
    const peak = peakBytes()
    sortIndex(to)
    return { root: imported.toString(), peak }
  },
  /** the blocks read besides the one asked for, the most memory, and the same after more reads */
  async open (from: string, some: string, encryptedRoot: string, more: number) {
    const store = new FileReader(from)
    const graph = await openGraph(store, CID.parse(encryptedRoot), { key })
    await drain(graph.get(cidAt(some, 0)))
    const [besides, first] = [store.reads - 1, peakBytes()]

    for (let i = 1; i <= more; i++) {
      await drain(graph.get(cidAt(some, i * 104_729)))
    }

    return { besides, first, after: peakBytes(), blocks: graph.blocks }
  }
})
