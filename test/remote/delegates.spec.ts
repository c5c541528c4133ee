import { expect } from 'aegir/chai'
import { auditRemote, pinRemotely } from '../../src/remote/index.ts'
import { sealed } from '../gateway/gateway-server.ts'
import { describeNode } from '../node-util/nodes.ts'
import { tinyGraph } from '../util/graphs.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { fetchFrom, json, pinState, saying } from './pinning-server.ts'
import type { SealedGraph } from '../gateway/gateway-server.ts'

const PEER = '/p2p/12D3KooWGC6TvWhfapngX6wvJHMYvKpDMXPb3ZnCZ6dMoaMtimQ5'
const LOCAL = ['/ip4/127.0.0.1/tcp/4001', '/ip4/10.0.0.1/tcp/5432', '/ip4/192.168.1.1/tcp/80/ws', '/ip4/169.254.169.254/tcp/80', '/ip6/::1/tcp/4001', '/ip6/fd00::1/udp/1/quic-v1', '/dns4/localhost/tcp/22']
const PUBLIC = ['/ip4/104.131.131.82/tcp/4001', '/dns4/node.example/tcp/4001']
const NOWHERE = ['nonsense', '/ip4/104.131.131.82/tcp/4001']

const delegates = [...LOCAL, ...PUBLIC].map(address => `${address}${PEER}`).concat(NOWHERE)
const own = `/ip4/10.0.0.7/tcp/4001${PEER}`

describeNode('nodes that a pinning service names', () => {
  failOnUnhandledRejections()
  let graph: SealedGraph
  const dialled: string[] = []

  const node: any = {
    libp2p: {
      getMultiaddrs: () => [],
      dial: async (address: unknown) => {
        dialled.push(String(address))
        throw new Error('nobody there')
      }
    },
    blockBrokers: [{ bitswap: { wantList: { wantSessionBlock () {} } } }]
  }

  before(async () => { graph = await sealed(await tinyGraph()) })
  beforeEach(() => { dialled.length = 0 })

  async function pin (endpoint: string): Promise<void> {
    await pinRemotely(node, graph.root, { remote: [{ endpoint, nodes: [own], fetch: fetchFrom(saying({ status: 'pinning', delegates }, 'pinned')) }] })
  }

  async function audit (endpoint: string): Promise<void> {
    const fetch = fetchFrom((_, response) => { json(response, { count: 1, results: [pinState(graph.root, 'pinned', { delegates })] }) })
    await auditRemote({ ...node, blockstore: graph.store }, graph.root, { remote: [{ endpoint, nodes: [own], fetch }] })
  }

  for (const [what, ask] of Object.entries({ pin, audit })) {
    it(`${what}: a service elsewhere can't have this node dial what is near; what its user names is dialled`, async () => {
      await ask('https://service.example/psa')
      expect(dialled).to.deep.equal([...PUBLIC.map(address => `${address}${PEER}`), own])
    })

    it(`${what}: a service that is near can`, async () => {
      await ask('http://127.0.0.1:9/psa')
      expect(dialled).to.deep.equal([...LOCAL, ...PUBLIC].map(address => `${address}${PEER}`).concat(own))
    })
  }
})
