import { expect } from 'aegir/chai'
import { encryptGraph, verifyGraph } from '../../src/graph/internal.ts'
import { storeOf } from '../util/blocks.ts'
import { FaultyStore, Trip } from '../util/faulty-store.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { testKey } from '../util/random.ts'
import { RecordingStore, falsePuts } from '../util/recording-store.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { FaultyShared, copyOf, expectWhole, exportFirst, leavesOf, smallVersions, verdict, versions } from '../util/versions.ts'
import type { EncryptOptions } from '../../src/graph/internal.ts'
import type { TripOptions } from '../util/faulty-store.ts'
import type { Exported, Versions } from '../util/versions.ts'
import type { Blockstore } from 'interface-blockstore'

const key = testKey()
const crypto = recorded()
const DISK = 'the disk is on fire'

for (const [name, options, first] of [
  ['by default', {}, {}],
  ['with verifyPrevious', { verifyPrevious: true }, {}],
  ['with no buffer', { bufferBytes: 0 }, {}],
  ['no catalog before', {}, { catalog: false }]
] as Array<[string, Partial<EncryptOptions>, Partial<EncryptOptions>]>) {
  describe(`graph: stores that fail while exporting over a previous version, ${name}`, function () {
    this.timeout(30_000)
    checkNonces()
    failOnUnhandledRejections()
    let small: Versions
    let exported: Exported

    before(async () => {
      small = await smallVersions()
      exported = await exportFirst(small, { key, crypto, ...options }, first)
    })

    async function run (trip: Trip, target: Blockstore): Promise<unknown> {
      return encryptGraph(new FaultyStore(small.store, trip), new FaultyShared(target, trip), small.after.root, { key, crypto, ...options, previous: exported.previous })
    }

    /**
     * Run with the fault at every call there is, then again over what was written: the same root, whole. The
     * names of the errors, or what the verifier says of what came of it.
     */
    async function atEveryCall (fault: TripOptions): Promise<string[]> {
      const { shared, scratch } = exported
      const counting = new Trip({ op: fault.op })
      await run(counting, await copyOf(shared.inner))
      expect(counting.calls).to.be.greaterThan(4)
      const names = new Set<string>()

      for (let at = 1; at <= counting.calls; at++) {
        const target = new RecordingStore(await copyOf(shared.inner))
        const name = await run(new Trip({ ...fault, at }), target)
          .then(async () => `made, then ${await verdict(target, scratch.root, { key })}`, err => err.message === DISK ? 'the store\'s own' : err.name)
        names.add(name)
        expect(await falsePuts(target)).to.deep.equal([])
        expect(name.startsWith('made') || !await target.inner.has(scratch.root)).to.be.true()
        await run(new Trip(), target)
        await expectWhole(target, scratch.root, scratch)
        expect((await verifyGraph(target.inner, scratch.root, { key, crypto })).plain?.complete).to.be.true()
      }

      return [...names].sort()
    }

    it('at any put: its error, and no encrypted root', async () => {
      expect(await atEveryCall({ fault: 'fail', op: 'put' })).to.deep.equal(['the store\'s own'])
      expect(await atEveryCall({ fault: 'fail', op: 'put', onward: true })).to.deep.equal(['the store\'s own'])
    })

    it('at any get and has: its error, or a way around it', async () => {
      for (const onward of [false, true]) {
        const names = await atEveryCall({ fault: 'fail', op: 'get', onward })
        expect(names.filter(name => name !== 'the store\'s own' && name !== 'made, then ok')).to.deep.equal([])
        expect(names).to.include('the store\'s own')
      }
    })

    it('blocks that are missing, damaged or short when they are read: an error of a type, or a way around it', async () => {
      for (const [fault, ...expected] of [
        ['missing', 'MissingBlockError', 'NotFoundError'],
        ['wrong', 'InputChangedError', 'PlainBlockMismatchError', 'SealedBlockMismatchError'],
        ['short', 'InputChangedError', 'PlainBlockMismatchError', 'SealedBlockMismatchError']
      ] as const) {
        for (const onward of [false, true]) {
          const names = await atEveryCall({ fault, op: 'get', onward })
          expect(names.filter(name => ![...expected, 'made, then ok'].includes(name as any))).to.deep.equal([])
          expect(names.some(name => name !== 'made, then ok')).to.be.true()
        }
      }
    })
  })
}

describe('graph: stores that fail while an export reads from the previous version', () => {
  checkNonces()
  failOnUnhandledRejections()

  it('its error, or what is wrong with the block', async () => {
    const many = await leavesOf([1, 2, 3, 4, 5])
    const made = await versions(many, await leavesOf([1, 2, 3, 4]))
    const { shared, previous, scratch } = await exportFirst(made, { key, crypto })
    const source = await storeOf(made.added)
    const counting = new Trip({ op: 'get' })
    await encryptGraph(source, new FaultyShared(await copyOf(shared.inner), counting), made.after.root, { key, crypto, previous })

    for (const [fault, names] of [['fail', [DISK]], ['missing', ['MissingBlockError']], ['wrong', ['SealedBlockMismatchError']], ['short', ['SealedBlockMismatchError']]] as const) {
      for (let at = 1; at <= counting.calls; at++) {
        const target = await copyOf(shared.inner)
        const outcome = encryptGraph(source, new FaultyShared(target, new Trip({ at, fault, op: 'get' })), made.after.root, { key, crypto, previous })
        const err = await outcome.catch(err => err)

        if (err instanceof Error) {
          expect(names).to.include(err.message === DISK ? DISK : err.name)
          expect(await target.has(scratch.root)).to.be.false()
        } else {
          // has() was the call, and a block that was there was sealed and stored once more
          expect(await verdict(target, scratch.root, { key })).to.equal('ok')
        }
      }
    }
  })

  it('stores that throw at once', async () => {
    const small = await smallVersions()
    const { shared, previous } = await exportFirst(small, { key, crypto })
    const fault = new Error('no disk')
    const fail = (): never => { throw fault }
    const { inner } = shared
    const whole = { put: inner.put.bind(inner), get: inner.get.bind(inner), has: inner.has.bind(inner) }
    expect(await errorOf(encryptGraph({ get: fail }, inner, small.after.root, { key, crypto, previous }))).to.equal(fault)

    for (const part of ['put', 'get', 'has']) {
      expect(await errorOf(encryptGraph(small.store, { ...whole, [part]: fail }, small.after.root, { key, crypto, previous }))).to.equal(fault)
    }
  })

  it('stores that answer at once', async () => {
    const small = await smallVersions()
    const { shared, previous, scratch } = await exportFirst(small, { key, crypto })
    const blocks = new Map<string, Uint8Array>()

    for await (const { cid, bytes } of (await copyOf(shared.inner)).getAll()) {
      for await (const chunk of bytes) {
        blocks.set(String(cid.multihash.bytes), chunk)
      }
    }

    const target: any = {
      has: ({ multihash }: any) => blocks.has(String(multihash.bytes)),
      * get ({ multihash }: any) { yield blocks.get(String(multihash.bytes)) },
      put: ({ multihash }: any, bytes: Uint8Array) => { blocks.set(String(multihash.bytes), bytes) }
    }
    expect((await encryptGraph(small.store, target, small.after.root, { key, crypto, previous })).root.toString()).to.equal(scratch.root.toString())
    expect(await verdict(target, scratch.root, { key })).to.equal('ok')
  })
})
