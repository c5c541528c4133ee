import { expect } from 'aegir/chai'
import { encrypted } from '../../src/index.ts'
import { LogRecorder } from '../node-util/log-recorder.ts'
import { describeNode, load, nodesOfEach } from '../node-util/nodes.ts'
import { addFolder } from '../plugin/util.ts'
import { testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { honest, json, pinState, saying, servicesOfEach } from './pinning-server.ts'
import type { Handler, TestService } from './pinning-server.ts'
import type { Encrypted } from '../../src/index.ts'
import type { TestNode } from '../node-util/nodes.ts'
import type { CID } from 'multiformats/cid'

const token = 'eyJhbGciOi.J9/very+secret="token".$&'

describeNode('the token of a pinning service', function () {
  this.timeout(30_000)
  const nodes = nodesOfEach()
  const service = servicesOfEach()
  failOnUnhandledRejections()

  let log: LogRecorder
  let owner: TestNode
  let vault: Encrypted
  let root: CID
  /** all that a program could write down */
  let told: string[]

  beforeEach(async () => {
    log = new LogRecorder()
    owner = await nodes.start({ logger: log })
    vault = encrypted(owner.helia, { key: testKey() })
    told = []
  })

  async function tell (...values: unknown[]): Promise<void> {
    const { inspect } = await load<typeof import('node:util')>('node:util')
    told.push(...values.flatMap((value: any) => [inspect(value, { depth: 20, showHidden: true }), `${value} ${value?.message} ${value?.stack}`, JSON.stringify(value) ?? '']))
  }

  /** Publish, ask and unpin with the token, and keep all that is said. */
  async function useAll (endpoint: string): Promise<void> {
    const remote = [{ endpoint, token, timeout: 500 }]
    const events: unknown[] = []
    const plainRoot = await addFolder(vault)
    const published = await vault.publish(plainRoot, { remote, remoteTimeout: 4_000, onRemoteProgress: event => { events.push(event.detail) } }).catch(err => err)
    root = published.root ?? (await vault.publish(plainRoot)).root
    await tell(published, events)
    await tell(await vault.auditRemote(root, { remote, samples: 1, timeout: 100 }).catch(err => err))
    await tell(await vault.unpin(root, { remote, remoteTimeout: 4_000 }).catch(err => err))
  }

  function expectSecret (): void {
    const written = [...told, ...log.lines.map(({ text }) => text)]

    expect(written.length).to.be.at.least(14)
    expect(written.filter(text => text.includes(token.slice(0, 8)) || text.includes('very+secret'))).to.be.empty()
  }

  async function expectHidden (handler: Handler): Promise<void> {
    const { endpoint } = await service(handler)
    await useAll(endpoint)

    expect(told.join('\n')).to.match(/refused|unreachable|failed/)
    expectSecret()
  }

  async function expectNotFollowed (status: number): Promise<void> {
    const other: TestService = await service(saying('pinned'))
    const { endpoint } = await service(({ url }, response) => { response.writeHead(status, { location: other.endpoint.replace('/psa', '') + url }).end() })
    const error = await errorOf(vault.publish(await addFolder(vault), { remote: [{ endpoint, token }] }))

    expect(error.answers.map(({ status }: any) => status)).to.deep.equal(['unreachable'])
    expect(other.requests).to.be.empty()
  }

  it('is sent with every request, as a bearer token, and is nowhere else', async () => {
    const { endpoint, requests } = await service(honest(await nodes.start()))
    await useAll(endpoint)

    expect(new Set(requests.map(({ method }) => method))).to.deep.equal(new Set(['GET', 'POST', 'DELETE']))

    for (const { headers: { authorization, ...headers }, url, body } of requests) {
      expect(authorization).to.equal(`Bearer ${token}`)
      expect(JSON.stringify([url, headers, body])).not.to.include('very+secret')
    }

    expectSecret()
  })

  for (const [name, handler] of Object.entries<Handler>({
    'refuses it and says it back': (_, response) => { json(response, { error: { reason: 'UNAUTHORIZED', details: `no such token: ${token}` } }, 401) },
    'is broken, and says it back': (_, response) => { json(response, { error: { details: `while looking up ${token}` } }, 500) },
    'says it back as the reason of a failure': ({ method, url, body }, response) => {
      const state = pinState(body?.cid ?? new URL(url, 'http://x').searchParams.get('cid'), 'failed', { info: { status_details: `${token} has no funds` } })
      json(response, method === 'GET' && url.includes('?') ? { count: 1, results: [state] } : state)
    },
    'says it back where a long text is cut off': (_, response) => { json(response, { error: { details: 'x'.repeat(180) + token } }, 403) },
    'says it back as something that is no JSON': (_, response) => { response.writeHead(200, { 'content-type': 'application/json' }).end(token) },
    'cuts off': (_, response) => { response.destroy() }
  })) {
    it(`is not in what a service leaves behind that ${name}`, async () => expectHidden(handler))
  }

  for (const status of [301, 302, 307, 308]) {
    it(`does not follow a redirection (${status}) to another server`, async () => expectNotFollowed(status))
  }

  it('of one service is not told to another', async () => {
    const [one, two, three] = await Promise.all([saying('pinned'), saying('pinned'), saying('pinned')].map(service))
    await vault.publish(await addFolder(vault), { remote: [{ endpoint: one.endpoint, token: 'token-one' }, { endpoint: two.endpoint, token: 'token-two' }, { endpoint: three.endpoint }] })
    const sent = [one, two, three].map(({ requests }) => [...new Set(requests.map(({ headers }) => headers.authorization))])

    expect(sent).to.deep.equal([['Bearer token-one'], ['Bearer token-two'], [undefined]])
  })
})
