import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { assertNoWriteThrough } from '../../../src/blockstore/leak-guard/assert-no-write-through.ts'
import { createCanaries, removeBlock } from '../../../src/blockstore/leak-guard/canary.ts'
import { block, RAW } from './fixtures/expect.ts'
import { closure } from './fixtures/stores.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

describe('leak-guard: canaries', () => {
  let own: MemoryBlockstore
  let cid: CID
  let deletes: string[]

  beforeEach(async () => {
    own = new MemoryBlockstore()
    deletes = []
    const { bytes, ...rest } = await block('text')
    cid = rest.cid
    own.put(cid, bytes)
  })

  /** Deletes as `remove` does; a Helia node's store has `unwrap`. */
  function store (name: string, remove: () => void, extra: object = {}): Blockstore {
    return Object.assign(closure(own, { delete: () => { deletes.push(name); remove() } }), extra)
  }

  function layers (remove: () => void): Set<Blockstore> {
    const unwrap = (): Blockstore => own

    return new Set([store('node', remove, { unwrap }), store('wrapper', remove), store('session', remove, { unwrap }), store('raw', remove)])
  }

  it('are random in every part, also beyond what is filled at once', async () => {
    const [, { bytes }] = await createCanaries([RAW])

    expect(bytes).to.have.property('byteLength', 300 * 1024)
    for (let at = 0; at < bytes.byteLength; at += 1024) {
      expect(new Set(bytes.subarray(at, at + 1024)).size, `different bytes from ${at} on`).to.be.above(100)
    }
  })

  it('are deleted from each store once, from nodes last, until they are gone', async () => {
    expect(await removeBlock(layers(() => {}), cid)).to.equal(false)
    expect(deletes).to.deep.equal(['wrapper', 'raw', 'node', 'session'])
  })

  it('are deleted although a store throws', async () => {
    const removed = await removeBlock(layers(() => {
      if (deletes.length < 3) {
        throw new Error('read only')
      }
      own.delete(cid)
    }), cid)

    expect(removed).to.equal(true)
    expect(deletes).to.deep.equal(['wrapper', 'raw', 'node'])
    expect(own.has(cid)).to.equal(false)
  })

  it('are deleted no further than where they are gone', async () => {
    expect(await removeBlock(layers(() => { own.delete(cid) }), cid)).to.equal(true)
    expect(deletes).to.deep.equal(['wrapper'])
  })

  it('refuse a store that deletes some of them only', async () => {
    const large = new Set<string>()
    const keeping = closure(own, {
      put (cid, bytes) {
        if ((bytes as Uint8Array).byteLength > 32) {
          large.add(cid.toString())
        }
        return own.put(cid, bytes)
      },
      delete (cid) {
        if (!large.has(cid.toString())) {
          own.delete(cid)
        }
      }
    })

    await expect(assertNoWriteThrough(new Set([keeping]), new Set([new MemoryBlockstore()]), { codecs: [RAW] })).to.eventually.be.rejectedWith(/did not delete a test block/)
      .with.property('name', 'PlaintextLeakError')
    expect(large).to.have.property('size', 1)
  })
})
