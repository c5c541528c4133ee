import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { encryptCar } from '../../src/car/index.ts'
import { defaultCrypto } from '../../src/crypto/internal.ts'
import { decryptGraph, encryptGraph, verifyGraph } from '../../src/graph/index.ts'
import { readIndexNodes } from '../../src/graph/read-index.ts'
import { bytesOf, cborBlock, rawBlock } from '../util/blocks.ts'
import { graphOf, wideGraph } from '../util/graphs.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { measured } from './util/report.ts'
import { watch } from './util/watch.ts'
import type { TestGraph } from '../util/graphs.ts'
import type { CID } from 'multiformats/cid'

const key = testKey()
const LEAVES = Number(process.env.INTEROP_BLOCKS ?? 100_000)
/** Few of them: what a block costs is the same for all. */
const LARGE = 200
const KIB_256 = 262_144

const number = (value: number): string => Math.round(value).toLocaleString('en')
const rate = (count: number, seconds: number): string => number(count / Math.max(seconds, 0.001))

describe('docs/SCALING.md', function () {
  this.timeout(600_000)

  async function indexOf (store: MemoryBlockstore, index: CID): Promise<{ nodes: number, leaves: number, bytes: number }> {
    const size = { nodes: 0, leaves: 0, bytes: 0 }

    for await (const { cid, level } of readIndexNodes(store, index, defaultCrypto())) {
      size.nodes++
      size.leaves += level === 0 ? 1 : 0
      size.bytes += (await bytesOf(store, cid)).byteLength
    }

    return size
  }

  it('what the index and the catalog cost', async () => {
    const plain = await wideGraph(LEAVES)
    const store = new MemoryBlockstore()
    const { value: graph, processor, mib } = await watch(async () => encryptGraph(plain.store, store, plain.root, { key }))
    const { sealedBlocks, sealedBytes, blocks } = graph
    const { nodes, leaves, bytes } = await indexOf(store, graph.index)
    const without = await encryptGraph(plain.store, new MemoryBlockstore(), plain.root, { key, catalog: false })
    const catalog = sealedBytes - without.sealedBytes
    const pages = sealedBlocks - without.sealedBlocks

    expect(bytes / sealedBlocks).to.be.closeTo(41.2, 0.1)
    expect(catalog / blocks).to.be.closeTo(75.2, LEAVES < 100_000 ? 5 : 0.2)
    measured(`sealing ${number(blocks)} blocks of 8 to 40 bytes, from memory to memory`, `${processor.toFixed(1)} s of processor time, ${rate(blocks, processor)} blocks a second; ${mib} MiB more memory`)
    measured(`the index of ${number(sealedBlocks)} sealed blocks`, `${number(bytes)} bytes in ${nodes} nodes: ${(bytes / sealedBlocks).toFixed(1)} a block, ${number(sealedBlocks / leaves)} blocks a leaf`)
    measured(`the catalog of ${number(blocks)} blocks`, `${number(catalog)} bytes in ${pages} sealed pages: ${(catalog / blocks).toFixed(1)} a block`)

    const checked = await watch(async () => verifyGraph(store, graph.root))
    const opened = await watch(async () => decryptGraph(store, new MemoryBlockstore(), graph.root, { key }))
    measured('checking them without a key', `${checked.processor.toFixed(1)} s of processor time, ${rate(blocks, checked.processor)} blocks a second`)
    measured('decrypting them', `${opened.processor.toFixed(1)} s of processor time, ${rate(blocks, opened.processor)} blocks a second`)
  })

  async function large (): Promise<TestGraph> {
    const leaves = await Promise.all(Array.from({ length: LARGE }, async (_, i) => rawBlock(seededBytes(i, KIB_256))))
    return graphOf([...leaves, await cborBlock(leaves.map(({ cid }) => cid))])
  }

  it('what a block of 256 KiB costs, in a CAR', async () => {
    const plain = await large()
    let bytes = 0
    let blocks = 0

    const { processor } = await watch(async () => {
      const { car, sealedBlocks } = await encryptCar(plain.store, plain.root, { key })
      blocks = sealedBlocks

      for await (const { byteLength } of car) {
        bytes += byteLength
      }
    })

    // the node above them and the catalog are two of the sealed blocks
    const perBlock = bytes / LARGE
    expect(blocks).to.equal(LARGE + 2)
    expect(perBlock).to.be.within(270_491, 270_700)
    measured(`sealing ${LARGE} blocks of 256 KiB into a CAR`, `${processor.toFixed(1)} s of processor time, ${number(LARGE * KIB_256 / 1e6 / Math.max(processor, 0.001))} MB/s; ${number(perBlock)} bytes a block, with all that belongs to it`)
  })
})
