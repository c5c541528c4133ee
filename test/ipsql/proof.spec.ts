import { dagCbor as heliaDagCbor } from '@helia/dag-cbor'
import { unixfs } from '@helia/unixfs'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import drain from 'it-drain'
import { CID } from 'multiformats/cid'
import { EncryptedBlockstore } from '../../src/blockstore/index.ts'
import { recordReads } from '../../src/graph/internal.ts'
import { describeNode } from '../node-util/nodes.ts'
import { bytesOf } from '../util/blocks.ts'
import { unixfsGraph } from '../util/graphs.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { fixture } from './util/fixtures.ts'
import { query } from './util/real-ipsql.ts'
import type { Fixture } from './util/fixtures.ts'
import type { RecordedReads } from '../../src/graph/internal.ts'
import type { Blockstore } from 'interface-blockstore'

const key = testKey()
const crypto = recorded()
const FORMATS = ['encrypted-graph/1', 'ipsql'] as const

/** Export what was read, and decrypt it elsewhere: all that somebody has who was given the proof. */
async function prove (store: Blockstore, root: CID, reads: RecordedReads, format: typeof FORMATS[number]): Promise<EncryptedBlockstore> {
  const shared = new MemoryBlockstore()
  const owner = new EncryptedBlockstore(shared, { key, crypto, privateStore: store })
  const graph = await owner.export(root, { blocks: reads, format })
  const reader = new EncryptedBlockstore(shared, { key })
  expect(await reader.decrypt(graph.root, { format })).to.deep.equal(root)
  expect(graph.blocks).to.equal(reads.size)
  return reader
}

/** The error of a read outside the proof, which names a block that the owner has and the proof lacks. */
async function expectOutside (reading: Promise<unknown>, store: Blockstore, reads: RecordedReads): Promise<void> {
  const err = await errorOf(reading)
  expect(err).to.have.property('name', 'NotFoundError')
  expect(err).to.have.property('code', 'ERR_NOT_FOUND')
  const missing = CID.parse(/\b(bafy|bafk|Qm)[a-zA-Z0-9]+/.exec(err.message)?.[0] ?? '')
  expect(await store.has(missing)).to.be.true()
  expect([...reads].map(String)).to.not.include(missing.toString())
}

async function cat (store: Blockstore, root: CID, path: string): Promise<Uint8Array> {
  const parts: number[] = []

  for await (const part of unixfs({ blockstore: store }).cat(root, { path })) {
    parts.push(...part)
  }

  return Uint8Array.from(parts)
}

async function follow (store: Blockstore, root: CID, path: string): Promise<any> {
  const records = heliaDagCbor({ blockstore: store })
  let value: any = root

  for (const name of ['', ...path.split('/')]) {
    value = name === '' ? value : value[name]
    const link = CID.asCID(value)
    value = link == null ? value : await records.get(link)
  }

  return value
}

for (const format of FORMATS) {
  describe(`proofs, in ${format}`, () => {
    checkNonces()
    failOnUnhandledRejections()

    it('of one file of a folder', async () => {
      const { root, store, files } = await unixfsGraph()
      const reads = recordReads(store)
      const content = await cat(reads, root, 'deep/b.bin')
      expect(content).to.equalBytes(files.get('deep/b.bin') as Uint8Array)
      const elsewhere = await prove(store, root, reads, format)
      expect(await cat(elsewhere, root, 'deep/b.bin')).to.equalBytes(content)
      await expectOutside(cat(elsewhere, root, 'a.txt'), store, reads)
      await expectOutside(cat(elsewhere, root, 'deep/er/c'), store, reads)
    })

    it('of a part of a file: the rest of it is not there', async () => {
      const { root, store } = await unixfsGraph()
      const reads = recordReads(store)
      const file = (await unixfs({ blockstore: store }).stat(root, { path: 'deep/b.bin' })).cid

      await drain(unixfs({ blockstore: reads }).cat(file, { offset: 0, length: 100 }))

      const elsewhere = await prove(store, file, reads, format)
      await expectOutside(cat(elsewhere, file, ''), store, reads)
    })

    it('of a path through records', async () => {
      const store = new MemoryBlockstore()
      const records = heliaDagCbor({ blockstore: store })
      const ada = await records.add({ name: 'Ada' })
      const bob = await records.add({ name: 'Bob' })
      const root = await records.add({ people: await records.add([ada, bob]), notes: await records.add('none') })
      const reads = recordReads(store)
      expect(await follow(reads, root, 'people/1/name')).to.equal('Bob')
      expect(reads.size).to.equal(3)
      const elsewhere = await prove(store, root, reads, format)
      expect(await follow(elsewhere, root, 'people/1/name')).to.equal('Bob')
      await expectOutside(follow(elsewhere, root, 'people/0/name'), store, reads)
      await expectOutside(follow(elsewhere, root, 'notes'), store, reads)
    })

    it('of nothing has the root alone', async () => {
      const { root, store } = await unixfsGraph()
      const shared = new MemoryBlockstore()
      const graph = await new EncryptedBlockstore(shared, { key, crypto, privateStore: store }).export(root, { blocks: recordReads(store), format })
      expect(graph.blocks).to.equal(1)
      const elsewhere = new EncryptedBlockstore(shared, { key })
      expect(await elsewhere.decrypt(graph.root, { format })).to.deep.equal(root)
      expect(await bytesOf(elsewhere, root)).to.equalBytes(await bytesOf(store, root))
      await expectOutside(cat(elsewhere, root, 'a.txt'), store, recordReads(store))
    })

    it('of several queries is one proof of all', async () => {
      const { root, store, files } = await unixfsGraph()
      const reads = recordReads(store)
      await cat(reads, root, 'a.txt')
      const first = reads.size
      await cat(reads, root, 'a.txt')
      expect(reads.size).to.equal(first)
      await cat(reads, root, 'deep/er/c')
      const elsewhere = await prove(store, root, reads, format)

      for (const path of ['a.txt', 'deep/er/c']) {
        expect(await cat(elsewhere, root, path)).to.equalBytes(files.get(path) as Uint8Array)
      }

      await expectOutside(cat(elsewhere, root, 'deep/b.bin'), store, reads)
    })
  })

  describeNode(`proofs of a SELECT by the real library, in ${format}`, () => {
    checkNonces()
    failOnUnhandledRejections()
    let made: Fixture

    before(async () => {
      made = await fixture('enc-1k-k16')
    })

    it('has the blocks that IPSQL\'s own proof of it has', async () => {
      const { store, root } = made.plain
      const own = await fixture('proof1-1k-k16')
      const reads = recordReads(store)
      await query(reads, root, 'SELECT * FROM people WHERE id = 777')
      expect([...reads].map(String)).to.have.members(own.plain.blocks.map(({ cid }) => cid.toString()))
    })

    it('the query works elsewhere, and no other', async () => {
      const { store, root } = made.plain

      for (const { sql, result } of made.facts.queries) {
        const reads = recordReads(store)
        const answer = await query(reads, root, sql)
        expect(Array.isArray(answer) ? answer : [answer]).to.deep.equal(result)
        expect(reads.size).to.be.greaterThan(5)
        const elsewhere = await prove(store, root, reads, format)
        expect(await query(elsewhere, root, sql)).to.deep.equal(answer)
        await expectOutside(query(elsewhere, root, 'SELECT * FROM people'), store, reads)
      }
    })
  })
}
