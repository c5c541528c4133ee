import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { EncryptedBlockstore } from '../../src/blockstore/index.ts'
import { defaultCrypto } from '../../src/crypto/internal.ts'
import { decryptIpsql, readCidSet, readHead } from '../../src/ipsql/index.ts'
import { describeNode } from '../node-util/nodes.ts'
import { bytesOf } from '../util/blocks.ts'
import { testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { FIXTURES, fixture, fixtureFile } from './util/fixtures.ts'
import { query } from './util/real-ipsql.ts'
import type { Fixture } from './util/fixtures.ts'

const OTHER_KEY = { 16: 'key32.key', 32: 'key16.key' }

for (const name of FIXTURES) {
  describeNode(`ipsql: what IPSQL made, ${name}`, () => {
    failOnUnhandledRejections()
    let made: Fixture

    before(async () => {
      made = await fixture(name)
    })

    it('has the head, the tree and the numbers that IPSQL said', async () => {
      const { encrypted, facts } = made
      const head = await readHead(encrypted.store, encrypted.root, defaultCrypto())
      expect(`${encrypted.root} ${head.entry} ${head.tree}`).to.equal(`${facts.encryptedRoot} ${facts.encryptedRootOfGraph} ${facts.cidSetRoot}`)
      const counts = { nodes: 0, blocks: 0 }

      for await (const { node } of readCidSet(encrypted.store, head.tree, defaultCrypto())) {
        counts[node ? 'nodes' : 'blocks']++
      }

      const { encrypted: blocks, treeLeaves, treeBranches } = facts.blockCounts
      expect(counts).to.deep.equal({ blocks, nodes: treeLeaves + treeBranches })
    })

    it('decrypts to exactly the blocks of its plaintext CAR', async () => {
      const { encrypted, plain, key } = made
      const target = new RecordingStore()
      const graph = await decryptIpsql(encrypted.store, target, encrypted.root, { key })
      const bytes = plain.blocks.reduce((sum, block) => sum + block.bytes.byteLength, 0)
      expect(graph).to.deep.equal({ root: plain.root, blocks: plain.blocks.length, bytes, authenticated: false })
      expect(target.cids('put').sort()).to.deep.equal(plain.blocks.map(({ cid }) => cid.toString()).sort())

      for (const { cid, bytes } of plain.blocks) {
        expect(await bytesOf(target, cid)).to.equalBytes(bytes)
      }
    })

    it('decrypts into the private side of an EncryptedBlockstore', async () => {
      const { encrypted, plain, key } = made
      const store = new EncryptedBlockstore(encrypted.store, { key })
      expect(await store.decrypt(encrypted.root, { format: 'ipsql' })).to.deep.equal(plain.root)
      expect(await bytesOf(store, plain.blocks[5].cid)).to.equalBytes(plain.blocks[5].bytes)
    })

    it('tells a wrong key of each length, and writes nothing', async () => {
      const { encrypted, facts } = made
      const keys = [testKey(1, 16), testKey(1, 32), await fixtureFile(OTHER_KEY[facts.keyBytes as 16 | 32])]

      for (const key of keys) {
        const target = new RecordingStore()
        expect(await errorOf(decryptIpsql(encrypted.store, target, encrypted.root, { key }))).to.have.property('name', 'WrongKeyError')
        expect(target.calls).to.deep.equal([])
      }
    })

    it('tells a key in which one bit is wrong', async () => {
      const { encrypted, key } = made

      for (const at of [0, 7, key.byteLength - 1]) {
        const wrong = key.slice()
        wrong[at] ^= 1
        expect(await errorOf(decryptIpsql(encrypted.store, new MemoryBlockstore(), encrypted.root, { key: wrong }))).to.have.property('name', 'WrongKeyError')
      }
    })

    it('is refused where IPSQL\'s format was not asked for', async () => {
      const { encrypted, key } = made
      const err = await errorOf(new EncryptedBlockstore(encrypted.store, { key }).decrypt(encrypted.root))
      expect(err).to.have.property('name', 'InvalidRootError')
      expect(err.message).to.include("{ format: 'ipsql' }")
    })
  })
}

describeNode('ipsql: SQL on what IPSQL made, by the real library', () => {
  failOnUnhandledRejections()

  for (const name of ['enc-1k-k16', 'proof1-1k-k16'] as const) {
    it(`${name}: each query gives what IPSQL said, or the block that the proof lacks`, async () => {
      const { encrypted, plain, key, facts } = await fixture(name)
      const all = await fixture('enc-1k-k16')
      const store = new EncryptedBlockstore(encrypted.store, { key })
      const root = await store.decrypt(encrypted.root, { format: 'ipsql' })
      expect(facts.queries).to.have.lengthOf(3)

      for (const { sql, result, outsideProof } of facts.queries) {
        if (outsideProof !== true) {
          // it wrote a number as a list of one
          const answer = await query(store, root, sql)
          expect(Array.isArray(answer) ? answer : [answer]).to.deep.equal(result)
          continue
        }

        const err = await errorOf(query(store, root, sql))
        expect(err).to.have.property('name', 'NotFoundError')
        const [missing] = err.message.match(/bafy[a-z2-7]+/)
        expect(all.plain.blocks.map(({ cid }) => cid.toString())).to.include(missing)
        expect(plain.blocks.map(({ cid }) => cid.toString())).to.not.include(missing)
      }
    })
  }
})
