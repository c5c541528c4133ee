import { base64nopad } from '@scure/base'
import { expect } from 'aegir/chai'
import { graphKeys } from '../../src/crypto/internal.ts'
import { sealReaders } from '../../src/format/internal.ts'
import { unlockRoot } from '../../src/graph/internal.ts'
import { encrypted } from '../../src/index.ts'
import { ageUser, peer } from '../engine/util/people.ts'
import { digestsIn, pinnedRoots } from '../node-util/node-state.ts'
import { bytesOf } from '../util/blocks.ts'
import { putNode, putSealed } from '../util/forge.ts'
import { recorded } from '../util/nonce-recorder.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { pinBench } from './pin-bench.ts'
import { ageFile, graphKeyFor, inTurn, noteOf, putRaw, rewrapped, rootAt, stanzasOf, vaultOf, wrappedOf } from './share-util.ts'
import { addVersion } from './util.ts'
import type { PinBench } from './pin-bench.ts'
import type { GraphKey, GraphKeys } from '../../src/crypto/internal.ts'
import type { EncryptedRoot } from '../../src/format/internal.ts'
import type { Encrypted } from '../../src/index.ts'
import type { Peer, Person } from '../engine/util/people.ts'
import type { CID } from 'multiformats/cid'

const UNWRAP = 'KeyUnwrapFailedError'

