import { expect } from 'aegir/chai'
import { CID } from 'multiformats/cid'
import { encrypted } from '../../src/index.ts'
import { knowing, peer } from '../engine/util/people.ts'
import { digestsIn, pinnedRoots } from '../node-util/node-state.ts'
import { testKey } from '../util/random.ts'
import { errorOf, settles } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { copyStores, pinBench } from './pin-bench.ts'
import { rootAt, sharedCids, vaultOf } from './share-util.ts'
import { addVersion } from './util.ts'
import type { PinBench, Stores } from './pin-bench.ts'
import type { Encrypted } from '../../src/index.ts'
import type { Peer } from '../engine/util/people.ts'

const reason = new Error('enough')

describe('sharing: aborted, broken off, and at once', function () {
  this.timeout(60_000)
  failOnUnhandledRejections()

  let bench: PinBench
  let vault: Encrypted
  let plainRoot: CID
  let root: CID
  let anna: Peer
  let ben: Peer
  let carol: Peer

  beforeEach(async () => {
    bench = pinBench()
    vault = encrypted(bench.helia, { key: testKey() })
    plainRoot = await addVersion(vault, 1)
    ;[anna, ben, carol] = [await peer(), await peer(), await peer()]
    root = (await vault.publish(plainRoot, { to: [anna.id] })).root
  })

  /** One root is pinned: it is whole, kept, and opens to Anna. Gives it. */
  async function expectOnePin (on: PinBench): Promise<CID> {
    const pins = await pinnedRoots(on.helia)
    expect(pins).to.have.lengthOf(1)
    const now = CID.parse(pins[0])
    await on.helia.gc()
    const cids = await sharedCids(on.blockstore, now)
    expect((await Promise.all(cids.map(async cid => on.helia.pins.isPinned(cid)))), 'pinned').to.not.include(false)
    expect(await vaultOf(on.helia, [anna]).decrypt(now)).to.deep.equal(plainRoot)
    await encrypted(on.helia).verify(now)
    return now
  }

  /** The stores as they were, each time, and something that happens at one call. */
  async function atEachCall (act: (at: number, on: PinBench, stop: AbortController) => Promise<unknown>, happens: (stop: AbortController) => void): Promise<Array<{ result: any, on: PinBench, pinned: CID }>> {
    const outcomes = []

    for (let at = 1, more = true; more; at++) {
      const stop = new AbortController()
      const stores = copyStores(bench)
      let calls = 0
      const on = pinBench(stores, () => { if (++calls === at) { happens(stop) } })
      const result = await act(at, on, stop).then(() => undefined, err => err)
      more = calls >= at
      const clean = pinBench(stores)
      outcomes.push({ result, on: clean, pinned: await expectOnePin(clean) })
    }

    return outcomes
  }

  ['the owner', 'a reader'].forEach(who => {
    it(`by ${who}: aborted at each call of a store, it throws the reason; a pin is there, whole, and it is done again`, async () => {
      const sharing = (on: PinBench): Encrypted => who === 'a reader' ? vaultOf(on.helia, [anna]) : encrypted(on.helia, { key: testKey() })
      const outcomes = await atEachCall(async (_, on, stop) => sharing(on).share(root, { add: [ben.id], signal: stop.signal }), stop => { stop.abort(reason) })
      expect(outcomes.length).to.be.above(10)
      expect(outcomes.at(-1)?.result, 'at last it is not aborted').to.equal(undefined)

      for (const [i, { result, on, pinned }] of outcomes.entries()) {
        expect([reason, undefined], `aborted at ${i + 1}: ${result?.stack}`).to.include(result)
        expect(result === undefined && pinned.equals(root), `done at ${i + 1}, and the old root has the pin`).to.equal(false)
        const again = await encrypted(on.helia, { key: testKey() }).share(pinned, { add: [ben.id, carol.id] })
        expect(again.readers).to.deep.equal([anna.id, ben.id, carol.id].sort())
        expect(await expectOnePin(on)).to.deep.equal(again.root)
      }
    })
  })

  it('broken off by an error of the disk at each call: what is pinned is whole, and done again it is one pin', async () => {
    const broken = new Error('the disk is on fire')
    const newestOf = (pins: CID[]): CID => pins.find(cid => !cid.equals(root)) ?? root
    let failures = 0

    const sharing = async (stores: Stores, at: number): Promise<{ error?: unknown, calls: number }> => {
      let calls = 0
      const on = pinBench(stores, () => { if (++calls === at) { throw broken } })
      const error = await encrypted(on.helia, { key: testKey() }).share(root, { add: [ben.id] }).then(() => undefined, err => err)
      return { error, calls }
    }

    for (let at = 1, more = true; more; at++) {
      const stores = copyStores(bench)
      const { error, calls } = await sharing(stores, at)
      more = calls >= at
      failures += error === undefined ? 0 : 1
      const after = pinBench(stores)
      await after.helia.gc()
      const pins = (await pinnedRoots(after.helia)).map(cid => CID.parse(cid))
      expect(pins.length, `broken at ${at}: the old one is pinned, the new one, or both`).to.be.within(1, 2)

      for (const pin of pins) {
        expect(await vaultOf(after.helia, [anna]).decrypt(pin)).to.deep.equal(plainRoot)
      }

      const newest = newestOf(pins)
      const again = await encrypted(after.helia, { key: testKey() }).share(newest, { add: [ben.id] })
      expect(await expectOnePin(after)).to.deep.equal(again.root)
    }

    expect(failures).to.be.above(10)
  })

  it('aborted before it begins, everything throws the reason and does nothing', async () => {
    const before = await digestsIn(bench.blockstore)
    const signal = AbortSignal.abort(reason)
    const annas = vaultOf(bench.helia, [anna])
    await addVersion(annas, 1)
    const calls: Array<() => Promise<unknown>> = [
      async () => vault.share(root, { add: [ben.id], signal }),
      async () => vault.rotate(root, { to: [ben.id], signal }),
      async () => vault.readers(root, { signal }),
      async () => vault.publish(plainRoot, { to: [ben.id], signal }),
      async () => annas.share(root, { add: [ben.id], signal }),
      async () => annas.rotate(root, { to: [ben.id], signal }),
      async () => annas.readers(root, { signal }),
      async () => annas.publish(plainRoot, { to: [ben.id], signal }),
      async () => annas.publish(plainRoot, { previous: root, signal }),
      async () => annas.decrypt(root, { signal }),
      async () => annas.open(root, { signal }),
      async () => annas.verify(root, { signal })
    ]

    for (const call of calls) {
      expect(await errorOf(call), String(call)).to.equal(reason)
    }

    expect(await digestsIn(bench.blockstore)).to.deep.equal(before)
    expect(await pinnedRoots(bench.helia)).to.deep.equal([root.toString()])
  })

  it('aborted while a Reads For Engine does not answer: nobody is added, and nothing waits', async () => {
    const asking = encrypted(bench.helia, { key: testKey(), readsFor: async () => new Promise(() => {}) })
    const stop = new AbortController()
    const sharing = errorOf(asking.share(root, { add: [ben.id], useReadsFor: true, signal: stop.signal }))
    expect(await settles(sharing)).to.equal(false)
    stop.abort(reason)
    expect(await sharing).to.equal(reason)
    await expectOnePin(bench)
  })

  it('two at once, from one root: both roots are whole and kept, and open to those they name', async () => {
    const [one, two] = await Promise.all([vault.share(root, { add: [ben.id] }), vault.share(root, { add: [carol.id] })])
    expect(one.readers).to.deep.equal([anna.id, ben.id].sort())
    expect(two.readers).to.deep.equal([anna.id, carol.id].sort())
    await bench.helia.gc()

    for (const [{ root }, reader] of [[one, ben], [two, carol]] as const) {
      expect(await vaultOf(bench.helia, [reader]).decrypt(root), 'after garbage collection').to.deep.equal(plainRoot)
    }
  })

  it('one after the other, from one root that is pinned no more: the second is not pinned', async () => {
    const one = await vault.share(root, { add: [ben.id] })
    const two = await vault.share(root, { add: [carol.id] })
    expect(await pinnedRoots(bench.helia)).to.deep.equal([one.root.toString()])
    await vault.pin(two.root)
    await bench.helia.gc()
    expect(await vaultOf(bench.helia, [ben]).decrypt(one.root)).to.deep.equal(plainRoot)
    expect(await vaultOf(bench.helia, [carol]).decrypt(two.root)).to.deep.equal(plainRoot)
  })

  it('many in turn: all are there at the end, under one pin', async () => {
    const people = await Promise.all(Array.from({ length: 8 }, peer))
    let now = root

    for (const person of people) {
      now = (await vault.share(now, { add: [person.id] })).root
    }

    expect(await vault.readers(now)).to.deep.equal([anna, ...people].map(({ id }) => id).sort())
    expect(await expectOnePin(bench)).to.deep.equal(now)
  })

  it('beside publishing, rotating and unpinning: what is left is whole', async () => {
    const next = await addVersion(vault, 2)
    const results = await Promise.allSettled([
      vault.share(root, { add: [ben.id] }),
      vault.publish(next, { previous: root }),
      vault.rotate(root, { to: [anna.id] }),
      vault.share(root, { add: [carol.id] }),
      vault.publish(plainRoot, { to: [anna.id] })
    ])
    expect(results.filter(({ status }) => status === 'rejected').map((result: any) => result.reason?.stack)).to.deep.equal([])
    await bench.helia.gc()

    for (const pin of await pinnedRoots(bench.helia)) {
      await encrypted(bench.helia).verify(CID.parse(pin))
      expect((await rootAt(bench.blockstore, CID.parse(pin))).wrapped).to.not.equal(undefined)
    }
  })

  it('with one Reads For Engine, at once: each gets its own', async () => {
    const [team, member, other] = [await peer(), await peer(), await peer()]
    const asking = encrypted(bench.helia, { key: testKey(), readsFor: await knowing([member, team]) })
    const [one, two] = await Promise.all([asking.share(root, { add: [team.id], useReadsFor: true }), asking.share(root, { add: [other.id], useReadsFor: true })])
    expect(one.readers).to.deep.equal([anna.id, team.id, member.id].sort())
    expect(two.readers).to.deep.equal([anna.id, other.id].sort())
  })
})
