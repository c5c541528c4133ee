import { expect } from 'aegir/chai'
import { pinGraph } from '../../src/index.ts'
import { bitswapOf } from '../node-util/eavesdrop.ts'
import { keeps, pinRecords, pinnedRoots } from '../node-util/node-state.ts'
import { connect, describeNode, nodesOfEach, until } from '../node-util/nodes.ts'
import { cidsOf, madeGraph, putAll, range, without } from '../util/made-graph.ts'
import { errorOf, turns } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import type { TestNode } from '../node-util/nodes.ts'
import type { MadeGraph } from '../util/made-graph.ts'

const reason = new Error('enough')

describeNode('a provider that follows the versions of a graph', function () {
  this.timeout(30_000)
  const nodes = nodesOfEach()
  failOnUnhandledRejections()

  let owner: TestNode
  let provider: TestNode
  let v1: MadeGraph
  let v2: MadeGraph

  beforeEach(async () => {
    v1 = await madeGraph({ seeds: range(0, 1_100) })
    v2 = await madeGraph({ seeds: range(6, 1_106), manifest: -2 })
    owner = await nodes.start()
    provider = await nodes.start()
    await putAll(owner.blockstore, v1, v2)
    await connect(provider.helia, owner.helia)
    await pinGraph(provider.helia, v1.root.cid)
  })

  it('fetches what the old version lacks, and nothing else', async () => {
    const received: string[] = []
    bitswapOf(provider.helia).network.addEventListener('bitswap:message', ({ detail }: any) => {
      received.push(...detail.message.blocks.map(({ data }: any) => data.byteLength))
    })
    const { blocks } = await pinGraph(provider.helia, v2.root.cid, { replaces: v1.root.cid })

    expect(blocks).to.equal(without(v2, v1).length)
    expect(received).to.have.lengthOf(blocks)
    expect(await keeps(provider, cidsOf(v2))).to.equal(true)
    expect(await pinnedRoots(provider.helia)).to.deep.equal([v2.root.cid.toString()])
    expect(await pinRecords(provider.datastore)).to.have.lengthOf(v2.blocks.length + 1)
  })

  it('keeps the old one when a block of the new one does not come, and finishes when it does', async () => {
    const [lost] = v2.sealed.slice(-1)
    await owner.blockstore.delete(lost.cid)
    const controller = new AbortController()
    const error = errorOf(pinGraph(provider.helia, v2.root.cid, { replaces: v1.root.cid, signal: controller.signal }))
    await until(async () => provider.blockstore.has(v2.sealed.at(-2)?.cid as any), error)
    await turns(20)
    controller.abort(reason)
    expect(await error).to.equal(reason)
    expect(await keeps(provider, cidsOf(v1))).to.equal(true)
    expect(await pinnedRoots(provider.helia)).to.deep.equal([v1.root.cid.toString()])
    expect(await pinRecords(provider.datastore)).to.have.lengthOf(v1.blocks.length + 1)

    // somebody brings it: bitswap does not ask the same peer twice within seconds
    await putAll(provider.blockstore, v2)
    await pinGraph(provider.helia, v2.root.cid, { replaces: v1.root.cid })
    expect(await keeps(provider, cidsOf(v2))).to.equal(true)
  })
})
