import * as dagCbor from '@ipld/dag-cbor'
import { ed25519 } from '@noble/curves/ed25519.js'
import { bech32 } from '@scure/base'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { CID } from 'multiformats/cid'
import { sha256 } from 'multiformats/hashes/sha2'
import { EncryptedBlockstore } from '../../src/blockstore/index.ts'
import { decryptCar, encryptCar, exportCar } from '../../src/car/index.ts'
import { GraphKey, deriveGraphKey, deriveSalt, graphKeys, nativeCrypto, nobleCrypto, webCrypto } from '../../src/crypto/index.ts'
import { blockSecrets } from '../../src/crypto/internal.ts'
import { ageIdentity, pairKey } from '../../src/engine/index.ts'
import { equalBytes } from '../../src/format/internal.ts'
import { decryptGraph, encryptGraph, openGraph, verifyGraph } from '../../src/graph/index.ts'
import { decryptIpsql, encryptIpsql } from '../../src/ipsql/index.ts'
import { ageUser, peer } from '../engine/util/people.ts'
import { bytesOf } from '../util/blocks.ts'
import { smallGraph } from '../util/graphs.ts'
import { LackingStore } from '../util/paged-graph.ts'
import { seededBytes } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { Copies } from './util/copies.ts'
import type { CryptoBackend } from '../../src/crypto/index.ts'
import type { TestGraph } from '../util/graphs.ts'

const backends = [nativeCrypto(), webCrypto(), nobleCrypto()].filter(backend => backend != null)
const SEED = 0x77697065

/** What the key and the graph lead to: what may be in memory while it is used, and not after. */
function secretsOf (key: Uint8Array, plainRoot: CID): Uint8Array[] {
  const graphKey = deriveGraphKey(key, deriveSalt(key, plainRoot.bytes))
  const { seal, nonce } = blockSecrets(graphKey)
  return [key, graphKey, seal, nonce]
}

