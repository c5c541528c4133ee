import { expect } from 'aegir/chai'
import { encryptionEngine } from '../../src/engine/index.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { forge } from './util/forge.ts'
import { SECRET, ageUser, evidenceFor, knowing, peer, peers, readersAmong, recipientsIn, request } from './util/people.ts'
import { after, never, spy } from './util/spy.ts'
import type { Peer, Person } from './util/people.ts'
import type { AskReadsFor, EncryptResponse, QueryReadsForEvidenceResponse, ReadsForEvidence } from '../../src/engine/index.ts'

type Reply = (query: { externalIdentity: string }) => unknown

/** Answers whatever is wanted, right or wrong. */
const answering = (reply: Reply): AskReadsFor => async query => reply(query) as QueryReadsForEvidenceResponse
const replyWith = (externalIdentity: string, evidence: ReadsForEvidence[] = []): QueryReadsForEvidenceResponse => ({ type: 'QueryReadsForEvidenceResponse', externalIdentity, evidence })

/** An Encryption Engine whose Reads For Engine is another node's, and silent on the way it was asked. */
function waitingFor (answerer: Peer, timeout?: number): { encrypt: ReturnType<typeof encryptionEngine>, queries: string[] } {
  const readsFor = spy(never)
  return { encrypt: encryptionEngine({ readsFor: Object.assign(readsFor, { peer: answerer.id }), timeout }), queries: readsFor.queries }
}

async function settled (reply: Promise<unknown>): Promise<boolean> {
  return Promise.race([reply.then(() => true), after(20).then(() => false)])
}

