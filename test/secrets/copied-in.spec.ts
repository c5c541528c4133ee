import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { EncryptedBlockstore } from '../../src/blockstore/index.ts'
import { decryptCar, encryptCar, exportCar } from '../../src/car/index.ts'
import { GraphKey, deriveGraphKey } from '../../src/crypto/index.ts'
import { decryptionEngine } from '../../src/engine/index.ts'
import { Encryptor, unwrapKey, wrapKey } from '../../src/engine/internal.ts'
import { decryptGraph, encryptGraph, openGraph, verifyGraph } from '../../src/graph/index.ts'
import { readRoot } from '../../src/graph/internal.ts'
import { decryptIpsql, encryptIpsql } from '../../src/ipsql/index.ts'
import { Keyring } from '../../src/plugin/internal.ts'
import { peer } from '../engine/util/people.ts'
import { bytesOf } from '../util/blocks.ts'
import { smallGraph } from '../util/graphs.ts'
import { recorded } from '../util/nonce-recorder.ts'
import { seededBytes, testKey } from '../util/random.ts'
import type { TestGraph } from '../util/graphs.ts'
import type { CID } from 'multiformats/cid'

const crypto = recorded()
const OTHER = seededBytes(99, 32)

describe('secrets: what is given is copied, and stays the caller\'s', () => {
  let plain: TestGraph
  let shared: MemoryBlockstore
  let root: CID
  let head: CID
  let graphKey: Uint8Array
  const car: Uint8Array[] = []

  before(async () => {
    plain = await smallGraph()
    shared = new MemoryBlockstore()
    root = (await encryptGraph(plain.store, shared, plain.root, { key: testKey(), crypto })).root
    head = (await encryptIpsql(plain.store, shared, plain.root, { key: testKey(), crypto })).root
    graphKey = deriveGraphKey(testKey(), (await readRoot(shared, root, crypto)).salt)

    for await (const part of exportCar(shared, root)) {
      car.push(part)
    }
  })

  async function afterwards (work: (key: Uint8Array) => Promise<unknown>, key = testKey(), change = (key: Uint8Array): void => { key.set(OTHER) }): Promise<any> {
    const result = work(key)
    change(key)
    return result
  }

  const calls: Record<string, (key: Uint8Array) => Promise<unknown>> = {
    encryptGraph: async key => expect((await encryptGraph(plain.store, new MemoryBlockstore(), plain.root, { key, crypto })).root).to.deep.equal(root),
    'encryptGraph, of a later version': async key => expect((await encryptGraph(plain.store, shared, plain.root, { key, crypto, previous: root })).root).to.deep.equal(root),
    decryptGraph: async key => expect((await decryptGraph(shared, new MemoryBlockstore(), root, { key, crypto })).root).to.deep.equal(plain.root),
    verifyGraph: async key => expect((await verifyGraph(shared, root, { key, crypto })).plain?.root).to.deep.equal(plain.root),
    openGraph: async key => expect(await bytesOf(await openGraph(shared, root, { key, crypto }), plain.root)).to.be.a('Uint8Array'),
    encryptCar: async key => {
      const { car, ...graph } = await encryptCar(plain.store, plain.root, { key, crypto })
      expect(graph.root).to.deep.equal(root)
      await car.return()
    },
    decryptCar: async key => expect((await decryptCar(car, new MemoryBlockstore(), { key, crypto })).root).to.deep.equal(plain.root),
    encryptIpsql: async key => expect((await encryptIpsql(plain.store, new MemoryBlockstore(), plain.root, { key, crypto })).root).to.deep.equal(head),
    decryptIpsql: async key => expect((await decryptIpsql(shared, new MemoryBlockstore(), head, { key, crypto })).root).to.deep.equal(plain.root),
    'export with a key of its own': async key => expect((await new EncryptedBlockstore(new MemoryBlockstore(), { crypto }).export(plain.root, { key, source: plain.store })).root).to.deep.equal(root),
    'seal with a key of its own': async key => expect((await new EncryptedBlockstore(new MemoryBlockstore(), { crypto }).seal(plain.root, { key, source: plain.store })).root.cid).to.deep.equal(root),
    'decrypt with a key of its own': async key => expect(await new EncryptedBlockstore(shared, { crypto }).decrypt(root, { key })).to.deep.equal(plain.root),
    'decrypt into another store': async key => expect(await new EncryptedBlockstore(shared, { crypto }).decrypt(root, { key, into: new MemoryBlockstore() })).to.deep.equal(plain.root),
    'open with a key of its own': async key => expect(await new EncryptedBlockstore(shared, { crypto }).open(root, { key })).to.deep.equal(plain.root),
    'verify with a key of its own': async key => expect((await new EncryptedBlockstore(shared, { crypto }).verify(root, { key })).plain?.root).to.deep.equal(plain.root),
    'convert with a key of its own': async key => expect(await new EncryptedBlockstore(shared, { key: testKey(2), crypto }).convert(head, { format: 'ipsql', key })).to.have.property('root')
  }

  Object.entries(calls).forEach(([name, call]) => {
    it(`${name}: changing or wiping the key at once changes nothing`, async () => {
      await afterwards(call)
      await afterwards(call, testKey(), key => { key.fill(0) })
    })

    it(`${name}: never changes the caller's key`, async () => {
      const key = testKey()
      await call(key)
      expect(key).to.equalBytes(testKey())
    })
  })

  it('a graph key that is closed at once opens what was begun with it, and is not closed by what it opens', async () => {
    const own = new GraphKey(graphKey)
    const begun = [decryptGraph(shared, new MemoryBlockstore(), root, { key: own, crypto }), verifyGraph(shared, root, { key: own, crypto }), new EncryptedBlockstore(shared, { crypto }).decrypt(root, { key: own })]
    own.close()
    await Promise.all(begun)

    const kept = new GraphKey(graphKey)
    await decryptGraph(shared, new MemoryBlockstore(), root, { key: kept, crypto })
    await new EncryptedBlockstore(shared, { crypto }).open(root, { key: kept })
    await verifyGraph(shared, root, { key: kept, crypto })
    expect(kept.bytes).to.equalBytes(graphKey)
  })

  it('a graph key copies, both ways', () => {
    const bytes = graphKey.slice()
    const key = new GraphKey(bytes)
    bytes.fill(0)
    key.bytes.fill(1)
    expect(key.bytes).to.equalBytes(graphKey)
    key.close()
    expect(bytes).to.equalBytes(new Uint8Array(32))
  })

  it('the key of an EncryptedBlockstore, and closing it leaves the caller\'s', async () => {
    const key = testKey()
    const store = new EncryptedBlockstore(shared, { key, crypto })
    key.fill(0)
    expect(await store.decrypt(root)).to.deep.equal(plain.root)
    key.set(testKey())
    await store.close()
    expect(key).to.equalBytes(testKey())
  })

  it('the identities and the key of a keyring, before and after they are used', async () => {
    const anna = await peer()
    const raw = anna.secret.raw.slice()
    const wrapped = await wrapKey(new Encryptor(), graphKey, { to: [anna.id] })
    const secret = { ...anna.secret, type: anna.secret.type, raw: raw.slice(), sign: anna.secret.sign.bind(anna.secret) }
    const engine = decryptionEngine({ identities: [secret as any] })
    secret.raw.fill(0)
    expect(await unwrapKey(engine, wrapped)).to.equalBytes(graphKey)
    secret.raw.set(raw)
    engine.close()
    expect(secret.raw).to.equalBytes(raw)

    const key = testKey()
    const keyring = new Keyring(shared, { key, identities: [secret as any] })
    key.fill(0)
    secret.raw.fill(0)
    const unlocked = await keyring.unlock(root)
    expect(unlocked.graphKey.bytes).to.equalBytes(graphKey)
    key.set(testKey())
    secret.raw.set(raw)
    keyring.close()
    expect(key).to.equalBytes(testKey())
    expect(secret.raw).to.equalBytes(raw)
  })
})
