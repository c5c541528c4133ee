import * as dagCborCodec from '@ipld/dag-cbor'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { createHeliaLight } from 'helia'
import { encrypted } from '../../src/index.ts'
import { pinBlocks } from '../../src/plugin/pin-graph.ts'
import { pinnedRoots } from '../node-util/node-state.ts'
import { testKey } from '../util/random.ts'
import { errorOf, turns } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { WrappedStore } from '../util/wrapped-store.ts'
import { addVersion } from './util.ts'
import type { Encrypted } from '../../src/index.ts'
import type { Helia } from 'helia'
import type { CID } from 'multiformats/cid'

const reason = new Error('enough')

describe('publishing beside something else on the node', () => {
  let helia: Helia
  let vault: Encrypted
  let plainRoot: CID

  failOnUnhandledRejections()

  beforeEach(async () => {
    helia = await createHeliaLight({ blockstore: new MemoryBlockstore(), codecs: [dagCborCodec] }).start()
    vault = encrypted(helia, { key: testKey() })
    plainRoot = await addVersion(vault, 1, 40)
  })

  // at each moment of the one that is aborted, the other must end up whole
  it('the same graph twice, of which one is aborted: what the other promised stays', async () => {
    for (let wait = 0; wait < 60; wait += 6) {
      const controller = new AbortController()
      const aborted = vault.publish(plainRoot, { signal: controller.signal }).catch((err: Error) => err)
      const kept = vault.publish(plainRoot)
      await turns(wait)
      controller.abort(reason)
      await aborted
      const { root } = await kept
      await helia.gc()

      expect(await vault.verify(root), `aborted after ${wait} turns`).to.have.nested.property('plain.complete', true)
      expect(await pinnedRoots(helia)).to.deep.equal([root.toString()])
    }
  })

  it('two graphs that share blocks, of which one is aborted', async () => {
    for (let wait = 0; wait < 60; wait += 6) {
      const controller = new AbortController()
      const aborted = vault.publish(plainRoot, { signal: controller.signal, catalog: false }).catch((err: Error) => err)
      const kept = vault.publish(plainRoot)
      await turns(wait)
      controller.abort(reason)
      await aborted
      await helia.gc()

      expect(await vault.verify((await kept).root), `aborted after ${wait} turns`).to.have.nested.property('plain.complete', true)
    }
  })

  it('one that waits for its turn is let go by its signal, and the next waits on', async () => {
    const { promise: opened, resolve: open } = Promise.withResolvers<void>()

    class SlowStore extends WrappedStore {
      slow = false

      async has (...args: Parameters<WrappedStore['has']>): Promise<boolean> {
        await (this.slow && opened)
        return super.has(...args)
      }
    }

    const store = new SlowStore(new MemoryBlockstore())
    const node = await createHeliaLight({ blockstore: store, codecs: [dagCborCodec] }).start()
    const owner = encrypted(node, { key: testKey() })
    const root = await addVersion(owner, 1)
    const controller = new AbortController()
    const first = owner.publish(root, { onProgress: ({ detail }) => { store.slow ||= detail.phase === 'pin' } })
    while (!store.slow) {
      await turns(1)
    }

    const second = errorOf(pinBlocks(node, { cid: root, bytes: new Uint8Array(0) }, { signal: controller.signal }))
    await turns(40)
    controller.abort(reason)
    expect(await second).to.equal(reason)
    open()
    const graph = await first
    expect(await pinnedRoots(node)).to.deep.equal([graph.root.toString()])
  })

  it('garbage that was collected meanwhile is an error, and not a wait for the network', async () => {
    const store = new WrappedStore(new MemoryBlockstore())
    const node = await createHeliaLight({ blockstore: store, codecs: [dagCborCodec] }).start()
    const owner = encrypted(node, { key: testKey() })
    const root = await addVersion(owner, 1, 40)
    let puts = 0
    const total = (await owner.publish(root, { onProgress: ({ detail }) => { puts += detail.phase === 'store' ? 1 : 0 } })).sealedBlocks
    expect(puts).to.equal(total)
    const other = await addVersion(owner, 2, 40)
    const blocks = [...(store.inner as any).data.keys()]
    let seen = 0
    const err = await owner.publish(other, {
      onProgress: ({ detail }) => {
        if (detail.phase === 'store' && ++seen === 3) {
          // as gc() does, for what is not pinned
          for (const key of [...(store.inner as any).data.keys()].filter(key => !blocks.includes(key))) {
            (store.inner as any).data.delete(key)
          }
        }
      }
    }).catch((err: Error) => err)

    expect(err).to.have.property('name', 'MissingBlockError')
    expect(await pinnedRoots(node)).to.have.lengthOf(1)
    expect(await owner.publish(other)).to.have.property('provided', false)
  })
})
