import { expect } from 'aegir/chai'
import { encrypted } from '../../src/index.ts'
import { peer } from '../engine/util/people.ts'
import { CallCounter } from '../node-util/call-counter.ts'
import { pinnedRoots } from '../node-util/node-state.ts'
import { testKey } from '../util/random.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { pinBench } from './pin-bench.ts'
import { addMany, rootAt, vaultOf, wrappedOf } from './share-util.ts'
import type { PinBench } from './pin-bench.ts'
import type { Encrypted } from '../../src/index.ts'
import type { Peer } from '../engine/util/people.ts'
import type { CID } from 'multiformats/cid'

const SMALL = 10
const LARGE = 20_000

interface Cost {
  /** calls of the shared store by name, and all calls of the datastore, its queries too */
  store: Record<string, number>
  datastore: number
}

interface Case {
  bench: PinBench
  vault: Encrypted
  root: CID
}

describe(`sharing a graph of ${LARGE} blocks`, function () {
  this.timeout(180_000)
  failOnUnhandledRejections()

  let anna: Peer
  let small: Case
  let large: Case

  async function make (count: number): Promise<Case> {
    const bench = pinBench()
    const vault = encrypted(bench.helia, { key: testKey() })
    const { root, blocks } = await vault.publish(await addMany(vault, count), { to: [anna.id] })
    expect(blocks).to.be.at.least(count)
    return { bench, vault, root }
  }

  before(async () => {
    anna = await peer()
    ;[small, large] = [await make(SMALL), await make(LARGE)]
  })

  /** What it takes to add somebody; the graph's root is then the new one. */
  async function cost (graph: Case): Promise<Cost> {
    const counter = new CallCounter()
    const watching = pinBench({ blockstore: counter.count(graph.bench.blockstore), datastore: graph.bench.datastore })
    const { root } = await encrypted(watching.helia, { key: testKey() }).share(graph.root, { add: [(await peer()).id] })
    graph.root = root
    return { store: { ...counter.byName }, datastore: watching.calls.datastore }
  }

  it('that is not pinned: two puts, and not one call more than for one of ten', async () => {
    await small.vault.unpin(small.root)
    await large.vault.unpin(large.root)
    const [few, many] = [await cost(small), await cost(large)]
    expect(few.store.put).to.equal(2)
    expect(many).to.deep.equal(few)
    expect(await pinnedRoots(large.bench.helia)).to.deep.equal([])
  })

  it('that is pinned: two puts, and moving the pin takes the same calls too', async () => {
    await small.vault.pin(small.root)
    await large.vault.pin(large.root)
    const [few, many] = [await cost(small), await cost(large)]
    expect(few.store.put).to.equal(2)
    expect(many).to.deep.equal(few)
    expect(await pinnedRoots(large.bench.helia)).to.deep.equal([large.root.toString()])
  })

  it('by a reader who has only the root and the wrapped keys: two puts, and nothing else is read', async () => {
    for (const { bench, root } of [small, large]) {
      const far = pinBench()
      const { wrapped } = await rootAt(bench.blockstore, root)

      for (const cid of [root, wrapped as CID]) {
        for await (const bytes of bench.blockstore.get(cid)) { await far.blockstore.put(cid, bytes) }
      }

      const counter = new CallCounter()
      const watching = pinBench({ blockstore: counter.count(far.blockstore), datastore: far.datastore })
      const { root: shared } = await vaultOf(watching.helia, [anna]).share(root, { add: [(await peer()).id] })
      expect(counter.byName.put).to.equal(2)
      expect(counter.byName.get).to.be.at.most(6)
      expect(await wrappedOf(far.blockstore, shared)).to.not.be.empty()
    }
  })
})
