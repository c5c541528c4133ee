import * as dagCbor from '@ipld/dag-cbor'
import { keychain } from '@libp2p/keychain'
import { expect } from 'aegir/chai'
import { MemoryDatastore } from 'datastore-core'
import { PROTOCOL, decryptionEngine, encryptionEngine, keyFromKeychain, readsForEngine, remoteEngine, serveEngines } from '../../src/engine/index.ts'
import { LogRecorder } from '../node-util/log-recorder.ts'
import { describeNode, nodesOfEach } from '../node-util/nodes.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { framed } from './util/frames.ts'
import { introduce, livePeersOfEach, openStream } from './util/libp2p-nodes.ts'
import { SECRET, ageUser, evidenceFor, knowing, peer, peers, readersAmong, recipientsIn, request } from './util/people.ts'
import { after, never, spy } from './util/spy.ts'
import type { LivePeer } from './util/libp2p-nodes.ts'
import type { QueryReadsForEvidenceResponse } from '../../src/engine/index.ts'

const NOT_ALLOWED = 'not allowed'
/** What a timer doesn't take, or takes for something else. */
const NO_TIMES: any[] = [0, -1, 0.5, 1500.5, NaN, Infinity, 5e9, 2 ** 31, '1000', null]

async function send (from: LivePeer, to: LivePeer, message: unknown): Promise<void> {
  const stream = await openStream(from, to)
  stream.send(framed(dagCbor.encode(message)))
  await stream.close()
}

/** Streams that do not end within a few seconds. */
async function streamsLeft (...nodes: LivePeer[]): Promise<number> {
  const left = (): number => nodes.flatMap(({ libp2p }) => libp2p.getConnections()).flatMap(({ streams }) => streams).filter(({ protocol }) => protocol === PROTOCOL).length

  for (let i = 0; i < 150 && left() > 0; i++) {
    await after(20)
  }

  return left()
}

