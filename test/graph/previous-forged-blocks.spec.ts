import { expect } from 'aegir/chai'
import { sealedCid } from '../../src/format/internal.ts'
import { encryptGraph } from '../../src/graph/internal.ts'
import { rawBlock, storeOf } from '../util/blocks.ts'
import { outcomes } from '../util/expect-refused.ts'
import { putNode, putPage, putSealed, putTogether, takeApart } from '../util/forge.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { RecordingStore, falsePuts } from '../util/recording-store.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { copyOf, expectSafe, firstOf, leavesOf, smallVersions, typed, verdict, versions, withPage } from '../util/versions.ts'
import type { CatalogEntry } from '../../src/format/internal.ts'
import type { Poisonable } from '../util/versions.ts'
import type { CID } from 'multiformats/cid'

const key = testKey()
const crypto = recorded()

describe('graph: exporting over a poisoned previous version: its blocks', function () {
  this.timeout(60_000)
  checkNonces()
  failOnUnhandledRejections()

  /** The graph with these blocks sealed otherwise, in the index and in the catalog. */
  async function otherwise (first: Poisonable, reseal: (cid: Uint8Array) => Promise<CID | undefined>, catalog: boolean): Promise<CID> {
    const rows = await Promise.all(first.rows.map(async ([cid, sealed]): Promise<CatalogEntry> => [cid, (await reseal(cid))?.multihash.digest ?? sealed]))
    const data = rows.map(([, digest]) => sealedCid(digest))
    const entry = sealedCid(rows.find(([cid]) => String(cid) === String(first.manifest.root.bytes))?.[1] as Uint8Array)
    return catalog
      ? withPage(first, rows, { entry }, data)
      : putTogether(first, { entries: data, manifest: { entry, entries: data.length, catalog: null } })
  }

  for (const catalog of [true, false]) {
    it(`sealed with another padding than the manifest says, catalog ${catalog}`, async () => {
      const first = await firstOf(await smallVersions(), { key, crypto })
      const previous = await otherwise(first, async cid => {
        const plain = first.made.before.blocks.find(block => String(block.cid.bytes) === String(cid))
        return plain == null ? undefined : putSealed(first, plain, { padding: 'none' })
      }, catalog)
      await expectSafe(first, previous)
    })

    it(`sealed with a nonce that is not the derived one, catalog ${catalog}`, async () => {
      const first = await firstOf(await smallVersions(), { key, crypto })
      const random = { ...first, keys: { ...first.keys, immediate: false, nonce: async () => seededBytes(5, 32) } }
      const victim = first.made.kept[1]
      const previous = await otherwise(first, async cid => String(cid) === String(victim.cid.bytes) ? putSealed(random, victim) : undefined, catalog)
      await expectSafe(first, previous)
    })
  }

  it('has a block twice, sealed in two ways, without a catalog', async () => {
    const first = await firstOf(await smallVersions(), { key, crypto, catalog: false })

    for (const victim of [...first.made.kept, ...first.made.dropped]) {
      const twice = await putSealed(first, victim, { padding: 'none' })
      const entries = [...first.entries, twice]
      await expectSafe(first, await putTogether(first, { entries, manifest: { blocks: entries.length, entries: entries.length } }))
    }
  })

  /** Export without the blocks that stay, which are read from the previous version; what came, or the error's name. */
  async function fromPrevious (first: Poisonable, previous: CID): Promise<string> {
    const shared = new RecordingStore(first.store)
    const result = await encryptGraph(await storeOf(first.made.added), shared, first.made.after.root, { key, crypto, previous }).catch(typed)
    expect(await falsePuts(shared)).to.deep.equal([])
    return typeof result === 'string' ? result : verdict(first.store, result.root, { key })
  }

  it('lists more blocks than its manifest, pages, or a block twice, where a private store has not what stays, without a catalog', async () => {
    const first = await firstOf(await smallVersions(), { key, crypto, catalog: false })
    expect(await fromPrevious(first, await putTogether(first, {}))).to.equal('ok')
    expect(await fromPrevious(first, await putTogether(first, { manifest: { blocks: first.data.length - 1, entries: first.data.length - 1 } }))).to.equal('InvalidCatalogError')

    const page = await putPage(first, 0, first.rows)
    expect(await fromPrevious(first, await putTogether(first, { entries: [...first.data, page] }))).to.equal('ok')

    for (const victim of first.made.kept) {
      const twice = [...first.data, await putSealed(first, victim, { padding: 'none' })]
      const outcome = await fromPrevious(first, await putTogether(first, { entries: twice, manifest: { blocks: twice.length, entries: twice.length } }))
      // each of the two opens to the block
      expect(outcome).to.equal('ok')
    }
  })

  it('says that one block is another, which is then refused with what was wrong with it', async () => {
    const first = await firstOf(await smallVersions(), { key, crypto })
    const previous = await withPage(first, first.rows.map(([cid], i) => [cid, first.rows[(i + 1) % first.rows.length][1]]))
    const err = await errorOf(encryptGraph(await storeOf(first.made.added), first.store, first.made.after.root, { key, crypto, previous }))
    expect(err).to.have.property('name', 'InvalidCatalogError')
    expect(err.cause).to.have.property('name', 'OpenFailedError')
  })

  it('has blocks that are no part of it, without a catalog', async () => {
    const first = await firstOf(await smallVersions(), { key, crypto, catalog: false })
    const alien = await putSealed(first, await rawBlock(seededBytes(6, 900)))
    expect(await expectSafe(first, await putTogether(first, { entries: [...first.entries, alien] }))).to.include({ verified: 'ok' })
    const garbage = await rawBlock(seededBytes(7, 64))
    await first.store.put(garbage.cid, garbage.bytes)
    expect(await expectSafe(first, await putTogether(first, { entries: [...first.entries, garbage.cid] }))).to.deep.equal({ verified: 'OpenFailedError', trusting: 'OpenFailedError' })
  })

  it('an index that is none, not in order, or not the canonical one, without a catalog', async () => {
    const first = await firstOf(await smallVersions(), { key, crypto, catalog: false })

    for (const links of [[...first.entries].reverse(), [...first.entries, first.entries[0]], []]) {
      const index = await putNode(first.store, { level: 0, links })
      expect(await expectSafe(first, await putTogether(first, { index }))).to.deep.equal({ verified: 'InvalidIndexError', trusting: 'InvalidIndexError' })
    }
  })
})

