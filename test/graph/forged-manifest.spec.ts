import * as dagCbor from '@ipld/dag-cbor'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { CID } from 'multiformats/cid'
import * as Digest from 'multiformats/hashes/digest'
import { KIND_DATA, KIND_PAGE, nodeCid, sealedCid } from '../../src/format/internal.ts'
import { encryptGraph } from '../../src/graph/internal.ts'
import { identityBlock, rawBlock } from '../util/blocks.ts'
import { expectRefused, outcomes } from '../util/expect-refused.ts'
import { openAll, putManifest, putSealed, putTogether, takeApart } from '../util/forge.ts'
import { smallGraph } from '../util/graphs.ts'
import { encodedFields, looseMap } from '../util/loose-cbor.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import type { EncryptOptions } from '../../src/graph/internal.ts'
import type { Parts } from '../util/forge.ts'

const key = testKey()
const crypto = recorded()
const OK = { decrypt: 'ok', verify: 'ok', outside: 'ok' }

async function parts (options: Partial<EncryptOptions> = {}): Promise<Parts> {
  const shared = new MemoryBlockstore()
  const graph = await smallGraph()
  const { root } = await encryptGraph(graph.store, shared, graph.root, { key, crypto, ...options })
  return takeApart(shared, root, key)
}

describe('graph: a manifest that is malformed, made with the key', () => {
  checkNonces()
  failOnUnhandledRejections()
  let made: Parts

  beforeEach(async () => {
    made = await parts()
  })

  async function expectInvalid (manifest: Record<string, unknown>): Promise<void> {
    await expectRefused(made.store, await putTogether(made, { manifest }), key, 'InvalidManifestError')
  }

  it('a field stripped or added', async () => {
    for (const name of Object.keys(made.manifest)) {
      const { [name as 'root']: _, ...rest } = made.manifest
      const manifest = await putManifest(made, rest)
      await expectRefused(made.store, await putTogether(made, { root: { manifest } }), key, 'InvalidManifestError')
    }

    await expectInvalid({ more: 1 })
  })

  it('counts that are no counts', async () => {
    for (const bad of [0, -1, 1.5, '7', null, [7], 2 ** 53]) {
      await expectInvalid({ blocks: bad })
    }

    for (const bad of [-1, 1.5, '7', null, 2 ** 53, made.manifest.blocks - 1, made.manifest.blocks]) {
      await expectInvalid({ entries: bad })
    }

    for (const bad of [-1, 0.5, '0', null, 2 ** 53]) {
      await expectInvalid({ bytes: bad })
    }
  })

  it('modes that there are not', async () => {
    for (const bad of ['Derived', 'random ', '', null, true]) {
      await expectInvalid({ nonce: bad })
    }

    for (const bad of ['PADME', 'pad', '', null, false]) {
      await expectInvalid({ padding: bad })
    }

    for (const bad of ['true', 1, 0, null]) {
      await expectInvalid({ complete: bad })
    }
  })

  it('links of the wrong kind', async () => {
    const { root, entry, index, catalog } = made.manifest

    for (const bad of [index, root.toString(), null, entry.bytes]) {
      await expectInvalid({ entry: bad })
    }

    for (const bad of [entry, null, 'x']) {
      await expectInvalid({ index: bad })
    }

    for (const bad of [index, null, false, (catalog as CID).bytes]) {
      await expectInvalid({ catalog: bad })
    }

    for (const bad of [null, root.toString(), CID.createV1(0x55, Digest.create(0x11, seededBytes(1, 20))), identityBlock(0x55, seededBytes(1, 129)).cid]) {
      await expectInvalid({ root: bad })
    }
  })

  it('in dag-cbor that is not canonical', async () => {
    const fields = encodedFields(dagCbor.decode<object>(dagCbor.encode(made.manifest)))

    for (const bytes of [looseMap([...fields].reverse()), looseMap(fields, [0xb8, fields.length]), looseMap([...fields, fields[0]])]) {
      const cid = nodeCid(await crypto.sha256(bytes))
      const manifest = await putSealed(made, { cid, bytes }, { kind: 3 })
      await expectRefused(made.store, await putTogether(made, { root: { manifest } }), key, 'InvalidManifestError')
    }
  })

  it('sealed as another kind', async () => {
    const bytes = dagCbor.encode(made.manifest)
    const block = { cid: nodeCid(await crypto.sha256(bytes)), bytes }

    for (const kind of [KIND_DATA, KIND_PAGE] as const) {
      const manifest = await putSealed(made, block, { kind })
      await expectRefused(made.store, await putTogether(made, { root: { manifest } }), key, 'OpenFailedError')
    }
  })

  it('of another index than the root\'s', async () => {
    await expectInvalid({ index: nodeCid(seededBytes(1, 32)) })
  })
})

