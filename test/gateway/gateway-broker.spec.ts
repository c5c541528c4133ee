import { expect } from 'aegir/chai'
import { createHeliaLight } from 'helia'
import { CID } from 'multiformats/cid'
import * as Digest from 'multiformats/hashes/digest'
import { sha512 } from 'multiformats/hashes/sha2'
import { Gateways } from '../../src/gateway/gateways.ts'
import { gatewayBroker } from '../../src/gateway/index.ts'
import { encrypted } from '../../src/index.ts'
import { digestsIn } from '../node-util/node-state.ts'
import { describeNode, nodesOfEach } from '../node-util/nodes.ts'
import { bytesOf, identityBlock, rawBlock } from '../util/blocks.ts'
import { wideGraph } from '../util/graphs.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { gatewaysOfEach, honest, sealed } from './gateway-server.ts'
import type { Answer, SealedGraph } from './gateway-server.ts'
import type { GatewaysInit } from '../../src/gateway/index.ts'
import type { Encrypted } from '../../src/index.ts'
import type { TestGraph } from '../util/graphs.ts'

/** The error behind an error, and behind that one. */
function causes (err: any): any[] {
  return err == null ? [] : [err, ...causes(err.cause), ...(err.errors ?? []).flatMap(causes)]
}

describeNode('gatewayBroker: a Helia without libp2p', function () {
  this.timeout(30_000)
  const nodes = nodesOfEach()
  const gateway = gatewaysOfEach()
  failOnUnhandledRejections()

  let graph: SealedGraph & { plain: TestGraph }

  before(async () => {
    const plain = await wideGraph(300)
    graph = { ...await sealed(plain), plain }
  })

  async function reader (init: GatewaysInit, key = testKey()): Promise<{ vault: Encrypted, held (): Promise<number> }> {
    const helia: any = nodes.add(createHeliaLight({ blockBrokers: [gatewayBroker({ timeout: 400, retries: 0, ...init }) as any] }))
    await helia.start()
    return { vault: encrypted(helia, { key }), held: async () => (await digestsIn(helia.blockstore)).size }
  }

  it('opens a graph, and fetches what is read', async () => {
    const { url, requests } = await gateway(honest(graph.store))
    const { vault, held } = await reader({ gateways: [url] })
    const [{ cid, bytes }] = graph.plain.blocks
    await vault.open(graph.root)

    expect(await bytesOf(vault.blockstore, cid)).to.deep.equal(bytes)
    expect(await held()).to.be.below(8)
    expect(requests.every(({ format }) => format === 'raw')).to.equal(true)
  })

  it('decrypts all of it beside gateways that lie, are silent, refuse and are too busy', async () => {
    const bad = await Promise.all(([
      (_, response) => { response.end('something else') },
      () => {},
      (_, response) => { response.writeHead(403).end() },
      (_, response) => { response.writeHead(429, { 'retry-after': '3600' }).end() }
    ] as Answer[]).map(gateway))
    const good = await gateway(honest(graph.store))
    const { vault } = await reader({ gateways: [...bad, good].map(({ url }) => url), timeout: 2_000, retries: 3, patience: 100 })

    expect(await vault.decrypt(graph.root)).to.deep.equal(graph.plain.root)
    // after its first lie
    expect(bad[0].requests).to.have.lengthOf(1)
    expect((await vault.audit()).leaked).to.be.empty()
  })

  for (const [name, failure, answer] of [
    ['wrong bytes', 'wrong', (_, response) => { response.end('something else') }],
    ['nothing but 404', 'missing', (_, response) => { response.writeHead(404).end() }],
    ['too much to do', 'busy', (_, response) => { response.writeHead(429).end() }],
    ['silence', 'silent', () => {}],
    ['half a block', 'incomplete', (_, response) => { response.writeHead(200, { 'content-length': '500' }).write('half', () => { response.destroy() }) }]
  ] as Array<[string, string, Answer]>) {
    it(`${name}: the root is missing, and the cause says why`, async () => expectMissing(failure, answer))
  }

  async function expectMissing (failure: string, answer: Answer): Promise<void> {
    const { url } = await gateway(answer)
    const { vault, held } = await reader({ gateways: [url] })
    const error = await errorOf(vault.decrypt(graph.root))
    const told = causes(error).find(({ name }) => name === 'GatewayFailedError')

    expect(error).to.have.property('name', 'MissingBlockError')
    expect(told?.answers.map((answer: any) => answer.failure)).to.deep.equal([failure])
    expect(await held()).to.equal(0)
  }

  it('a gateway that lies from the middle on: an error, and what was right stays', async () => {
    let left = 50
    const answer = honest(graph.store)
    const { url } = await gateway(async (request, response) => { left-- > 0 ? await answer(request, response) : response.end('something else') })
    const { vault, held } = await reader({ gateways: [url] })

    expect(await errorOf(vault.decrypt(graph.root))).to.have.property('name', 'MissingBlockError')
    expect(await held()).to.be.within(10, 50)
  })

  it('one that lied stays banned, whatever else of it was in flight', async () => {
    const [lied, late, next, waiting] = await Promise.all([1, 2, 3, 4].map(async seed => (await rawBlock(seededBytes(seed, 10))).cid))
    const later = Promise.withResolvers<void>()
    const { url, requests } = await gateway(async ({ cid }, response) => {
      if (cid.equals(lied)) {
        response.end('something else')
      } else {
        await later.promise
        response.writeHead(404).end()
      }
    })
    // it is slow with another block: who waits for that comes to the liar afterwards
    const slow = await gateway(async ({ cid }, response) => {
      cid.equals(waiting) && await later.promise
      response.writeHead(404).end()
    })
    const broker = gatewayBroker({ gateways: [url], retries: 0 })()
    const both = new Gateways({ gateways: [slow.url, url], retries: 0 })
    const missing = errorOf(broker.retrieve(late))
    const skipped = errorOf(both.block(waiting))

    while (requests.length === 0 || slow.requests.length === 0) {
      await new Promise(resolve => { setTimeout(resolve, 5) })
    }

    expect((await errorOf(broker.retrieve(lied))).answers).to.deep.equal([{ gateway: `${url}/`, failure: 'wrong' }])
    await errorOf(both.block(lied))
    const { length } = requests
    later.resolve()

    expect((await missing).answers).to.deep.equal([{ gateway: `${url}/`, failure: 'wrong' }])
    expect((await skipped).answers.map(({ failure }: any) => failure)).to.deep.equal(['missing', 'wrong'])
    expect((await errorOf(broker.retrieve(next))).answers).to.deep.equal([{ gateway: `${url}/`, failure: 'wrong' }])
    expect(requests).to.have.lengthOf(length)
  })

  it('a block whose hash can\'t be checked is not asked for, and bans nobody', async () => {
    const block = await rawBlock(seededBytes(1, 10))
    const { url, requests } = await gateway((_, response) => { response.end(block.bytes) })
    const broker = gatewayBroker({ gateways: [url], retries: 0 })()
    const { digest } = block.cid.multihash

    for (const cid of [
      (await rawBlock(block.bytes, { hasher: sha512 })).cid,
      CID.createV1(block.cid.code, Digest.create(0x12, digest.subarray(0, 20))),
      CID.createV1(block.cid.code, Digest.create(0x1e, digest)),
      identityBlock(block.cid.code, block.bytes).cid
    ]) {
      const error = await errorOf(broker.retrieve(cid))
      expect(error).to.have.property('name', 'UnsupportedHashError')
      expect(error.message).to.include(cid.toString())
    }

    expect(requests).to.be.empty()
    expect(await broker.retrieve(block.cid)).to.equalBytes(block.bytes)
  })

  it('Helia takes such a block from another of its brokers', async () => {
    const { cid, bytes } = await rawBlock(seededBytes(1, 10), { hasher: sha512 })
    const { url, requests } = await gateway((_, response) => { response.writeHead(404).end() })
    const other = (): any => ({ name: 'other', retrieve: async () => bytes })
    const helia: any = nodes.add(createHeliaLight({ blockBrokers: [gatewayBroker({ gateways: [url] }) as any, other], hashers: [sha512] }))
    await helia.start()

    expect(await bytesOf(helia.blockstore, cid)).to.equalBytes(bytes)
    expect(requests).to.be.empty()
  })

  it('an abort ends a read that waits for a silent gateway', async () => {
    const { url } = await gateway(() => {})
    const { vault } = await reader({ gateways: [url], timeout: 60_000 })

    expect(await errorOf(vault.open(graph.root, { signal: AbortSignal.timeout(200) }))).to.have.property('name', 'TimeoutError')
  })

  it('another key: told after the root alone', async () => {
    const { url, requests } = await gateway(honest(graph.store))
    const { vault } = await reader({ gateways: [url] }, testKey(2))

    expect(await errorOf(vault.decrypt(graph.root))).to.have.property('name', 'WrongKeyError')
    expect(requests).to.have.lengthOf(1)
  })

  it('a plain CID is not asked of it', async () => {
    const { url, requests } = await gateway(honest(graph.plain.store))
    const { vault } = await reader({ gateways: [url] })

    expect(await errorOf(bytesOf(vault.blockstore, graph.plain.root))).to.have.property('name', 'NotFoundError')
    expect(requests).to.be.empty()
  })

  it('refuses options that nobody reads', () => {
    expect(() => gatewayBroker({ gateway: 'https://x' } as any)).to.throw().with.property('name', 'InvalidOptionsError')
    expect(() => gatewayBroker({ gateways: [] })).to.throw().with.property('name', 'InvalidOptionsError')

    for (const numbers of [{ timeout: 0 }, { timeout: 2 ** 31 }, { retries: -1 }, { retries: NaN }, { retries: Infinity }, { retries: '3' }, { patience: NaN }, { patience: -1 }, { patience: 1.5 }]) {
      const [name] = Object.keys(numbers)
      expect(() => gatewayBroker({ gateways: ['https://x'], ...numbers as any })).to.throw().with.property('name', 'InvalidOptionsError')
      expect(() => gatewayBroker({ gateways: ['https://x'], ...numbers as any })).to.throw(name)
    }
  })
})
