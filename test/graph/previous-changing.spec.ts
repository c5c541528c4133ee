import * as dagCbor from '@ipld/dag-cbor'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { from } from 'multiformats/hashes/hasher'
import { defaultCrypto } from '../../src/crypto/internal.ts'
import { defaultHashers } from '../../src/format/internal.ts'
import { defaultCodecs, encryptGraph } from '../../src/graph/internal.ts'
import { cborBlock, rawBlock, storeOf } from '../util/blocks.ts'
import { FaultyStore, Trip } from '../util/faulty-store.ts'
import { graphOf } from '../util/graphs.ts'
import { checkNonces, recorded, repeatedNonces } from '../util/nonce-recorder.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { RecordingStore, falsePuts } from '../util/recording-store.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { copyOf, exportFirst, fromScratch, smallVersions, verdict } from '../util/versions.ts'
import type { CryptoBackend } from '../../src/crypto/internal.ts'
import type { EncryptOptions } from '../../src/graph/internal.ts'
import type { Exported, Versions } from '../util/versions.ts'
import type { Blockstore } from 'interface-blockstore'

const key = testKey()
const crypto = recorded()
const WAYS: Array<Partial<EncryptOptions>> = [{}, { bufferBytes: 0 }, { verifyPrevious: true }, { verifyPrevious: true, bufferBytes: 0 }]

/** The right encrypted root, whole, or an error and no root; nothing else may come of it. */
async function rightOrNothing (source: Pick<Blockstore, 'get'>, { after }: Versions, { shared, previous, scratch }: Exported, options: Partial<EncryptOptions>): Promise<string> {
  const target = new RecordingStore(await copyOf(shared.inner))
  const name = await encryptGraph(source, target, after.root, { key, crypto, ...options, previous }).then(({ root }) => {
    expect(root.toString()).to.equal(scratch.root.toString())
    return 'ok'
  }, err => err.name)

  expect(await falsePuts(target)).to.deep.equal([])
  expect(target.cids('put').filter(cid => !scratch.stored.has(cid))).to.deep.equal([])
  expect(await target.inner.has(scratch.root)).to.equal(name === 'ok')
  name === 'ok' && expect(await verdict(target, scratch.root, { key })).to.equal('ok')
  return name
}

/** A backend that does something before its n-th hash. */
function atHash (n: number, act: () => void): CryptoBackend {
  const inner = recorded(defaultCrypto())
  let calls = 0

  return {
    ...inner,
    sha256: (data) => {
      if (++calls === n) {
        act()
      }

      return inner.sha256(data)
    }
  }
}

describe('graph: a source that changes while it is exported over a previous version', function () {
  this.timeout(60_000)
  checkNonces()
  failOnUnhandledRejections()
  let small: Versions

  before(async () => {
    small = await smallVersions()
  })

  it('at any read, for once or for good: the right graph, or an error and no root', async () => {
    for (const options of WAYS) {
      const exported = await exportFirst(small, { key, crypto, ...options })
      const counting = new Trip()
      await rightOrNothing(new FaultyStore(small.store, counting), small, exported, options)
      const seen = new Set<string>()

      for (const fault of ['wrong', 'short', 'missing'] as const) {
        for (const onward of [true, false]) {
          for (let at = 1; at <= counting.calls; at++) {
            const name = await rightOrNothing(new FaultyStore(small.store, new Trip({ at, fault, onward })), small, exported, options)
            expect(['ok', 'PlainBlockMismatchError', 'InputChangedError', 'NotFoundError']).to.include(name)
            seen.add(name)
          }
        }
      }

      expect(seen.size).to.equal(options.bufferBytes === 0 ? 4 : 3)
    }
  })

  it('a buffer, at any hash: the right graph, or an error and no root', async () => {
    for (const options of WAYS) {
      const exported = await exportFirst(small, { key, crypto, ...options })
      const seen = new Map<string, number>()

      for (let n = 1; n < 60; n++) {
        const mine = [...small.before.blocks, ...small.after.blocks].map(({ cid, bytes }) => ({ cid, bytes: Uint8Array.from(bytes) }))
        const backend = atHash(n, () => { mine.forEach(({ bytes }) => { bytes.byteLength > 0 && bytes.set([bytes[0] ^ 1]) }) })
        const name = await rightOrNothing(await storeOf(mine), small, exported, { ...options, crypto: backend })
        seen.set(name, (seen.get(name) ?? 0) + 1)
      }

      expect([...seen.keys()].filter(name => !['ok', 'PlainBlockMismatchError', 'InputChangedError'].includes(name))).to.deep.equal([])
      expect(seen.get('ok')).to.be.greaterThan(0)
      expect(seen.size).to.be.greaterThan(1)
    }
  })

  it('no nonce served two payloads in all of that', () => {
    expect(repeatedNonces()).to.deep.equal([])
  })
})

