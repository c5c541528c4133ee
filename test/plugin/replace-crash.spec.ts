import { expect } from 'aegir/chai'
import { ClosedError } from '../../src/errors.ts'
import { pinGraph } from '../../src/index.ts'
import { unpinGraph } from '../../src/plugin/unpin-graph.ts'
import { pinnedRoots } from '../node-util/node-state.ts'
import { madeGraph, putAll, range } from '../util/made-graph.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { blocksOf, copyStores, endState, nativePin, nativeUnpin, pinBench, pinState } from './pin-bench.ts'
import type { EndState, PinBench, Stores, Watch } from './pin-bench.ts'
import type { MadeGraph } from '../util/made-graph.ts'
import type { AbortOptions } from 'abort-error'

const reason = new Error('enough')
// as a vault aborts what goes on when it is closed: an error of this library, which says nothing of the graph
const closed = new ClosedError('enough')

function abortAt (at: number, controller: AbortController, why: Error): Watch {
  let calls = 0
  return () => { ++calls === at && controller.abort(why) }
}

/** A change of pins, that is stopped at each of its steps and done again. */
interface Scenario {
  prepare (bench: PinBench): Promise<unknown>
  change (bench: PinBench, options?: AbortOptions): Promise<unknown>
  /** some of these stand, whole, at every moment */
  standing: MadeGraph[]
  /** these stand throughout */
  others?: MadeGraph[]
  given: MadeGraph[]
  /** what whoever makes the change puts into the store again, should garbage collection have taken it */
  supplied?: MadeGraph
  /** Helia has forgotten names: what is stopped and done again may keep more than what is not */
  mayKeepMore?: MadeGraph
}

