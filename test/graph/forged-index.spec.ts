import * as dagCbor from '@ipld/dag-cbor'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import all from 'it-all'
import { CID } from 'multiformats/cid'
import * as Digest from 'multiformats/hashes/digest'
import { nodeCid, sealedCid } from '../../src/format/internal.ts'
import { encryptGraph, readIndex } from '../../src/graph/internal.ts'
import { bytesOf } from '../util/blocks.ts'
import { canonicalIndex } from '../util/canonical-tree.ts'
import { expectRefused, outcomes } from '../util/expect-refused.ts'
import { putNode, putTogether, takeApart } from '../util/forge.ts'
import { smallGraph, wideGraph } from '../util/graphs.ts'
import { concat, encodedFields, likeCid, looseMap } from '../util/loose-cbor.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import type { EncryptOptions } from '../../src/graph/internal.ts'
import type { Parts } from '../util/forge.ts'
import type { TestGraph } from '../util/graphs.ts'

const key = testKey()
const crypto = recorded()

/** A graph in its parts, to be made again with another index, by somebody who has the key. */
async function parts (graph: TestGraph, options: Partial<EncryptOptions> = {}): Promise<Parts> {
  const shared = new MemoryBlockstore()
  const { root } = await encryptGraph(graph.store, shared, graph.root, { key, crypto, ...options })
  return takeApart(shared, root, key)
}

/** All readers must refuse this index: it is in the open, so no key is needed to see what is wrong. */
async function expectInvalid (made: Parts, node: unknown): Promise<void> {
  const index = await putNode(made.store, node)
  await expectRefused(made.store, await putTogether(made, { index }), key, 'InvalidIndexError', 'InvalidIndexError')
  expect(await errorOf(consume(made, index))).to.have.property('name', 'InvalidIndexError')
}

async function expectInvalidBytes (made: Parts, bytes: Uint8Array): Promise<void> {
  const index = nodeCid(await crypto.sha256(bytes))
  await made.store.put(index, bytes)
  await expectRefused(made.store, await putTogether(made, { index }), key, 'InvalidIndexError', 'InvalidIndexError')
}

async function consume (made: Parts, index: CID): Promise<void> {
  await all(readIndex(made.store, index, crypto))
}

