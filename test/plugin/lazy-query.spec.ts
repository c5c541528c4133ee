import { expect } from 'aegir/chai'
import { fixture } from '../ipsql/util/fixtures.ts'
import { query } from '../ipsql/util/real-ipsql.ts'
import { describeNode, nodesOfEach } from '../node-util/nodes.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { publishFrom, startNet } from './lazy-net.ts'

const SELECT = 'SELECT * FROM people WHERE id = 777'

describeNode('an SQL database of 1,013 blocks that is open over bitswap', function () {
  this.timeout(60_000)
  const nodes = nodesOfEach()
  failOnUnhandledRejections()

  it('answers a SELECT after a few of them, and the next from what is here', async () => {
    const { plain, facts } = await fixture('enc-1k-k16')
    const net = await startNet(nodes)
    const graph = await publishFrom(net.vault, plain)
    expect(graph.blocks).to.equal(facts.blockCounts.plaintext)
    const root = await net.theirs.open(graph.root)
    const expected = await query(plain.store, plain.root, SELECT)

    expect(expected).to.have.lengthOf(1)
    expect(await query(net.theirs.blockstore, root, SELECT)).to.deep.equal(expected)
    // IPSQL reads 14 blocks; the root, the manifest, and the pages that list them
    expect(await net.received.take()).to.be.at.most(14 + 2 + 6)

    expect(await query(net.theirs.blockstore, root, SELECT)).to.deep.equal(expected)
    expect(await net.received.take()).to.equal(0)

    await net.owner.helia.stop()
    expect(await query(net.theirs.blockstore, root, SELECT)).to.deep.equal(expected)
  })

  it('answers from a proof, and says what is not in it', async () => {
    const { plain } = await fixture('proof1-1k-k16')
    const net = await startNet(nodes)
    const graph = await net.vault.publish(plain.root, { source: plain.store, blocks: plain.blocks.map(({ cid }) => cid) })
    const root = await net.theirs.open(graph.root)

    expect(await query(net.theirs.blockstore, root, SELECT)).to.have.lengthOf(1)
    expect(await errorOf(query(net.theirs.blockstore, root, 'SELECT name,age FROM people WHERE age > 76'))).to.have.property('name', 'NotFoundError')
  })
})
