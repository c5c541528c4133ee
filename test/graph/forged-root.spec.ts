import * as dagCbor from '@ipld/dag-cbor'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { CID } from 'multiformats/cid'
import * as Digest from 'multiformats/hashes/digest'
import { nodeCid, sealedCid } from '../../src/format/internal.ts'
import { decryptGraph, encryptGraph, verifyGraph } from '../../src/graph/internal.ts'
import { expectRefused, outcomes } from '../util/expect-refused.ts'
import { commit, putManifest, putNode, putTogether, takeApart } from '../util/forge.ts'
import { smallGraph } from '../util/graphs.ts'
import { concat, encodedFields, likeCid, looseMap } from '../util/loose-cbor.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import type { Parts } from '../util/forge.ts'

const key = testKey()
const crypto = recorded()

async function parts (seed = 1): Promise<Parts & { cid: CID }> {
  const shared = new MemoryBlockstore()
  const graph = await smallGraph(seed)
  const { root } = await encryptGraph(graph.store, shared, graph.root, { key, crypto })
  return { ...await takeApart(shared, root, key), cid: root }
}

async function copyAll (from: Parts, to: Parts): Promise<void> {
  for await (const { cid, bytes } of from.store.getAll()) {
    await to.store.put(cid, bytes)
  }
}

describe('graph: keys that do not fit', () => {
  checkNonces()
  failOnUnhandledRejections()

  it('another key: nothing but the root is fetched before it is refused', async () => {
    const made = await parts()
    const half = key.slice(0, 16)

    for (const wrong of [testKey(2), testKey(2, 16), half, key.map((byte, i) => i === 31 ? byte ^ 1 : byte)]) {
      const store = new RecordingStore(made.store)
      const target = new RecordingStore()
      expect(await errorOf(decryptGraph(store, target, made.cid, { key: wrong, crypto }))).to.have.property('name', 'WrongKeyError')
      expect(store.cids('get')).to.deep.equal([made.cid.toString()])
      expect(target.calls).to.deep.equal([])
      store.calls.splice(0)
      expect(await errorOf(verifyGraph(store, made.cid, { key: wrong, crypto }))).to.have.property('name', 'WrongKeyError')
      expect(store.cids('get')).to.deep.equal([made.cid.toString()])
    }
  })

  it('hands no store the key, nor a callback that would get its CIDs', async () => {
    const made = await parts()
    const store = new RecordingStore(made.store)
    const target = new RecordingStore(undefined, store.calls)
    const onProgress = (): void => {}
    await decryptGraph(store, target, made.cid, { key, crypto, onProgress })
    await verifyGraph(store, made.cid, { key, crypto, onProgress })
    await verifyGraph(store, made.cid, { crypto, onProgress })
    const handed = new Set(store.calls.flatMap(({ options }) => Object.keys(options ?? {})))
    handed.delete('signal')
    handed.delete('offline')
    expect([...handed]).to.deep.equal([])
  })

  const BAD: Record<string, any> = {
    none: undefined,
    null: null,
    text: '0123456789abcdef',
    'an array': Array.from(testKey()),
    'no bytes': new Uint8Array(0),
    '15 bytes': seededBytes(1, 15),
    '24 bytes': seededBytes(1, 24),
    '33 bytes': seededBytes(1, 33),
    '32 hex digits': new TextEncoder().encode('0123456789abcdefABCDEF0123456789'),
    '16 hex digits': new TextEncoder().encode('0123456789abcdef')
  }

  for (const [name, bad] of Object.entries(BAD)) {
    it(`a key that is ${name}`, async () => {
      const made = await parts()
      const graph = await smallGraph()
      const target = new RecordingStore()
      expect(await errorOf(encryptGraph(graph.store, target, graph.root, { key: bad, crypto }))).to.have.property('name', 'InvalidKeyError')
      expect(await errorOf(decryptGraph(made.store, target, made.cid, { key: bad, crypto }))).to.have.property('name', 'InvalidKeyError')
      expect(target.calls).to.deep.equal([])

      if (bad != null) {
        expect(await errorOf(verifyGraph(made.store, made.cid, { key: bad, crypto }))).to.have.property('name', 'InvalidKeyError')
      }
    })
  }

  it('copies the key when it is called: the caller may wipe it at once', async () => {
    const made = await parts()
    const graph = await smallGraph()
    const mine = Uint8Array.from(key)
    const encrypting = encryptGraph(graph.store, new MemoryBlockstore(), graph.root, { key: mine, crypto })
    mine.fill(1)
    expect((await encrypting).root.toString()).to.equal(made.cid.toString())

    mine.set(key)
    const decrypting = decryptGraph(made.store, new MemoryBlockstore(), made.cid, { key: mine, crypto })
    mine.fill(1)
    expect((await decrypting).blocks).to.equal(7)
  })
})

