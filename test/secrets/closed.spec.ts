import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { EncryptedBlockstore } from '../../src/blockstore/index.ts'
import { decryptionEngine, encryptionEngine } from '../../src/engine/index.ts'
import { Encryptor, unwrapKey, wrapKey } from '../../src/engine/internal.ts'
import { encryptGraph } from '../../src/graph/index.ts'
import { encryptIpsql } from '../../src/ipsql/index.ts'
import { Keyring } from '../../src/plugin/internal.ts'
import { ageUser, peer } from '../engine/util/people.ts'
import { bytesOf } from '../util/blocks.ts'
import { GateStore } from '../util/gate-store.ts'
import { smallGraph } from '../util/graphs.ts'
import { recorded } from '../util/nonce-recorder.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { errorOf, turns, watch } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { LatePuts, LateStore } from './util/late-puts.ts'
import type { EncryptResponse } from '../../src/engine/index.ts'
import type { TestGraph } from '../util/graphs.ts'
import type { CID } from 'multiformats/cid'

const crypto = recorded()
const key = testKey()

async function all (items: AsyncIterable<unknown> | Iterable<unknown>): Promise<void> {
  for await (const item of items) {
    expect(item).to.exist()
  }
}

describe('secrets: after close', () => {
  failOnUnhandledRejections()
  let plain: TestGraph
  let shared: MemoryBlockstore
  let root: CID
  let head: CID

  beforeEach(async () => {
    plain = await smallGraph()
    shared = new MemoryBlockstore()
    root = (await encryptGraph(plain.store, shared, plain.root, { key, crypto })).root
    head = (await encryptIpsql(plain.store, shared, plain.root, { key, crypto })).root
  })

  const uses: Record<string, (store: EncryptedBlockstore) => Promise<unknown>> = {
    put: async store => store.put(plain.root, plain.blocks[0].bytes),
    putMany: async store => all(store.putMany([{ cid: plain.root, bytes: plain.blocks[0].bytes }])),
    get: async store => bytesOf(store, plain.root),
    getMany: async store => all(store.getMany([plain.root])),
    has: async store => store.has(plain.root),
    delete: async store => store.delete(plain.root),
    deleteMany: async store => all(store.deleteMany([plain.root])),
    getAll: async store => all(store.getAll()),
    export: async store => store.export(plain.root),
    'export with a key of its own': async store => store.export(plain.root, { key }),
    'export in IPSQL\'s format': async store => store.export(plain.root, { format: 'ipsql' }),
    seal: async store => store.seal(plain.root),
    decrypt: async store => store.decrypt(root),
    'decrypt with a key of its own': async store => store.decrypt(root, { key, into: new MemoryBlockstore() }),
    open: async store => store.open(root),
    convert: async store => store.convert(head, { format: 'ipsql', key: testKey(2) }),
    verify: async store => store.verify(root),
    assertNoPlaintext: async store => store.assertNoPlaintext(),
    assertNotPlain: async store => store.assertNotPlain(root),
    'a session that was made before': async store => bytesOf(store.createSession(), plain.root)
  }

  Object.entries(uses).forEach(([name, use]) => {
    it(`${name} throws ClosedError, and touches no store`, async () => {
      const [outside, inside] = [new RecordingStore(shared), new RecordingStore()]
      const store = new EncryptedBlockstore(outside, { key, privateStore: inside, crypto })

      for (const { cid, bytes } of plain.blocks) {
        await store.put(cid, bytes)
      }

      await store.open(root)
      await store.close()
      inside.calls.length = outside.calls.length = 0
      expect(await errorOf(use(store))).to.include({ name: 'ClosedError', code: 'ERR_CLOSED' })
      expect([...inside.calls, ...outside.calls]).to.be.empty()
    })
  })

  it('closing twice, at once, and what is not there any more is fine', async () => {
    const store = new EncryptedBlockstore(shared, { key, crypto })
    await store.open(root)
    await Promise.all([store.close(), store.close(), store[Symbol.asyncDispose]()])
    await store.close()
    await store.closeGraph(root)
    await new EncryptedBlockstore(shared).close()
  })

  it('neither store is closed, and the blocks stay', async () => {
    const inside = new MemoryBlockstore()
    const store = new EncryptedBlockstore(shared, { key, privateStore: inside, crypto })
    await store.decrypt(root)
    await store.close()
    expect(await bytesOf(inside, plain.root)).to.equalBytes(await bytesOf(plain.store, plain.root))
    expect(await new EncryptedBlockstore(shared, { key, privateStore: inside, crypto }).decrypt(root)).to.deep.equal(plain.root)
  })

  it('closing a session of Helia\'s closes nothing', async () => {
    const store = new EncryptedBlockstore(shared, { key, crypto })
    await store.open(root)
    const session = store.createSession()
    expect(await bytesOf(session.createSession(), plain.root)).to.be.a('Uint8Array')
    session.close()
    expect(await bytesOf(session, plain.root)).to.be.a('Uint8Array')
    expect(await store.has(plain.root)).to.equal(true)
  })

  describe('while something goes on', () => {
    const isSealed = (op: string, cid: CID): boolean => cid.code === 0x55

    const work: Record<string, (store: EncryptedBlockstore, source: GateStore) => Promise<unknown>> = {
      'export, while the plain graph is read': async (store, source) => store.export(plain.root, { source }),
      'seal, while the plain graph is read': async (store, source) => store.seal(plain.root, { source }),
      'export in IPSQL\'s format': async (store, source) => store.export(plain.root, { source, format: 'ipsql' }),
      'decrypt, while sealed blocks are fetched': async store => store.decrypt(root),
      'open, while it is fetched': async store => store.open(root),
      'open with prefetch, while it is fetched': async store => store.open(root, { prefetch: 'all' }),
      'verify, while blocks are fetched': async store => store.verify(root, { offline: false }),
      'convert, while it is fetched': async store => store.convert(head, { format: 'ipsql', key: testKey(2) })
    }

    Object.entries(work).forEach(([name, begin]) => {
      it(`${name}: it is aborted with ClosedError first, and nothing is written after`, async () => {
        const outside = new GateStore(shared, (op, cid) => op === 'get' && (isSealed(op, cid) || cid.equals(head)))
        const source = new GateStore(plain.store)
        const log = new RecordingStore(outside)
        const inside = new RecordingStore(undefined, log.calls)
        const store = new EncryptedBlockstore(log, { key, privateStore: inside, crypto })
        const going = begin(store, source)
        const state = watch(going)

        while (outside.gets.length + source.gets.length === 0) {
          await turns()
        }

        const closing = store.close().then(() => state.settled)
        expect(await errorOf(going)).to.have.property('name', 'ClosedError')
        expect(await closing, 'close waits for it').to.equal(true)
        log.calls.length = 0
        ;[...outside.gets, ...source.gets].forEach(({ open }) => { open() })
        await turns(5)
        expect([...log.of('put'), ...inside.of('put')]).to.be.empty()
      })
    })

    const firsts: Record<string, (store: EncryptedBlockstore, into: LateStore) => Promise<unknown>> = {
      put: async store => store.put(plain.root, plain.blocks[0].bytes),
      'put, after another codec': async store => { await store.put(plain.blocks[0].cid, plain.blocks[0].bytes); await store.put(plain.root, plain.blocks[0].bytes) },
      has: async store => store.has(plain.root),
      delete: async store => store.delete(plain.root),
      export: async store => store.export(plain.root, { source: plain.store }),
      decrypt: async store => store.decrypt(root),
      'decrypt into another store': async (store, into) => store.decrypt(root, { into }),
      open: async store => { await store.open(root); await bytesOf(store, plain.root) },
      'open with prefetch': async store => { await store.open(root, { prefetch: 'all' }); await bytesOf(store, plain.root) },
      'has, of an open graph': async store => { await store.open(root); expect(await store.has(plain.root)).to.equal(true) }
    }

    Object.entries(firsts).forEach(([name, first]) => {
      it(`${name}: closed at any call of a store, also while the guard looks, nothing is put once that is over`, async () => {
        for (let at = 1, done = false; !done; at++) {
          const late: LatePuts = new LatePuts(at, async () => store.close())
          const [outside, inside, into] = [new LateStore(new MemoryBlockstore(), late), new LateStore(undefined, late), new LateStore(undefined, late)]

          for await (const { cid, bytes } of shared.getAll()) {
            await outside.inner.put(cid, bytes)
          }

          const store = new EncryptedBlockstore(outside, { key, privateStore: inside, crypto })
          const result = await first(store, into).then(() => undefined, err => err)
          done = late.calls < at
          done || await store.close()
          await turns(6)
          expect(late.puts.map(String), `closed at call ${at} of ${late.calls}`).to.be.empty()
          expect(result?.name, `closed at call ${at}`).to.be.oneOf([undefined, 'ClosedError', 'GraphClosedError'])
        }
      })
    })

    ;([undefined, 'all'] as const).forEach(prefetch => {
      it(`a block that is read from an open graph fails${prefetch == null ? '' : ', also one that waits for a prefetch'}`, async () => {
        let isHeld = false
        const outside = new GateStore(shared, (op, cid) => op === 'get' && isHeld && isSealed(op, cid))
        const store = new EncryptedBlockstore(outside, { key, crypto })
        await store.open(root)
        isHeld = true
        prefetch == null || await Promise.race([store.open(root, { prefetch }), turns(5)])
        const reading = bytesOf(store, plain.blocks[2].cid)
        reading.catch(() => {})

        while (outside.gets.length === 0) {
          await turns()
        }

        await store.close()
        expect(await errorOf(reading)).to.have.property('name').that.is.oneOf(['GraphClosedError', 'ClosedError'])
        outside.gets.forEach(({ open }) => { open() })
      })
    })

    it('another one, of the same key, goes on', async () => {
      const store = new EncryptedBlockstore(shared, { key, crypto })
      const other = new EncryptedBlockstore(shared, { key, crypto })
      const going = other.decrypt(root)
      await store.close()
      expect(await going).to.deep.equal(plain.root)
    })

    it('a signal of the caller\'s still aborts with its own reason', async () => {
      const controller = new AbortController()
      const source = new GateStore(plain.store)
      const going = new EncryptedBlockstore(shared, { key, crypto }).export(plain.root, { source, signal: controller.signal })

      while (source.gets.length === 0) {
        await turns()
      }

      controller.abort(new Error('mine'))
      expect(await errorOf(going)).to.have.property('message', 'mine')
    })
  })

  for (const how of ['close', Symbol.asyncDispose] as const) {
    it(`an Encryption Engine answers nothing any more, by ${String(how)}`, async () => {
      const user = await ageUser()
      const engine = encryptionEngine({ passphrases: { home: 'a passphrase' } })
      const ask = async (externalIdentity: string): Promise<EncryptResponse> => engine({ type: 'EncryptRequest', data: seededBytes(1, 9), externalIdentity, useReadsFor: false })
      expect((await ask('passphrase:home')).error).to.equal(undefined)
      await engine[how]()
      await engine[how]()

      for (const identity of ['passphrase:home', user.id]) {
        const { ciphertext, error } = await ask(identity)
        expect(ciphertext).to.be.empty()
        expect(error).to.include('closed')
      }
    })

    it(`a Decryption Engine answers nothing any more, by ${String(how)}`, async () => {
      const user = await ageUser()
      const wrapped = await wrapKey(new Encryptor(), seededBytes(1, 32), { to: [user.id] })
      const engine = decryptionEngine({ identities: [user.secret as string] })
      expect(await unwrapKey(engine, wrapped)).to.equalBytes(seededBytes(1, 32))
      await engine[how]()
      await engine[how]()
      const { data, error } = await engine({ type: 'DecryptRequest', data: wrapped })
      expect(data).to.be.empty()
      expect(error).to.include('closed')
    })
  }

  it('a keyring opens and wraps nothing any more', async () => {
    const anna = await peer()
    const graph = root

    for (const init of [{ key }, { key, identities: [anna.secret] }, { identities: [anna.secret] }, { key, passphrases: { home: 'a passphrase' } }]) {
      for (const isLoaded of [false, true]) {
        const keyring = new Keyring(shared, init)
        isLoaded && await keyring.resolve([anna.id], {})
        keyring.close()
        keyring.close()
        expect(await errorOf(async () => keyring.resolve([anna.id], {}))).to.have.property('name', 'ClosedError')
        expect(await errorOf(async () => keyring.wrapFor({ to: [anna.id] }))).to.have.property('name', 'ClosedError')
        'key' in init && expect(await errorOf(async () => keyring.unlock(graph))).to.have.property('name', 'ClosedError')
        'key' in init && expect(await errorOf(async () => keyring.secretOf(graph))).to.have.property('name', 'ClosedError')
      }
    }
  })
})
