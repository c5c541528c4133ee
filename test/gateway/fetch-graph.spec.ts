import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { defaultCrypto } from '../../src/crypto/internal.ts'
import { fetchGraph } from '../../src/gateway/index.ts'
import { decryptGraph, verifyGraph } from '../../src/graph/index.ts'
import { digestsIn } from '../node-util/node-state.ts'
import { describeNode } from '../node-util/nodes.ts'
import { bytesOf, cborBlock, rawBlock } from '../util/blocks.ts'
import { graphOf, smallGraph, wideGraph } from '../util/graphs.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { endless } from './endless-car.ts'
import { carOf, depthFirst, gatewaysOfEach, honest, rawOnly, sealed, sendCar } from './gateway-server.ts'
import type { Answer, SealedGraph } from './gateway-server.ts'
import type { TestGraph } from '../util/graphs.ts'
import type { CID } from 'multiformats/cid'

const key = testKey()

describeNode('fetchGraph: from gateways', function () {
  this.timeout(20_000)
  const gateway = gatewaysOfEach()
  failOnUnhandledRejections()

  let graph: SealedGraph & { plain: TestGraph }
  let other: SealedGraph
  let store: MemoryBlockstore

  before(async () => {
    const plain = await wideGraph(1_100)
    graph = { ...await sealed(plain), plain }
    other = await sealed(await smallGraph(2))
  })

  beforeEach(() => {
    store = new MemoryBlockstore()
  })

  async function expectWhole (): Promise<void> {
    expect(await digestsIn(store)).to.deep.equal(await digestsIn(graph.store))
    expect(await decryptGraph(store, new MemoryBlockstore(), graph.root, { key })).to.deep.include({ root: graph.plain.root, complete: true })
  }

  async function expectFailure (answer: Answer, failure: object, options = {}): Promise<void> {
    const { url } = await gateway(answer)
    const error = await errorOf(fetchGraph(store, graph.root, { gateways: [url], timeout: 300, retries: 0, ...options }))

    expect(error).to.have.property('name', 'GatewayFailedError')
    expect(error.answers).to.deep.equal([{ gateway: `${url}/`, ...failure }])
    expect(error.message).to.include(url)
    expect(await store.has(graph.root), 'the root is stored last').to.equal(false)
    await expectOnlyGraph()
  }

  async function expectOnlyGraph (): Promise<void> {
    const ours = await digestsIn(graph.store)
    expect([...await digestsIn(store)].filter(digest => !ours.has(digest))).to.be.empty()
  }

  it('one CAR is one request, and has it all', async () => {
    const { url, requests } = await gateway(honest(graph.store))
    const events: number[] = []
    const fetched = await fetchGraph(store, graph.root, { gateways: [url], onProgress: ({ detail }) => { events.push(detail.blocks) } })
    const { size } = await digestsIn(graph.store)

    expect(fetched).to.deep.include({ root: graph.root, blocks: size, fetched: size })
    expect(fetched.gateways).to.have.lengthOf(1)
    expect(fetched.gateways[0]).to.include({ gateway: `${url}/`, blocks: size, failure: undefined })
    expect(requests.map(({ url }) => url)).to.deep.equal([`/ipfs/${graph.root}?format=car&dag-scope=all`])
    expect(events.at(-1)).to.equal(size)
    await expectWhole()
  })

  it('tells gateways nothing but the CIDs', async () => {
    const { url, requests } = await gateway(rawOnly(honest(graph.store)))
    await fetchGraph(store, graph.root, { gateways: [url] })

    for (const { headers } of requests) {
      expect(Object.keys(headers).sort()).to.deep.equal(['accept', 'accept-encoding', 'accept-language', 'connection', 'host', 'sec-fetch-mode', 'user-agent'])
      expect(headers.accept).to.match(/^application\/vnd\.ipld\.(raw|car; version=1; order=dfs; dups=n)$/)
    }
  })

  it('block by block where there are no CARs, some at once and never more', async () => {
    const state = { now: 0, most: 0 }
    const answer = honest(graph.store)
    const { url, requests } = await gateway(rawOnly(async (request, response) => {
      state.most = Math.max(state.most, ++state.now)
      await new Promise(resolve => { setTimeout(resolve, 1) })
      state.now--
      await answer(request, response)
    }))
    await fetchGraph(store, graph.root, { gateways: [url], concurrency: 4 })

    expect(requests.filter(({ format }) => format === 'car')).to.have.lengthOf(1)
    expect(requests).to.have.lengthOf((await digestsIn(graph.store)).size + 1)
    expect(state.most).to.be.within(2, 5)
    await expectWhole()
  })

  it('without CARs if so told, and never asks for a block that is here', async () => {
    const half = [...(await depthFirst(graph.store, graph.root)).entries()].filter(([i]) => i > 0 && i % 2 === 0).map(([, cid]) => cid)
    await Promise.all(half.map(async cid => store.put(cid, await bytesOf(graph.store, cid))))
    const { url, requests } = await gateway(honest(graph.store))
    const { blocks, fetched } = await fetchGraph(store, graph.root, { gateways: [url], car: false })

    expect(requests.every(({ format }) => format === 'raw')).to.equal(true)
    expect(requests).to.have.lengthOf(blocks - half.length)
    expect(fetched).to.equal(blocks - half.length)
    expect(requests.filter(({ cid }) => half.some(have => have.equals(cid)))).to.be.empty()
    await expectWhole()
  })

  it('a CAR in another order is taken as well', async () => {
    const { url, requests } = await gateway(async ({ cid }, response) => { sendCar(response, await carOf(graph.store, cid, cid, cids => cids.toReversed())) })
    await fetchGraph(store, graph.root, { gateways: [url] })

    expect(requests).to.have.lengthOf(1)
    await expectWhole()
  })

  it('a CAR that has a block again and again, over 64 MiB of it, is held once', async () => {
    const cids = await depthFirst(graph.store, graph.root)
    const sizes = await Promise.all(cids.map(async cid => (await bytesOf(graph.store, cid)).byteLength))
    const [largest] = cids.toSorted((one, other) => sizes[cids.indexOf(other)] - sizes[cids.indexOf(one)])
    const again = new Array<CID>(Math.ceil(67_108_864 / Math.max(...sizes)) + 1).fill(largest)
    const { url, requests } = await gateway(async ({ cid }, response) => { sendCar(response, await carOf(graph.store, cid, cid, ([root, ...others]) => [...others, ...again, root])) })
    const { fetched } = await fetchGraph(store, graph.root, { gateways: [url] })

    expect(requests).to.have.lengthOf(1)
    expect(fetched).to.equal(cids.length)
    await expectWhole()
  })

  for (const [name, order] of Object.entries<(cids: CID[]) => CID[]>({
    'its root last': cids => cids.toReversed(),
    'its root first, and then the wrong way round': ([root, ...others]) => [root, ...others.reverse()]
  })) {
    it(`a CAR in another order, ${name}, of over 64 MiB: its gateway is asked for the rest`, async () => expectLarge(order))
  }

  async function expectLarge (order: (cids: CID[]) => CID[]): Promise<void> {
    const leaves = await Promise.all(Array.from({ length: 70 }, async (_, i) => rawBlock(seededBytes(i, 1_000_000))))
    const large = await sealed(await graphOf([...leaves, await cborBlock(leaves.map(({ cid }) => cid))]))
    const answer = honest(large.store)
    const { url, requests } = await gateway(async (request, response) => {
      request.format === 'car' ? sendCar(response, await carOf(large.store, large.root, large.root, order)) : await answer(request, response)
    })
    const { blocks, fetched } = await fetchGraph(store, large.root, { gateways: [url] })

    expect(fetched).to.equal(blocks)
    expect(requests.filter(({ format }) => format === 'car')).to.have.lengthOf(1)
  }

  it('a CAR with blocks of another graph in it: they are not stored', async () => {
    const both = new MemoryBlockstore()

    for (const from of [graph.store, other.store]) {
      for await (const { cid } of from.getAll()) {
        await both.put(cid, await bytesOf(from, cid))
      }
    }

    const strays = await depthFirst(other.store, other.root)
    const { url } = await gateway(async ({ cid }, response) => { sendCar(response, await carOf(both, cid, cid, cids => [...strays, ...cids])) })
    await fetchGraph(store, graph.root, { gateways: [url] })

    await expectOnlyGraph()
    await expectWhole()
  })

  it('half a CAR, and the rest from another gateway, both named', async () => {
    const car = await carOf(graph.store, graph.root)
    const one = await gateway(async ({ format }, response) => { format === 'car' ? sendCar(response, car.subarray(0, car.byteLength >> 1)) : response.writeHead(404).end() })
    const two = await gateway(rawOnly(honest(graph.store)))
    const { gateways, blocks } = await fetchGraph(store, graph.root, { gateways: [one.url, two.url] })

    expect(gateways.map(({ gateway }) => gateway)).to.deep.equal([`${one.url}/`, `${two.url}/`])
    expect(gateways[0].blocks + gateways[1].blocks).to.equal(blocks)
    expect(gateways.every(({ blocks }) => blocks > 300)).to.equal(true)
    expect(gateways[1].failure).to.deep.equal({ gateway: `${two.url}/`, failure: 'refused', status: 406 })
    await expectWhole()
  })

  it('half a CAR of one and a whole one of another: what came is not stored twice', async () => {
    const car = await carOf(graph.store, graph.root)
    const one = await gateway((_, response) => { sendCar(response, car.subarray(0, car.byteLength >> 1)) })
    const two = await gateway(honest(graph.store))
    const { blocks, fetched } = await fetchGraph(store, graph.root, { gateways: [one.url, two.url] })

    expect(two.requests).to.have.lengthOf(1)
    expect(fetched).to.equal(blocks)
    await expectWhole()
  })

  it('one that lies is never asked again; an honest one has it all', async () => {
    const liar = await gateway((_, response) => { response.writeHead(200, { 'content-type': 'application/vnd.ipld.raw' }).end('something else') })
    const good = await gateway(rawOnly(honest(graph.store)))
    const { gateways } = await fetchGraph(store, graph.root, { gateways: [liar.url, good.url], concurrency: 1 })

    expect(liar.requests.map(({ format }) => format)).to.deep.equal(['car', 'raw'])
    expect(gateways[0]).to.deep.include({ blocks: 0, failure: { gateway: `${liar.url}/`, failure: 'wrong' } })
    await expectWhole()
  })

  it('waits for a busy one, as long as it asks for, where nobody else has the block', async () => {
    let times = 0
    const { url } = await gateway(rawOnly(async (request, response) => {
      times++ % 500 === 0 ? response.writeHead(429, { 'retry-after': '0' }).end() : await honest(graph.store)(request, response)
    }))
    const { gateways } = await fetchGraph(store, graph.root, { gateways: [url], concurrency: 4 })

    expect(gateways[0].failure).to.deep.equal({ gateway: `${url}/`, failure: 'busy', status: 429, retryAfter: 0 })
    await expectWhole()
  })

  it('goes on where it ended', async () => {
    let left = 400
    const answer = honest(graph.store)
    const { url } = await gateway(rawOnly(async (request, response) => { left-- > 0 ? await answer(request, response) : response.destroy() }))
    expect(await errorOf(fetchGraph(store, graph.root, { gateways: [url], concurrency: 1, retries: 0 }))).to.have.property('name', 'GatewayFailedError')
    left = Infinity
    const { blocks, fetched } = await fetchGraph(store, graph.root, { gateways: [url], car: false })

    expect(fetched).to.be.within(blocks - 400, blocks - 390)
    await expectWhole()
  })

  describe('of no use', () => {
    it('wrong bytes', async () => {
      await expectFailure(rawOnly((_, response) => { response.end('something else') }), { failure: 'wrong' })
    })

    it('a block with a bit flipped, in a CAR', async () => {
      const car = await carOf(graph.store, graph.root)
      car[car.byteLength >> 1] ^= 1
      await expectFailure(async ({ format }, response) => { format === 'car' ? sendCar(response, car) : response.writeHead(404).end() }, { failure: 'wrong' })
    })

    it('another root\'s CAR', async () => {
      await expectFailure(async (_, response) => { sendCar(response, await carOf(other.store, other.root)) }, { failure: 'wrong' })
    })

    it('another root\'s CAR under our root\'s name', async () => {
      await expectFailure(async ({ format }, response) => { format === 'car' ? sendCar(response, await carOf(other.store, graph.root, other.root)) : response.writeHead(404).end() }, { failure: 'wrong' })
    })

    it('a CAR cut inside a block', async () => {
      const car = await carOf(graph.store, graph.root)
      const answers: string[] = []
      const { url } = await gateway(async ({ format }, response) => { answers.push(format); format === 'car' ? sendCar(response, car.subarray(0, (car.byteLength >> 1) + 7)) : response.writeHead(404).end() })
      const error = await errorOf(fetchGraph(store, graph.root, { gateways: [url], retries: 0 }))

      expect(error.answers).to.deep.equal([{ gateway: `${url}/`, failure: 'missing', status: 404 }])
      expect(answers[0]).to.equal('car')
      expect((await digestsIn(store)).size).to.be.above(10)
      expect(await errorOf(verifyGraph(store, graph.root))).to.have.property('name', 'MissingBlockError')
    })

    it('a connection that breaks in the middle', async () => {
      await expectFailure((_, response) => {
        response.writeHead(200, { 'content-type': 'application/vnd.ipld.car', 'content-length': '100000' })
        response.write('half', () => { response.destroy() })
      }, { failure: 'incomplete' })
    })

    it('too much to do', async () => {
      await expectFailure((_, response) => { response.writeHead(429, { 'retry-after': '7' }).end() }, { failure: 'busy', status: 429, retryAfter: 7 })
    })

    it('too much to do, however often it is asked', async () => {
      const { url, requests } = await gateway((_, response) => { response.writeHead(503).end() })
      const error = await errorOf(fetchGraph(store, graph.root, { gateways: [url], retries: 2, patience: 5, car: false }))

      expect(error.answers).to.deep.equal([{ gateway: `${url}/`, failure: 'busy', status: 503 }])
      expect(requests).to.have.lengthOf(3)
    })

    it('silence', async () => {
      await expectFailure(() => {}, { failure: 'silent' })
    })

    it('silence in the middle of a block', async () => {
      await expectFailure(rawOnly((_, response) => { response.writeHead(200).write('half') }), { failure: 'silent' })
    })

    it('no server', async () => {
      const error = await errorOf(fetchGraph(store, graph.root, { gateways: ['http://127.0.0.1:1'], retries: 0 }))
      expect(error.answers).to.deep.equal([{ gateway: 'http://127.0.0.1:1/', failure: 'unreachable' }])
    })

    it('a page instead of a CAR, and of a block', async () => {
      await expectFailure((_, response) => { response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>hello') }, { failure: 'wrong' })
    })

    it('a block without end', async () => {
      await expectFailure(rawOnly((_, response) => {
        const more = (): void => { response.destroyed || response.write(new Uint8Array(100_000), more) }
        more()
      }), { failure: 'wrong' })
    })

    // how many bytes of it were sent
    async function expectCutOff (header: SealedGraph, failure: object): Promise<number> {
      let sent = 0

      await expectFailure(async ({ format }, response) => {
        if (format === 'raw') {
          response.writeHead(404).end()
          return
        }

        response.writeHead(200, { 'content-type': 'application/vnd.ipld.car' })
        response.write(await carOf(header.store, header.root, header.root, () => []))

        for (const section of endless()) {
          if (response.destroyed) {
            break
          }

          sent += section.byteLength
          await new Promise<void>(resolve => { response.write(section, () => { resolve() }) })
        }
      }, failure, { timeout: 5_000 })

      return sent
    }

    it('a CAR without end that has nothing of the graph: cut off, and blocks are asked for', async () => {
      expect(await expectCutOff(graph, { failure: 'missing', status: 404 })).to.be.within(60_000_000, 120_000_000)
    })

    it('a CAR without end of another root: its header is enough', async () => {
      expect(await expectCutOff(other, { failure: 'wrong' })).to.be.below(20_000_000)
    })

    it('forbidden', async () => {
      await expectFailure((_, response) => { response.writeHead(403).end() }, { failure: 'refused', status: 403 })
    })

    it('all of several, each with what it did', async () => {
      const one = await gateway((_, response) => { response.writeHead(404).end() })
      const two = await gateway(() => {})
      const error = await errorOf(fetchGraph(store, graph.root, { gateways: [one.url, two.url], timeout: 100, retries: 0 }))

      expect(error.answers.map(({ failure }: any) => failure).sort()).to.deep.equal(['missing', 'silent'])
      expect(error.message).to.include(one.url).and.to.include(two.url)
    })
  })

  it('what is no encrypted root, and what is no gateway, is refused before or when it is read', async () => {
    const { url, requests } = await gateway(honest(graph.plain.store))
    const [{ cid: leaf }] = graph.plain.blocks

    expect(await errorOf(fetchGraph(store, graph.plain.root, { gateways: [url] }))).to.have.property('name', 'InvalidRootError')
    expect(requests).to.have.lengthOf(1)
    expect(await errorOf(fetchGraph(store, leaf, { gateways: [url] }))).to.have.property('name', 'InvalidRootError')
    expect(await errorOf(fetchGraph(store, String(graph.root) as any, { gateways: [url] }))).to.have.property('name', 'InvalidCidError')
    expect(requests).to.have.lengthOf(1)
    for (const gateways of [undefined, [], ['ftp://x'], ['nonsense'], ['https://user:secret@x'], ['https://x?y=1']]) {
      expect(await errorOf(fetchGraph(store, graph.root, { gateways } as any))).to.have.property('name', 'InvalidOptionsError')
    }
    expect(await errorOf(fetchGraph(store, graph.root, { gateways: [url], gateway: url } as any))).to.have.property('name', 'InvalidOptionsError')
    expect(await errorOf(fetchGraph({} as any, graph.root, { gateways: [url] }))).to.have.property('name', 'InvalidOptionsError')
    expect(await digestsIn(store)).to.be.empty()
  })

  async function expectAbort (answer: Answer): Promise<void> {
    const { url, requests } = await gateway(answer)
    const controller = new AbortController()
    const reason = new Error('enough')
    const fetching = errorOf(fetchGraph(store, graph.root, { gateways: [url], signal: controller.signal }))

    while (requests.length === 0) {
      await new Promise(resolve => { setTimeout(resolve, 5) })
    }

    controller.abort(reason)
    expect(await fetching).to.equal(reason)
  }

  describe('what is here and damaged', () => {
    let cids: CID[]

    beforeEach(async () => {
      cids = await depthFirst(graph.store, graph.root)
      await Promise.all(cids.map(async cid => store.put(cid, await bytesOf(graph.store, cid))))
    })

    async function damage (damaged: CID[]): Promise<void> {
      await Promise.all(damaged.map(async cid => store.put(cid, (await bytesOf(store, cid)).map((byte, i) => i === 3 ? byte ^ 1 : byte))))
      expect(await errorOf(verifyGraph(store, graph.root))).to.be.an('error')
    }

    for (const [what, pick] of Object.entries<(cids: CID[]) => CID[]>({
      'a block': cids => [cids[500]],
      'the root': ([root]) => [root],
      'the index, and blocks under it': cids => cids.slice(1, 10),
      'the manifest': cids => cids.slice(-1),
      everything: cids => cids
    })) {
      for (const car of [true, false]) {
        it(`${what}: is fetched ${car ? 'in a CAR' : 'alone'}, and put in its place`, async () => expectReplaced(pick, car))
      }
    }

    async function expectReplaced (pick: (cids: CID[]) => CID[], car: boolean): Promise<void> {
      const damaged = pick(cids)
      await damage(damaged)
      const { url, requests } = await gateway(honest(graph.store))
      const { blocks, fetched, gateways } = await fetchGraph(store, graph.root, { gateways: [url], car })

      expect({ blocks, fetched }).to.deep.equal({ blocks: cids.length, fetched: damaged.length })
      expect(gateways[0].failure).to.equal(undefined)
      car || expect(requests).to.have.lengthOf(damaged.length)
      await expectWhole()
    }

    it('what comes in a CAR before it is asked for is taken out of it', async () => {
      await damage(cids)
      const answer = honest(graph.store)
      const { url, requests } = await gateway(async (request, response) => {
        request.format === 'car' ? sendCar(response, await carOf(graph.store, graph.root, graph.root, cids => cids.toReversed())) : await answer(request, response)
      })
      const { fetched } = await fetchGraph(store, graph.root, { gateways: [url] })

      expect(fetched).to.equal(cids.length)
      expect(requests).to.have.lengthOf(1)
      await expectWhole()
    })

    it('also where a store keeps what it has, as that of a Helia node does', async () => {
      const damaged = cids.slice(0, 5)
      await damage(damaged)
      const { url } = await gateway(honest(graph.store))
      const keeping: any = Object.assign(Object.create(store), { put: (cid: CID, bytes: Uint8Array) => store.has(cid) ? cid : store.put(cid, bytes) })
      await fetchGraph(keeping, graph.root, { gateways: [url] })

      await expectWhole()
    })

    it('no gateway has it: an error, and it is left as it was', async () => {
      await damage([cids[0], cids[500]])
      const before = await bytesOf(store, cids[0])
      const { url } = await gateway((_, response) => { response.writeHead(404).end() })

      expect(await errorOf(fetchGraph(store, graph.root, { gateways: [url] }))).to.have.property('name', 'GatewayFailedError')
      expect(await bytesOf(store, cids[0])).to.equalBytes(before)
      expect(await store.has(cids[500])).to.equal(true)
    })

    it('a CAR that ends early has nothing new: its gateway is still asked', async () => {
      await damage([cids[900]])
      const answer = honest(graph.store)
      const { url } = await gateway(async (request, response) => {
        request.format === 'car' ? sendCar(response, await carOf(graph.store, graph.root, graph.root, cids => cids.slice(0, 100))) : await answer(request, response)
      })
      await fetchGraph(store, graph.root, { gateways: [url] })

      await expectWhole()
    })
  })

  it('hashes what it fetches once, and index nodes once more, where they are read', async () => {
    const { url } = await gateway(rawOnly(honest(graph.store)))
    const crypto = defaultCrypto()
    const { sha256 } = crypto
    let hashed = 0
    crypto.sha256 = bytes => { hashed++; return sha256(bytes) }

    try {
      const { blocks } = await fetchGraph(store, graph.root, { gateways: [url] })
      expect(hashed).to.be.within(blocks, blocks + 20)
    } finally {
      crypto.sha256 = sha256
    }
  })

  it('an abort ends it at once, while a gateway is silent', async () => expectAbort(() => {}))

  it('an abort ends it at once, while it waits for a busy one', async () => expectAbort((_, response) => {
    response.writeHead(429, { 'retry-after': '60' }).end()
  }))
})