for (const crypto of backends) {
  describe(`secrets: wiped when it is over (${crypto.name})`, () => {
    let plain: TestGraph
    let key: Uint8Array
    let copies: Copies
    let shared: MemoryBlockstore

    before(async () => {
      plain = await smallGraph()
      shared = new MemoryBlockstore()
    })

    // the caller's own copy was made before
    async function expectWiped (work: (key: Uint8Array) => Promise<unknown>, least = 4): Promise<void> {
      key = seededBytes(SEED, 32)
      copies = new Copies(secretsOf(key, plain.root)).start()

      try {
        await work(key)
        expect(copies.seen, 'copies that were seen').to.be.at.least(least)
        expect(copies.left, 'copies that are left').to.equal(0)
      } finally {
        copies.stop()
      }
    }

    const encrypt = async (key: Uint8Array): Promise<CID> => (await encryptGraph(plain.store, shared, plain.root, { key, crypto })).root

    it('encryptGraph, and of a later version', async () => {
      await expectWiped(async key => {
        const previous = await encrypt(key)
        await encryptGraph(plain.store, shared, plain.root, { key, crypto, previous })
      })
    })

    it('encryptGraph that fails, also of a later version', async () => {
      await expectWiped(async key => errorOf(encryptGraph(new MemoryBlockstore(), shared, plain.root, { key, crypto })))
      await expectWiped(async key => {
        const previous = await encrypt(key)
        expect(await errorOf(encryptGraph(plain.store, shared, plain.root, { key, crypto, previous, padding: 'none' }))).to.have.property('name', 'InvalidOptionsError')
      })
    })

    it('encryptGraph on a platform that can not take the keys', async () => {
      const failing: CryptoBackend = { ...crypto, name: 'failing', sha256: async data => crypto.sha256(data), hmac: () => { throw new Error('no keys here') }, aead: async key => crypto.aead(key) }
      await expectWiped(async key => {
        expect(await errorOf(encryptGraph(plain.store, shared, plain.root, { key, crypto: failing }))).to.have.property('message', 'no keys here')
      })
    })

    it('decryptGraph, and one that fails', async () => {
      await expectWiped(async key => {
        const root = await encrypt(key)
        await decryptGraph(shared, new MemoryBlockstore(), root, { key, crypto })
        expect(await errorOf(decryptGraph(shared, new MemoryBlockstore(), root, { key: seededBytes(1, 32), crypto }))).to.have.property('name', 'WrongKeyError')
        expect(await errorOf(decryptGraph(shared, { put () { throw new Error('full') } } as any, root, { key, crypto }))).to.have.property('message', 'full')
      })
    })

    it('verifyGraph, and one that fails', async () => {
      await expectWiped(async key => {
        const root = await encrypt(key)
        await verifyGraph(shared, root, { key, crypto })
        expect(await errorOf(verifyGraph(shared, plain.root, { key, crypto }))).to.be.an('error')
      })
    })

    it('openGraph, once it is closed, and one that fails', async () => {
      await expectWiped(async key => {
        const graph = await openGraph(shared, await encrypt(key), { key, crypto })
        await bytesOf(graph, plain.root)
        graph.close()
        graph.close()
        const { root } = await encryptGraph(plain.store, shared, plain.root, { key, crypto, catalog: false })
        expect(await errorOf(openGraph(shared, root, { key, crypto }))).to.have.property('name', 'NoCatalogError')
      })
    })

    it('decryptGraph, verifyGraph and openGraph that fail once they have the keys', async () => {
      await expectWiped(async key => {
        const whole = await encrypt(key)
        const fields: any = dagCbor.decode(await bytesOf(shared, whole))
        const foreign = dagCbor.encode({ ...fields, commitment: fields.commitment.map((byte: number) => byte ^ 1) })
        const foreignRoot = CID.createV1(dagCbor.code, await sha256.digest(foreign))
        const store = new LackingStore(shared, [fields.manifest])
        await shared.put(foreignRoot, foreign)

        for (const [root, name] of [[foreignRoot, 'WrongKeyError'], [whole, 'MissingBlockError']] as Array<[CID, string]>) {
          expect(await errorOf(decryptGraph(store, new MemoryBlockstore(), root, { key, crypto }))).to.have.property('name', name)
          expect(await errorOf(verifyGraph(store, root, { key, crypto }))).to.have.property('name', name)
          expect(await errorOf(openGraph(store, root, { key, crypto }))).to.have.property('name', name)
        }
      })
    })

    it('encryptCar and decryptCar: read to the end, left, and broken', async () => {
      await expectWiped(async key => {
        const parts: Uint8Array[] = []
        const { car } = await encryptCar(plain.store, plain.root, { key, crypto })

        for await (const part of car) {
          parts.push(part)
        }

        await decryptCar(parts, new MemoryBlockstore(), { key, crypto })
        await errorOf(decryptCar(parts.slice(0, -1), new MemoryBlockstore(), { key, crypto }))
        const left = await encryptCar(plain.store, plain.root, { key, crypto })
        await left.car.return()
        const begun = await encryptCar(plain.store, plain.root, { key, crypto })
        await begun.car.next()
        await begun.car[Symbol.asyncDispose]()
        await errorOf(encryptCar(new MemoryBlockstore(), plain.root, { key, crypto }))
      })
    })

    it('IPSQL\'s format, both ways', async () => {
      await expectWiped(async key => {
        const { root } = await encryptIpsql(plain.store, shared, plain.root, { key, crypto })
        await decryptIpsql(shared, new MemoryBlockstore(), root, { key, crypto })
        await errorOf(decryptIpsql(shared, new MemoryBlockstore(), plain.root, { key, crypto }))
      }, 2)
    })

    it('a CAR of an encrypted graph takes no key', async () => {
      const root = await encrypt(seededBytes(SEED, 32))
      copies = new Copies(secretsOf(seededBytes(SEED, 32), plain.root)).start()

      for await (const part of exportCar(shared, root)) {
        expect(part).to.be.a('Uint8Array')
      }

      copies.stop()
      expect(copies.seen).to.equal(0)
    })

    it('an EncryptedBlockstore keeps its key until it is closed, and then nothing', async () => {
      await expectWiped(async key => {
        const store = new EncryptedBlockstore(shared, { key, crypto })

        for (const { cid, bytes } of plain.blocks) {
          await store.put(cid, bytes)
        }

        const { root } = await store.export(plain.root)
        await store.verify(root)
        await store.decrypt(root, { into: new MemoryBlockstore() })
        const reader = new EncryptedBlockstore(shared, { crypto })
        await reader.open(root, { key })
        await reader.closeGraph(root)
        await store.open(root)
        await store.open(root, { prefetch: 'all' })
        expect(copies.left).to.be.above(0)
        await Promise.all([store.close(), store.close(), reader.close()])
        await store.close()
      })
    })

    it('`await using` does it', async () => {
      await expectWiped(async key => {
        await using store = new EncryptedBlockstore(shared, { key, crypto })
        await store.export(plain.root, { source: plain.store })
      })
    })

    ;(['close', Symbol.dispose] as const).forEach(how => {
      it(`a graph key, by ${String(how)}`, () => {
        const bytes = seededBytes(SEED, 32)
        copies = new Copies([bytes]).start()
        const graphKey = new GraphKey(bytes)
        expect(copies.left).to.equal(1)
        graphKey[how]()
        graphKey[how]()
        copies.stop()
        expect(copies.left).to.equal(0)
        expect(() => graphKey.bytes).to.throw().with.property('name', 'ClosedError')
      })
    })

    it('keys that are closed seal, open and commit nothing: they never go on with zeroes', async () => {
      const handed: Uint8Array[] = []
      const keep = (key: Uint8Array): Uint8Array => {
        handed.push(key)
        return key
      }
      const watched: CryptoBackend = { ...crypto, sha256: data => crypto.sha256(data), aead: key => crypto.aead(keep(key)), hmac: key => crypto.hmac(keep(key)) }
      const keys = await graphKeys(seededBytes(SEED, 32), watched)
      const nonce = new Uint8Array(12)
      const sealed = await keys.aead.seal(nonce, new Uint8Array(5))

      // what a backend was given is wiped as soon as it has its own
      expect(handed).to.have.lengthOf(2)
      handed.forEach(key => { expect(key).to.equalBytes(new Uint8Array(32)) })

      keys.close()
      keys.close()
      const uses = [() => keys.aead.seal(nonce, new Uint8Array(5)), () => keys.aead.open(sealed), () => keys.nonce(nonce), () => keys.commit(nonce), () => keys.aead.sealNow?.(nonce, [nonce], 12) ?? keys.commit(nonce), () => keys.aead.sealSame?.(nonce, [nonce], 12, nonce) ?? keys.commit(nonce)]

      for (const use of uses) {
        expect(await errorOf(async () => use())).to.have.property('name', 'ClosedError')
      }
    })
  })
}