describeNode('engine: over libp2p', () => {
  failOnUnhandledRejections()
  const start = livePeersOfEach()
  const nodes = nodesOfEach()

  describe('15. engines on two nodes', () => {
    it('answer as they do in one process', async () => {
      const [server, client] = [await start(), await start()]
      const [target, reader] = await peers(2)
      const readsFor = readsForEngine({ datastore: new MemoryDatastore() })
      await serveEngines(server.libp2p, {
        encryption: { engine: encryptionEngine({ readsFor }), allow: [client.id] },
        decryption: { engine: decryptionEngine({ identities: [reader.secret] }), allow: [client.id] },
        readsFor: { engine: readsFor, allow: [client.libp2p.peerId] }
      })
      await introduce(client, server)
      const remote = remoteEngine(client.libp2p, server.id)
      const evidence = await evidenceFor(target, reader)

      expect(await remote({ type: 'SubmitReadsForEvidenceRequest', evidence })).to.deep.equal({ type: 'SubmitReadsForEvidenceResponse' })
      expect(await remote({ type: 'SubmitReadsForEvidenceRequest', evidence })).to.have.property('error').that.includes('evidence already exists')
      expect(await remote({ type: 'QueryReadsForEvidenceRequest', externalIdentity: target.id })).to.deep.equal({ type: 'QueryReadsForEvidenceResponse', externalIdentity: target.id, evidence: [evidence] })
      expect(await remote({ type: 'ReadsForRequest', externalIdentityA: reader.id, externalIdentityB: target.id })).to.deep.equal({ type: 'ReadsForResponse', readsFor: true })

      const { ciphertext } = await remote(request(target, true))
      expect(await readersAmong([target, reader], ciphertext)).to.deep.equal([0, 1])
      expect(await remote({ type: 'DecryptRequest', data: ciphertext })).to.deep.equal({ type: 'DecryptResponse', data: SECRET })
      expect(await remote({ type: 'DecryptRequest', data: ciphertext.subarray(1) })).to.have.property('error').that.includes('decryption failed')
      expect(await remote(request({ ...target, id: 'nobody' }, false))).to.have.property('error').that.includes('PeerId')
    })

    it('a remote Reads For Engine serves an Encryption Engine, and hears 100 questions at once', async () => {
      const [server, client] = [await start(), await start()]
      const people = await peers(100)
      const reader = await ageUser()
      const engine = spy(await knowing(...people.map((person): any => [reader, person])))
      await serveEngines(server.libp2p, { readsFor: { engine: engine as any, allow: [client.id] } })
      await introduce(client, server)
      const encrypt = encryptionEngine({ readsFor: remoteEngine(client.libp2p, server.libp2p.peerId) })
      const replies = await Promise.all(Array.from({ length: 300 }, async (_, i) => encrypt(request(people[i % 100], true))))
      expect(replies.filter(({ error }) => error !== undefined)).to.be.empty()
      expect(replies.every(({ ciphertext }) => recipientsIn(ciphertext) === 2)).to.be.true()
      expect(engine.queries).to.have.lengthOf(100)
    })

    it('the largest messages fit: 1 MiB of data for 256', async () => {
      const [server, client] = [await start(), await start()]
      const [target] = await peers(1)
      const readers = await Promise.all(Array.from({ length: 255 }, ageUser))
      const readsFor = await knowing(...readers.map((reader): any => [reader, target]))
      await serveEngines(server.libp2p, { readsFor: { engine: readsFor, allow: [client.id] }, encryption: { engine: encryptionEngine({ readsFor }), allow: [client.id] } })
      await introduce(client, server)
      const remote = remoteEngine(client.libp2p, server.id)
      const data = crypto.getRandomValues(new Uint8Array(65_536))
      const all = Uint8Array.from({ length: 1_048_576 }, (_, i) => data[i & 0xffff])
      const { ciphertext } = await remote(request(target, true, all))
      expect(recipientsIn(ciphertext)).to.equal(256)
      expect(await target.open(ciphertext)).to.deep.equal(all)
      expect((await remote({ type: 'QueryReadsForEvidenceRequest', externalIdentity: target.id })).evidence).to.have.lengthOf(255)
      expect(await remote(request(target, true, new Uint8Array(1_048_577)))).to.have.property('error').that.includes('1048576')
    })

    it('a Helia node opens what was sent to its PeerId, with the key it already has', async () => {
      const { helia, datastore } = await nodes.start()
      const key = await keyFromKeychain(keychain()({ datastore, logger: new LogRecorder() }))
      const externalIdentity = helia.libp2p.peerId.toString()
      const { ciphertext } = await encryptionEngine()({ type: 'EncryptRequest', data: SECRET, externalIdentity, useReadsFor: false })
      expect((await decryptionEngine({ identities: [key] })({ type: 'DecryptRequest', data: ciphertext })).data).to.deep.equal(SECRET)

      // and its datastore and libp2p serve
      const client = await start()
      await serveEngines(helia.libp2p as any, { readsFor: { engine: readsForEngine({ datastore: helia.datastore as any }), allow: [client.id] } })
      await client.libp2p.dial(helia.libp2p.getMultiaddrs() as any)
      const remote = remoteEngine(client.libp2p, externalIdentity)
      expect(await remote({ type: 'QueryReadsForEvidenceRequest', externalIdentity })).to.deep.include({ evidence: [] })
    })
  })

  describe('16. each engine has an allow-list of its own, empty by default', () => {
    it('nobody is heard unless named', async () => {
      const [server, client] = [await start(), await start()]
      const readsFor = spy(await knowing())
      await serveEngines(server.libp2p, { encryption: { engine: encryptionEngine() }, readsFor: { engine: readsFor as any }, decryption: { engine: decryptionEngine({ identities: [server.secret] }) } })
      await introduce(client, server)
      const remote = remoteEngine(client.libp2p, server.id)
      const { ciphertext } = await encryptionEngine()(request(server, false))

      expect(await remote(request(server, false))).to.have.property('error').that.includes(NOT_ALLOWED)
      const { data, error } = await remote({ type: 'DecryptRequest', data: ciphertext })
      expect(data).to.have.lengthOf(0)
      expect(error).to.include(NOT_ALLOWED)
      expect(await remote({ type: 'QueryReadsForEvidenceRequest', externalIdentity: server.id })).to.have.property('error').that.includes(NOT_ALLOWED)
      expect(readsFor.queries).to.be.empty()
    })

    it('who may ask one engine may not ask another', async () => {
      const server = await start()
      const clients = [await start(), await start(), await start()]
      const [encryption, readsFor, decryption] = clients.map(({ id }) => [id])
      await serveEngines(server.libp2p, {
        encryption: { engine: encryptionEngine(), allow: encryption },
        readsFor: { engine: await knowing(), allow: readsFor },
        decryption: { engine: decryptionEngine({ identities: [server.secret] }), allow: decryption }
      })
      const { ciphertext } = await encryptionEngine()(request(server, false))

      for (const [i, client] of clients.entries()) {
        await introduce(client, server)
        const remote = remoteEngine(client.libp2p, server.id)
        const replies = [await remote(request(server, false)), await remote({ type: 'QueryReadsForEvidenceRequest', externalIdentity: server.id }), await remote({ type: 'DecryptRequest', data: ciphertext })]
        expect(replies.map(({ error }) => error === undefined)).to.deep.equal([0, 1, 2].map(allowed => allowed === i))
      }
    })

    it('the Decryption Engine is offered only by name', async () => {
      const [server, client] = [await start(), await start()]
      await serveEngines(server.libp2p, { encryption: { engine: encryptionEngine(), allow: [client.id] } })
      await introduce(client, server)
      const { ciphertext } = await encryptionEngine()(request(server, false))
      expect(await remoteEngine(client.libp2p, server.id)({ type: 'DecryptRequest', data: ciphertext })).to.have.property('error').that.includes(NOT_ALLOWED)
    })

    it('a list that can\'t be meant is an error', async () => {
      const server = await start()
      const engine = encryptionEngine()

      for (const [init, name] of [
        [{ encryption: { engine, allow: ['anybody'] } }, 'InvalidIdentityError'],
        [{ encryption: { engine, allow: [undefined] } }, 'InvalidIdentityError'],
        [{ encryption: { engine, allow: '*' } }, 'InvalidOptionsError'],
        [{ encryption: { engine, allowed: [] } }, 'InvalidOptionsError'],
        [{ encryption: engine }, 'InvalidOptionsError'],
        [{ encrypt: { engine } }, 'InvalidOptionsError'],
        ...NO_TIMES.map(timeout => [{ timeout }, 'InvalidOptionsError'] as const),
        [{ maxConcurrent: NaN }, 'InvalidOptionsError'],
        [{ maxConcurrent: 0.5 }, 'InvalidOptionsError'],
        [{ maxPerMinute: 0 }, 'InvalidOptionsError']
      ] as const) {
        await expect(serveEngines(server.libp2p, init as any)).to.eventually.be.rejected.with.property('name', name)
      }
    })
  })

  describe('a peer that pretends', () => {
    it('isn\'t somebody by saying so: the connection says who it is', async () => {
      const [server, friend, stranger] = [await start(), await start(), await start()]
      await serveEngines(server.libp2p, { encryption: { engine: encryptionEngine(), allow: [friend.id] } })
      await introduce(stranger, server)
      const reply = await remoteEngine(stranger.libp2p, server.id)({ ...request(server, false), sender: friend.id } as any)
      expect(reply).to.have.property('error')
      expect(await remoteEngine(stranger.libp2p, server.id)(request(server, false))).to.have.property('error').that.includes(NOT_ALLOWED)
    })

    it('isn\'t the asked peer by being at its address', async () => {
      const [asked, impostor, client] = [await start(), await start(), await start()]
      const engine = spy(await knowing())
      await serveEngines(impostor.libp2p, { readsFor: { engine: engine as any, allow: [client.id] } })
      await asked.libp2p.stop()
      const multiaddrs = impostor.libp2p.getMultiaddrs().map(address => address.decapsulateCode(421))
      await client.libp2p.peerStore.merge(asked.libp2p.peerId, { multiaddrs })
      const { ciphertext, error } = await encryptionEngine({ readsFor: remoteEngine(client.libp2p, asked.id) })(request(impostor, true))
      expect(error).to.include('not reached')
      expect(ciphertext).to.have.lengthOf(0)
      expect(engine.queries).to.be.empty()
    })

    it('6. its evidence reply is ignored, and the wait goes on until the asked peer answers', async () => {
      const [server, asked, other, stranger] = [await start(), await start(), await start(), await start()]
      const [target, reader] = [await peer(), await ageUser()]
      let questions = 0
      // the asked peer takes the question, and answers later on a stream of its own
      await asked.libp2p.handle(PROTOCOL, async () => { questions++ })
      await introduce(server, asked)
      const engine = encryptionEngine({ readsFor: remoteEngine(server.libp2p, asked.id) })
      await serveEngines(server.libp2p, { encryption: { engine, allow: [other.id] } })

      let ended = false
      const waiting = engine(request(target, true)).finally(() => { ended = true })
      const reply: QueryReadsForEvidenceResponse = { type: 'QueryReadsForEvidenceResponse', externalIdentity: target.id, evidence: [] }

      for (const liar of [other, stranger]) {
        await send(liar, server, reply)
      }

      await after(100)
      expect(ended).to.be.false()
      expect(questions).to.equal(1)

      await send(asked, server, { ...reply, evidence: [await evidenceFor(target, reader)] })
      expect(await readersAmong([target, reader], (await waiting).ciphertext)).to.deep.equal([0, 1])

      // and one that nobody waits for is dropped
      await send(asked, server, reply)
      await after(50)
      await introduce(other, server)
      expect(await remoteEngine(other.libp2p, server.id)(request(target, false))).to.not.have.property('error')
    })
  })

  describe('limits', () => {
    it('on requests of one peer at a time, and others are not held up', async () => {
      const [server, greedy, modest] = [await start(), await start(), await start()]
      const engine = encryptionEngine({ readsFor: never, timeout: 500 })
      await serveEngines(server.libp2p, { encryption: { engine, allow: [greedy.id, modest.id] }, maxConcurrent: 4 })
      await introduce(greedy, server)
      await introduce(modest, server)
      const remote = remoteEngine(greedy.libp2p, server.id, { concurrency: 10 })
      const replies = Promise.all(Array.from({ length: 10 }, async () => remote(request(greedy, true))))
      await after(100)
      expect(await remoteEngine(modest.libp2p, server.id)(request(modest, false))).to.not.have.property('error')
      const errors = (await replies).map(({ error }) => error ?? '')
      expect(errors.filter(error => error.includes('too many requests at once'))).to.have.lengthOf(6)
      expect(errors.filter(error => error.includes('in time'))).to.have.lengthOf(4)
      expect(await remote(request(greedy, false))).to.not.have.property('error')
    })

    it('on requests of one peer a minute', async () => {
      const [server, greedy, modest] = [await start(), await start(), await start()]
      await serveEngines(server.libp2p, { encryption: { engine: encryptionEngine(), allow: [greedy.id, modest.id] }, maxPerMinute: 3 })

      for (const client of [greedy, modest]) {
        await introduce(client, server)
        const remote = remoteEngine(client.libp2p, server.id)
        const errors: Array<string | undefined> = []

        for (let i = 0; i < 5; i++) {
          errors.push((await remote(request(server, false))).error)
        }

        expect(errors.slice(0, 3)).to.deep.equal([undefined, undefined, undefined])
        expect(errors.slice(3).every(error => error?.includes('3 a minute'))).to.be.true()
      }
    })

    it('on time: an engine that never answers', async () => {
      const [server, client] = [await start(), await start()]
      await serveEngines(server.libp2p, { readsFor: { engine: never as any, allow: [client.id] }, timeout: 100 })
      await introduce(client, server)
      const reply = await remoteEngine(client.libp2p, server.id)({ type: 'QueryReadsForEvidenceRequest', externalIdentity: server.id })
      expect(reply.evidence).to.be.empty()
      expect(reply.error).to.include('the request took too long')
    })

    it('on time: a node that never answers, or can\'t be reached', async () => {
      const [server, client] = [await start(), await start()]
      await server.libp2p.handle(PROTOCOL, async () => {})
      await introduce(client, server)
      const ask = async (id: string): Promise<any> => remoteEngine(client.libp2p, id, { timeout: 200 })(request(server, false))
      const { ciphertext, error } = await ask(server.id)
      expect(ciphertext).to.have.lengthOf(0)
      expect(error).to.include('no answer in time')
      expect(await ask((await peer()).id)).to.have.property('error').that.includes('not reached')
      await server.libp2p.unhandle(PROTOCOL)
      expect(await ask(server.id)).to.have.property('error').that.includes('not reached')
      expect(() => remoteEngine(client.libp2p, 'somebody')).to.throw().with.property('name', 'InvalidIdentityError')
    })

    it('refuses a time that is none, and no requests at a time', async () => {
      const { id } = await peer()

      for (const init of [...NO_TIMES.map(timeout => ({ timeout })), { concurrency: 0 }, { concurrency: NaN }]) {
        expect(() => remoteEngine({ dial: never } as any, id, init)).to.throw().with.property('name', 'InvalidOptionsError')
      }

      const dial = async (): Promise<never> => { throw new Error('nobody there') }
      const ask = remoteEngine({ dial } as any, id, { timeout: 2 ** 31 - 1 })
      expect(await ask({ type: 'QueryReadsForEvidenceRequest', externalIdentity: id })).to.have.property('error').that.includes('not reached')
    })

    it('a request is aborted by its signal, while it waits for its turn too', async () => {
      const [server, client] = [await start(), await start()]
      await server.libp2p.handle(PROTOCOL, async () => {})
      await introduce(client, server)
      const remote = remoteEngine(client.libp2p, server.id, { concurrency: 1 })
      const controller = new AbortController()
      const replies = Promise.all([1, 2, 3].map(async () => remote(request(server, false), controller)))
      await after(50)
      controller.abort()
      expect((await replies).map(({ error }) => error)).to.deep.equal([1, 2, 3].map(() => `${server.id}: the request was aborted`))
      // and before it was made
      expect(await remote(request(server, false), controller)).to.have.property('error').that.includes('the request was aborted')
    })
  })

  it('no stream is left on either side, however it went', async () => {
    const [server, client] = [await start(), await start()]
    await serveEngines(server.libp2p, { encryption: { engine: encryptionEngine(), allow: [client.id] }, maxPerMinute: 3 })
    await introduce(client, server)
    const remote = remoteEngine(client.libp2p, server.id)
    const replies = [await remote(request(server, false)), await remote(request({ ...server, id: 'nobody' }, false)), await remote({ type: 'DecryptRequest', data: SECRET }), await remote(request(server, false))]
    expect(replies.map(({ error }) => error === undefined)).to.deep.equal([true, false, false, false])
    expect(await streamsLeft(server, client)).to.equal(0)
    // nor where the other one neither answers nor closes
    await server.libp2p.unhandle(PROTOCOL)
    await server.libp2p.handle(PROTOCOL, async () => {})
    expect(await remoteEngine(client.libp2p, server.id, { timeout: 200 })(request(server, false))).to.have.property('error').that.includes('no answer in time')
    expect(await streamsLeft(server, client)).to.equal(0)
  })

  it('stops serving when told, and ends what it is at', async () => {
    const [server, client] = [await start(), await start()]
    const stop = await serveEngines(server.libp2p, { encryption: { engine: encryptionEngine({ readsFor: never }), allow: [client.id] } })
    await introduce(client, server)
    const remote = remoteEngine(client.libp2p, server.id)
    const waiting = remote(request(server, true))
    await after(100)
    await stop()
    expect(await waiting).to.have.property('error').that.includes('stopped serving')
    expect(await remote(request(server, false))).to.have.property('error').that.includes('not reached')
    await (await serveEngines(server.libp2p, {}))()
  })
})
