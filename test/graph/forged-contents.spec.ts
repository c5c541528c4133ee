import * as dagCbor from '@ipld/dag-cbor'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { sha1 } from 'multiformats/hashes/sha1'
import { KIND_MANIFEST } from '../../src/format/internal.ts'
import { encryptGraph, verifyGraph } from '../../src/graph/internal.ts'
import { cborBlock, identityBlock, rawBlock } from '../util/blocks.ts'
import { expectRefused, outcomes, refusal } from '../util/expect-refused.ts'
import { openAll, putManifest, putPayload, putSealed, putTogether, takeApart } from '../util/forge.ts'
import { smallGraph } from '../util/graphs.ts'
import { concat } from '../util/loose-cbor.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import type { PlainBlock } from '../../src/format/internal.ts'
import type { Parts } from '../util/forge.ts'
import type { CID } from 'multiformats/cid'

const key = testKey()
const crypto = recorded()

/** The reader gets genuine blocks, as many as were promised; the verifier sees what they are. */
const SEEN_BY_VERIFIER = { decrypt: 'ok', verify: 'IncompleteGraphError', outside: 'ok' }

/** Make the graph again, with these sealed blocks more or fewer, and counts that are true. */
async function remade (made: Parts, entries: CID[], manifest: Record<string, unknown> = {}): Promise<CID> {
  const blocks = await openAll({ ...made, entries })
  const bytes = blocks.reduce((sum, { plain }) => sum + plain.bytes.byteLength, 0)
  return putTogether(made, { entries, manifest: { blocks: entries.length, entries: entries.length, bytes, ...manifest } })
}