/** How often memory that holds just these bytes is filled with zeroes. */
function wipes (secret: Uint8Array, work: () => void): number {
  const proto = Object.getPrototypeOf(Uint8Array.prototype)
  const { fill } = proto
  let count = 0

  proto.fill = function (this: Uint8Array, value: number, ...range: number[]) {
    count += value === 0 && equalBytes(this, secret) ? 1 : 0
    return Reflect.apply(fill, this, [value, ...range])
  }

  try {
    work()
  } finally {
    proto.fill = fill
  }

  return count
}

describe('secrets: of engines, wiped when it is over', () => {
  it('that of an age identity, when two people share a key, and when they don\'t', async () => {
    const [anna, bob] = [await ageUser(), await ageUser()]
    const { bytes } = bech32.decodeToBytes(anna.secret as string)
    expect(wipes(bytes, () => { pairKey(anna.secret, bob.id) })).to.equal(1)
    expect(wipes(bytes, () => { expect(() => pairKey(anna.secret, 'somebody')).to.throw() })).to.equal(1)
  })

  it('that of a PeerId\'s key, as age has it: once it is text, and once it was used', async () => {
    const [{ secret }, bob] = [await peer(), await ageUser()]
    const ofAge = ed25519.utils.toMontgomerySecret(secret.raw.subarray(0, 32))
    expect(wipes(ofAge, () => { ageIdentity(secret) })).to.equal(1)
    expect(wipes(ofAge, () => { pairKey(secret, bob.id) })).to.equal(2)
  })
})