describe('graph: a buffer that changes between its check and the reading of its links', () => {
  checkNonces()
  failOnUnhandledRejections()

  it('never gives a graph that lacks what it links', async () => {
    const wanted = await rawBlock(seededBytes(1, 20))
    const decoy = await rawBlock(seededBytes(2, 20))
    const real = await cborBlock({ child: wanted.cid })
    const { bytes: fake } = await cborBlock({ child: decoy.cid })
    const first = await graphOf([await rawBlock(seededBytes(3, 20))])

    for (const options of WAYS) {
      const buffer = Uint8Array.from(real.bytes)
      const store = await storeOf([...first.blocks, wanted, decoy, { cid: real.cid, bytes: buffer }])
      const shared = new MemoryBlockstore()
      const { root: previous } = await encryptGraph(store, shared, first.root, { key, crypto })
      const getCodec = (code: number): any => code !== dagCbor.code
        ? defaultCodecs(code)
        : {
            ...dagCbor,
            decode (bytes: Uint8Array) {
              buffer.set(fake)
              const value = dagCbor.decode(bytes)
              buffer.set(real.bytes)
              return value
            }
          }
      const root = await encryptGraph(store, shared, real.cid, { key, crypto, ...options, getCodec, previous }).then(({ root }) => root, err => err.name)
      const scratch = await fromScratch(store, shared, real.cid, { key, crypto, previous })
      expect(['PlainBlockMismatchError', 'InputChangedError', scratch.root.toString()]).to.include(String(root))
      typeof root === 'string' || expect(await verdict(shared, root, { key })).to.equal('ok')
    }
  })

  it('a hash function that does not notice: two contents of one CID are never both in the graph, nor under one nonce', async () => {
    const constant = from({ name: 'broken', code: 0x16, encode: () => new Uint8Array(32) })
    const getHasher = (code: number): any => code === 0x16 ? constant : defaultHashers(code)
    const { cid } = await rawBlock(new Uint8Array(0), { hasher: constant })
    const first = await graphOf([await rawBlock(seededBytes(3, 20))])
    const parent = await cborBlock([cid, first.root])

    for (const options of WAYS) {
      for (const at of [1, 2, 3, 4, 5, 6]) {
        const shared = new RecordingStore()
        const { root: previous } = await encryptGraph(first.store, shared, first.root, { key, crypto, getHasher })
        let reads = 0
        const source = {
          async * get (asked: typeof cid): AsyncGenerator<Uint8Array> {
            reads++
            const others = asked.equals(first.root) ? first.blocks[0].bytes : parent.bytes
            yield asked.equals(cid) ? seededBytes(reads >= at ? 2 : 1, 64) : others
          }
        }
        const name = await encryptGraph(source, shared, parent.cid, { key, crypto, getHasher, ...options, previous }).then(() => 'ok', err => err.name)
        expect(['ok', 'InputChangedError']).to.include(name)
      }
    }

    expect(repeatedNonces()).to.deep.equal([])
  })
})
