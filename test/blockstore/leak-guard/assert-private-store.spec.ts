import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { CID } from 'multiformats/cid'
import { sha256 } from 'multiformats/hashes/sha2'
import { assertNoReadThrough } from '../../../src/blockstore/leak-guard/assert-no-read-through.ts'
import { assertPrivateStore } from '../../../src/blockstore/leak-guard/index.ts'
import { block, contents, expectAccepted, expectRefused } from './fixtures/expect.ts'
import { closure, readsThrough } from './fixtures/stores.ts'
import type { Blockstore } from 'interface-blockstore'

type Call = [store: string, method: string, cid?: CID, bytes?: Uint8Array]

describe('leak-guard: how it checks', () => {
  let own: MemoryBlockstore
  let shared: MemoryBlockstore
  let calls: Call[]

  beforeEach(() => {
    own = new MemoryBlockstore()
    shared = new MemoryBlockstore()
    calls = []
  })

  /** `act` is called before each call, with its number among all calls. */
  function spied (name: string, store: Blockstore, act: (call: number, method: string) => void = () => {}): Blockstore {
    const spy = (method: 'put' | 'has' | 'get' | 'delete' | 'getAll') => (...args: any[]) => {
      act(calls.push([name, method, args[0], args[1]]), method)
      return (store as any)[method](...args)
    }
    return closure(store, { put: spy('put'), has: spy('has'), get: spy('get'), delete: spy('delete'), getAll: spy('getAll') })
  }

  it('puts small and large random blocks of each codec, and deletes all of them', async () => {
    await assertPrivateStore(spied('own', own), spied('shared', shared))
    const puts = calls.filter(([store, method]) => store === 'own' && method === 'put')

    expect(puts.map(([,, cid, bytes]) => `${cid?.code} ${bytes?.byteLength}`).sort()).to.deep.equal(
      [0x55, 0x70, 0x71, 0x0129, 0x0200].flatMap(code => [`${code} 307200`, `${code} 32`]).sort())
    for (const [,, cid, bytes] of puts) {
      expect(cid?.multihash.bytes).to.deep.equal((await sha256.digest(bytes as Uint8Array)).bytes)
      // 32 equal bytes, or 256 zeroes in a row, would not be random
      expect(new Set(bytes).size).to.be.above(8)
      expect(new Set(bytes?.subarray(-256)).size).to.be.above(8)
    }
    expect(new Set(puts.map(([,, cid]) => cid?.multihash.digest.toString())).size).to.equal(puts.length)
    expect(await contents([own, shared])).to.deep.equal([[], []])
  })

  it('puts nothing in a shared store that has a block to ask for', async () => {
    const { cid, bytes } = await block('encrypted root')
    shared.put(cid, bytes)
    await assertPrivateStore(own, spied('shared', shared))
    await assertPrivateStore(own, spied('shared', shared), { sharedCid: cid })

    expect(calls.filter(([, method]) => method === 'put' || method === 'get')).to.deep.equal([])
    // the first looks twice, and the second is told of a block
    expect(calls.filter(([, method]) => method === 'getAll')).to.have.lengthOf(2)
  })

  it('reads a shared store by has alone', async () => {
    await assertPrivateStore(own, spied('shared', shared))

    expect(calls.filter(([, method]) => method === 'get')).to.deep.equal([])
  })

  it('closes the list of the shared store', async () => {
    const { cid, bytes } = await block('public')
    shared.put(cid, bytes)
    let closed = false
    const listing = closure(shared, {
      async * getAll () {
        try {
          yield * shared.getAll()
        } finally {
          closed = true
        }
      }
    })
    await assertPrivateStore(own, listing)

    expect(closed).to.equal(true)
  })

  it('leaves no canary and no unhandled rejection, whatever call fails', async () => {
    await assertPrivateStore(spied('own', own), spied('shared', shared))
    const total = calls.length

    for (let failing = 1; failing <= total; failing++) {
      calls = []
      const fail = (call: number, method: string): void => { if (call === failing && method !== 'delete') { throw new Error('disk full') } }
      await assertPrivateStore(spied('own', own, fail), spied('shared', shared, fail)).catch(err => {
        expect(err).to.have.property('message').that.matches(/disk full|did not delete a test block/)
      })
      expect(await contents([own, shared]), `call ${failing} failed`).to.deep.equal([[], []])
    }
    expect(total).to.be.above(40)
  })

  it('stops with the reason of its signal at any call, and leaves no canary', async () => {
    const { cid, bytes } = await block('public')
    shared.put(cid, bytes)
    const before = await contents([own, shared])
    const reason = new Error('enough')
    const errors: unknown[] = []

    for (let aborting = 0; aborting <= 30; aborting++) {
      calls = []
      const controller = new AbortController()
      const abort = (call: number): void => { if (call >= aborting) { controller.abort(reason) } }
      abort(0)
      await assertPrivateStore(spied('own', own, abort), spied('shared', shared, abort), { signal: controller.signal }).catch(err => { errors.push(err) })
      expect(await contents([own, shared]), `aborted at call ${aborting}`).to.deep.equal(before)
    }
    expect(new Set(errors)).to.deep.equal(new Set([reason]))
    expect(errors).to.have.lengthOf.above(20)
  })

  it('stops waiting for a store that never answers', async () => {
    const { cid, bytes } = await block('public')
    shared.put(cid, bytes)
    const controller = new AbortController()
    const reason = new Error('enough')
    setTimeout(() => { controller.abort(reason) }, 20)

    await expect(assertPrivateStore(silent(), shared, { signal: controller.signal })).to.eventually.be.rejectedWith(reason)
  })

  it('refuses a store that does not answer a local read in time', async () => {
    const { cid, bytes } = await block('public')
    shared.put(cid, bytes)
    const before = await contents([own, shared])

    await expect(assertNoReadThrough(new Set([silent()]), new Set([shared]), { timeout: 50 })).to.eventually.be.rejectedWith(/did not answer a local read within 50 ms/)
      .with.property('name', 'PlaintextLeakError')
    expect(await contents([own, shared])).to.deep.equal(before)
  })

  it('refuses a store that does not delete', async () => {
    const keeping = closure(own, { delete: () => {} })

    await expect(assertPrivateStore(keeping, shared)).to.eventually.be.rejectedWith(/did not delete a test block/)
      .with.property('name', 'PlaintextLeakError')
  })

  it('refuses a store that can not tell whether it deleted', async () => {
    let failing = false
    const broken = closure(own, {
      put: async (cid, bytes) => { failing = true; return own.put(cid, bytes) },
      has: async cid => { if (failing) { throw new Error('disk full') } return own.has(cid) }
    })

    await expect(assertPrivateStore(broken, shared)).to.eventually.be.rejectedWith(/did not delete a test block/)
  })

  it('waits for all puts before it deletes, also when one fails', async () => {
    let puts = 0
    const slow = closure(own, {
      async put (cid, bytes) {
        if (++puts === 1) {
          throw new Error('disk full')
        }
        await new Promise(resolve => setTimeout(resolve, 20))
        return own.put(cid, bytes)
      }
    })

    await expect(assertPrivateStore(slow, shared)).to.eventually.be.rejectedWith('disk full')
    await new Promise(resolve => setTimeout(resolve, 40))
    expect(await contents([own, shared])).to.deep.equal([[], []])
  })

  it('accepts a store that deletes only in the store that it wraps', async () => {
    const outer = Object.assign(closure(own, { delete: () => { throw new Error('No content routers') } }), { child: own })

    await expectAccepted(outer, shared, [own, shared])
  })

  it('asks a private store for a shared block offline', async () => {
    const options: unknown[] = []
    const spy = closure(own, { get: (cid, given) => { options.push(given); return own.get(cid, given) } })
    await assertPrivateStore(spy, shared)

    expect(options).to.have.lengthOf(2)
    options.forEach(given => { expect(given).to.have.property('offline', true) })
  })

  it('leaves no canary in a store that keeps what it reads through', async () => {
    const caching = closure(own, {
      async * get (cid, options) {
        for await (const chunk of readsThrough(own, shared).get(cid, options)) {
          own.put(cid, chunk)
          yield chunk
        }
      }
    })

    await expectRefused(caching, shared, [own, shared], /answers with blocks of the store/)
  })

  it('refuses options that it does not know', async () => {
    await expect(assertPrivateStore(own, shared, { codec: [1] } as any)).to.eventually.be.rejectedWith('assertPrivateStore has no option codec: it takes signal, sharedCid')
      .with.property('name', 'InvalidOptionsError')
  })

  function silent (): Blockstore {
    return closure(own, { async * get () { yield await new Promise<Uint8Array>(() => {}) } })
  }
})
