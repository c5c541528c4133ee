import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { countSealed, sealGraph, verifyGraph } from '../../src/graph/internal.ts'
import { wideGraph } from '../util/graphs.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import type { KeyWrapper } from '../../src/graph/encrypt-options.ts'
import type { EncryptOptions } from '../../src/graph/internal.ts'
import type { CID } from 'multiformats/cid'

const key = testKey()
const wrap = (id: number): KeyWrapper => async () => seededBytes(id, 300)

describe('graph: how many blocks a graph has, before it is pinned', () => {
  async function seal (shared: MemoryBlockstore, blocks: number, options: Partial<EncryptOptions> = {}): Promise<{ root: CID, totalBlocks: number, fresh: number }> {
    const { store, root } = await wideGraph(blocks)
    const recorder = new RecordingStore(shared)
    const sealed = await sealGraph(store, recorder, root, { key, ...options })
    await shared.put(sealed.root.cid, sealed.root.bytes)
    return { root: sealed.root.cid, totalBlocks: sealed.totalBlocks, fresh: new Set(recorder.cids('put')).size + 1 }
  }

  for (const [name, options] of [['as it is', {}], ['without a catalog', { catalog: false }], ['with wrapped keys', { wrap: wrap(1) }]] as const) {
    it(`a new one, ${name}: those that were stored`, async () => {
      const { totalBlocks, fresh } = await seal(new MemoryBlockstore(), 700, options)
      expect(totalBlocks).to.equal(fresh)
    })
  }

  for (const [name, before, after] of [
    ['without wrapped keys', {}, {}],
    ['with those of the version before', { wrap: wrap(1) }, {}],
    ['with new ones', { wrap: wrap(1) }, { wrap: wrap(2) }],
    ['with the first ones', {}, { wrap: wrap(1) }]
  ] as Array<[string, Partial<EncryptOptions>, Partial<EncryptOptions>]>) {
    it(`a later version, ${name}: those that are read to verify it`, async () => {
      const shared = new MemoryBlockstore()
      const { root: previous } = await seal(shared, 690, before)
      const { root, totalBlocks, fresh } = await seal(shared, 700, { ...after, previous })
      const recorder = new RecordingStore(shared)
      await verifyGraph(recorder, root, { key })
      expect(fresh).to.be.below(totalBlocks)
      expect(totalBlocks).to.equal(new Set(recorder.cids('get')).size)
      expect(await countSealed(shared, root)).to.be.at.most(totalBlocks)
    })
  }
})