describe('graph: a forged root, without the key', () => {
  checkNonces()
  failOnUnhandledRejections()
  let a: Parts
  let b: Parts

  beforeEach(async () => {
    a = await parts(1)
    b = await parts(40)
    await copyAll(b, a)
  })

  it('mixed parts of two graphs under one key', async () => {
    for (const changed of [
      { index: b.root.index }, { manifest: b.root.manifest }, { salt: b.root.salt }, { commitment: b.root.commitment },
      { index: b.root.index, manifest: b.root.manifest }, { index: b.root.index, manifest: b.root.manifest, salt: b.root.salt },
      { salt: b.root.salt, commitment: b.root.commitment }
    ]) {
      await expectRefused(a.store, await putNode(a.store, { ...a.root, ...changed }), key, 'WrongKeyError')
    }
  })

  it('a wrapped key added, or another', async () => {
    const wrapped = a.entries[0]
    await expectRefused(a.store, await putNode(a.store, { ...a.root, wrapped }), key, 'WrongKeyError')
    const withKey = await putTogether(a, { root: { wrapped } })
    const { decrypt } = await outcomes(a.store, withKey, key)
    expect(decrypt).to.equal('ok')
    const { root } = await takeApart(a.store, withKey, key)
    await expectRefused(a.store, await putNode(a.store, { ...root, wrapped: a.entries[1] }), key, 'WrongKeyError')
    const { wrapped: _, ...stripped } = root
    await expectRefused(a.store, await putNode(a.store, stripped), key, 'WrongKeyError')
  })

  it('under a CID that is no CIDv1 of dag-cbor and sha2-256', async () => {
    const { multihash } = (await parts()).cid

    for (const cid of [CID.createV0(multihash as any), CID.createV1(0x55, multihash), CID.createV1(0x70, multihash),
      CID.createV1(0x71, Digest.create(0x13, multihash.digest)), CID.createV1(0x71, Digest.create(0x12, multihash.digest.subarray(0, 20)))]) {
      await expectRefused(a.store, cid, key, 'InvalidRootError', 'InvalidRootError')
    }
  })
})

