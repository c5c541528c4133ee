import { expect } from 'aegir/chai'
import { defaultCrypto } from '../../src/crypto/internal.ts'
import { sealedCid } from '../../src/format/internal.ts'
import { encryptGraph } from '../../src/graph/internal.ts'
import { bytesOf, rawBlock, storeOf } from '../util/blocks.ts'
import { openAll, takeApart } from '../util/forge.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { expectWhole, exportFirst, leavesOf, smallVersions, versions, wideVersions } from '../util/versions.ts'
import type { CryptoBackend } from '../../src/crypto/internal.ts'
import type { PlainBlock } from '../../src/format/internal.ts'
import type { EncryptOptions, EncryptedGraph } from '../../src/graph/internal.ts'
import type { Exported, Versions } from '../util/versions.ts'
import type { Blockstore } from 'interface-blockstore'

const key = testKey()
const crypto = recorded()
const RAW = 0x55

/** A backend that counts what it seals and opens. */
function counting (): { crypto: CryptoBackend, counts: { seal: number, open: number } } {
  const inner = recorded(defaultCrypto())
  const counts = { seal: 0, open: 0 }

  return {
    counts,
    crypto: {
      ...inner,
      async aead (key) {
        const aead = await inner.aead(key)

        return {
          seal: (nonce, plaintext) => {
            counts.seal++
            return aead.seal(nonce, plaintext)
          },
          open: (sealed) => {
            counts.open++
            return aead.open(sealed)
          }
        }
      }
    }
  }
}

interface Run extends Exported {
  result: EncryptedGraph
  counts: { seal: number, open: number }
  source: RecordingStore
  /** the CIDs of what the first version stored */
  stored: Set<string>
}

async function run (made: Versions, options: Partial<EncryptOptions> = {}, first: Partial<EncryptOptions> = {}, source: Blockstore = made.store): Promise<Run> {
  const exported = await exportFirst(made, { key, crypto, ...options }, first)
  const stored = new Set<string>()

  for await (const { cid } of exported.shared.inner.getAll()) {
    stored.add(String(cid.multihash.bytes))
  }

  const { crypto: counted, counts } = counting()
  const reading = new RecordingStore(source)
  const result = await encryptGraph(reading, exported.shared, made.after.root, { key, crypto: counted, ...options, previous: exported.previous })
  await expectWhole(exported.shared, result.root, exported.scratch)
  return { ...exported, result, counts, source: reading, stored }
}

async function lacking (made: Versions, gone: PlainBlock[]): Promise<Blockstore> {
  const store = await storeOf([...made.before.blocks, ...made.after.blocks])

  for (const { cid } of gone) {
    await store.delete(cid)
  }

  return store
}

describe('graph: what exporting again does not do again', function () {
  this.timeout(60_000)
  checkNonces()
  failOnUnhandledRejections()
  let small: Versions

  before(async () => {
    small = await smallVersions()
  })

  it('seals what is new, the pages and the manifest; opens the pages and the manifest', async () => {
    expect((await run(small)).counts).to.deep.equal({ seal: 3 + 1 + 1, open: 2 })
    expect((await run(small, { catalog: false })).counts).to.deep.equal({ seal: 3 + 1, open: 2 })
    const wide = await wideVersions()
    const { counts, shared, result } = await run(wide)
    const pages = (await openAll(await takeApart(shared.inner, result.root, key))).filter(({ page }) => page).length
    expect(pages).to.be.greaterThan(5)
    expect(counts.seal).to.equal(3 + pages + 1)
    expect(counts.open).to.be.lessThan(25)
  })

  it('with verifyPrevious it opens what it takes over, and no more', async () => {
    expect((await run(small, { verifyPrevious: true })).counts).to.deep.include({ open: 2 + 5 })
  })

  it('a previous version without a catalog: opens its blocks', async () => {
    const { counts } = await run(small, {}, { catalog: false })
    expect(counts).to.deep.equal({ seal: 3 + 1 + 1, open: 1 + small.before.blocks.length })
  })

  it('with no buffer, what is new is sealed twice and what was there not at all', async () => {
    expect((await run(small, { bufferBytes: 0 })).counts).to.deep.equal({ seal: 2 * (3 + 1) + 1, open: 2 })
  })

  for (const verifyPrevious of [false, true]) {
    it(`puts nothing that is there, neither blocks nor nodes nor pages, verifyPrevious ${verifyPrevious}`, async () => {
      for (const made of [small, await wideVersions()]) {
        const { shared, stored, scratch, result } = await run(made, { verifyPrevious })
        const opened = await openAll(await takeApart(shared.inner, result.root, key))
        const data = new Set(opened.filter(({ page }) => !page).map(({ sealed }) => String(sealed.multihash.bytes)))
        const puts = shared.of('put').map(({ cid }) => String(cid.multihash.bytes))
        const again = puts.filter(cid => stored.has(cid))
        // what is opened is taken over; pages and nodes may be written over what somebody else made
        expect(verifyPrevious ? again.filter(cid => data.has(cid)) : again).to.deep.equal([])
        expect(new Set(puts).size).to.equal(puts.length)
        const added = shared.of('put').filter(({ cid }) => cid.code === RAW).slice(0, -1)
        expect(result.sealedBytes).to.equal(added.reduce((sum, { bytes }) => sum + (bytes?.byteLength ?? 0), 0))
        expect(result.reusedBlocks + added.length).to.equal(scratch.graph.sealedBlocks)
      }
    })
  }

  it('asks the shared store for no block that it takes over', async () => {
    const { shared, previous } = await run(small)
    const parts = await takeApart(shared.inner, previous, key)
    const pages = (await openAll(parts)).filter(({ page }) => page).map(({ sealed }) => sealed)
    const read = [previous, parts.root.manifest, ...pages].map(String)
    expect(shared.cids('get')).to.have.members(read)
  })

  it('does not read the raw leaves that were there before', async () => {
    const leaves = (await leavesOf([1, 2, 3, 4, 5, 6])).slice(0, 6)
    const made = await versions(await leavesOf([1, 2, 3, 4, 5, 7]), await leavesOf([1, 2, 3, 4, 5, 6]))
    const { source } = await run(made)
    // the one that went is looked at for its length, the one that came is sealed
    const read = leaves.filter(({ cid }) => source.cids('get').includes(cid.toString()))
    expect(read.map(({ cid }) => cid.toString())).to.deep.equal([leaves[5].cid.toString()])
    expect(source.calls.every(({ op, options }) => op === 'get' && (options as any).offline === true)).to.be.true()
  })
})