describe('graph: a forged index of one node', () => {
  checkNonces()
  failOnUnhandledRejections()
  let made: Parts

  beforeEach(async () => {
    made = await parts(await smallGraph())
  })

  it('made again as it was, it is the same graph', async () => {
    const root = await putTogether(made, {})
    expect(await outcomes(made.store, root, key)).to.deep.equal({ decrypt: 'ok', verify: 'ok', outside: 'ok' })
  })

  it('unsorted, reversed, doubled', async () => {
    const [first, second, ...rest] = made.entries
    await expectInvalid(made, { level: 0, links: [second, first, ...rest] })
    await expectInvalid(made, { level: 0, links: [...rest, second, first] })
    await expectInvalid(made, { level: 0, links: [first, first, second, ...rest] })
    await expectInvalid(made, { level: 0, links: [first, second, ...rest, rest[rest.length - 1]] })
  })

  it('without links, or with too many', async () => {
    await expectInvalid(made, { level: 0, links: [] })
    const many = Array.from({ length: 1_025 }, (_, i) => sealedCid(seededBytes(i, 32)))
    await expectInvalid(made, { level: 0, links: [...made.entries, ...many].slice(0, 1_025) })
  })

  it('with a link that is no sealed CID', async () => {
    const { digest } = made.entries[0].multihash
    const rest = made.entries.slice(1)

    for (const cid of [
      nodeCid(digest),
      CID.createV1(0x70, Digest.create(0x12, digest)),
      CID.createV0(Digest.create(0x12, digest)),
      CID.createV1(0x55, Digest.create(0x13, digest)),
      CID.createV1(0x55, Digest.create(0x12, digest.subarray(0, 20))),
      CID.createV1(0x55, Digest.create(0, digest))
    ]) {
      await expectInvalid(made, { level: 0, links: [cid, ...rest] })
    }
  })

  it('with another level, field or type', async () => {
    const links = made.entries

    for (const node of [
      { level: 1, links }, { level: 7, links }, { level: 8, links: links.map(({ multihash }) => nodeCid(multihash.digest)) },
      { level: -1, links }, { level: 0.5, links }, { level: '0', links }, { level: null, links },
      { level: 0 }, { links }, { level: 0, links, more: 1 }, { level: 0, links: { ...links } },
      { level: 0, links: links.map(({ multihash }) => multihash.digest) }, { level: 0, links: links.map(String) },
      [0, links], links, null, 'index', 0
    ]) {
      await expectInvalid(made, node)
    }
  })

  it('with a map that looks like a CID instead of a link', async () => {
    const links = concat([0x80 + made.entries.length], ...made.entries.map(({ multihash }) => likeCid(0x55, multihash.digest)))
    await expectInvalidBytes(made, looseMap([['level', dagCbor.encode(0)], ['links', links]]))
  })

  it('with a level above that is not needed', async () => {
    const leaf = await putNode(made.store, { level: 0, links: made.entries })
    await expectInvalid(made, { level: 1, links: [leaf] })
    const above = await putNode(made.store, { level: 1, links: [leaf] })
    await expectInvalid(made, { level: 2, links: [above] })
  })

  it('split, where one node is enough', async () => {
    const left = await putNode(made.store, { level: 0, links: made.entries.slice(0, 3) })
    const right = await putNode(made.store, { level: 0, links: made.entries.slice(3) })
    await expectInvalid(made, { level: 1, links: [left, right] })
    await expectInvalid(made, { level: 1, links: [right, left] })
    await expectInvalid(made, { level: 1, links: [left, left, right] })
    await expectInvalid(made, { level: 2, links: [left, right] })
  })

  it('in dag-cbor that is not canonical', async () => {
    const good = await bytesOf(made.store, made.root.index)
    const [level, links] = encodedFields({ level: 0, links: made.entries })

    for (const bytes of [
      looseMap([links, level]), looseMap([level, links], [0xb8, 2]), concat([0xbf], looseMap([level, links]).subarray(1), [0xff]),
      looseMap([['level', Uint8Array.of(0x18, 0)], links]), looseMap([level, level, links]), concat(good, [0]), good.subarray(0, -1)
    ]) {
      await expectInvalidBytes(made, bytes)
    }
  })
})

describe('graph: a forged index of other blocks', () => {
  checkNonces()
  failOnUnhandledRejections()
  let made: Parts

  beforeEach(async () => {
    made = await parts(await smallGraph())
  })

  it('truncated: the manifest knows how many there are', async () => {
    for (const entries of [made.entries.slice(1), made.entries.slice(0, -1), made.entries.slice(0, 1)]) {
      await expectRefused(made.store, await putTogether(made, { entries }), key, 'IncompleteGraphError')
    }
  })

  it('with one block more: the manifest, the root, a block of another graph, something public', async () => {
    const shared = new RecordingStore(made.store)
    const other = await smallGraph(50)
    await encryptGraph(other.store, shared, other.root, { key, crypto })
    const stranger = shared.of('put')[0].cid
    const noise = seededBytes(5, 100)
    const open = sealedCid(await crypto.sha256(noise))
    await made.store.put(open, noise)

    for (const extra of [made.root.manifest, stranger, open]) {
      await expectRefused(made.store, await putTogether(made, { entries: [...made.entries, extra] }), key, 'OpenFailedError')
    }
  })

  it('with a block that nobody has', async () => {
    const entries = [...made.entries, sealedCid(seededBytes(5, 32))]
    await expectRefused(made.store, await putTogether(made, { entries }), key, 'MissingBlockError', 'MissingBlockError')
  })

  it('with a block out of the size limits', async () => {
    for (const length of [0, 34, 2_097_153]) {
      const bytes = seededBytes(6, length)
      const cid = sealedCid(await crypto.sha256(bytes))
      await made.store.put(cid, bytes)
      const root = await putTogether(made, { entries: [...made.entries, cid] })
      await expectRefused(made.store, root, key, 'SealedBlockMismatchError', 'SealedBlockMismatchError')
    }
  })

  it('of another graph, in a root that is committed to', async () => {
    const other = await parts(await smallGraph(50))
    const nodes = await canonicalIndex(other.entries)
    await made.store.put(nodes[0].cid, nodes[0].bytes)

    for (const { cid } of nodes) {
      const root = await putTogether(made, { index: cid, manifest: { index: made.root.index } })
      const { decrypt, verify } = await outcomes(made.store, root, key)
      expect([decrypt, verify]).to.deep.equal(['InvalidManifestError', 'InvalidManifestError'])
    }
  })
})

