import { expect } from 'aegir/chai'
import { ServicePeers } from '../../src/remote/service-peers.ts'
import { connect, describeNode, nodesOfEach, until } from '../node-util/nodes.ts'
import { bytesOf, rawBlock } from '../util/blocks.ts'
import { seededBytes } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import type { TestNode } from '../node-util/nodes.ts'
import type { CID } from 'multiformats/cid'

const QUIET = 150

describeNode('the connections to nodes that fetch from here', function () {
  this.timeout(20_000)
  const nodes = nodesOfEach()
  failOnUnhandledRejections()

  let owner: TestNode
  let theirs: TestNode
  let connections: number

  beforeEach(async () => {
    [owner, theirs] = [await nodes.start(), await nodes.start()]
    connections = 0
    owner.helia.libp2p.addEventListener('connection:open', () => { connections++ })
  })

  const addresses = (): string[] => theirs.helia.libp2p.getMultiaddrs().map(String)
  const pause = async (milliseconds: number): Promise<void> => { await new Promise(resolve => { setTimeout(resolve, milliseconds) }) }

  /** Ask every connected node for a block that nobody has. */
  async function ask ({ helia }: TestNode, cid: CID): Promise<void> {
    expect(await errorOf(bytesOf({ get: cid => helia.blockstore.get(cid, { signal: AbortSignal.timeout(100) }) }, cid))).to.be.an('error')
  }

  it('one that stands is used again', async () => {
    const peers = new ServicePeers(owner.helia)
    await peers.connect(addresses(), {})
    await peers.connect(addresses(), {})

    expect(connections).to.equal(1)
  })

  it('one that broke is made again', async () => {
    const peers = new ServicePeers(owner.helia)
    await peers.connect(addresses(), {})
    owner.helia.libp2p.getConnections().forEach(connection => { connection.abort(new Error('cut')) })
    await until(() => owner.helia.libp2p.getConnections().length === 0)
    await peers.connect(addresses(), {})

    expect(connections).to.equal(2)
  })

  it('one over which nothing is asked for long is made anew, less often each time', async () => {
    const peers = new ServicePeers(owner.helia, QUIET)
    await peers.connect(addresses(), {})
    await pause(QUIET + 20)
    await peers.connect(addresses(), {})
    expect(connections).to.equal(2)

    await pause(QUIET + 20)
    await peers.connect(addresses(), {})
    expect(connections).to.equal(2)

    await pause(QUIET)
    await peers.connect(addresses(), {})
    expect(connections).to.equal(3)
  })

  it('one over which something is asked is left alone; whether anybody else asks does not count', async () => {
    const other = await nodes.start()
    const peers = new ServicePeers(owner.helia, 1_000)
    await peers.connect(addresses(), {})
    await connect(other.helia, owner.helia)
    await until(() => connections === 2)
    connections = 0
    const { cid } = await rawBlock(seededBytes(1, 5))

    await pause(600)
    await ask(theirs, cid)
    await pause(500)
    await peers.connect(addresses(), {})
    expect(connections).to.equal(0)

    await pause(600)
    await ask(other, cid)
    await pause(500)
    await peers.connect(addresses(), {})
    expect(connections).to.equal(1)
  })

  it('after it was closed, and with a node that has no bitswap or no libp2p, nothing is heard and nothing fails', async () => {
    const peers = new ServicePeers(owner.helia, QUIET)
    await peers.connect(addresses(), {})
    peers.close()
    const { libp2p } = owner.helia
    const deaf = new ServicePeers({ libp2p }, QUIET)
    await deaf.connect(addresses(), {})
    await pause(QUIET + 20)
    await deaf.connect(addresses(), {})
    await new ServicePeers({}, QUIET).connect(addresses(), {})

    expect(connections).to.equal(1)
  })
})
