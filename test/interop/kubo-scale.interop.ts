import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { encryptCar } from '../../src/car/index.ts'
import { encrypted } from '../../src/index.ts'
import { ServicePeers } from '../../src/remote/service-peers.ts'
import { nodesOfEach } from '../node-util/nodes.ts'
import { wideGraph } from '../util/graphs.ts'
import { testKey } from '../util/random.ts'
import { describeWith, noteVersion } from './util/binaries.ts'
import { kuboOfAll } from './util/each-kubo.ts'
import { measured, note } from './util/report.ts'
import { watch } from './util/watch.ts'
import type { CID } from 'multiformats/cid'

/** 100,000, and more with the nodes above the leaves. */
const LEAVES = Number(process.env.INTEROP_BLOCKS ?? 100_000)
const MIB = 1_048_576

describeWith(['ipfs'])('Kubo: many blocks', function () {
  this.timeout(1_800_000)
  const nodes = nodesOfEach()
  const kubo = kuboOfAll()

  before(() => { noteVersion('Kubo', 'kubo') })

  // as `publish` does with `remote`: Kubo may stop asking, and goes on over a new connection
  async function pin ({ libp2p, blockBrokers }: any, root: CID): Promise<number> {
    let connections = 0
    const count = (): void => { connections++ }
    const addresses = (await kubo().addresses()).map(String)
    const peers = new ServicePeers({ libp2p, blockBrokers } as any, 10_000)
    libp2p.addEventListener('connection:open', count)
    await kubo().connect({ libp2p })
    await peers.connect(addresses, {})
    const timer = setInterval(() => { void peers.connect(addresses, {}) }, 1_000)

    try {
      await kubo().run(['pin', 'add', '--progress=false', root.toString()])
      return connections
    } finally {
      clearInterval(timer)
      peers.close()
      libp2p.removeEventListener('connection:open', count)
    }
  }

  it(`pins ${LEAVES.toLocaleString('en')} blocks over bitswap from a Helia that published them`, async () => {
    const plain = await wideGraph(LEAVES)
    const { helia, blockstore } = await nodes.start()
    const vault = encrypted(helia, { key: testKey(), privateStore: plain.store })
    const published = await watch(async () => vault.publish(plain.root))
    const { root } = published.value
    const before = kubo().daemon.peakMemory
    const pinned = await watch(async () => pin(helia, root))
    const after = kubo().daemon.peakMemory
    let blocks = 0

    for await (const { cid } of (blockstore as MemoryBlockstore).getAll()) {
      blocks += cid == null ? 0 : 1
    }

    expect((await kubo().stat(root)).blocks).to.equal(blocks)
    expect(await kubo().pins()).to.include(root.toString())
    expect(blocks).to.be.above(LEAVES)
    const rate = Math.round(blocks / pinned.seconds)
    note(`${blocks} blocks; Helia published in ${published.seconds.toFixed(0)} s with ${published.mib} MiB more; Kubo pinned in ${pinned.seconds.toFixed(0)} s over ${pinned.value} connection${pinned.value === 1 ? '' : 's'} (${rate} blocks a second); meanwhile Helia took ${pinned.mib} MiB more, Kubo at most ${Math.round(after / MIB)} MiB (${Math.round(before / MIB)} before)`)
    measured(`Kubo pins ${blocks.toLocaleString('en')} blocks over bitswap from Helia`, `${pinned.seconds.toFixed(0)} s, ${rate.toLocaleString('en')} blocks a second`)
  })

  it(`imports and pins a CAR of ${LEAVES.toLocaleString('en')} blocks`, async () => {
    const plain = await wideGraph(LEAVES, 2)
    const { root: encryptedRoot, car } = await encryptCar(plain.store, plain.root, { key: testKey() })
    const file = await kubo().file(car)
    const before = (await kubo().all()).length
    const imported = await watch(async () => kubo().run(['dag', 'import', '--pin-roots', '--silent', file]))
    const blocks = (await kubo().all()).length - before

    expect((await kubo().stat(encryptedRoot)).blocks).to.equal(blocks)
    expect(blocks).to.be.above(LEAVES)
    const rate = Math.round(blocks / imported.seconds)
    measured(`Kubo imports and pins a CAR of ${blocks.toLocaleString('en')} blocks`, `${imported.seconds.toFixed(0)} s, ${rate.toLocaleString('en')} blocks a second`)
    note(`${blocks} blocks in ${imported.seconds.toFixed(0)} s (${rate} a second); Kubo at most ${Math.round(kubo().daemon.peakMemory / MIB)} MiB`)
  })
})
