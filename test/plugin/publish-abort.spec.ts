import * as dagCbor from '@ipld/dag-cbor'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { MemoryDatastore } from 'datastore-core'
import { createHeliaLight } from 'helia'
import drain from 'it-drain'
import { encrypted } from '../../src/index.ts'
import { CallCounter } from '../node-util/call-counter.ts'
import { hasAll, keeps, pinRecords, pinnedRoots } from '../node-util/node-state.ts'
import { testKey } from '../util/random.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { addVersion, encryptedCids } from './util.ts'
import type { Encrypted, PublishOptions, PublishedGraph } from '../../src/index.ts'
import type { Datastore } from '../node-util/nodes.ts'
import type { Helia } from 'helia'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

interface Bench {
  helia: Helia
  blockstore: Blockstore
  datastore: Datastore
  counter: CallCounter
  vault: Encrypted
}

const reason = new Error('enough')

describe('publish, interrupted', function () {
  this.timeout(30_000)
  failOnUnhandledRejections()

  let privateStore: Blockstore
  let plainRoot: CID
  let graph: PublishedGraph
  let cids: CID[]

  /** A node whose stores count their calls, and a vault on it with the same plaintext each time. */
  function bench (): Bench {
    const [blockstore, datastore, counter] = [new MemoryBlockstore(), new MemoryDatastore(), new CallCounter()]
    const helia = createHeliaLight({ blockstore: counter.count(blockstore), datastore: counter.count(datastore), codecs: [dagCbor] })

    return { helia, blockstore, datastore, counter, vault: encrypted(helia, { key: testKey(), privateStore }) }
  }

  before(async () => {
    privateStore = new MemoryBlockstore()
    const { vault, blockstore } = bench()
    plainRoot = await addVersion(vault, 1, 4)
    graph = await vault.publish(plainRoot)
    cids = await encryptedCids(blockstore, graph.root)
  })

  async function callsOf (run: (bench: Bench) => Promise<unknown>, prepare: (bench: Bench) => Promise<unknown> = async () => {}): Promise<number> {
    const one = bench()
    await prepare(one)
    const before = one.counter.calls
    await run(one)
    return one.counter.calls - before
  }

  async function expectNothingLeft ({ helia, blockstore, datastore }: Bench, when: string): Promise<void> {
    expect(await pinnedRoots(helia), `pins ${when}`).to.be.empty()
    expect(await blockstore.has(graph.root), `an encrypted root ${when}`).to.equal(false)
    expect(await pinRecords(datastore), `records ${when}`).to.be.empty()
  }

  async function expectFinished (bench: Bench, options: PublishOptions, when: string): Promise<void> {
    expect(await bench.vault.publish(plainRoot, options), when).to.deep.equal(graph)
    expect(await keeps(bench, cids), when).to.equal(true)
  }

  const variants: Record<string, PublishOptions> = {
    'that fits the buffer': {},
    'that is sealed twice': { bufferBytes: 0 }
  }

  Object.entries(variants).forEach(([name, options]) => {
    it(`a graph ${name}: aborted at any call of a store it leaves no pin, no root and no record, and can be finished`, async () => {
      const total = await callsOf(async ({ vault }) => vault.publish(plainRoot, options))
      let stopped = 0

      for (let at = 1; at <= total; at++) {
        const controller = new AbortController()
        const one = bench()
        one.counter.onCall = call => { if (call === at) { controller.abort(reason) } }
        const result = await one.vault.publish(plainRoot, { ...options, signal: controller.signal }).catch(err => err)
        const when = `when aborted at call ${at} of ${total}`

        if (result === reason) {
          stopped++
          await expectNothingLeft(one, when)
        } else {
          expect(result, when).to.deep.equal(graph)
        }

        await expectFinished(one, options, when)
      }

      expect(stopped, 'times that it stopped').to.be.above(total / 2)
    })

    it(`a graph ${name}: a store that fails once, at any call, leaves no pin and no record, no root unless it is whole, and it can be finished`, async () => {
      const total = await callsOf(async ({ vault }) => vault.publish(plainRoot, options))
      let failed = 0

      for (let at = 1; at <= total; at++) {
        const one = bench()
        one.counter.onCall = call => { if (call === at) { throw reason } }
        const result = await one.vault.publish(plainRoot, options).catch(err => err)
        const when = `when a store failed at call ${at} of ${total}`

        if (result instanceof Error) {
          failed++
          expect(await pinnedRoots(one.helia), `pins ${when}`).to.be.empty()
          expect(await pinRecords(one.datastore), `records ${when}`).to.be.empty()
          expect(await one.blockstore.has(graph.root) && !await hasAll(one.blockstore, cids), `a root over a part ${when}`).to.equal(false)
        }

        await expectFinished(one, options, when)
      }

      expect(failed, 'times that it failed').to.be.above(total / 2)
    })
  })

  it('stores that fail from any call on leave nothing that says it is whole, and it can be finished', async () => {
    const total = await callsOf(async ({ vault }) => vault.publish(plainRoot))

    for (let at = 1; at <= total; at++) {
      const one = bench()
      let broken = true
      one.counter.onCall = call => { if (broken && call >= at) { throw reason } }
      await one.vault.publish(plainRoot).catch(() => {})
      broken = false

      await expectFinished(one, {}, `when stores failed from call ${at} of ${total}`)
    }
  })

  it('takes nothing from a graph that is pinned and shares blocks with it', async () => {
    const prepare = async ({ vault }: Bench): Promise<unknown> => vault.publish(plainRoot)
    const total = await callsOf(async ({ vault }) => vault.publish(plainRoot, { catalog: false }), prepare)
    let stopped = 0

    for (let at = 1; at <= total; at++) {
      const controller = new AbortController()
      const one = bench()
      await prepare(one)
      const [before, records] = [one.counter.calls, await pinRecords(one.datastore)]
      one.counter.onCall = call => { if (call - before === at) { controller.abort(reason) } }
      const result = await one.vault.publish(plainRoot, { catalog: false, signal: controller.signal }).catch(err => err)
      const when = `when aborted at call ${at} of ${total}`

      if (result === reason) {
        stopped++
        expect((await pinRecords(one.datastore)).join(), when).to.equal(records.join())
        expect(await pinnedRoots(one.helia), when).to.deep.equal([graph.root.toString()])
      }

      expect(await keeps(one, cids), when).to.equal(true)
      const bare = await one.vault.publish(plainRoot, { catalog: false })
      const others = await encryptedCids(one.blockstore, bare.root)
      expect(await keeps(one, [...cids, ...others]), when).to.equal(true)
      await drain(one.helia.pins.rm(graph.root))
      expect(await keeps(one, others), `${when}, and the other was unpinned`).to.equal(true)
    }

    expect(stopped, 'times that it stopped').to.be.above(total / 2)
  })

  it('one that is published already stays so, however it is aborted', async () => {
    const prepare = async ({ vault }: Bench): Promise<unknown> => vault.publish(plainRoot)
    const total = await callsOf(prepare, prepare)

    for (let at = 1; at <= total; at++) {
      const controller = new AbortController()
      const one = bench()
      await prepare(one)
      const before = one.counter.calls
      one.counter.onCall = call => { if (call - before === at) { controller.abort(reason) } }
      await one.vault.publish(plainRoot, { signal: controller.signal }).catch(() => {})

      const when = `when aborted at call ${at} of ${total}`
      expect(await pinnedRoots(one.helia), when).to.deep.equal([graph.root.toString()])
      expect(await keeps(one, cids), when).to.equal(true)
    }
  })

  it('does nothing when it was aborted before', async () => {
    const one = bench()
    await expect(one.vault.publish(plainRoot, { signal: AbortSignal.abort(reason) })).to.eventually.be.rejectedWith(reason)
    await expectNothingLeft(one, 'when it was aborted before')
  })

  it('stops at any event of its progress', async () => {
    const published = async (at: number): Promise<{ one: Bench, events: number }> => {
      const [one, controller] = [bench(), new AbortController()]
      let events = 0
      const onProgress = (): void => { if (++events === at) { controller.abort(reason) } }
      await one.vault.publish(plainRoot, { signal: controller.signal, onProgress }).catch(() => {})
      return { one, events }
    }
    const { events: total } = await published(Infinity)

    for (let at = 1; at < total; at++) {
      const { one, events } = await published(at)
      expect(events - at, `events after an abort at event ${at} of ${total}`).to.be.below(2)
      await expectNothingLeft(one, `when aborted at event ${at} of ${total}`)
    }
  })
})
