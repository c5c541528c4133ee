import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { encryptCar } from '../../src/car/index.ts'
import { encrypted } from '../../src/index.ts'
import { nodesOfEach } from '../node-util/nodes.ts'
import { wideGraph } from '../util/graphs.ts'
import { testKey } from '../util/random.ts'
import { describeWith, noteVersion } from './util/binaries.ts'
import { kuboOfAll } from './util/each-kubo.ts'
import { note } from './util/report.ts'
import type { Helia } from '../node-util/nodes.ts'
import type { CID } from 'multiformats/cid'

/** 100,000, and more with the nodes above the leaves. */
const LEAVES = Number(process.env.INTEROP_BLOCKS ?? 100_000)
const MIB = 1_048_576

/** The most memory that this process has while something goes on, over what it had before. */
async function watchMemory <T> (work: () => Promise<T>): Promise<{ value: T, seconds: number, mib: number }> {
  const before = process.memoryUsage.rss()
  const start = performance.now()
  let most = before
  const timer = setInterval(() => { most = Math.max(most, process.memoryUsage.rss()) }, 200)

  try {
    return { value: await work(), seconds: Math.round((performance.now() - start) / 1000), mib: Math.round((most - before) / MIB) }
  } finally {
    clearInterval(timer)
  }
}

describeWith(['ipfs'])('Kubo: many blocks', function () {
  this.timeout(1_800_000)
  const nodes = nodesOfEach()
  const kubo = kuboOfAll()

  before(() => { noteVersion('Kubo', 'kubo') })

  // a connection that breaks leaves Kubo waiting, where no router tells it of anybody: what it has, it keeps
  async function pin (helia: Helia, root: CID): Promise<number> {
    for (let attempt = 1; ; attempt++) {
      try {
        await kubo().connect(helia)
        await kubo().run(['pin', 'add', '--progress=false', '--timeout=300s', root.toString()])
        return attempt
      } catch (err) {
        if (attempt === 5) {
          throw err
        }
      }
    }
  }

  it(`pins ${LEAVES.toLocaleString('en')} blocks over bitswap from a Helia that published them`, async () => {
    const plain = await wideGraph(LEAVES)
    const { helia, blockstore } = await nodes.start()
    const vault = encrypted(helia, { key: testKey(), privateStore: plain.store })
    const published = await watchMemory(async () => vault.publish(plain.root))
    const { root } = published.value
    const before = kubo().daemon.peakMemory
    const pinned = await watchMemory(async () => pin(helia, root))
    const after = kubo().daemon.peakMemory
    let blocks = 0

    for await (const { cid } of (blockstore as MemoryBlockstore).getAll()) {
      blocks += cid == null ? 0 : 1
    }

    expect((await kubo().stat(root)).blocks).to.equal(blocks)
    expect(await kubo().pins()).to.include(root.toString())
    expect(blocks).to.be.above(LEAVES)
    note(`${blocks} blocks; Helia published in ${published.seconds} s with ${published.mib} MiB more; Kubo pinned in ${pinned.seconds} s, asked ${pinned.value} times (${Math.round(blocks / Math.max(1, pinned.seconds))} blocks a second); meanwhile Helia took ${pinned.mib} MiB more, Kubo at most ${Math.round(after / MIB)} MiB (${Math.round(before / MIB)} before)`)
  })

  it(`imports and pins a CAR of ${LEAVES.toLocaleString('en')} blocks`, async () => {
    const plain = await wideGraph(LEAVES, 2)
    const { root: encryptedRoot, car } = await encryptCar(plain.store, plain.root, { key: testKey() })
    const file = await kubo().file(car)
    const before = (await kubo().all()).length
    const imported = await watchMemory(async () => kubo().run(['dag', 'import', '--pin-roots', '--silent', file]))
    const blocks = (await kubo().all()).length - before

    expect((await kubo().stat(encryptedRoot)).blocks).to.equal(blocks)
    expect(blocks).to.be.above(LEAVES)
    note(`${blocks} blocks in ${imported.seconds} s (${Math.round(blocks / Math.max(1, imported.seconds))} a second); Kubo at most ${Math.round(kubo().daemon.peakMemory / MIB)} MiB`)
  })
})