describe('graph: contents that were not all, made with the key', () => {
  checkNonces()
  failOnUnhandledRejections()
  let made: Parts
  let without: (cid: CID) => CID[]

  beforeEach(async () => {
    const graph = await smallGraph()
    const shared = new MemoryBlockstore()
    const { root } = await encryptGraph(graph.store, shared, graph.root, { key, crypto, catalog: false })
    made = await takeApart(shared, root, key)
    without = (cid) => made.entries.filter(entry => !entry.equals(cid))
  })

  async function add (block: PlainBlock): Promise<CID> {
    return putSealed(made, block)
  }

  it('called complete, with each block missing in turn', async () => {
    for (const { sealed, plain } of await openAll(made)) {
      const root = await remade(made, without(sealed))

      if (sealed.equals(made.manifest.entry)) {
        await expectRefused(made.store, root, key, 'IncompleteGraphError')
      } else {
        expect(await outcomes(made.store, root, key)).to.deep.equal(SEEN_BY_VERIFIER)
        const err = await errorOf(verifyGraph(made.store, root, { key, crypto }))
        expect(err.message).to.include(plain.cid.toString())
      }
    }
  })

  it('called a subset, it is one', async () => {
    for (const sealed of without(made.manifest.entry)) {
      const root = await remade(made, without(sealed), { complete: false })
      expect(await outcomes(made.store, root, key)).to.deep.equal({ decrypt: 'ok', verify: 'ok', outside: 'ok' })
    }
  })

  it('with a block that nothing links to', async () => {
    const extra = await rawBlock(seededBytes(77, 30))
    const root = await remade(made, [...made.entries, await add(extra)])
    expect(await outcomes(made.store, root, key)).to.deep.equal(SEEN_BY_VERIFIER)
    const err = await errorOf(verifyGraph(made.store, root, { key, crypto }))
    expect(err.message).to.include(extra.cid.toString())
  })

  it('with blocks that only link to one another, and to the root', async () => {
    const leaf = await rawBlock(seededBytes(77, 30))
    const above = await cborBlock({ leaf: leaf.cid, root: made.manifest.root })
    const root = await remade(made, [...made.entries, await add(leaf), await add(above)])
    expect(await outcomes(made.store, root, key)).to.deep.equal(SEEN_BY_VERIFIER)
  })

  it('with an identity CID, which is in the block that links to it', async () => {
    const hidden = (await openAll(made)).find(({ plain }) => plain.cid.multihash.code === 0x13)
    const inline = identityBlock(0x71, dagCbor.encode([hidden?.plain.cid]))
    const root = await remade(made, [...made.entries, await add(inline)])
    expect(await outcomes(made.store, root, key)).to.deep.equal(SEEN_BY_VERIFIER)
  })

  it('the same plain block twice, under two paddings', async () => {
    for (const { plain } of await openAll(made)) {
      const twice = await putSealed(made, plain, { padding: 'none' })
      expect(without(twice)).to.have.lengthOf(made.entries.length)
      const whole = await remade(made, [...made.entries, twice])
      expect(await outcomes(made.store, whole, key)).to.deep.equal(SEEN_BY_VERIFIER)
      const subset = await remade(made, [...made.entries, twice], { complete: false })
      expect(await outcomes(made.store, subset, key)).to.deep.equal(SEEN_BY_VERIFIER)
    }
  })

  it('the same plain block twice in place of one that is missing', async () => {
    const blocks = (await openAll(made)).filter(({ sealed }) => !sealed.equals(made.manifest.entry))
    const twice = await putSealed(made, blocks[0].plain, { padding: 'none' })
    const root = await remade(made, [...without(blocks[1].sealed), twice])
    expect(await outcomes(made.store, root, key)).to.deep.equal(SEEN_BY_VERIFIER)
  })

  it('a payload that is malformed: always the same error', async () => {
    const { cid, bytes } = await rawBlock(seededBytes(5, 20))
    const weak = await rawBlock(bytes, { hasher: sha1 })
    const good = concat([1, 36], cid.bytes, [20], bytes)
    expect(await outcomes(made.store, await putTogether(made, { entries: [...made.entries, await putPayload(made, good)] }), key))
      .to.deep.equal({ decrypt: 'IncompleteGraphError', verify: 'IncompleteGraphError', outside: 'ok' })
    const errors = new Set<string>()

    for (const bad of [
      concat([1, 36], cid.bytes, [20], seededBytes(6, 20)), concat([1, 36], cid.bytes, [19], bytes.subarray(1)), concat([1, 36], cid.bytes, [0]),
      concat(good, [1]), concat(good, [0, 0, 1]), concat([1, 36], cid.bytes, [21], bytes), concat([1, 36], cid.bytes, [0x94, 0], bytes),
      concat([1, 0xa4, 0], cid.bytes, [20], bytes), concat([1, 35], cid.bytes, [20], bytes), concat([1, 0], [20], bytes), concat([1, weak.cid.bytes.byteLength], weak.cid.bytes, [20], bytes),
      ...[0, 2, 3, 4, 255].map(kind => concat([kind], good.subarray(1)))
    ]) {
      const root = await putTogether(made, { entries: [...made.entries, await putPayload(made, bad)] })
      await expectRefused(made.store, root, key, 'OpenFailedError')
      errors.add((await refusal(made.store, root, key)).message)
    }

    expect(errors.size).to.equal(1)
  })

  it('a manifest among the blocks', async () => {
    const manifest = await putManifest(made, { ...made.manifest })
    const root = await putTogether(made, { entries: [...made.entries, manifest], manifest: { blocks: 8, entries: 8 } })
    await expectRefused(made.store, root, key, 'OpenFailedError')
    const noise = await putSealed(made, await cborBlock('noise'), { kind: KIND_MANIFEST })
    await expectRefused(made.store, await putTogether(made, { entries: [...made.entries, noise] }), key, 'OpenFailedError')
  })

  it('a page in a graph without a catalog', async () => {
    const page = await putSealed(made, await cborBlock({ level: 0, entries: [] }), { kind: 2 })
    const root = await putTogether(made, { entries: [...made.entries, page] })
    await expectRefused(made.store, root, key, 'IncompleteGraphError')
  })
})
