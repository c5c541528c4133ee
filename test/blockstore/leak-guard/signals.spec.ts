import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { assertNoReadThrough } from '../../../src/blockstore/leak-guard/assert-no-read-through.ts'
import { assertNoWriteThrough } from '../../../src/blockstore/leak-guard/assert-no-write-through.ts'
import { GuardedPuts } from '../../../src/blockstore/leak-guard/index.ts'
import { block, DAG_PB, RAW } from './fixtures/expect.ts'
import { closure } from './fixtures/stores.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'

describe('leak-guard: signals passed on', () => {
  const { signal } = new AbortController()
  let own: MemoryBlockstore
  let shared: MemoryBlockstore
  let calls: Array<[call: string, isGiven: boolean]>

  beforeEach(async () => {
    own = new MemoryBlockstore()
    shared = new MemoryBlockstore()
    calls = []
    const { cid, bytes } = await block('public')
    shared.put(cid, bytes)
  })

  function spied (name: string, store: Blockstore): Blockstore {
    const note = (method: string, options?: AbortOptions): void => { calls.push([`${name} ${method}`, options?.signal === signal]) }

    return closure(store, {
      has: (cid, options) => { note('has', options); return store.has(cid, options) },
      put: (cid, bytes, options) => { note('put', options); return store.put(cid, bytes, options) },
      getAll: options => { note('getAll', options); return store.getAll(options) }
    })
  }

  it('reach has of a shared store that is asked for a CID that it should have', async () => {
    const { cid } = await block('public')
    await assertNoReadThrough(new Set([own]), new Set([spied('shared', shared)]), { signal, sharedCid: cid, timeout: 10_000 })

    expect(calls).to.deep.equal([['shared has', true], ['shared has', true]])
  })

  it('reach getAll of a shared store that is looked into', async () => {
    await assertNoReadThrough(new Set([own]), new Set([spied('shared', shared)]), { signal, timeout: 10_000 })

    expect(calls).to.deep.equal([['shared getAll', true], ['shared getAll', true]])
  })

  it('reach has of a shared store that is asked for canaries, and no put: it could land after its delete', async () => {
    await assertNoWriteThrough(new Set([spied('own', own)]), new Set([spied('shared', shared)]), { signal, codecs: [RAW, DAG_PB] })

    expect(calls.filter(([call]) => call === 'shared has')).to.deep.equal(Array(4).fill(['shared has', true]))
    expect(calls.filter(([call]) => call === 'own put')).to.deep.equal(Array(4).fill(['own put', false]))
  })

  it('reach both stores before a block is put, and not the question whether it leaked', async () => {
    const { cid, bytes } = await block('plain text')
    await new GuardedPuts(spied('own', own), spied('shared', shared)).put(cid, bytes, { signal })

    expect(calls).to.deep.equal([['shared has', true], ['own has', true], ['own put', true], ['shared has', false]])
  })
})
