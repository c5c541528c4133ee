import { expect } from 'aegir/chai'
import { decryptIpsql, encryptIpsql } from '../../src/ipsql/index.ts'
import { block, bytesOf, cborBlock, rawBlock } from '../util/blocks.ts'
import { graphOf, smallGraph, tinyGraph } from '../util/graphs.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import type { TestGraph } from '../util/graphs.ts'

const key = testKey()
const crypto = recorded()

describe('ipsql: writing what can\'t be written', () => {
  checkNonces()
  failOnUnhandledRejections()

  const cases: Record<string, { name: string, make (): Promise<TestGraph> }> = {
    'a block that is missing': {
      name: 'NotFoundError',
      make: async () => {
        const graph = await tinyGraph()
        await graph.store.delete(graph.blocks[0].cid)
        return graph
      }
    },
    'a damaged block': {
      name: 'PlainBlockMismatchError',
      make: async () => {
        const graph = await tinyGraph()
        await graph.store.put(graph.blocks[0].cid, seededBytes(3, 5))
        return graph
      }
    },
    'a codec that nobody knows': { name: 'UnknownCodecError', make: async () => { const leaf = await block(0x300001, seededBytes(1, 9)); return graphOf([leaf, await cborBlock([leaf.cid])]) } },
    'a block that is no dag-cbor': { name: 'UndecodableBlockError', make: async () => graphOf([await block(0x71, Uint8Array.from([0xff]))]) },
    'a digest that proves nothing': { name: 'UnsupportedHashError', make: async () => { const leaf = await rawBlock(seededBytes(1, 9), { truncate: 19 }); return graphOf([leaf, await cborBlock([leaf.cid])]) } },
    'a root with a digest that proves nothing': { name: 'UnsupportedHashError', make: async () => graphOf([await rawBlock(seededBytes(1, 9), { truncate: 4 })]) },
    'a block over 2 MiB': { name: 'BlockTooLargeError', make: async () => graphOf([await rawBlock(new Uint8Array(2 * 1024 * 1024 - 67))]) }
  }

  Object.entries(cases).forEach(([name, { name: error, make }]) => {
    it(`${name} is an error, and there is no head`, async () => {
      const graph = await make()
      const shared = new RecordingStore()
      expect(await errorOf(encryptIpsql(graph.store, shared, graph.root, { key, crypto }))).to.have.property('name', error)
      expect(shared.cids('put')).to.deep.equal([])
    })
  })

  it('a graph that changes between the two passes is an error, and there is no head', async () => {
    for (const damage of ['other bytes', 'missing']) {
      const graph = await smallGraph()
      const { cid, bytes } = graph.blocks[1]
      const changing = new RecordingStore(graph.store)
      const get = changing.get.bind(changing)
      changing.get = async function * (wanted, options) {
        const again = changing.cids('get').includes(wanted.toString())
        yield again && wanted.equals(cid) && damage === 'other bytes' ? bytes.map(byte => byte ^ 1) : await bytesOf({ get }, wanted)

        if (wanted.equals(cid) && damage === 'missing') {
          await graph.store.delete(cid)
        }
      }
      const shared = new RecordingStore()
      const err = await errorOf(encryptIpsql(changing, shared, graph.root, { key, crypto, bufferBytes: 0 }))
      expect(err).to.have.property('name', damage === 'missing' ? 'NotFoundError' : 'InputChangedError')
      expect(shared.of('put').filter(({ cid }) => cid.code === 0x71)).to.deep.equal([])
    }
  })

  const options: Record<string, any> = {
    'an unknown option': { key, padding: 'none' },
    another: { key, catalog: false },
    'a mistyped one': { key, block: [] },
    'a buffer of no size': { key, bufferBytes: NaN },
    'a buffer of a negative size': { key, bufferBytes: -1 },
    'a buffer size in words': { key, bufferBytes: '64 MiB' }
  }

  Object.entries(options).forEach(([name, given]) => {
    it(`${name} is an error`, async () => {
      const graph = await tinyGraph()
      const shared = new RecordingStore()
      expect(await errorOf(encryptIpsql(graph.store, shared, graph.root, given))).to.have.property('name', 'InvalidOptionsError')
      expect(shared.calls).to.deep.equal([])
    })
  })

  const keys: Record<string, any> = {
    'no key': {},
    'no options at all': undefined,
    'a key that is undefined': { key: undefined },
    'a key in text': { key: 'x'.repeat(32) },
    'a key in hex text': { key: new TextEncoder().encode('0123456789abcdef') },
    'a key of 24 bytes': { key: new Uint8Array(24).fill(9) },
    'a key of 31 bytes': { key: new Uint8Array(31).fill(9) },
    'an empty key': { key: new Uint8Array(0) }
  }

  Object.entries(keys).forEach(([name, given]) => {
    it(`${name} is an error, in both directions`, async () => {
      const graph = await tinyGraph()
      const shared = new RecordingStore()
      expect(await errorOf(encryptIpsql(graph.store, shared, graph.root, given))).to.have.property('name', 'InvalidKeyError')
      expect(shared.calls).to.deep.equal([])
      const { root } = await encryptIpsql(graph.store, shared.inner, graph.root, { key, crypto })
      const target = new RecordingStore()
      expect(await errorOf(decryptIpsql(shared, target, root, given))).to.have.property('name', 'InvalidKeyError')
      expect(target.calls).to.deep.equal([])
    })
  })
})