describe('graph: a forged root, with the key', () => {
  checkNonces()
  failOnUnhandledRejections()
  let made: Parts

  beforeEach(async () => {
    made = await parts()
  })

  /** A commitment over the very fields does not help. */
  async function expectInvalid (fields: Record<string, unknown>): Promise<void> {
    await expectRefused(made.store, await putNode(made.store, fields), key, 'InvalidRootError', 'InvalidRootError')
    const { commitment, ...rest } = fields

    if (commitment != null) {
      const committed = await putNode(made.store, { ...rest, commitment: commit(made.keys, rest) })
      await expectRefused(made.store, committed, key, 'InvalidRootError', 'InvalidRootError')
    }
  }

  async function expectInvalidBytes (bytes: Uint8Array): Promise<void> {
    const cid = nodeCid(await crypto.sha256(bytes))
    await made.store.put(cid, bytes)
    await expectRefused(made.store, cid, key, 'InvalidRootError', 'InvalidRootError')
  }

  it('a field stripped', async () => {
    for (const name of Object.keys(made.root)) {
      const { [name as 'salt']: _, ...rest } = made.root
      await expectInvalid(rest)
    }
  })

  it('a field added', async () => {
    await expectInvalid({ ...made.root, more: 1 })
    await expectInvalid({ ...made.root, Wrapped: made.entries[0] })
    await expectInvalid({ ...made.root, wrapped: null })
    await expectInvalid({ ...made.root, note: seededBytes(1, 1_000) })
  })

  it('another format or suite', async () => {
    for (const format of ['encrypted-graph/2', 'encrypted-graph/1 ', 'Encrypted-graph/1', '', null, 1]) {
      await expectInvalid({ ...made.root, format })
    }

    for (const suite of ['aes-128-gcm', 'AES-256-GCM', '', null, 1]) {
      await expectInvalid({ ...made.root, suite })
    }
  })

  it('a salt or commitment of another length or type', async () => {
    for (const length of [0, 15, 17, 32]) {
      await expectInvalid({ ...made.root, salt: seededBytes(1, length) })
    }

    for (const commitment of [seededBytes(1, 31), seededBytes(1, 33), new Uint8Array(0), 'x', null]) {
      await expectRefused(made.store, await putNode(made.store, { ...made.root, commitment }), key, 'InvalidRootError', 'InvalidRootError')
    }

    await expectInvalid({ ...made.root, salt: '0123456789abcdef' })
  })

  it('a link of the wrong kind', async () => {
    const { digest } = made.root.index.multihash

    for (const cid of [made.root.index, CID.createV0(Digest.create(0x12, digest)), CID.createV1(0x55, Digest.create(0x13, digest)), 'x', null, digest]) {
      await expectInvalid({ ...made.root, manifest: cid })
      await expectInvalid({ ...made.root, wrapped: cid })
    }

    for (const cid of [made.root.manifest, CID.createV0(Digest.create(0x12, digest)), CID.createV1(0x70, Digest.create(0x12, digest)), [made.root.index], null]) {
      await expectInvalid({ ...made.root, index: cid })
    }
  })

  it('a map that looks like a CID instead of a link', async () => {
    const { manifest, index } = made.root

    for (const [name, like] of [['manifest', likeCid(0x55, manifest.multihash.digest)], ['index', likeCid(0x71, index.multihash.digest)]] as const) {
      const fields = encodedFields(made.root).map(([field, value]): [string, Uint8Array] => [field, field === name ? like : value])
      await expectInvalidBytes(looseMap(fields.sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))))
    }
  })

  it('in dag-cbor that is not canonical', async () => {
    const good = dagCbor.encode(made.root)
    const fields = encodedFields(dagCbor.decode<object>(good))
    expect(looseMap(fields)).to.equalBytes(good)

    await expectInvalidBytes(looseMap([...fields].reverse()))
    await expectInvalidBytes(looseMap([fields[1], fields[0], ...fields.slice(2)]))
    await expectInvalidBytes(looseMap(fields, [0xb8, fields.length]))
    await expectInvalidBytes(concat([0xbf], good.subarray(1), [0xff]))
    await expectInvalidBytes(looseMap([...fields, fields[fields.length - 1]]))
    await expectInvalidBytes(concat(good, [0]))
    await expectInvalidBytes(good.subarray(0, -1))
    await expectInvalidBytes(new Uint8Array(0))
    const long = fields.map(([name, value]): [string, Uint8Array] => [name, name === 'salt' ? concat([0x58, 16], value.subarray(1)) : value])
    await expectInvalidBytes(looseMap(long))
  })

  it('a manifest of another graph', async () => {
    const other = await parts(40)
    await copyAll(other, made)
    await expectRefused(made.store, await putTogether(made, { root: { manifest: other.root.manifest } }), key, 'OpenFailedError')
    const resealed = await putManifest(made, { ...other.manifest })
    await expectRefused(made.store, await putTogether(made, { root: { manifest: resealed } }), key, 'InvalidManifestError')
    const both = { manifest: resealed, index: other.root.index }
    await expectRefused(made.store, await putTogether(made, { root: both }), key, 'OpenFailedError')
  })

  it('a manifest that is another kind of block', async () => {
    for (const manifest of [made.entries[0], made.manifest.entry, made.manifest.catalog]) {
      await expectRefused(made.store, await putTogether(made, { root: { manifest } }), key, 'OpenFailedError')
    }

    const nowhere = sealedCid(seededBytes(1, 32))
    await expectRefused(made.store, await putTogether(made, { root: { manifest: nowhere } }), key, 'MissingBlockError', 'MissingBlockError')
  })
})