describe('engine: questions about evidence', () => {
  failOnUnhandledRejections()

  describe('5. waiting requests for one identity make one query', () => {
    it('one answer serves all, each with its own data; different identities make different queries', async () => {
      const [a, b] = await peers(2)
      const reader = await ageUser()
      const readsFor = spy(await knowing([reader, a]), async () => after(20))
      const encrypt = encryptionEngine({ readsFor })
      const data = Array.from({ length: 20 }, (_, i) => Uint8Array.of(i))
      const replies = await Promise.all(data.map(async (bytes, i) => encrypt(request(i % 2 === 0 ? a : b, true, bytes))))

      expect(readsFor.queries.toSorted()).to.deep.equal([a.id, b.id].toSorted())

      for (const [i, { ciphertext }] of replies.entries()) {
        expect(await readersAmong([a, b, reader], ciphertext, data[i])).to.deep.equal(i % 2 === 0 ? [0, 2] : [1])
      }
    })

    it('a request after the answer asks anew, even at once', async () => {
      const target = await peer()
      const readsFor = spy(await knowing())
      const encrypt = encryptionEngine({ readsFor })
      await encrypt(request(target, true)).then(async () => encrypt(request(target, true)))
      expect(readsFor.queries).to.deep.equal([target.id, target.id])
    })

    it('sees what was submitted between two requests', async () => {
      const [target, reader] = await peers(2)
      const engine = await knowing()
      const encrypt = encryptionEngine({ readsFor: engine })
      expect(recipientsIn((await encrypt(request(target, true))).ciphertext)).to.equal(1)
      await engine({ type: 'SubmitReadsForEvidenceRequest', evidence: await evidenceFor(target, reader) })
      expect(recipientsIn((await encrypt(request(target, true))).ciphertext)).to.equal(2)
    })

    it('a failure is not kept either', async () => {
      const target = await peer()
      const engine = await knowing()
      let failed = false
      const encrypt = encryptionEngine({
        readsFor: async query => {
          if (!failed) {
            failed = true
            throw new Error('once')
          }
          return engine(query)
        }
      })
      expect(await encrypt(request(target, true))).to.have.property('error')
      expect(await encrypt(request(target, true))).to.not.have.property('error')
    })

    it('10,000 requests for 100 identities at once are 100 queries, all answered rightly; one that is never answered fails only its own', async function () {
      this.timeout(300_000)
      const people = await peers(100)
      const readers = await Promise.all(people.map(ageUser))
      const silent = await peer()
      const engine = await knowing(...people.map((person, i): [Person, Peer] => [readers[i], person]))
      let inFlight = 0
      const readsFor = spy(engine, async query => {
        inFlight = Math.max(inFlight, readsFor.queries.length - readsFor.answered)
        await (query.externalIdentity === silent.id ? never() : after(50))
      })
      const encrypt = encryptionEngine({ readsFor })

      const lost = Array.from({ length: 10 }, async () => encrypt(request(silent, true)))
      const asked = Array.from({ length: 10_000 }, async (_, i) => encrypt(request(people[i % 100], true, Uint8Array.of(i >> 8, i & 0xff))))
      const replies = await Promise.all(asked)

      // all wait side by side: once for 50 ms, whatever their number
      expect(inFlight).to.equal(101)
      expect(readsFor.queries.filter(id => id !== silent.id)).to.have.lengthOf(100)
      expect(new Set(readsFor.queries).size).to.equal(101)
      expect(replies.filter(({ error }) => error !== undefined)).to.be.empty()
      expect(replies.filter(({ ciphertext }) => recipientsIn(ciphertext) !== 2)).to.be.empty()
      const opened = await Promise.all(replies.map(async ({ ciphertext }, i) => (i % 2 === 0 ? people : readers)[i % 100].open(ciphertext)))
      expect(opened.filter((data, i) => data?.join() !== [i >> 8, i & 0xff].join())).to.be.empty()
      expect((await Promise.all(lost)).every(({ error, ciphertext }) => error?.includes('in time') === true && ciphertext.byteLength === 0)).to.be.true()
    })
  })

  describe('6. answers count by who sent them', () => {
    it('one from anyone else is ignored, and the wait goes on', async () => {
      const [target, answerer, other] = await peers(3)
      const reader = await ageUser()
      const { encrypt } = waitingFor(answerer)
      const reply = encrypt(request(target, true))

      expect(encrypt.receive(other.id, replyWith(target.id))).to.be.false()
      expect(encrypt.receive('', replyWith(target.id))).to.be.false()
      expect(encrypt.receive(answerer.id.slice(0, -1), replyWith(target.id))).to.be.false()
      expect(await settled(reply)).to.be.false()

      expect(encrypt.receive(answerer.id, replyWith(target.id, [await evidenceFor(target, reader)]))).to.be.true()
      expect(await readersAmong([target, reader], (await reply).ciphertext)).to.deep.equal([0, 1])
    })

    it('with an engine in this process nobody else\'s counts', async () => {
      const target = await peer()
      const encrypt = encryptionEngine({ readsFor: never })
      const controller = new AbortController()
      const reply = encrypt(request(target, true), controller)
      expect(encrypt.receive('', replyWith(target.id))).to.be.false()
      expect(encrypt.receive(undefined as any, replyWith(target.id))).to.be.false()
      expect(await settled(reply)).to.be.false()
      controller.abort()
      await reply
    })

    it('one that nobody waits for is dropped', async () => {
      const [target, answerer] = await peers(2)
      const { encrypt, queries } = waitingFor(answerer)

      expect(encrypt.receive(answerer.id, replyWith(target.id))).to.be.false()
      const reply = encrypt(request(target, true))
      expect(await settled(reply)).to.be.false()
      expect(encrypt.receive(answerer.id, replyWith(answerer.id))).to.be.false()
      expect(encrypt.receive(answerer.id, undefined)).to.be.false()
      expect(encrypt.receive(answerer.id, { externalIdentity: {} })).to.be.false()
      expect(encrypt.receive(answerer.id, replyWith(target.id))).to.be.true()
      expect(encrypt.receive(answerer.id, replyWith(target.id))).to.be.false()
      expect(await reply).to.not.have.property('error')
      expect(queries).to.deep.equal([target.id])
    })

    it('one of the right sender that can\'t be read ends the wait with an error', async () => {
      const [target, answerer] = await peers(2)
      const { encrypt } = waitingFor(answerer)
      const reply = encrypt(request(target, true))
      expect(encrypt.receive(answerer.id, { externalIdentity: target.id, evidence: 'all' })).to.be.true()
      expect(await reply).to.have.property('error').that.includes('can\'t be read')
    })

    it('one that comes twice, by both ways, counts once', async () => {
      const [target, answerer] = await peers(2)
      const reader = await ageUser()
      const late = Promise.withResolvers<QueryReadsForEvidenceResponse>()
      const readsFor: AskReadsFor = Object.assign(async () => late.promise, { peer: answerer.id })
      const encrypt = encryptionEngine({ readsFor })
      const reply = encrypt(request(target, true))
      encrypt.receive(answerer.id, replyWith(target.id, [await evidenceFor(target, reader)]))
      expect(recipientsIn((await reply).ciphertext)).to.equal(2)
      late.resolve(replyWith(target.id))
      await after(1)
    })
  })

  describe('7. an engine that fails or is silent is an error, never a hang or fewer recipients', () => {
    const replies: Record<string, Reply> = {
      'an error': ({ externalIdentity }) => ({ ...replyWith(externalIdentity), error: 'out of order' }),
      'an error with evidence': async ({ externalIdentity }) => ({ ...replyWith(externalIdentity, [await evidenceFor(await peer(), await peer())]), error: 'half of it' }),
      'a throw': () => { throw new Error('boom') },
      'a rejection': async () => Promise.reject(new Error('boom')),
      nothing: () => undefined,
      'another identity\'s evidence': async () => replyWith((await peer()).id),
      'evidence that is no list': ({ externalIdentity }) => ({ ...replyWith(externalIdentity), evidence: {} }),
      'a hole in the list': ({ externalIdentity }) => ({ ...replyWith(externalIdentity), evidence: [undefined] }),
      'another message': () => ({ type: 'ReadsForResponse', readsFor: true }),
      'a field more': ({ externalIdentity }) => ({ ...replyWith(externalIdentity), more: 1 }),
      'too much evidence': ({ externalIdentity }) => replyWith(externalIdentity, Array.from({ length: 513 }, () => ({ fromIdentity: '', toIdentity: '', proof: new Uint8Array(0) })))
    }

    for (const [name, reply] of Object.entries(replies)) {
      it(`it answers with ${name}`, async () => {
        const { ciphertext, error } = await encryptionEngine({ readsFor: answering(reply) })(request(await peer(), true))
        expect(error).to.be.a('string').that.includes('Reads For Engine')
        expect(error).to.not.include('boom')
        expect(ciphertext).to.have.lengthOf(0)
      })
    }

    it('it never answers', async () => {
      const { ciphertext, error } = await encryptionEngine({ readsFor: never, timeout: 30 })(request(await peer(), true))
      expect(error).to.include('in time')
      expect(ciphertext).to.have.lengthOf(0)
    })

    it('it answers for the named identity, and never for a reader of it', async () => {
      const [target, reader] = await peers(2)
      const engine = await knowing([reader, target])
      const readsFor: AskReadsFor = async query => query.externalIdentity === reader.id ? never() : engine(query)
      const { ciphertext, error } = await encryptionEngine({ readsFor, timeout: 30 })(request(target, true))
      expect(error).to.include('in time')
      expect(ciphertext).to.have.lengthOf(0)
    })

    it('it always names one reader more: the wait is for all of them together', async () => {
      const chain = await peers(40)
      const engine = await knowing(...chain.slice(1).map((person, i): [Person, Peer] => [person, chain[i]]))
      const readsFor = spy(engine, async () => after(20))
      const { error } = await encryptionEngine({ readsFor, timeout: 100 })(request(chain[0], true))
      expect(error).to.include('in time')
      expect(readsFor.queries.length).to.be.below(20)
    })

    it('an answer that comes too late is dropped, and the next request asks anew', async () => {
      const target = await peer()
      const engine = await knowing()
      let slow = true
      const readsFor = spy(engine, async () => slow ? after(60) : undefined)
      const encrypt = encryptionEngine({ readsFor, timeout: 20 })
      expect(await encrypt(request(target, true))).to.have.property('error')
      slow = false
      expect(await encrypt(request(target, true))).to.not.have.property('error')
      await after(60)
    })

    it('it is told when nobody waits any more', async () => {
      let aborted = false
      const readsFor: AskReadsFor = async (_, options) => {
        options?.signal?.addEventListener('abort', () => { aborted = true })
        return never()
      }
      await encryptionEngine({ readsFor, timeout: 10 })(request(await peer(), true))
      expect(aborted).to.be.true()
    })
  })

  describe('13. evidence that proves nothing gives nobody access, however it arrived', () => {
    const wrong: Record<string, (reader: Person, target: Peer) => Promise<ReadsForEvidence>> = {
      'signed by the reader': async (reader, target) => forge(reader, target, { signer: reader as Peer }),
      'signed by somebody else': async (reader, target) => forge(reader, target, { signer: await peer() }),
      expired: async (reader, target) => forge(reader, target, { expires: Math.floor(Date.now() / 1000) - 1 }),
      'with a later expiry than was signed': async (reader, target) => forge(reader, target, { proof: { expires: Math.floor(Date.now() / 1000) + 9_999 } }),
      'of another reader': async (reader, target) => forge(reader, target, { from: (await peer()).id }),
      'of another target': async (reader, target) => forge(reader, target, { to: (await peer()).id }),
      'of the other direction': async (reader, target) => forge(reader, target, { from: target.id, to: reader.id }),
      'signed in another domain': async (reader, target) => forge(reader, target, { domain: 'libp2p-peer-record:' }),
      'signed in no domain': async (reader, target) => forge(reader, target, { domain: '' }),
      'of another version': async (reader, target) => forge(reader, target, { version: 2, proof: { version: 2 } }),
      'with a short signature': async (reader, target) => forge(reader, target, { proof: { signature: new Uint8Array(63) } }),
      'with an empty signature': async (reader, target) => forge(reader, target, { proof: { signature: new Uint8Array(0) } }),
      'with a field more': async (reader, target) => forge(reader, target, { proof: { more: 1 } }),
      'with an expiry that is no whole number': async (reader, target) => forge(reader, target, { expires: 4_000_000_000.5 }),
      'with an expiry past the year 9999': async (reader, target) => forge(reader, target, { expires: 253_402_300_800 }),
      'with a proof that is not canonical': async (reader, target) => notCanonical(await forge(reader, target)),
      'with a proof whose fields are in another order': async (reader, target) => reordered(await forge(reader, target)),
      'without a proof': async (reader, target) => ({ ...await forge(reader, target), proof: new Uint8Array(0) })
    }

    for (const [name, make] of Object.entries(wrong)) {
      it(name, async () => {
        const [target, reader, honest] = await peers(3)
        const evidence = [await make(reader, target), await evidenceFor(target, honest), await make(reader, target)]
        const encrypt = encryptionEngine({ readsFor: answering(({ externalIdentity }) => replyWith(externalIdentity, evidence)) })
        const { ciphertext } = await encrypt(request(target, true))
        expect(await readersAmong([target, reader, honest], ciphertext)).to.deep.equal([0, 2])
        expect(recipientsIn(ciphertext)).to.equal(2)
      })
    }

    it('the forger by hand makes good evidence, too', async () => {
      const [target, reader] = await peers(2)
      const encrypt = encryptionEngine({ readsFor: answering(async ({ externalIdentity }) => replyWith(externalIdentity, [await forge(reader, target)])) })
      expect(await readersAmong([target, reader], (await encrypt(request(target, true))).ciphertext)).to.deep.equal([0, 1])
    })

    it('good evidence about others is no evidence about this one', async () => {
      const [target, other, reader] = await peers(3)
      const evidence = [await evidenceFor(other, reader), await evidenceFor(other, target)]
      const encrypt = encryptionEngine({ readsFor: answering(({ externalIdentity }) => replyWith(externalIdentity, evidence)) })
      expect(recipientsIn((await encrypt(request(target, true))).ciphertext)).to.equal(1)
    })

    it('nobody reads for an age recipient: it can\'t sign', async () => {
      const [target, reader] = [await ageUser(), await peer()]
      const evidence = [await forge(reader, { ...await peer(), id: target.id })]
      const encrypt = encryptionEngine({ readsFor: answering(({ externalIdentity }) => replyWith(externalIdentity, evidence)) })
      expect(recipientsIn((await encrypt(request(target, true))).ciphertext)).to.equal(1)
    })
  })

  it('many at once for one identity are all right when the answer is an error', async () => {
    const target = await peer()
    const readsFor = spy(answering(({ externalIdentity }) => ({ ...replyWith(externalIdentity), error: 'out of order' })))
    const encrypt = encryptionEngine({ readsFor })
    const replies: EncryptResponse[] = await Promise.all(Array.from({ length: 50 }, async () => encrypt(request(target, true, SECRET))))
    expect(replies.every(({ error }) => error?.includes('out of order'))).to.be.true()
    expect(readsFor.queries).to.have.lengthOf(1)
  })
})

/** The same proof, with its last field first. */
function reordered (evidence: ReadsForEvidence): ReadsForEvidence {
  const [head, ...rest] = evidence.proof
  const signature = 1 + 'signature'.length + 2 + 64
  return { ...evidence, proof: Uint8Array.of(head, ...rest.slice(-signature), ...rest.slice(0, -signature)) }
}

/** The same proof, of which the map's head is one byte longer than it has to be. */
function notCanonical (evidence: ReadsForEvidence): ReadsForEvidence {
  const [head, ...rest] = evidence.proof
  return { ...evidence, proof: Uint8Array.of(0xb8, head & 0x1f, ...rest) }
}