describe('graph: exporting over a poisoned previous version: its manifest and root', function () {
  this.timeout(120_000)
  checkNonces()
  failOnUnhandledRejections()

  // few blocks go, so that the sum of bytes is the previous one without them, or nearly all of them go
  for (const [name, make] of [
    ['most stay', async () => smallVersions()],
    ['most go', async () => versions(await leavesOf([1, 2, 3, 4, 5, 6]), await leavesOf([1, 2]))]
  ] as const) {
    it(`its counts and sums lie, ${name}`, async () => {
      const first = await firstOf(await make(), { key, crypto })
      const { blocks, entries, bytes } = first.manifest

      for (const manifest of [
        { bytes: bytes + 1 }, { bytes: 0 }, { bytes: 1 }, { bytes: 2 ** 53 - 1 },
        { blocks: blocks - 1 }, { blocks: 1 }, { blocks: entries + 6, entries: entries + 7 }, { blocks: 2 ** 53 - 2, entries: 2 ** 53 - 1 }, { entries: entries + 1 },
        { complete: false }
      ]) {
        const { verified, trusting } = await expectSafe(first, await putTogether(first, { manifest }))
        expect(verified).to.equal('ok')
        // never a manifest that nobody can read
        expect(trusting).to.not.include('InvalidManifestError, InvalidManifestError')
      }
    })
  }

  it('it names another root, or another place of it', async () => {
    const first = await firstOf(await smallVersions(), { key, crypto })

    for (const manifest of [{ root: first.made.added[0].cid }, { root: first.made.after.root }, { entry: first.data[0] }, { entry: sealedCid(seededBytes(8, 32)) }]) {
      expect(await expectSafe(first, await putTogether(first, { manifest }))).to.deep.equal({ verified: 'ok', trusting: 'made: ok, ok' })
    }
  })

  it('of another index than the root', async () => {
    const first = await firstOf(await smallVersions(), { key, crypto })
    const other = await firstOf(await smallVersions(40), { key, crypto })
    const previous = await putTogether(first, { manifest: { index: other.manifest.index } })
    const shared = new RecordingStore(first.store)
    const name = await encryptGraph(first.made.store, shared, first.made.after.root, { key, crypto, previous }).catch(typed)
    expect(name).to.equal('InvalidManifestError')
    expect(shared.of('put')).to.deep.equal([])
  })

  it('wrapped keys that are there go along with the new version; that are not, are no part of a root', async () => {
    const first = await firstOf(await smallVersions(), { key, crypto })
    const { cid, bytes } = await rawBlock(seededBytes(9, 300))
    const previous = await putTogether(first, { root: { wrapped: cid } })

    for (const isThere of [true, false]) {
      for (const verifyPrevious of [false, true]) {
        const shared = await copyOf(first.store)
        isThere && await shared.put(cid, bytes)
        const root = await encryptGraph(first.made.store, shared, first.made.after.root, { key, crypto, previous, verifyPrevious }).catch(typed)
        expect(isThere).to.equal(typeof root !== 'string')

        if (typeof root === 'string') {
          expect(root).to.equal('MissingBlockError')
        } else {
          expect((await takeApart(shared, root.root, key)).root.wrapped?.toString()).to.equal(cid.toString())
          expect(await outcomes(shared, root.root, key)).to.deep.equal({ decrypt: 'ok', verify: 'ok', outside: 'ok' })
        }
      }
    }
  })
})
