import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { EncryptedBlockstore } from '../../src/blockstore/index.ts'
import { decryptCar, encryptCar } from '../../src/car/index.ts'
import { GraphKey, deriveGraphKey, deriveKey, deriveSalt, generateKey } from '../../src/crypto/index.ts'
import { blockSecrets } from '../../src/crypto/internal.ts'
import { ageIdentity, decryptionEngine, encryptionEngine, pairKey } from '../../src/engine/index.ts'
import { openBlock } from '../../src/format/index.ts'
import { decryptGraph, encryptGraph, openGraph, verifyGraph } from '../../src/graph/index.ts'
import { decryptIpsql, encryptIpsql } from '../../src/ipsql/index.ts'
import { rewrapRoot, rotation, Keyring } from '../../src/plugin/internal.ts'
import { ageUser, peer } from '../engine/util/people.ts'
import { smallGraph } from '../util/graphs.ts'
import { seededBytes } from '../util/random.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { shownOf, spellings, telling } from './util/spellings.ts'
import type { CID } from 'multiformats/cid'

const PASSPHRASE = 'correct horse battery staple'

describe('secrets: what is told', function () {
  this.timeout(60_000)
  failOnUnhandledRejections()

  it('no error, event or object shows one, whatever goes wrong and wherever it was put by mistake', async () => {
    const key = seededBytes(0x746f6c64, 32)
    const plain = await smallGraph()
    const graphKey = deriveGraphKey(key, deriveSalt(key, plain.root.bytes))
    const { seal, nonce } = blockSecrets(graphKey)
    const [anna, user] = [await peer(), await ageUser()]
    const text = user.secret as string
    const shared = new MemoryBlockstore()
    const shown = new Set<string>()
    const names = new Map<string, number>()
    const onProgress = (event: any): void => { shown.add(shownOf(event)).add(shownOf(event.detail)) }

    const tell = async (call: () => unknown): Promise<void> => {
      try {
        const made = await call()
        typeof made === 'object' && !(made instanceof Uint8Array) && shown.add(shownOf(made))
      } catch (err: any) {
        names.set(err.name, (names.get(err.name) ?? 0) + 1)
        shown.add(shownOf(err))
      }
    }

    const { root } = await encryptGraph(plain.store, shared, plain.root, { key, onProgress })
    const { root: head } = await encryptIpsql(plain.store, shared, plain.root, { key, onProgress })
    const blocks: CID[] = []

    for await (const { cid } of shared.getAll()) {
      blocks.push(cid)
    }

    const none = new MemoryBlockstore()

    // each block once with a bit flipped, and once not there
    for (const victim of blocks) {
      for (const isMissing of [false, true]) {
        const damaged: any = {
          has: async () => true,
          get (cid: CID) {
            const store = cid.equals(victim) && isMissing ? none : shared
            return cid.equals(victim) && !isMissing ? altered(store.get(cid) as any) : store.get(cid)
          }
        }
        await tell(async () => decryptGraph(damaged, new MemoryBlockstore(), root, { key, onProgress }))
        await tell(async () => verifyGraph(damaged, root, { key, onProgress }))
        await tell(async () => openGraph(damaged, root, { key, onProgress }))
        await tell(async () => encryptGraph(plain.store, { ...damaged, put: async () => {} }, plain.root, { key, previous: root, onProgress }))
        await tell(async () => decryptIpsql(damaged, new MemoryBlockstore(), head, { key, onProgress }))
      }
    }

    // a store that tells what it was asked
    const loud: any = { get (...args: unknown[]) { throw new Error(`get ${shownOf(args)}`) }, has (...args: unknown[]) { throw new Error(`has ${shownOf(args)}`) }, put (...args: unknown[]) { throw new Error(`put ${shownOf(args)}`) }, delete () {}, getAll () {} }
    const secrets: unknown[] = [key, graphKey, new GraphKey(graphKey), text, PASSPHRASE, { passphrase: PASSPHRASE }, anna.secret, anna.secret.raw, ageIdentity(anna.secret), [key], { key }]

    for (const source of [shared, loud]) {
      for (const secret of secrets as any[]) {
        const other = seededBytes(3, 32)
        const store = new EncryptedBlockstore(source, { key })

        for (const given of [{ key: secret }, { key: other, [PASSPHRASE.length]: secret }, { key, signal: secret }, { key, concurrency: secret }, { key, workers: secret }, { key, offline: secret }, { key, padding: secret }, { key, nonce: secret }, { key, catalog: secret }, { key, previous: secret }, { key, salt: secret }, { key, blocks: secret }, { key, bufferBytes: secret }, { key, spill: secret }, { key, into: secret }, { key, format: secret }, { key, pageCacheBytes: secret }, { key, prefetch: secret }, { key, cache: secret }, secret] as any[]) {
          await tell(async () => encryptGraph(plain.store, source, plain.root, { onProgress, ...given }))
          await tell(async () => decryptGraph(source, new MemoryBlockstore(), root, { onProgress, ...given }))
          await tell(async () => verifyGraph(source, root, given))
          await tell(async () => openGraph(source, root, given))
          await tell(async () => store.export(plain.root, { source: plain.store, ...given }))
          await tell(async () => store.decrypt(root, given))
          await tell(async () => store.open(root, given))
          await tell(async () => store.verify(root, given))
          await tell(async () => store.convert(head, { format: 'ipsql', ...given }))
          await tell(async () => encryptIpsql(plain.store, source, plain.root, given))
          await tell(async () => decryptIpsql(source, new MemoryBlockstore(), head, given))
          await tell(async () => encryptCar(plain.store, plain.root, given).then(async ({ car, ...rest }) => car.return().then(() => rest)))
          await tell(async () => decryptCar([seededBytes(1, 100)], new MemoryBlockstore(), given))
        }

        await tell(async () => decryptGraph(source, new MemoryBlockstore(), secret, { key }))
        await tell(async () => encryptGraph(plain.store, source, secret, { key }))
        await tell(async () => store.get(secret).next())
        await tell(async () => store.closeGraph(secret))
        await tell(() => new EncryptedBlockstore(secret, { key }))
        await tell(() => new EncryptedBlockstore(source, secret))
        await tell(() => new EncryptedBlockstore(source, { key: secret }))
        await tell(() => new EncryptedBlockstore(source, { key, privateStore: secret }))
        await tell(() => new GraphKey(secret))
        await tell(() => generateKey(secret))
        await tell(() => deriveKey(secret, secret))
        await tell(() => deriveKey(key, graphKey, secret))
        await tell(() => pairKey(secret, secret))
        await tell(() => decryptionEngine({ identities: [secret] }))
        await tell(() => decryptionEngine({ identities: secret }))
        await tell(() => encryptionEngine({ prefer: [secret] }))
        await tell(() => encryptionEngine({ passphrases: secret }))
        await tell(() => encryptionEngine({ passphrases: { home: PASSPHRASE }, timeout: secret }))
        await tell(() => new Keyring(source, { key: secret }))
        await tell(() => new Keyring(source, { identities: [secret] }))
        const keyring = new Keyring(source, { key, identities: [anna.secret, text, { passphrase: PASSPHRASE }], passphrases: { home: PASSPHRASE } })
        await tell(async () => rewrapRoot(keyring, root, { add: [secret] }))
        await tell(async () => rotation(source, keyring, root, { to: [secret] }))
        await tell(async () => rotation(source, keyring, secret, { to: [anna.id] }))
        await tell(async () => keyring.wrapFor({ to: secret }))
        await tell(async () => openBlock({} as any, secret))
        shown.add(shownOf(keyring)).add(shownOf(store))
        await store.close()
        await tell(async () => store.export(plain.root, { key: secret }))
      }
    }

    const needles = [...[key, graphKey, seal, nonce, anna.secret.raw.slice(0, 32)].flatMap(spellings), text, text.toLowerCase(), ageIdentity(anna.secret), ageIdentity(anna.secret).toLowerCase(), PASSPHRASE]
    expect([...names.values()].reduce((sum, count) => sum + count, 0)).to.be.above(3_000)
    expect(names.size, [...names.keys()].join()).to.be.above(11)
    expect(telling([...shown], needles)).to.deep.equal([])

    // and this would find it
    expect(telling([new Error('x', { cause: { key } }), Object.assign(new Error('x'), { at: anna.secret.raw }), { secret: text }, new Map([[1, PASSPHRASE]]), new Error(`not ${String(graphKey)}`)].map(shownOf), needles)).to.have.lengthOf(5)
  })
})

async function * altered (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    yield Uint8Array.from(chunk, (byte, i) => i === chunk.byteLength - 1 ? byte ^ 1 : byte)
  }
}
