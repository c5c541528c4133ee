import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { encryptGraph } from '../../src/graph/internal.ts'
import { bytesOf } from '../util/blocks.ts'
import { damage } from '../util/faulty-store.ts'
import { openAll, takeApart } from '../util/forge.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { copyOf, expectWhole, exportFirst, leavesOf, smallVersions, verdict, versions } from '../util/versions.ts'
import type { EncryptOptions } from '../../src/graph/internal.ts'
import type { Exported, Versions } from '../util/versions.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

const key = testKey()
const crypto = recorded()
const REFUSED = ['MissingBlockError', 'SealedBlockMismatchError']

/** What was done to a stored block. */
type Harm = (store: Blockstore, cid: CID) => Promise<void>

const HARMS: Record<string, Harm> = {
  deleted: async (store, cid) => store.delete(cid),
  damaged: async (store, cid) => { await store.put(cid, damage(await bytesOf(store, cid), 'wrong')) },
  shortened: async (store, cid) => { await store.put(cid, damage(await bytesOf(store, cid), 'short')) }
}

type Part = 'data' | 'page' | 'node' | 'manifest' | 'root'

/** Every block of a stored graph, and what it is. */
async function parts (store: Blockstore, root: CID): Promise<Array<{ cid: CID, part: Part }>> {
  const made = await takeApart(store, root, key)
  const found: Array<{ cid: CID, part: Part }> = [{ cid: root, part: 'root' }, { cid: made.root.manifest, part: 'manifest' }]
  const opened = await openAll(made)
  found.push(...opened.map(({ sealed, page }): { cid: CID, part: Part } => ({ cid: sealed, part: page ? 'page' : 'data' })))
  const known = new Set(found.map(({ cid }) => String(cid.multihash.bytes)))

  for await (const { cid, bytes } of store.getAll()) {
    // a store forgets codecs: what is neither root nor sealed is a node of the index
    if (!known.has(String(cid.multihash.bytes))) {
      bytes.return?.(undefined)
      found.push({ cid, part: 'node' })
    }
  }

  return found
}

/** The outcome for every block of the previous version that comes to harm, by what the block was. */
async function outcomes (made: Versions, harm: Harm, options: Partial<EncryptOptions>, first: Partial<EncryptOptions> = {}): Promise<Record<string, string>> {
  const exported: Exported = await exportFirst(made, { key, crypto, ...options }, first)
  const seen = new Map<string, Set<string>>()

  for (const { cid, part } of await parts(exported.shared.inner, exported.previous)) {
    const shared = new RecordingStore(await copyOf(exported.shared.inner))
    await harm(shared.inner, cid)
    const name = await encryptGraph(made.store, shared, made.after.root, { key, crypto, ...options, previous: exported.previous }).then(async ({ root }) => {
      expect(root.toString()).to.equal(exported.scratch.root.toString())
      return await verdict(shared, root, { key }) === 'ok' ? 'healed' : 'broken'
    }, err => err.name)

    if (name === 'healed') {
      await expectWhole(shared, exported.scratch.root, exported.scratch)
    } else if (name !== 'broken' && !exported.scratch.root.equals(exported.previous)) {
      expect(await shared.inner.has(exported.scratch.root)).to.be.false()
    }

    seen.set(part, (seen.get(part) ?? new Set()).add(name))
  }

  return Object.fromEntries(Array.from(seen, ([part, names]) => [part, [...names].sort().join(', ')]))
}