describe('graph: numbers of an export over a previous one', () => {
  checkNonces()
  failOnUnhandledRejections()

  async function expectNumbers (made: Versions, options: Partial<EncryptOptions> = {}, first: Partial<EncryptOptions> = {}, source?: Blockstore): Promise<void> {
    const { result, scratch } = await run(made, options, first, source)
    const { sealedBytes, reusedBlocks, ...rest } = scratch.graph
    expect(reusedBlocks).to.equal(0)
    expect(result).to.deep.include(rest)
    expect(result.reusedBlocks).to.equal(made.kept.length)
    expect(result.sealedBytes).to.be.lessThan(sealedBytes)
  }

  it('are those of an export from nothing, whether most went or most stayed', async () => {
    const leaf = await rawBlock(seededBytes(60, 300))
    const few = await leavesOf([1, 2])
    const many = await leavesOf([1, 2, 3, 4, 5, 6, 7, 8, 9])

    for (const made of [await versions(few, many), await versions(many, few), await versions(many, [leaf, ...few]), await smallVersions()]) {
      for (const options of [{}, { verifyPrevious: true }, { bufferBytes: 0 }]) {
        await expectNumbers(made, options)
        await expectNumbers(made, options, { catalog: false })
      }
    }
  })

  it('also where the private store has lost what went, and what stayed', async () => {
    const many = await leavesOf([1, 2, 3, 4, 5, 6, 7, 8, 9])
    const few = await leavesOf([1, 2])

    for (const made of [await versions(many, few), await versions(few, many), await versions(many, await leavesOf([1, 2, 3, 4, 5, 6, 7, 8])), await smallVersions()]) {
      await expectNumbers(made, {}, {}, await lacking(made, [...made.dropped, ...made.kept]))
    }
  })

  it('are not spoilt by a damaged private block: it is read from the previous version', async () => {
    const made = await smallVersions()
    const store = await lacking(made, [])

    for (const { cid } of [made.dropped[1], made.kept[1]]) {
      await store.put(cid, seededBytes(61, 500))
    }

    await expectNumbers(made, {}, {}, store)
  })
})

describe('graph: exporting again from a private store that has lost what stayed', () => {
  checkNonces()
  failOnUnhandledRejections()

  it('reads it from the previous version', async () => {
    const small = await smallVersions()

    for (const options of [{}, { verifyPrevious: true }, { bufferBytes: 0 }, { catalog: false }]) {
      for (const gone of [...small.kept.map(block => [block]), small.kept, small.before.blocks]) {
        const { result } = await run(small, options, {}, await lacking(small, gone))
        expect(result.reusedBlocks).to.equal(5)
      }
    }
  })

  it('asks the private store first', async () => {
    const small = await smallVersions()
    const { source } = await run(small, {}, {}, await lacking(small, small.kept))
    expect(source.cids('get')).to.include(small.kept[3].cid.toString())
  })

  it('does not write to the private store', async () => {
    const small = await smallVersions()
    const { source } = await run(small, {}, {}, await lacking(small, small.kept))
    expect(source.of('put')).to.deep.equal([])
    expect(await source.inner.has(small.kept[3].cid)).to.be.false()
  })

  it('a block that neither has is a NotFoundError that names it, and nothing is put', async () => {
    const small = await smallVersions()

    for (const { cid } of small.added) {
      const { shared, previous } = await exportFirst(small, { key, crypto })
      const source = await lacking(small, [...small.kept, ...small.added.filter(block => block.cid.equals(cid))])
      const err = await errorOf(encryptGraph(source, shared, small.after.root, { key, crypto, previous }))
      expect(err).to.have.property('name', 'NotFoundError')
      expect(err.message).to.include(cid.toString())
      expect(shared.of('put')).to.deep.equal([])
    }
  })

  it('what the shared store lost too is an error of a type, and no root', async () => {
    const small = await smallVersions()
    const { shared, previous, scratch } = await exportFirst(small, { key, crypto })
    const opened = await openAll(await takeApart(shared.inner, previous, key))

    for (const { sealed, plain } of opened.filter(({ plain }) => small.kept.some(({ cid }) => cid.equals(plain.cid)))) {
      const bytes = await bytesOf(shared.inner, sealed)
      await shared.inner.delete(sealed)
      const err = await errorOf(encryptGraph(await lacking(small, [plain]), shared, small.after.root, { key, crypto, previous }))
      expect(['MissingBlockError', 'NotFoundError']).to.include(err.name)
      expect(await shared.inner.has(scratch.root)).to.be.false()
      await shared.inner.put(sealedCid(sealed.multihash.digest), bytes)
    }
  })
})