describe('changing pins, interrupted', function () {
  this.timeout(180_000)
  failOnUnhandledRejections()

  const scenarios: Record<string, Scenario> = {}

  before(async () => {
    const v1 = await madeGraph({ seeds: range(0, 1_060) })
    const v2 = await madeGraph({ seeds: [...range(0, 1_057), 2_000, 2_001], manifest: -2 })
    const other = await madeGraph({ seeds: [...range(1_056, 1_060), 2_001, 2_002], manifest: -3 })
    const small = await madeGraph({ seeds: range(1_050, 1_060), manifest: -4, wrapped: -10 })
    const third = await madeGraph({ seeds: range(1_040, 1_060), manifest: -5 })
    // what is pinned under its root is not what its root links
    const block = await madeGraph({ seeds: [4_000], manifest: -6 })
    const pin = async ({ helia }: PinBench, { root }: MadeGraph, options = {}): Promise<unknown> => pinGraph(helia, root.cid, { concurrency: 1, ...options })
    const replace = async (bench: PinBench, options?: AbortOptions): Promise<unknown> => pin(bench, v2, { replaces: v1.root.cid, ...options })

    Object.assign(scenarios, {
      pinned: { prepare: async () => {}, change: async (bench, options) => pin(bench, small, options), standing: [], given: [small], supplied: small },
      'pinned beside one that shares blocks': { prepare: async bench => pin(bench, other), change: async (bench, options) => pin(bench, small, options), standing: [other], given: [small, other], supplied: small },
      replaced: { prepare: async bench => pin(bench, v1), change: replace, standing: [v1, v2], given: [v1, v2], supplied: v2 },
      'replaced beside one that shares blocks': {
        prepare: async bench => { await pin(bench, v1); await pin(bench, other) }, change: replace, standing: [v1, v2], others: [other], given: [v1, v2, other], supplied: v2
      },
      'replaced, where both are pinned': {
        prepare: async bench => { await pin(bench, other); await pin(bench, small) },
        change: async (bench, options) => pin(bench, small, { replaces: other.root.cid, ...options }),
        standing: [small],
        given: [small, other],
        supplied: small
      },
      'replaced, where Helia pinned the old one': {
        prepare: async bench => nativePin(bench, other.root.cid),
        change: async (bench, options) => pin(bench, small, { replaces: other.root.cid, ...options }),
        standing: [small, other],
        given: [small, other],
        supplied: small
      },
      unpinned: {
        prepare: async bench => { await pin(bench, small); await pin(bench, other) },
        change: async ({ helia }, options) => unpinGraph(helia, small.root.cid, options),
        standing: [other],
        given: [small, other]
      },
      'unpinned, where Helia pinned both': {
        prepare: async bench => { await nativePin(bench, small.root.cid); await nativePin(bench, other.root.cid) },
        change: async ({ helia }, options) => unpinGraph(helia, small.root.cid, options),
        standing: [other],
        given: [small, other]
      },
      'unpinned, where Helia has forgotten names': {
        prepare: async bench => { await pin(bench, small); await pin(bench, other); await pin(bench, third); await nativeUnpin(bench, third.root.cid) },
        change: async ({ helia }, options) => unpinGraph(helia, small.root.cid, options),
        standing: [other],
        given: [small, other, third],
        mayKeepMore: small
      },
      'unpinned, where Helia pinned it, and a block of it by itself, and has forgotten names': {
        prepare: async bench => {
          await nativePin(bench, small.root.cid)
          await nativePin(bench, block.root.cid, [small.sealed[0].cid, ...block.blocks.map(({ cid }) => cid)])
          await pin(bench, third)
          await nativeUnpin(bench, third.root.cid)
        },
        change: async ({ helia }, options) => unpinGraph(helia, small.root.cid, options),
        standing: [{ ...block, blocks: [small.sealed[0], ...block.blocks] }],
        given: [small, block, third],
        mayKeepMore: small
      }
    } satisfies Record<string, Scenario>)
  })

  async function prepared ({ prepare, given }: Scenario): Promise<Stores> {
    const bench = pinBench()
    await putAll(bench.blockstore, ...given)
    await prepare(bench)
    return bench
  }

  interface Undisturbed {
    stores: Stores
    calls: PinBench['calls']
    end: EndState
  }

  async function undisturbed (scenario: Scenario): Promise<Undisturbed> {
    const stores = await prepared(scenario)
    const bench = pinBench(copyStores(stores))
    await scenario.change(bench)
    const calls = { ...bench.calls }
    return { stores, calls, end: await endState(bench) }
  }

  /** At least one of them is pinned and whole, and the others are. */
  async function expectWhole ({ standing, others = [] }: Scenario, stores: Stores, when: string): Promise<void> {
    const { helia } = pinBench(stores)
    const pins = await pinnedRoots(helia)
    const isWhole = new Map<MadeGraph, boolean>()

    for (const graph of [...standing, ...others]) {
      const kept = await Promise.all(graph.blocks.map(async ({ cid }) => await helia.pins.isPinned(cid) && stores.blockstore.has(cid)))
      isWhole.set(graph, pins.includes(graph.root.cid.toString()) && kept.every(Boolean))
    }

    const whole = (graph: MadeGraph): boolean => isWhole.get(graph) === true

    expect(others.every(whole), `the others ${when}`).to.equal(true)
    expect(standing.length === 0 || standing.some(whole), `one of both ${when}`).to.equal(true)
    // no record stands over a part
    expect(standing.filter(({ root }) => pins.includes(root.cid.toString())).every(whole), `those that have a pin ${when}`).to.equal(true)
  }

  async function expectSameEnd (scenario: Scenario, again: PinBench, { end }: Undisturbed, when: string): Promise<void> {
    await scenario.change(again)
    const { records, blocks } = await endState(again)

    if (scenario.mayKeepMore == null) {
      expect({ records, blocks }, when).to.deep.equal(end)
    } else {
      await expectWhole(scenario, again, when)
      const more = blocksOf(scenario.mayKeepMore)
      expect(blocks, when).to.include.members(end.blocks)
      expect(end.blocks.concat(more), when).to.include.members(blocks)
    }
  }

  interface Kind {
    watch (at: number, controller: AbortController): Watch
    of: Array<keyof PinBench['calls']>
    gc?: boolean
    /** it is done again by the same process, which remembers what it began */
    goesOn?: boolean
  }

  const kinds: Record<string, Kind> = {
    'a process that ends at any call of the datastore': { of: ['datastore'], watch: at => (store, call) => { if (store === 'datastore' && call >= at) { throw reason } } },
    'a process that ends at any call of the datastore, and garbage is collected': { of: ['datastore'], gc: true, watch: at => (store, call) => { if (store === 'datastore' && call >= at) { throw reason } } },
    'a datastore that fails once, at any call': { of: ['datastore'], watch: at => (store, call) => { if (store === 'datastore' && call === at) { throw reason } } },
    'a blockstore that fails once, at any call': { of: ['blockstore'], watch: at => (store, call) => { if (store === 'blockstore' && call === at) { throw reason } } },
    'an abort at any call of a store': { of: ['datastore', 'blockstore'], watch: (at, controller) => abortAt(at, controller, reason) },
    'a vault that is closed at any call of a store': { of: ['datastore', 'blockstore'], goesOn: true, watch: (at, controller) => abortAt(at, controller, closed) }
  }

  for (const name of ['pinned', 'pinned beside one that shares blocks', 'replaced beside one that shares blocks', 'replaced, where both are pinned', 'replaced, where Helia pinned the old one', 'unpinned', 'unpinned, where Helia pinned both', 'unpinned, where Helia has forgotten names', 'unpinned, where Helia pinned it, and a block of it by itself, and has forgotten names']) {
    describe(name, () => {
      for (const [kind, { watch, of, gc, goesOn }] of Object.entries(kinds)) {
        it(`${kind}: one whole pin at every moment, and done again the same end`, async () => {
          const scenario = scenarios[name]
          const plain = await undisturbed(scenario)
          const total = of.reduce((sum, store) => sum + plain.calls[store], 0)
          const results: unknown[] = []

          for (let at = 1; at <= total; at++) {
            const stores = copyStores(plain.stores)
            const controller = new AbortController()
            const when = `when stopped at call ${at} of ${total}`
            const bench = pinBench(stores, watch(at, controller))
            results.push(await errorOf(scenario.change(bench, { signal: controller.signal })).catch(() => undefined))
            await expectWhole(scenario, stores, when)

            if (gc === true) {
              await pinBench(stores).helia.gc()
              await putAll(stores.blockstore, ...scenario.supplied == null ? [] : [scenario.supplied])
            }

            await expectSameEnd(scenario, goesOn === true ? bench : pinBench(stores), plain, when)
          }

          expect(results.filter(result => result === reason || result === closed).length, 'times that it stopped').to.be.above(total / 3)
        })
      }
    })
  }

  it('what another change interrupted is finished or taken back by the next of any', async () => {
    const { stores } = await undisturbed(scenarios.replaced)
    const [v1, v2] = scenarios.replaced.standing
    const third = await madeGraph({ seeds: [...range(0, 1_055), 2_001], manifest: -5 })
    const total = (await undisturbed(scenarios.replaced)).calls.datastore

    for (let at = 1; at <= total; at += 3) {
      const copy = copyStores(stores)
      await scenarios.replaced.change(pinBench(copy, (store, call) => { if (store === 'datastore' && call >= at) { throw reason } })).catch(() => {})
      const bench = pinBench(copy)
      await putAll(copy.blockstore, third)
      const before = await pinState(bench)
      await pinGraph(bench.helia, third.root.cid, { replaces: v1.root.cid })
      const { records, blocks } = await endState(bench)
      const stays = before[`/pin/${v2.root.cid}`] != null ? [v2, third] : [third]

      expect(blocks, `stopped at call ${at}`).to.deep.equal(blocksOf(...stays))
      expect(Object.keys(records), `stopped at call ${at}`).to.have.lengthOf(blocks.length + stays.length)
      expect(Object.values(records).filter(record => record.includes('stray')), `stopped at call ${at}`).to.be.empty()
    }
  })
})