describe('graph: exporting over a previous version of which blocks are gone', function () {
  this.timeout(60_000)
  checkNonces()
  failOnUnhandledRejections()
  let small: Versions

  before(async () => {
    small = await smallVersions()
  })

  it('seals again what is gone, and names what it needs of the previous version', async () => {
    for (const options of [{}, { bufferBytes: 0 }, { catalog: false }, { verifyPrevious: true }]) {
      expect(await outcomes(small, HARMS.deleted, options)).to.deep.equal({
        root: 'MissingBlockError', manifest: 'MissingBlockError', page: 'MissingBlockError', data: 'healed', node: 'healed'
      })
    }
  })

  it('without a catalog every block of it is needed, and its index', async () => {
    for (const verifyPrevious of [false, true]) {
      expect(await outcomes(small, HARMS.deleted, { verifyPrevious }, { catalog: false })).to.deep.equal({
        root: 'MissingBlockError', manifest: 'MissingBlockError', data: 'MissingBlockError', node: 'MissingBlockError'
      })
    }
  })

  it('of the same plain root: heals it, or refuses', async () => {
    const same = await versions(small.before.blocks, small.before.blocks)
    const found = await outcomes(same, HARMS.deleted, {})
    expect(found).to.deep.equal({ root: 'MissingBlockError', manifest: 'MissingBlockError', page: 'MissingBlockError', data: 'healed', node: 'healed' })
  })

  it('all data blocks at once: as if there were nothing to take over', async () => {
    const { shared, previous, scratch } = await exportFirst(small, { key, crypto })

    for (const { cid, part } of await parts(shared.inner, previous)) {
      part === 'data' && await shared.inner.delete(cid)
    }

    const result = await encryptGraph(small.store, shared, small.after.root, { key, crypto, previous })
    await expectWhole(shared, result.root, scratch)
    expect(result).to.include({ reusedBlocks: 0, sealedBytes: scratch.graph.sealedBytes })
  })

  it('a store that lacks the previous version altogether', async () => {
    const { previous } = await exportFirst(small, { key, crypto })
    const shared = new RecordingStore(new MemoryBlockstore())
    const name = await encryptGraph(small.store, shared, small.after.root, { key, crypto, previous }).catch(err => err.name)
    expect(name).to.equal('MissingBlockError')
    expect(shared.of('put')).to.deep.equal([])
  })
})

for (const harm of ['damaged', 'shortened']) {
  describe(`graph: exporting over a previous version of which a block is ${harm}`, function () {
    this.timeout(60_000)
    checkNonces()
    failOnUnhandledRejections()
    let small: Versions

    before(async () => {
      small = await smallVersions()
    })

    it('with verifyPrevious: heals it, or refuses', async () => {
      for (const options of [{ verifyPrevious: true }, { verifyPrevious: true, bufferBytes: 0 }]) {
        const found = await outcomes(small, HARMS[harm], options)
        expect(found.data).to.equal('healed')
        expect([found.root, found.manifest, found.page].filter(name => !REFUSED.includes(name))).to.deep.equal([])
        expect(['healed', ...REFUSED]).to.include(found.node)
      }
    })

    it('with verifyPrevious, blocks, pages and nodes that stay as they were: heals them, or refuses', async () => {
      for (const first of [{}, { catalog: false }]) {
        const same = await versions(small.before.blocks, small.before.blocks)
        const found = await outcomes(same, HARMS[harm], { verifyPrevious: true }, first)
        expect(Object.entries(found).filter(([, names]) => names.includes('broken'))).to.deep.equal([])
      }
    })

    it('without it, what is taken over is only looked for: such a block stays as it is, and whoever verifies sees it', async () => {
      const found = await outcomes(small, HARMS[harm], {})
      expect(found).to.deep.include({ data: 'broken, healed' })
      expect([found.root, found.manifest, found.page].filter(name => !REFUSED.includes(name))).to.deep.equal([])
    })

    it('several nodes and pages of a large index that stay, with verifyPrevious', async () => {
      const seeds = Array.from({ length: 1_300 }, (_, i) => i)
      const wide = await versions(await leavesOf(seeds), await leavesOf([...seeds, 77_777]))
      const { shared, previous, scratch } = await exportFirst(wide, { key, crypto })
      const kept = (await parts(shared.inner, previous)).filter(({ cid, part }) => ['node', 'page'].includes(part) && [...scratch.stored.keys()].some(other => other.includes(cid.toString().slice(-40))))
      expect(kept.length).to.be.greaterThan(2)

      for (const { cid } of kept) {
        const copy = new RecordingStore(await copyOf(shared.inner))
        await HARMS[harm](copy.inner, cid)
        const name = await encryptGraph(wide.store, copy, wide.after.root, { key, crypto, previous, verifyPrevious: true })
          .then(async ({ root }) => `made, then ${await verdict(copy, root, { key })}`, err => err.name)
        expect(['made, then ok', ...REFUSED]).to.include(name)
      }
    })
  })
}
