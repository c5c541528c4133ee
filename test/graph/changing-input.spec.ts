import * as dagCbor from '@ipld/dag-cbor'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import * as raw from 'multiformats/codecs/raw'
import { from } from 'multiformats/hashes/hasher'
import { defaultCrypto } from '../../src/crypto/internal.ts'
import { defaultHashers } from '../../src/format/internal.ts'
import { decryptGraph, defaultCodecs, encryptGraph, verifyGraph } from '../../src/graph/internal.ts'
import { cborBlock, rawBlock, storeOf } from '../util/blocks.ts'
import { FaultyStore, Trip } from '../util/faulty-store.ts'
import { graphOf, smallGraph } from '../util/graphs.ts'
import { checkNonces, recorded, repeatedNonces } from '../util/nonce-recorder.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { RecordingStore, falsePuts } from '../util/recording-store.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import type { CryptoBackend } from '../../src/crypto/internal.ts'
import type { CID } from 'multiformats/cid'

const key = testKey()
const crypto = recorded()

/** What an export puts when nothing goes wrong. */
async function goodPuts (store: any, root: CID): Promise<string[]> {
  const shared = new RecordingStore()
  await encryptGraph(store, shared, root, { key, crypto })
  return shared.cids('put')
}

describe('graph: a source that changes between the two passes', () => {
  checkNonces()
  failOnUnhandledRejections()

  for (const [fault, first, second] of [
    ['wrong', 'PlainBlockMismatchError', 'InputChangedError'],
    ['short', 'PlainBlockMismatchError', 'InputChangedError'],
    ['missing', 'NotFoundError', 'NotFoundError']
  ] as const) {
    it(`${fault}, from every read on: an error, and no encrypted root`, async () => {
      const { store, root, blocks } = await smallGraph()
      const good = await goodPuts(store, root)

      for (let at = 1; at <= 2 * blocks.length; at++) {
        for (const onward of [true, false]) {
          const shared = new RecordingStore()
          const source = new FaultyStore(store, new Trip({ at, fault, onward }))
          const err = await errorOf(encryptGraph(source, shared, root, { key, crypto, bufferBytes: 0 }))
          expect(`${at} ${err.name}`).to.equal(`${at} ${at <= blocks.length ? first : second}`)
          const puts = shared.cids('put')
          expect(puts).to.deep.equal(good.slice(0, puts.length))
          expect(puts.length).to.be.lessThan(good.length - 1)
        }
      }
    })
  }

  it('a hash function that does not notice: the digest that makes the nonce does', async () => {
    const constant = from({ name: 'broken', code: 0x16, encode: () => new Uint8Array(32) })
    const getHasher = (code: number): any => code === 0x16 ? constant : defaultHashers(code)
    const { cid } = await rawBlock(new Uint8Array(0), { hasher: constant })
    const parent = await cborBlock([cid])

    for (const at of [2, 3, 4]) {
      let reads = 0
      const source = {
        async * get (asked: CID): AsyncGenerator<Uint8Array> {
          reads++
          yield asked.equals(cid) ? seededBytes(reads >= at ? 2 : 1, 64) : parent.bytes
        }
      }
      const shared = new RecordingStore()
      const outcome = encryptGraph(source, shared, parent.cid, { key, crypto, getHasher, bufferBytes: 0 })

      if (at === 2) {
        await outcome
      } else {
        expect(await errorOf(outcome)).to.have.property('name', 'InputChangedError')
      }
    }

    expect(repeatedNonces()).to.deep.equal([])
  })
})

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

describe('graph: a buffer that changes while it is exported', function () {
  this.timeout(20_000)
  checkNonces()
  failOnUnhandledRejections()

  for (const bufferBytes of [0, Infinity]) {
    it(`at any hash: the right graph, or an error and no root; bufferBytes ${bufferBytes}`, async () => {
      const { root } = await smallGraph()
      const good = await goodPuts((await smallGraph()).store, root)
      const outcomes = new Map<string, number>()

      for (let n = 1; n < 60; n++) {
        const mine = (await smallGraph()).blocks.map(({ cid, bytes }) => ({ cid, bytes: Uint8Array.from(bytes) }))
        const backend = atHash(n, () => { mine.forEach(({ bytes }) => { bytes.set([bytes[0] ^ 1]) }) })
        mine.shift()
        const store = await storeOf([(await smallGraph()).blocks[0], ...mine])
        const shared = new RecordingStore()
        const name = await encryptGraph(store, shared, root, { key, crypto: backend, bufferBytes }).then(() => 'ok', err => err.name)
        outcomes.set(name, (outcomes.get(name) ?? 0) + 1)
        const puts = shared.cids('put')
        expect(await falsePuts(shared)).to.deep.equal([])
        expect(puts).to.deep.equal(good.slice(0, puts.length))
        expect(puts.length === good.length).to.equal(name === 'ok')
      }

      expect([...outcomes.keys()].filter(name => !['ok', 'PlainBlockMismatchError', 'InputChangedError'].includes(name))).to.deep.equal([])
      expect(outcomes.get('ok')).to.be.greaterThan(0)
      expect(outcomes.size).to.equal(bufferBytes === 0 ? 3 : 2)
    })
  }

  it('between the reading of its links and its sealing: never a graph that lacks what it links', async () => {
    const wanted = await rawBlock(seededBytes(1, 20))
    const decoy = await rawBlock(seededBytes(2, 20))
    const real = await cborBlock({ child: wanted.cid })
    const { bytes: false_ } = await cborBlock({ child: decoy.cid })
    const buffer = Uint8Array.from(false_)
    const store = await storeOf([wanted, decoy, { cid: real.cid, bytes: buffer }])
    const getCodec = (code: number): any => code !== dagCbor.code
      ? defaultCodecs(code)
      : {
          ...dagCbor,
          decode (bytes: Uint8Array) {
            const value = dagCbor.decode(bytes)
            buffer.set(real.bytes)
            return value
          }
        }
    const shared = new RecordingStore()
    const name = await encryptGraph(store, shared, real.cid, { key, crypto, getCodec }).then(({ root }) => root, err => err.name)

    if (typeof name !== 'string') {
      expect((await verifyGraph(shared, name, { key, crypto })).plain?.complete).to.be.true()
    }

    expect(name).to.equal('PlainBlockMismatchError')
  })

  it('the buffers that a store gives are not kept: changing them later changes nothing', async () => {
    const leaf = { ...await rawBlock(seededBytes(1, 50)) }
    const graph = await graphOf([leaf, await cborBlock([leaf.cid])])
    const shared = new MemoryBlockstore()
    const { root } = await encryptGraph(graph.store, shared, graph.root, { key, crypto })
    graph.blocks.forEach(({ bytes }) => bytes.fill(7))
    expect((await decryptGraph(shared, new MemoryBlockstore(), root, { key, crypto })).blocks).to.equal(2)
    expect(raw.code).to.equal(leaf.cid.code)
  })
})