describe('graph: a forged index of several nodes', function () {
  this.timeout(30_000)
  checkNonces()
  failOnUnhandledRejections()
  let made: Parts
  let nodes: Array<{ cid: CID, links: CID[] }>

  before(async () => {
    made = await parts(await wideGraph(1_100), { catalog: false })
    nodes = (await canonicalIndex(made.entries)).map(({ cid, bytes }) => ({ cid, links: dagCbor.decode<any>(bytes).links }))
    expect(nodes.length).to.be.greaterThan(3)
  })

  it('a child twice, children swapped, one left out', async () => {
    const { links } = nodes[nodes.length - 1]
    await expectInvalid(made, { level: 1, links: [links[0], ...links] })
    await expectInvalid(made, { level: 1, links: [links[1], links[0], ...links.slice(2)] })
    await expectInvalid(made, { level: 1, links: links.slice(0, 1) })
    const index = await putNode(made.store, { level: 1, links: links.slice(1) })
    const { outside } = await outcomes(made.store, await putTogether(made, { index }), key)
    expect(outside).to.equal('InvalidIndexError')
  })

  it('cut elsewhere', async () => {
    const half = made.entries.length / 2
    const left = await putNode(made.store, { level: 0, links: made.entries.slice(0, half) })
    const right = await putNode(made.store, { level: 0, links: made.entries.slice(half) })
    await expectInvalid(made, { level: 1, links: [left, right] })
    const [first, second, ...rest] = nodes.slice(0, -1)
    const joined = await putNode(made.store, { level: 0, links: [...first.links, ...second.links] })
    await expectInvalid(made, { level: 1, links: [joined, ...rest.map(({ cid }) => cid)] })
    const moved = await putNode(made.store, { level: 0, links: [...first.links, second.links[0]] })
    const without = await putNode(made.store, { level: 0, links: second.links.slice(1) })
    await expectInvalid(made, { level: 1, links: [moved, without, ...rest.map(({ cid }) => cid)] })
  })

  it('a child of another level, or that is no node', async () => {
    const children = nodes.slice(0, -1).map(({ cid }) => cid)
    const deep = await putNode(made.store, { level: 1, links: [children[0]] })
    await expectInvalid(made, { level: 1, links: [deep, ...children.slice(1)] })
    await expectInvalid(made, { level: 2, links: children })
    await expectInvalid(made, { level: 1, links: [await putNode(made.store, { level: 0 }), ...children.slice(1)] })
    await expectInvalid(made, { level: 1, links: [made.entries[0], ...children] })
    await expectInvalid(made, { level: 1, links: children.map(({ multihash }) => CID.createV1(0x70, multihash)) })
  })

  it('a chain without end is read no further than its first wrong level', async () => {
    let cid = await putNode(made.store, { level: 1, links: nodes.slice(0, 1).map(({ cid }) => cid) })

    for (let i = 0; i < 40; i++) {
      cid = await putNode(made.store, { level: 1, links: [cid] })
    }

    const store = new RecordingStore(made.store)
    expect(await errorOf(all(readIndex(store, cid, crypto)))).to.have.property('name', 'InvalidIndexError')
    expect(store.calls).to.have.lengthOf(2)
  })

  it('a chain of eight levels', async () => {
    let cid = await putNode(made.store, { level: 0, links: made.entries.slice(0, 5) })

    for (let level = 1; level <= 7; level++) {
      await expectInvalid(made, { level, links: [cid] })
      cid = await putNode(made.store, { level, links: [cid] })
    }

    await expectInvalid(made, { level: 8, links: [cid] })
  })
})