describe('sharing: forgeries', function () {
  this.timeout(20_000)
  failOnUnhandledRejections()

  let bench: PinBench
  let vault: Encrypted
  let plainRoot: CID
  let root: CID
  let fields: EncryptedRoot
  let graphKey: GraphKey
  let keys: GraphKeys
  let anna: Peer
  let ben: Person
  let mallory: Peer

  beforeEach(async () => {
    bench = pinBench()
    vault = encrypted(bench.helia, { key: testKey() })
    plainRoot = await addVersion(vault, 1)
    ;[anna, ben, mallory] = [await peer(), await ageUser(), await peer()]
    root = (await vault.publish(plainRoot, { to: [anna.id, ben.id] })).root
    fields = await rootAt(bench.blockstore, root)
    graphKey = await graphKeyFor(anna, bench.blockstore, root)
    keys = await unlockRoot(fields, graphKey, recorded())
  })

  /** Every method of somebody with an identity fails so, and nothing was decrypted, stored or pinned. */
  async function expectNothing (cid: CID, person: Person, name: string): Promise<void> {
    const before = await digestsIn(bench.blockstore)
    const pins = await pinnedRoots(bench.helia)
    const theirs = vaultOf(bench.helia, [person])
    const calls: Array<() => Promise<unknown>> = [
      async () => theirs.decrypt(cid, { offline: true }),
      async () => theirs.open(cid, { offline: true }),
      async () => theirs.open(cid, { prefetch: 'all' }),
      async () => theirs.verify(cid),
      async () => theirs.readers(cid),
      async () => theirs.share(cid, { add: [mallory.id] }),
      async () => theirs.rotate(cid, { to: [mallory.id] }),
      async () => theirs.publish(plainRoot, { previous: cid, source: vault.blockstore })
    ]

    for (const call of calls) {
      expect(await errorOf(call), String(call)).to.have.property('name', name)
    }

    expect(await digestsIn(theirs.blockstore)).to.be.empty()
    expect(await digestsIn(bench.blockstore)).to.deep.equal(before)
    expect(await pinnedRoots(bench.helia)).to.deep.equal(pins)
  }

  /** It opens, but nobody can tell who reads it, and so nobody can share it. */
  async function expectNoReaders (cid: CID): Promise<void> {
    const before = await digestsIn(bench.blockstore)

    await inTurn([vault, vaultOf(bench.helia, [anna])], async theirs => {
      for (const call of [async () => theirs.readers(cid), async () => theirs.share(cid, { add: [mallory.id] })]) {
        const err = await errorOf(call)
        expect(err, err.stack).to.have.property('name', 'InvalidReadersError')
        expect(err.message).to.include('publish')
      }
    })

    expect(await digestsIn(bench.blockstore)).to.deep.equal(before)
    expect(await vaultOf(bench.helia, [anna]).decrypt(cid)).to.deep.equal(plainRoot)
  }

  const withFile = async (file?: Uint8Array): Promise<CID> => rewrapped(bench.blockstore, root, graphKey, file)

  describe('by who stores the blocks: the wrapped keys', () => {
    const replace = async (bytes: Uint8Array): Promise<void> => { await bench.blockstore.put(fields.wrapped as CID, bytes) }

    it('are another\'s', async () => {
      await replace(await ageFile({ to: [anna], content: seededBytes(1, 32) }))
      await expectNothing(root, anna, 'SealedBlockMismatchError')
    })

    it('are damaged, at any byte', async () => {
      const good = await wrappedOf(bench.blockstore, root)

      for (let at = 0; at < good.byteLength; at += 13) {
        await replace(good.map((byte, i) => i === at ? byte ^ 1 : byte))
        expect(await errorOf(vaultOf(bench.helia, [anna]).decrypt(root)), `byte ${at}`).to.have.property('name', 'SealedBlockMismatchError')
      }

      for (const bytes of [good.subarray(0, -1), new Uint8Array(0), new Uint8Array([...good, 0])]) {
        await replace(bytes)
        await expectNothing(root, anna, 'SealedBlockMismatchError')
      }
    })

    it('are missing: the owner reads on, nobody calls it whole', async () => {
      await bench.blockstore.delete(fields.wrapped as CID)
      expect(await errorOf(vaultOf(bench.helia, [anna]).decrypt(root))).to.have.property('name', 'MissingBlockError')
      expect(await vault.decrypt(root)).to.deep.equal(plainRoot)

      for (const call of [async () => vault.verify(root), async () => encrypted(bench.helia).verify(root), async () => vault.readers(root), async () => vault.share(root, { add: [mallory.id] }), async () => vault.publish(plainRoot, { previous: root })]) {
        expect(await errorOf(call), String(call)).to.have.property('name', 'MissingBlockError')
      }
    })

    it('are over 2 MiB', async () => {
      await replace(new Uint8Array(2_097_153))
      await expectNothing(root, anna, 'SealedBlockMismatchError')
    })

    it('are those of another graph, under the same CID', async () => {
      const other = await vault.publish(await addVersion(vault, 2), { to: [anna.id] })
      await replace(await wrappedOf(bench.blockstore, other.root))
      await expectNothing(root, anna, 'SealedBlockMismatchError')
    })
  })

  describe('by somebody without the graph key: the root', () => {
    const forged = async (changes: Record<string, unknown>): Promise<CID> => {
      const { wrapped, ...rest } = { ...fields, ...changes }
      return putNode(bench.blockstore, wrapped == null ? rest : { ...rest, wrapped })
    }

    it('has lost its wrapped keys', async () => {
      const cid = await forged({ wrapped: undefined })
      expect(await errorOf(vault.decrypt(cid))).to.have.property('name', 'WrongKeyError')
      expect(await errorOf(vaultOf(bench.helia, [anna]).decrypt(cid))).to.have.property('name', 'InvalidKeyError')
      expect(await errorOf(encrypted(bench.helia, { key: testKey(5), identities: [anna.secret] }).decrypt(cid))).to.have.property('name', 'WrongKeyError')
    })

    it('got wrapped keys: the reader unwraps what the attacker wrapped, and it opens nothing', async () => {
      const alone = await vault.publish(plainRoot)
      const bare = await rootAt(bench.blockstore, alone.root)
      const cid = await putNode(bench.blockstore, { ...bare, wrapped: await putRaw(bench.blockstore, await ageFile({ to: [anna], content: seededBytes(3, 32) })) })
      await expectNothing(cid, anna, 'WrongKeyError')
      expect(await errorOf(vault.decrypt(cid))).to.have.property('name', 'WrongKeyError')
    })

    it('has the wrapped keys of a later version, of an earlier one, or of another graph', async () => {
      const other = await vault.publish(await addVersion(vault, 2), { to: [anna.id] })
      const later = await vault.share(root, { add: [mallory.id] })

      for (const from of [other.root, later.root]) {
        const cid = await forged({ wrapped: (await rootAt(bench.blockstore, from)).wrapped })
        await expectNothing(cid, anna, 'WrongKeyError')
        expect(await errorOf(vault.readers(cid))).to.have.property('name', 'WrongKeyError')
      }
    })

    it('links what is no raw block', async () => {
      for (const wrapped of [fields.index, 'text', null, [fields.wrapped]]) {
        const cid = await putNode(bench.blockstore, { ...fields, wrapped })
        await expectNothing(cid, anna, 'InvalidRootError')
      }
    })
  })

  describe('by somebody with the graph key: the wrapped keys', () => {
    it('are for nobody here', async () => {
      await expectNothing(await withFile(await ageFile({ to: [mallory], content: graphKey.bytes })), anna, UNWRAP)
    })

    ;[0, 1, 16, 31, 33, 64, 1_048_577].forEach(length => {
      it(`hold ${length} bytes`, async () => {
        await expectNothing(await withFile(await ageFile({ to: [anna], content: seededBytes(4, length) })), anna, UNWRAP)
      })
    })

    it('hold the key of another graph, with and without its wrapped keys\' list', async () => {
      const other = await vault.publish(await addVersion(vault, 2), { to: [anna.id] })
      const otherKey = await graphKeyFor(anna, bench.blockstore, other.root)
      await expectNothing(await withFile(await wrappedOf(bench.blockstore, other.root)), anna, 'WrongKeyError')
      await expectNothing(await withFile(await ageFile({ to: [anna], content: otherKey.bytes })), anna, 'WrongKeyError')
    })

    it('hold the hex text, or the key of the vault', async () => {
      await expectNothing(await withFile(await ageFile({ to: [anna], content: new TextEncoder().encode('0123456789abcdef'.repeat(2)) })), anna, 'WrongKeyError')
      await expectNothing(await withFile(await ageFile({ to: [anna], content: testKey() })), anna, 'WrongKeyError')
    })

    it('are no age file, an armored one, an empty one, one without recipients, or the largest', async () => {
      const good = await wrappedOf(bench.blockstore, root)
      const text = new TextEncoder()
      const files = [new Uint8Array(0), seededBytes(1, 200), text.encode('age-encryption.org/v1\n--- AAAA\n'), text.encode(`-----BEGIN AGE ENCRYPTED FILE-----\n${base64nopad.encode(good)}\n-----END AGE ENCRYPTED FILE-----\n`), good.subarray(0, -1), good.subarray(0, 60), new Uint8Array(2_097_152)]

      for (const file of files) {
        await expectNothing(await withFile(file), anna, UNWRAP)
      }
    })

    it('want more work of a passphrase than age\'s own default', async () => {
      const header = `age-encryption.org/v1\n-> scrypt ${base64nopad.encode(seededBytes(1, 16))} 30\n${base64nopad.encode(seededBytes(2, 32))}\n--- ${base64nopad.encode(seededBytes(3, 32))}\n`
      const file = Uint8Array.from([...new TextEncoder().encode(header), ...seededBytes(4, 64)])
      await expectNothing(await withFile(file), { secret: { passphrase: 'anything' } } as any, UNWRAP)
    })

    it('are for more than 256', async () => {
      await expectNothing(await withFile(await ageFile({ to: new Array<Person>(257).fill(anna), content: graphKey.bytes })), anna, UNWRAP)
    })
  })

  describe('by somebody with the graph key: the list of readers', () => {
    const withNotes = async (...notes: Uint8Array[]): Promise<CID> => withFile(await ageFile({ to: [anna, ben], content: graphKey.bytes, notes }))
    const noted = async (readers: unknown): Promise<Uint8Array> => {
      const store = bench.blockstore
      const cid = await putNode(store, readers)
      const sealed = await putSealed({ store, keys } as any, { cid, bytes: await bytesOf(store, cid) }, { kind: 4 })
      return bytesOf(store, sealed)
    }

    it('is as it should be, made here by hand', async () => {
      const cid = await withNotes(await noted({ readers: [anna.id, ben.id].sort() }))
      expect(await vault.readers(cid)).to.deep.equal([anna.id, ben.id].sort())
    })

    it('is missing', async () => {
      await expectNoReaders(await withNotes())
    })

    it('is there twice, the same or not', async () => {
      const note = noteOf(await wrappedOf(bench.blockstore, root))
      await expectNoReaders(await withNotes(note, note))
      await expectNoReaders(await withNotes(note, await noted({ readers: [anna.id] })))
    })

    it('is altered, cut off, empty or noise', async () => {
      const note = noteOf(await wrappedOf(bench.blockstore, root))

      for (const bad of [note.map((byte, i) => i === 40 ? byte ^ 1 : byte), note.subarray(0, -1), Uint8Array.from([...note, 0]), new Uint8Array(0), new Uint8Array(34), seededBytes(3, 200)]) {
        await expectNoReaders(await withNotes(bad))
      }
    })

    it('is that of another graph', async () => {
      const other = await vault.publish(await addVersion(vault, 2), { to: [anna.id, ben.id] })
      await expectNoReaders(await withNotes(noteOf(await wrappedOf(bench.blockstore, other.root))))
      await expectNoReaders(await withNotes(await sealReaders(await graphKeys(seededBytes(8, 32), recorded()), [anna.id])))
    })

    it('is a sealed block of another kind: the manifest, a block of data', async () => {
      await expectNoReaders(await withNotes(await bytesOf(bench.blockstore, fields.manifest)))
      const cid = await putNode(bench.blockstore, { readers: [anna.id] })
      const data = await putSealed({ store: bench.blockstore, keys } as any, { cid, bytes: await bytesOf(bench.blockstore, cid) })
      await expectNoReaders(await withNotes(await bytesOf(bench.blockstore, data)))
    })

    const lists: Record<string, () => unknown> = {
      'not sorted': () => ({ readers: [anna.id, ben.id].sort().reverse() }),
      'with one twice': () => ({ readers: [anna.id, anna.id] }),
      empty: () => ({ readers: [] }),
      'with what is no text': () => ({ readers: [1] }),
      'with bytes': () => ({ readers: [new Uint8Array(32)] }),
      'no list': () => ({ readers: anna.id }),
      null: () => ({ readers: null }),
      'with a field more': () => ({ readers: [anna.id], more: 1 }),
      'under another name': () => ({ Readers: [anna.id] }),
      'no map': () => [[anna.id]],
      'over 256': () => ({ readers: Array.from({ length: 257 }, (_, i) => `age1${String(i).padStart(3, '0')}`) }),
      'with a text that is no identity\'s length': () => ({ readers: ['1'.repeat(2_049)] })
    }

    Object.entries(lists).forEach(([name, list]) => {
      it(`is ${name}`, async () => {
        await expectNoReaders(await withNotes(await noted(list())))
      })
    })

    it('names what is no identity: it is wrapped for nobody', async () => {
      const cid = await withNotes(await noted({ readers: [anna.id, 'nobody'].sort() }))
      expect(await errorOf(vault.share(cid, { add: [mallory.id] }))).to.have.property('name', 'KeyWrapFailedError')
    })

    it('can lie: that is what every reader can do, and sharing then follows the list', async () => {
      const cid = await withNotes(await noted({ readers: [anna.id] }))
      const shared = await vault.share(cid, { add: [mallory.id] })
      expect(shared.readers).to.deep.equal([anna.id, mallory.id].sort())
      expect(await errorOf(vaultOf(bench.helia, [ben]).decrypt(shared.root))).to.have.property('name', UNWRAP)
    })
  })

  it('a list of readers is no block of a graph, and stands in no index', async () => {
    const note = noteOf(await wrappedOf(bench.blockstore, root))
    expect(stanzasOf(await wrappedOf(bench.blockstore, root)).filter(({ body }) => body.join() === note.join())).to.have.lengthOf(1)
    expect(await bench.blockstore.has(await putRaw(pinBench().blockstore, note))).to.equal(false)
  })
})
