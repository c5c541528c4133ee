import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { localRead } from '../../../src/blockstore/leak-guard/local-read.ts'
import { block } from './fixtures/expect.ts'
import { closure } from './fixtures/stores.ts'
import type { Answer } from '../../../src/blockstore/leak-guard/local-read.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** Longer than any test may take */
const NEVER = 1_000_000

describe('leak-guard: a local read', () => {
  let cid: CID
  let bytes: Uint8Array

  before(async () => {
    ({ cid, bytes } = await block('text'))
  })

  async function read (overrides: Partial<Blockstore>, timeout = NEVER, signal?: AbortSignal): Promise<Answer> {
    return localRead(closure(new MemoryBlockstore(), overrides), cid, { timeout, signal })
  }

  /** What the source of `get` is, without the checks of its type */
  function getting (source: () => unknown): Partial<Blockstore> {
    return { get: source as Blockstore['get'] }
  }

  function iterating (next: () => Promise<unknown>): Partial<Blockstore> {
    return getting(() => ({ [Symbol.asyncIterator]: () => ({ next }) }))
  }

  const present: Record<string, Partial<Blockstore>> = {
    'says so by has': { has: () => true },
    'gives it by get alone': getting(function * () { yield bytes }),
    'gives it by an iterator that can not be ended': iterating(async () => ({ done: false, value: bytes }))
  }

  Object.entries(present).forEach(([name, overrides]) => {
    it(`finds the block in a store that ${name}`, async () => {
      expect(await read(overrides)).to.equal('present')
    })
  })

  const absent: Record<string, Partial<Blockstore>> = {
    'throws from get': getting(() => { throw new Error('not found') }),
    'throws when it is read': iterating(async () => { throw new Error('not found') }),
    'yields nothing': getting(async function * () {}),
    'returns a value without yielding it': iterating(async () => ({ done: true, value: bytes }))
  }

  Object.entries(absent).forEach(([name, overrides]) => {
    it(`finds no block in a store that ${name}`, async () => {
      expect(await read(overrides)).to.equal('absent')
    })
  })

  it('ends the generator of get after one chunk', async () => {
    let ended = false
    await read(getting(async function * () {
      try {
        yield bytes
        yield bytes
      } finally {
        ended = true
      }
    }))

    expect(ended).to.equal(true)
  })

  it('passes on the error of has', async () => {
    await expect(read({ has: () => { throw new Error('disk full') } })).to.eventually.be.rejectedWith('disk full')
  })

  describe('which takes too long, or is given up', () => {
    let signals: AbortSignal[]
    const reason = new Error('enough')

    beforeEach(() => {
      signals = []
    })

    function keep (options?: AbortOptions): void {
      signals.push(options?.signal as AbortSignal)
    }

    const silent: Record<string, Partial<Blockstore>> = {
      has: { has: async (_, options) => { keep(options); return new Promise(() => {}) } },
      get: { async * get (_, options) { keep(options); yield await new Promise<Uint8Array>(() => {}) } }
    }

    Object.entries(silent).forEach(([method, overrides]) => {
      it(`aborts a ${method} that does not answer in time`, async () => {
        expect(await read(overrides, 10)).to.equal('no answer')
        expect(signals.map(signal => signal.aborted)).to.deep.equal([true])
      })

      it(`aborts a ${method} with the reason of its signal, and does not wait for it`, async () => {
        const controller = new AbortController()
        const given = read(overrides, NEVER, controller.signal).catch(err => err)
        await delay(10)
        controller.abort(reason)

        expect(await Promise.race([given, delay(1_000)])).to.equal(reason)
        expect(signals.map(signal => signal.reason)).to.deep.equal([reason])
      })
    })

    it('asks nothing when it is given up already', async () => {
      await expect(read(silent.has, NEVER, AbortSignal.abort(reason))).to.eventually.be.rejectedWith(reason)
      expect(signals).to.be.empty()
    })

    it('aborts nothing any more once it has its answer', async () => {
      const controller = new AbortController()
      await read({ has: (_, options) => { keep(options); return true } }, 20, controller.signal)
      await delay(50)
      expect(signals.map(signal => signal.aborted), 'after the timeout').to.deep.equal([false])
      controller.abort(reason)

      expect(signals.map(signal => signal.aborted), 'after its signal').to.deep.equal([false])
    })
  })
})

async function delay (ms: number): Promise<void> {
  await new Promise<void>(resolve => { setTimeout(resolve, ms) })
}
