import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { exportCar, importCar } from '../../src/car/index.ts'
import { decryptIpsql } from '../../src/ipsql/index.ts'
import { FIXTURES, fixture, fixtureFile, readCar } from '../ipsql/util/fixtures.ts'
import { query, realCar, realDecrypt } from '../ipsql/util/real-ipsql.ts'
import { encryptByHand } from '../ipsql/util/reference.ts'
import { describeNode } from '../node-util/nodes.ts'
import { wideGraph } from '../util/graphs.ts'
import { RecordingStore, falsePuts } from '../util/recording-store.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { contentsOf, encryptAs, join, key, pieces } from './util/car.ts'
import type { PlainBlock } from '../../src/format/internal.ts'

const IPSQL_CODEC = 0x300539

describeNode('CAR: IPSQL\'s own', () => {
  failOnUnhandledRejections()

  FIXTURES.forEach(name => {
    it(`${name} is read, encrypted and plain`, async () => {
      const { encrypted, plain, facts, key } = await fixture(name)

      for (const [file, expected] of [[facts.encryptedCar, encrypted], [facts.plaintextCar, plain]] as const) {
        const target = new RecordingStore()
        expect(await importCar(pieces(await fixtureFile(file), 10_000), target)).to.deep.equal([expected.root])
        expect(target.cids('put')).to.deep.equal(expected.blocks.map(({ cid }) => cid.toString()))
        expect(await falsePuts(target)).to.deep.equal([])

        if (expected === encrypted) {
          expect((await decryptIpsql(target, new MemoryBlockstore(), expected.root, { key })).blocks).to.equal(plain.blocks.length)
        }
      }
    })

    it(`${name} is written again with the same blocks, tree and head`, async () => {
      const { encrypted } = await fixture(name)
      const { roots, cids } = await contentsOf(await join(exportCar(encrypted.store, encrypted.root, { format: 'ipsql' })))
      expect(roots).to.deep.equal([encrypted.root])
      expect(cids.map(String).sort()).to.deep.equal(encrypted.blocks.map(({ cid }) => cid.toString()).sort())
      // only the encrypted blocks have another order: IPSQL's tells the shape of the graph
      const behind = (list: PlainBlock['cid'][]): string[] => list.filter(({ code }) => code !== IPSQL_CODEC).map(String)
      expect(cids.findIndex(({ code }) => code !== IPSQL_CODEC), 'the tree comes after all of them').to.equal(encrypted.blocks.findIndex(({ cid }) => cid.code !== IPSQL_CODEC))
      expect(behind(cids), 'leaves, then branches by level, then the head').to.deep.equal(behind(encrypted.blocks.map(({ cid }) => cid)))
    })
  })

  it('ours is read by the real library: opened, decrypted and queried', async () => {
    const { plain, facts } = await fixture('enc-1k-k16')
    const { shared, graph } = await encryptAs('ipsql', plain)
    const bytes = await join(exportCar(shared, graph.root, { format: 'ipsql' }))
    const car = await realCar(bytes)
    expect(car.root).to.deep.equal(graph.root)
    const decrypted = await realDecrypt({ get: async function * (cid) { yield (await car.get(cid) as PlainBlock).bytes } }, car.root, key)
    expect(decrypted.map(({ cid }) => cid.toString()).sort()).to.deep.equal(plain.blocks.map(({ cid }) => cid.toString()).sort())
    const store = new MemoryBlockstore()

    for (const { cid, bytes } of decrypted) {
      await store.put(cid, bytes)
    }

    // it takes the last block that it gets for the root
    expect(await query(store, decrypted[decrypted.length - 1].cid, facts.queries[0].sql)).to.deep.equal(facts.queries[0].result)
  })

  it('one with a deep tree is read by the real library', async () => {
    const { head, store } = await encryptByHand(await wideGraph(100), key, 4)
    const bytes = await join(exportCar(store, head.cid, { format: 'ipsql' }))
    const { store: again } = await readCar(bytes)
    expect(await realDecrypt(again, head.cid, key)).to.have.lengthOf(102)
  })
})
