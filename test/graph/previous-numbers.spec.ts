import { expect } from 'aegir/chai'
import { sealedCid } from '../../src/format/internal.ts'
import { encryptGraph } from '../../src/graph/internal.ts'
import { bytesOf, rawBlock, storeOf } from '../util/blocks.ts'
import { openAll, takeApart } from '../util/forge.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { exportFirst, exportSecond, leavesOf, smallVersions, versions } from '../util/versions.ts'
import type { PlainBlock } from '../../src/format/internal.ts'
import type { EncryptOptions } from '../../src/graph/internal.ts'
import type { Second, Versions } from '../util/versions.ts'
import type { Blockstore } from 'interface-blockstore'

const key = testKey()
const crypto = recorded()

async function run (made: Versions, options: Partial<EncryptOptions> = {}, first: Partial<EncryptOptions> = {}, source?: Blockstore): Promise<Second> {
  return exportSecond(made, await exportFirst(made, { key, crypto, ...options }, first), { key, crypto, ...options }, source)
}

/** A private store of both versions without some blocks. */
async function lacking (made: Versions, gone: PlainBlock[]): Promise<Blockstore> {
  const store = await storeOf([...made.before.blocks, ...made.after.blocks])

  for (const { cid } of gone) {
    await store.delete(cid)
  }

  return store
}

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

    for (const first of [{}, { catalog: false }]) {
      for (const options of [{}, { verifyPrevious: true }, { bufferBytes: 0 }, { catalog: false }]) {
        for (const gone of [...small.kept.map(block => [block]), small.kept, small.before.blocks]) {
          const { result } = await run(small, options, first, await lacking(small, gone))
          expect(result.reusedBlocks).to.equal(5)
        }
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

    for (const catalog of [true, false]) {
      for (const { cid } of small.added) {
        const { shared, previous } = await exportFirst(small, { key, crypto }, { catalog })
        const source = await lacking(small, [...small.kept, ...small.added.filter(block => block.cid.equals(cid))])
        const err = await errorOf(encryptGraph(source, shared, small.after.root, { key, crypto, previous }))
        expect(err).to.have.property('name', 'NotFoundError')
        expect(err.message).to.include(cid.toString())
        expect(shared.of('put')).to.deep.equal([])
      }
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
