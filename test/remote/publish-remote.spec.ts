import { expect } from 'aegir/chai'
import { CID } from 'multiformats/cid'
import { encrypted } from '../../src/index.ts'
import { pinnedRoots } from '../node-util/node-state.ts'
import { describeNode, nodesOfEach } from '../node-util/nodes.ts'
import { addFolder, encryptedCids, plainBlocks } from '../plugin/util.ts'
import { testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { fetchFrom, honest, json, pinState, saying, servicesOfEach } from './pinning-server.ts'
import type { Handler } from './pinning-server.ts'
import type { Encrypted } from '../../src/index.ts'
import type { TestNode } from '../node-util/nodes.ts'

describeNode('publish: at pinning services', function () {
  this.timeout(30_000)
  const nodes = nodesOfEach()
  const service = servicesOfEach()
  failOnUnhandledRejections()

  let owner: TestNode
  let vault: Encrypted
  let plainRoot: CID

  beforeEach(async () => {
    owner = await nodes.start()
    vault = encrypted(owner.helia, { key: testKey() })
    plainRoot = await addFolder(vault)
  })

  it('has it pinned by a service that then holds every block, and reports it', async () => {
    const theirs = await nodes.start()
    const { endpoint, requests } = await service(honest(theirs))
    const said: string[] = []
    const graph = await vault.publish(plainRoot, { remote: [{ endpoint, token: 'secret', name: 'mine' }], onRemoteProgress: ({ detail }) => { said.push(`${detail.service} ${detail.status}`) } })
    const [answer] = graph.remote ?? []

    expect(answer).to.deep.include({ service: 'mine', status: 'pinned', requestId: 'r1' })
    expect(said.at(-1)).to.equal('mine pinned')
    expect(await encrypted(theirs.helia).verify(graph.root)).to.include({ sealedBlocks: graph.sealedBlocks })
    expect(await pinnedRoots(theirs.helia)).to.deep.equal([graph.root.toString()])
    expect(requests[0].url).to.equal(`/psa/pins?cid=${graph.root}&status=queued,pinning,pinned&limit=1`)
    expect(requests.every(({ headers }) => headers.authorization === 'Bearer secret')).to.equal(true)
  })

  it('tells the service the encrypted root and addresses of this node, and nothing else', async () => {
    const { endpoint, requests } = await service(saying('pinned'))
    const { root } = await vault.publish(plainRoot, { remote: [{ endpoint }] })
    const sent = JSON.stringify(requests)
    const posts = requests.filter(({ method }) => method === 'POST')

    expect(posts.map(({ body }) => body)).to.deep.equal([{ cid: root.toString(), origins: owner.helia.libp2p.getMultiaddrs().map(String) }])
    expect(Object.keys(posts[0].headers).sort()).to.deep.equal(['accept', 'accept-encoding', 'accept-language', 'connection', 'content-length', 'content-type', 'host', 'sec-fetch-mode', 'user-agent'])

    for (const { cid } of await plainBlocks(vault.blockstore, plainRoot)) {
      expect(sent).not.to.include(cid.toString())
    }

    for (const cid of (await encryptedCids(owner.blockstore, root)).slice(1)) {
      expect(sent).not.to.include(cid.toString())
    }
  })

  it('a service that is not near is not told local addresses', async () => {
    const bodies: string[] = []
    const fetch = fetchFrom(saying('pinned'), ({ body }) => { bodies.push(body) })
    const { root } = await vault.publish(plainRoot, { remote: [{ endpoint: 'https://service.example/psa', fetch }] })

    expect(bodies.filter(body => body != null)).to.deep.equal([JSON.stringify({ cid: root.toString() })])
  })

  it('asks for no second pin where there is one', async () => {
    const theirs = await nodes.start()
    const { endpoint, requests } = await service(honest(theirs))
    await vault.publish(plainRoot, { remote: [{ endpoint }] })
    const { remote } = await vault.publish(plainRoot, { remote: [{ endpoint }] })

    expect(remote?.[0]).to.include({ status: 'pinned', requestId: 'r1' })
    expect(requests.filter(({ method }) => method === 'POST')).to.have.lengthOf(1)
  })

  it('asks again where an earlier pin failed', async () => {
    const answer = saying('pinned')
    const { endpoint } = await service((request, response) => request.method === 'GET' && request.url.includes('?')
      ? json(response, { count: 1, results: [pinState(new URL(request.url, 'http://x').searchParams.get('cid') ?? '', 'failed')] })
      : answer(request, response))
    const { remote } = await vault.publish(plainRoot, { remote: [{ endpoint }] })

    expect(remote?.[0]).to.include({ status: 'pinned' })
  })

  it('atLeast: ends when enough of them hold it, and says how far the others are', async () => {
    const [one, two] = [await service(saying('queued', 'pinning')), await service(saying('queued', 'pinned'))]
    const { remote } = await vault.publish(plainRoot, { remote: [{ endpoint: one.endpoint, name: 'slow' }, { endpoint: two.endpoint, name: 'quick' }], atLeast: 1 })

    expect(remote?.map(({ service, status }) => `${service} ${status}`)).to.deep.equal(['slow pinning', 'quick pinned'])
    const { length } = one.requests
    await new Promise(resolve => { setTimeout(resolve, 600) })
    expect(one.requests).to.have.lengthOf(length)
  })

  it('a service that fails for a while is asked again', async () => {
    let times = 0
    const answer = saying('queued', 'pinned')
    const { endpoint } = await service((request, response) => times++ % 3 === 0 ? json(response, {}, times === 1 ? 429 : 503) : answer(request, response))
    const { remote } = await vault.publish(plainRoot, { remote: [{ endpoint }] })

    expect(remote?.[0]).to.include({ status: 'pinned' })
  })

  it('a connection to its nodes that breaks meanwhile is made again', async () => {
    const theirs = await nodes.start()
    let connected = 0
    theirs.helia.libp2p.addEventListener('peer:connect', () => { connected++ })
    const delegates = theirs.helia.libp2p.getMultiaddrs().map(String)
    let cidInPath = ''
    const { endpoint } = await service(({ method, url, body }, response) => {
      connected === 1 && theirs.helia.libp2p.getConnections().forEach(connection => { connection.abort(new Error('cut')) })
      const state = pinState(body?.cid ?? cidInPath, connected < 2 ? 'pinning' : 'pinned', { delegates })
      cidInPath = state.pin.cid
      json(response, method === 'GET' && url.includes('?') ? { count: 0, results: [] } : state)
    })
    const { remote } = await vault.publish(plainRoot, { remote: [{ endpoint }] })

    expect(remote?.[0]).to.include({ status: 'pinned' })
    expect(connected).to.be.above(1)
  })

  describe('not held', () => {
    async function expectFailure (handler: Handler, answer: object, options = {}, timeout = 400): Promise<void> {
      const { endpoint } = await service(handler)
      const error = await errorOf(vault.publish(plainRoot, { remote: [{ endpoint, name: 'they', timeout }], remoteTimeout: 6_000, ...options }))

      expect(error).to.have.property('name', 'RemotePinFailedError')
      expect(error.answers).to.have.lengthOf(1)
      expect(error.answers[0]).to.deep.include({ service: 'they', ...answer })
      expect(error.message).to.include('they: ')
      // here it is published all the same
      expect(await pinnedRoots(owner.helia)).to.have.lengthOf(1)
    }

    it('it fails', async () => {
      await expectFailure(saying('queued', { status: 'failed', info: { status_details: 'no\nfunds' } }), { status: 'failed', message: 'no funds' })
    })

    it('it never ends', async () => {
      await expectFailure(saying('queued', 'pinning'), { status: 'pinning' }, { remoteTimeout: 1_500 })
    })

    it('it refuses the token', async () => {
      await expectFailure((_, response) => { json(response, { error: { reason: 'UNAUTHORIZED', details: 'Access token is missing' } }, 401) }, { status: 'refused', message: 'it answers 401: Access token is missing' })
    })

    it('it has no room', async () => {
      await expectFailure((request, response) => { request.method === 'POST' ? json(response, { error: { reason: 'INSUFFICIENT_FUNDS' } }, 409) : json(response, { count: 0, results: [] }) }, { status: 'refused', message: 'it answers 409: INSUFFICIENT_FUNDS' })
    })

    it('it forgets the pin', async () => {
      const answer = saying('queued')
      await expectFailure((request, response) => request.url.endsWith('/r1') ? json(response, {}, 404) : answer(request, response), { status: 'refused', message: 'it answers 404' })
    })

    it('it is broken for good', async () => {
      await expectFailure((_, response) => { json(response, {}, 500) }, { status: 'unreachable', message: 'it answers 500' })
    })

    it('it is silent', async () => {
      await expectFailure(() => {}, { status: 'unreachable' })
    })

    it('it answers about another CID', async () => {
      const other = CID.parse('bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku')
      await expectFailure((request, response) => { request.method === 'POST' ? json(response, pinState(other, 'pinned')) : json(response, { count: 1, results: [pinState(other, 'pinned')] }) }, { status: 'refused', message: 'it answers about another CID' })
    })

    for (const [name, value] of Object.entries<unknown>({
      'no JSON': '<html>',
      'no status': { count: 1, results: [{ requestid: 'x' }] },
      'a status that there is not': { count: 1, results: [pinState('x', 'done')] },
      'no list': { count: 1, results: 7 },
      nothing: null,
      'a request id that is no text': { count: 1, results: [pinState('x', 'pinned', { requestid: 5 as any })] }
    })) {
      it(`it answers nonsense: ${name}`, async () => {
        await expectFailure((_, response) => { json(response, value) }, { status: 'unreachable' })
      })
    }

    it('its answer has no end', async () => {
      await expectFailure((_, response) => {
        response.writeHead(200)
        const more = (): void => { response.destroyed || response.write(new Uint8Array(100_000).fill(32), more) }
        more()
      }, { status: 'unreachable', message: 'it can not be reached, or answers nonsense (the answer is over 1 MiB)' }, {}, 10_000)
    })

    it('there is no server', async () => {
      const error = await errorOf(vault.publish(plainRoot, { remote: [{ endpoint: 'http://127.0.0.1:1' }] }))
      expect(error.answers[0]).to.include({ service: 'http://127.0.0.1:1/', status: 'unreachable' })
    })

    it('two are wanted and one holds it: told at once, with both answers', async () => {
      const [one, two] = [await service(saying('pinned')), await service(saying({ status: 'failed' }))]
      const error = await errorOf(vault.publish(plainRoot, { remote: [one, two].map(({ endpoint }) => ({ endpoint })) }))

      expect(error.answers.map(({ status }: any) => status)).to.deep.equal(['pinned', 'failed'])
    })

    it('delegates that are nonsense are not dialled, and change nothing', async () => {
      const delegates: any = ['nonsense', '/ip4/127.0.0.1/tcp/1', '/ip4/127.0.0.1/tcp/1/p2p/12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp', 5, null, '']
      const { endpoint } = await service(saying({ status: 'queued', delegates }, { status: 'pinned', delegates }))
      const { remote } = await vault.publish(plainRoot, { remote: [{ endpoint }] })

      expect(remote?.[0].delegates).to.deep.equal(delegates.slice(0, 3))
    })

    it('an abort ends the wait at once', async () => {
      const { endpoint, requests } = await service(saying('pinning'))
      const controller = new AbortController()
      const reason = new Error('enough')
      const publishing = errorOf(vault.publish(plainRoot, { remote: [{ endpoint }], signal: controller.signal }))

      while (requests.length < 2) {
        await new Promise(resolve => { setTimeout(resolve, 5) })
      }

      controller.abort(reason)
      expect(await publishing).to.equal(reason)
    })
  })

  async function expectTaken (host: string): Promise<void> {
    const asked: string[] = []
    const fetch = fetchFrom(saying('pinned'), ({ headers }) => { asked.push(headers.Authorization) })

    expect((await vault.publish(plainRoot, { remote: [{ endpoint: `http://${host}`, token: 'secret', fetch }] })).remote?.[0]).to.include({ status: 'pinned' })
    expect(new Set(asked)).to.deep.equal(new Set(['Bearer secret']))
  }

  for (const host of ['localhost', 'node.localhost', '127.0.0.1', '10.1.2.3', '192.168.1.2', '172.31.0.1', '[::1]', '[fd00::1]']) {
    it(`takes a token over http for ${host}, which is near`, async () => expectTaken(host))
  }

  async function expectRefused (options: any): Promise<void> {
    const error = await errorOf(vault.publish(plainRoot, options))

    expect(error).to.have.property('name', 'InvalidOptionsError')
    expect(error.message).not.to.include('secret')
    expect(await pinnedRoots(owner.helia)).to.be.empty()
  }

  for (const [name, options] of Object.entries<any>({
    'no service': { remote: [] },
    'no list': { remote: 'https://service.example' },
    'atLeast without services': { atLeast: 1 },
    'more than there are': { remote: [{ endpoint: 'http://localhost' }], atLeast: 2 },
    'none at all': { remote: [{ endpoint: 'http://localhost' }], atLeast: 0 },
    'the same one twice': { remote: [{ endpoint: 'http://localhost' }, { endpoint: 'http://localhost' }] },
    'no address': { remote: [{ endpoint: 'localhost' }] },
    'another protocol': { remote: [{ endpoint: 'ftp://localhost' }] },
    'a password in the address': { remote: [{ endpoint: 'https://me:secret@localhost' }] },
    'a password alone in the address': { remote: [{ endpoint: 'https://:secret@localhost' }] },
    ...Object.fromEntries(['10.service.example', '127.service.example', '192.168.service.example', '172.16.service.example', '172.32.0.1', '11.0.0.1', '[fc::1]', '[2001:db8::1]', 'localhost.service.example'].map(host => [`a token over http, to ${host}`, { remote: [{ endpoint: `http://${host}`, token: 'secret' }] }])),
    'a token over http': { remote: [{ endpoint: 'http://service.example', token: 'secret' }] },
    'a token with a line break': { remote: [{ endpoint: 'https://service.example', token: 'secret\nx: y' }] },
    'nodes that are no addresses': { remote: [{ endpoint: 'http://localhost', nodes: ['/ip4/127.0.0.1/tcp/4001'] }] },
    'an option that there is not': { remote: [{ endpoint: 'http://localhost', key: 'x' }] },
    'a time that is none': { remote: [{ endpoint: 'http://localhost' }], remoteTimeout: -1 },
    'a time that no timer takes': { remote: [{ endpoint: 'http://localhost' }], remoteTimeout: 2 ** 31 },
    'a time for requests that is none': { remote: [{ endpoint: 'http://localhost', timeout: 0.5 }] },
    'a time for services that are not there': { remoteTimeout: 1_000 }
  })) {
    it(`refuses ${name} before anything is encrypted`, async () => expectRefused(options))
  }
})