describe('graph: a manifest that lies, made with the key', () => {
  checkNonces()
  failOnUnhandledRejections()
  let made: Parts

  beforeEach(async () => {
    made = await parts({ catalog: false })
  })

  async function expectIncomplete (manifest: Record<string, unknown>): Promise<void> {
    await expectRefused(made.store, await putTogether(made, { manifest }), key, 'IncompleteGraphError')
  }

  it('about its blocks and entries', async () => {
    const { blocks } = made.manifest
    await expectIncomplete({ blocks: blocks + 1, entries: blocks + 1 })
    await expectIncomplete({ blocks: blocks - 1, entries: blocks - 1 })
    await expectIncomplete({ blocks: 1, entries: 1 })
    await expectIncomplete({ blocks: 2 ** 53 - 1, entries: 2 ** 53 - 1 })
    // one of the blocks is said to be a page
    await expectIncomplete({ blocks: blocks - 1, catalog: made.entries[0] })
  })

  it('about its bytes', async () => {
    await expectIncomplete({ bytes: made.manifest.bytes + 1 })
    await expectIncomplete({ bytes: made.manifest.bytes - 1 })
    await expectIncomplete({ bytes: 0 })
  })

  it('about its root: another block of the graph, one that is not there', async () => {
    const others = (await openAll(made)).filter(({ sealed }) => !sealed.equals(made.manifest.entry))

    for (const { plain } of others) {
      await expectIncomplete({ root: plain.cid })
    }

    await expectIncomplete({ root: (await rawBlock(seededBytes(9, 9))).cid })
    await expectIncomplete({ root: CID.createV1(0x55, made.manifest.root.multihash) })
  })

  it('about where its root is: another block, a page, nowhere', async () => {
    for (const entry of made.entries.filter(cid => !cid.equals(made.manifest.entry))) {
      await expectIncomplete({ entry })
    }

    await expectIncomplete({ entry: sealedCid(seededBytes(1, 32)) })
    await expectIncomplete({ entry: made.root.manifest })
    const paged = await parts()
    await expectRefused(paged.store, await putTogether(paged, { manifest: { entry: paged.manifest.catalog } }), key, 'IncompleteGraphError')
  })

  it('about its root and where it is: readers with the key see a graph that does not hang together', async () => {
    const [{ sealed, plain }] = (await openAll(made)).filter(({ sealed }) => !sealed.equals(made.manifest.entry))
    const root = await putTogether(made, { manifest: { root: plain.cid, entry: sealed } })
    expect(await outcomes(made.store, root, key)).to.deep.equal({ ...OK, verify: 'IncompleteGraphError' })
  })

  it('about a catalog that it has not, or has', async () => {
    await expectIncomplete({ catalog: sealedCid(seededBytes(1, 32)), entries: made.manifest.blocks + 1 })
    const paged = await parts()
    const { blocks, entries } = paged.manifest
    await expectRefused(paged.store, await putTogether(paged, { manifest: { catalog: null, entries: blocks } }), key, 'IncompleteGraphError')
    await expectRefused(paged.store, await putTogether(paged, { manifest: { catalog: null, blocks: entries } }), key, 'IncompleteGraphError')
  })

  it('of a whole graph as a subset: that is true of it', async () => {
    const root = await putTogether(made, { manifest: { complete: false } })
    expect(await outcomes(made.store, root, key)).to.deep.equal(OK)
  })
})
