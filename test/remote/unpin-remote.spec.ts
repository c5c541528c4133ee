import { expect } from 'aegir/chai'
import { CID } from 'multiformats/cid'
import { encrypted } from '../../src/index.ts'
import { pinRemotely, unpinRemotely } from '../../src/remote/index.ts'
import { pinnedRoots } from '../node-util/node-state.ts'
import { describeNode, nodesOfEach } from '../node-util/nodes.ts'
import { addFolder, someFiles } from '../plugin/util.ts'
import { testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { honest, json, pinState, saying, servicesOfEach } from './pinning-server.ts'
import type { Handler, PinState } from './pinning-server.ts'
import type { Encrypted, PublishedGraph } from '../../src/index.ts'
import type { TestNode } from '../node-util/nodes.ts'

const OTHER = CID.parse('bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku')

describeNode('pinning services: an old version, and one that is not wanted any more', function () {
  this.timeout(30_000)
  const nodes = nodesOfEach()
  const service = servicesOfEach()
  failOnUnhandledRejections()

  let owner: TestNode
  let vault: Encrypted

  beforeEach(async () => {
    owner = await nodes.start()
    vault = encrypted(owner.helia, { key: testKey() })
  })

  const publish = async (seed: number, options = {}): Promise<PublishedGraph> => vault.publish(await addFolder(vault, someFiles(seed)), options)
  const cidOf = (url: string): string => new URL(url, 'http://x').searchParams.get('cid') ?? ''

  /** A service that only keeps a list. */
  function keeping (list: PinState[], removed: string[] = []): Handler {
    return ({ method, url, body }, response) => {
      if (method === 'DELETE') {
        removed.push(url.split('/').at(-1) ?? '')
        list.splice(0, list.length, ...list.filter(({ requestid }) => requestid !== removed.at(-1)))
        response.writeHead(202).end()
      } else if (method === 'POST') {
        list.push(pinState(body.cid, 'pinned', { requestid: `r${list.length + 1}` }))
        json(response, list.at(-1), 202)
      } else {
        const statuses = new URL(url, 'http://x').searchParams.get('status')?.split(',')
        const results = list.filter(({ pin, status }) => pin.cid === cidOf(url) && statuses?.includes(status) === true)
        json(response, { count: results.length, results })
      }
    }
  }

  describe('replaces', () => {
    it('the old version goes from a service once the new one is pinned there, and every block of the new one stays', async () => {
      const theirs = await nodes.start()
      const { endpoint, requests } = await service(honest(theirs))
      const old = await publish(1, { remote: [{ endpoint }] })
      const next = await publish(2, { remote: [{ endpoint }], previous: old.root, replaces: old.root })
      await theirs.helia.gc()

      expect(next.remote?.[0]).to.include({ status: 'pinned', replaced: 'removed' })
      expect(await pinnedRoots(theirs.helia)).to.deep.equal([next.root.toString()])
      expect(await encrypted(theirs.helia).verify(next.root)).to.include({ sealedBlocks: next.sealedBlocks })
      // nothing is removed before that
      const removal = requests.findIndex(({ method }) => method === 'DELETE')
      expect(removal).to.be.above(requests.findLastIndex(({ method }) => method === 'POST'))
      expect(requests.slice(removal).filter(({ url }) => url.includes(next.root.toString()))).to.be.empty()
    })

    it('a service that does not hold the new one keeps the old one', async () => {
      const [slow, quick] = [await service(saying('pinning')), await service(keeping([]))]
      const remote = [{ endpoint: slow.endpoint, name: 'slow' }, { endpoint: quick.endpoint, name: 'quick' }]
      const old = await publish(1)
      const next = await publish(2, { remote, atLeast: 1, replaces: old.root })

      expect(next.remote?.map(({ service, replaced }) => `${service} ${replaced}`)).to.deep.equal(['slow undefined', 'quick absent'])
      expect(slow.requests.filter(({ method, url }) => method === 'DELETE' || url.includes(old.root.toString()))).to.be.empty()
    })

    it('where too few pin the new one, nobody is asked to remove the old one', async () => {
      const [one, two] = [await service(keeping([])), await service(saying({ status: 'failed' }))]
      const old = await publish(1)
      const error = await errorOf(publish(2, { remote: [one, two].map(({ endpoint }) => ({ endpoint })), replaces: old.root }))

      expect(error).to.have.property('name', 'RemotePinFailedError')
      expect([...one.requests, ...two.requests].filter(({ method, url }) => method === 'DELETE' || url.includes(old.root.toString()))).to.be.empty()
    })

    it('publishing the same again does not remove it', async () => {
      const { endpoint, requests } = await service(keeping([]))
      const { root } = await publish(1, { remote: [{ endpoint }] })
      const again = await publish(1, { remote: [{ endpoint }], replaces: root })

      expect(again.root).to.deep.equal(root)
      expect(again.remote?.[0]).to.include({ status: 'pinned' }).and.not.to.have.property('replaced')
      expect(requests.filter(({ method }) => method === 'DELETE')).to.be.empty()
    })

    for (const [replaced, status] of [['refused', 403], ['unreachable', 500]] as const) {
      it(`a service that pins the new one, and answers ${status} to removing the old one: published, and told`, async () => {
        const list: PinState[] = []
        const keep = keeping(list)
        const { endpoint } = await service((request, response) => request.method === 'DELETE' ? json(response, {}, status) : keep(request, response))
        const old = await publish(1, { remote: [{ endpoint }] })
        const { remote } = await publish(2, { remote: [{ endpoint }], replaces: old.root })

        expect(remote?.[0]).to.include({ status: 'pinned', replaced })
        expect(list).to.have.lengthOf(2)
      })
    }

    it('what is to be replaced must be a CID', async () => {
      const { endpoint, requests } = await service(keeping([]))

      expect(await errorOf(pinRemotely({}, OTHER, { remote: [{ endpoint }], replaces: 'x' as any }))).to.have.property('name', 'InvalidCidError')
      expect(requests).to.be.empty()
    })
  })

  describe('unpin', () => {
    it('removes every pin of the root, also one that failed, and no other', async () => {
      const old = await publish(1)
      const list = ['pinned', 'queued', 'failed'].map((status, i) => pinState(old.root, status, { requestid: `old ${i}` }))
      const other = pinState(OTHER, 'pinned', { requestid: 'other' })
      const removed: string[] = []
      const { endpoint, requests } = await service(keeping(list, removed))
      list.push(other)
      const { remote } = await vault.unpin(old.root, { remote: [{ endpoint, token: 'secret', name: 'mine' }] })

      expect(remote).to.deep.equal([{ service: 'mine', status: 'removed' }])
      expect(removed).to.deep.equal(['old 0', 'old 1', 'old 2'])
      expect(list).to.deep.equal([other])
      expect(requests.every(({ headers }) => headers.authorization === 'Bearer secret')).to.equal(true)
      expect(await pinnedRoots(owner.helia)).to.be.empty()
    })

    it('one that is not pinned here is removed there', async () => {
      const { endpoint } = await service(keeping([pinState(OTHER, 'pinned')]))

      expect(await vault.unpin(OTHER, { remote: [{ endpoint }] })).to.deep.include({ blocks: 0, remote: [{ service: endpoint, status: 'removed' }] })
      expect(await unpinRemotely(OTHER, { remote: [{ endpoint }] })).to.deep.equal([{ service: endpoint, status: 'absent' }])
    })

    it('a pin that was removed by somebody else meanwhile is no error', async () => {
      let listed = 0
      const { endpoint } = await service(({ method }, response) => {
        json(response, method === 'DELETE' ? {} : { count: 1, results: listed++ === 0 ? [pinState(OTHER, 'pinned')] : [] }, method === 'DELETE' ? 404 : 200)
      })

      expect(await unpinRemotely(OTHER, { remote: [{ endpoint }] })).to.deep.include({ service: endpoint, status: 'removed' })
    })

    it('a service that fails for a while is asked again', async () => {
      let times = 0
      const keep = keeping([pinState(OTHER, 'pinned')])
      const { endpoint } = await service((request, response) => times++ % 2 === 0 ? json(response, {}, 503) : keep(request, response))

      expect((await unpinRemotely(OTHER, { remote: [{ endpoint }] }))[0]).to.include({ status: 'removed' })
    })

    async function expectFailure (handler: Handler, answer: object, options = {}): Promise<void> {
      const { root } = await publish(1)
      const { endpoint } = await service(handler)
      const good = await service(keeping([pinState(root, 'pinned')]))
      const error = await errorOf(vault.unpin(root, { remote: [{ endpoint, name: 'they', timeout: 400 }, { endpoint: good.endpoint, name: 'good' }], ...options }))

      expect(error).to.have.property('name', 'RemoteUnpinFailedError')
      expect(error.answers).to.deep.equal([{ service: 'they', ...answer }, { service: 'good', status: 'removed' }])
      expect(error.message).to.include('they: ').and.to.include(root.toString())
      // here it is unpinned all the same
      expect(await pinnedRoots(owner.helia)).to.be.empty()
    }

    const list = (status: string, more = {}): Handler => ({ method, url }, response) => {
      json(response, method === 'GET' ? { count: 1, results: [pinState(cidOf(url), status, more)] } : {}, method === 'GET' ? 200 : 401)
    }

    it('it refuses', async () => {
      await expectFailure(list('pinned'), { status: 'refused', message: 'it answers 401' })
    })

    it('it is broken for good', async () => {
      await expectFailure((_, response) => { json(response, {}, 500) }, { status: 'unreachable', message: 'it answers 500' })
    })

    it('it takes too long', async () => {
      await expectFailure(() => {}, { status: 'unreachable', message: 'it took too long' }, { remoteTimeout: 600 })
    })

    it('it tells of a pin of something else: that one is left alone', async () => {
      const removed: string[] = []
      await expectFailure(({ method, url }, response) => {
        method === 'DELETE' && removed.push(url)
        json(response, { count: 2, results: [pinState(OTHER, 'pinned')] })
      }, { status: 'refused', message: 'it answers about another CID' })
      expect(removed).to.be.empty()
    })

    it('it names ever more pins: not for ever', async () => {
      let count = 0
      await expectFailure(({ method, url }, response) => {
        json(response, method === 'GET' ? { count: 1, results: [pinState(cidOf(url), 'pinned', { requestid: `r${count++}` })] } : {}, method === 'GET' ? 200 : 202)
      }, { status: 'refused', message: 'it goes on naming more pins' })
      expect(count).to.equal(10)
    })

    for (const requestid of ['.', '..', '']) {
      it(`it names a pin "${requestid}", which is another path: not asked for`, async () => {
        const paths: string[] = []
        await expectFailure(({ method, url }, response) => {
          paths.push(new URL(url, 'http://x').pathname)
          json(response, { count: 1, results: [pinState(cidOf(url), 'pinned', { requestid })] })
        }, { status: 'unreachable', message: 'it answers something that is no status of a pin' })
        expect(new Set(paths)).to.deep.equal(new Set(['/psa/pins']))
      })
    }

    it('an abort ends it', async () => {
      const { endpoint } = await service(() => {})
      const controller = new AbortController()
      const reason = new Error('enough')
      setTimeout(() => { controller.abort(reason) }, 50)

      expect(await errorOf(unpinRemotely(OTHER, { remote: [{ endpoint }], signal: controller.signal }))).to.equal(reason)
    })

    it('refuses what can\'t be meant, before anything is unpinned', async () => {
      const { root } = await publish(1)

      for (const options of [{ remote: [] }, { remoteTimeout: 5 }, { remote: [{ endpoint: 'x' }] }, { remote: [{ endpoint: 'http://localhost' }], remoteTimeout: 0 }, { remote: [{ endpoint: 'http://localhost' }], atLeast: 1 }]) {
        expect(await errorOf(vault.unpin(root, options as any))).to.have.property('name', 'InvalidOptionsError')
      }

      expect(await errorOf(unpinRemotely(root, {}))).to.have.property('name', 'InvalidOptionsError')
      expect(await errorOf(unpinRemotely('x' as any, { remote: [{ endpoint: 'http://localhost' }] }))).to.have.property('name', 'InvalidCidError')
      expect(await pinnedRoots(owner.helia)).to.deep.equal([root.toString()])
    })

    it('a plain CID is not told to a service', async () => {
      const plainRoot = await addFolder(vault)
      const { endpoint, requests } = await service(keeping([]))

      expect(await errorOf(vault.unpin(plainRoot, { remote: [{ endpoint }] }))).to.have.property('name', 'InvalidRootError')
      expect(requests).to.be.empty()
    })
  })
})
