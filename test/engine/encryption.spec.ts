import { expect } from 'aegir/chai'
import { encryptionEngine } from '../../src/engine/index.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { SECRET, ageUser, hybridUser, knowing, peer, peers, readersAmong, recipientsIn, request } from './util/people.ts'
import { after, never, spy } from './util/spy.ts'
import type { AskReadsFor } from '../../src/engine/index.ts'

describe('engine: encryption', () => {
  failOnUnhandledRejections()

  describe('1. useReadsFor false: exactly the named identity', () => {
    it('asks the Reads For Engine nothing, whatever it knows', async () => {
      const [target, reader] = await peers(2)
      const readsFor = spy(await knowing([reader, target]))
      const { ciphertext } = await encryptionEngine({ readsFor })(request(target, false))

      expect(await readersAmong([target, reader], ciphertext)).to.deep.equal([0])
      expect(recipientsIn(ciphertext)).to.equal(1)
      expect(readsFor.queries).to.be.empty()
    })

    for (const [name, make] of Object.entries({ 'a PeerId': peer, 'an age recipient': ageUser, 'a post-quantum recipient': hybridUser })) {
      it(`encrypts to ${name}, without a Reads For Engine`, async () => {
        const [target, other] = [await make(), await make()]
        const { ciphertext } = await encryptionEngine()(request(target, false))
        expect(await readersAmong([target, other], ciphertext)).to.deep.equal([0])
      })
    }
  })

  it('2. useReadsFor true: the Reads For Engine is asked before the response', async () => {
    const [target, reader] = await peers(2)
    const readsFor = spy(await knowing([reader, target]), async () => after(20))
    const { ciphertext } = await encryptionEngine({ readsFor })(request(target, true))

    expect(readsFor.queries).to.include(target.id)
    expect(readsFor.answered).to.equal(readsFor.queries.length)
    expect(await readersAmong([target, reader], ciphertext)).to.deep.equal([0, 1])
  })

  describe('3. success has no error, failure has one and nothing else', () => {
    it('success', async () => {
      const reply = await encryptionEngine()(request(await peer(), false))
      expect(reply).to.have.all.keys('type', 'ciphertext')
      expect(reply.type).to.equal('EncryptResponse')
    })

    it('failure', async () => {
      const reply = await encryptionEngine()({ ...request(await peer(), false), externalIdentity: 'nobody' })
      expect(reply).to.have.all.keys('type', 'ciphertext', 'error')
      expect(reply.ciphertext).to.have.lengthOf(0)
    })

    it('no Reads For Engine to ask', async () => {
      const { ciphertext, error } = await encryptionEngine()(request(await peer(), true))
      expect(error).to.include('readsFor')
      expect(ciphertext).to.have.lengthOf(0)
    })

    it('aborted, before and while it waits', async () => {
      const target = await peer()
      const encrypt = encryptionEngine({ readsFor: never })

      for (const signal of [AbortSignal.abort(), AbortSignal.timeout(10)]) {
        const { ciphertext, error } = await encrypt(request(target, true), { signal })
        expect(error).to.equal('the request was aborted')
        expect(ciphertext).to.have.lengthOf(0)
      }
    })
  })

  it('4. stateless: in any order, or at once, requests give equivalent results', async () => {
    const people = await peers(4)
    const encrypt = encryptionEngine({ readsFor: await knowing([people[1], people[0]], [people[2], people[1]]) })
    const requests = people.flatMap(person => [request(person, true), request(person, false)])
    const readers = async (ciphertext: Uint8Array): Promise<number[]> => readersAmong(people, ciphertext)

    const oneByOne: number[][] = []

    for (const message of requests) {
      oneByOne.push(await readers((await encrypt(message)).ciphertext))
    }

    const reversed: number[][] = []

    for (const message of requests.toReversed()) {
      reversed.unshift(await readers((await encrypt(message)).ciphertext))
    }

    const atOnce = await Promise.all(requests.map(async message => readers((await encrypt(message)).ciphertext)))
    expect(oneByOne).to.deep.equal([[0, 1, 2], [0], [1, 2], [1], [2], [2], [3], [3]])
    expect(reversed).to.deep.equal(oneByOne)
    expect(atOnce).to.deep.equal(oneByOne)
  })

  it('4. one slow request holds up no other', async () => {
    const [slow, quick] = await peers(2)
    const engine = await knowing()
    const readsFor: AskReadsFor = async (query, options) => query.externalIdentity === slow.id ? never() : engine(query, options)
    const encrypt = encryptionEngine({ readsFor })
    const controller = new AbortController()
    let ended = false
    const waiting = encrypt(request(slow, true), controller).then(() => { ended = true })

    expect(await encrypt(request(quick, true))).to.not.have.property('error')
    expect(await encrypt(request(slow, false))).to.not.have.property('error')
    expect(ended).to.be.false()
    controller.abort()
    await waiting
  })

  it('8. no evidence: encrypts to the named identity', async () => {
    const [target, other] = await peers(2)
    const encrypt = encryptionEngine({ readsFor: await knowing() })

    for (const to of [target, await ageUser(), await hybridUser()]) {
      const { ciphertext } = await encrypt(request(to, true))
      expect(await readersAmong([to, other], ciphertext)).to.deep.equal([0])
    }
  })

  describe('9. readsSameAs and a preference', () => {
    it('the preferred one is used, and both can decrypt', async () => {
      const [named, preferred, other] = await peers(3)
      const readsFor = spy(await knowing([named, preferred], [preferred, named]))
      const { ciphertext } = await encryptionEngine({ readsFor, prefer: [other.id, preferred.id] })(request(named, true))

      expect(await readersAmong([named, preferred, other], ciphertext)).to.deep.equal([0, 1])
      expect(await firstReader([named, preferred], ciphertext)).to.equal(preferred.id)
      const plain = await encryptionEngine({ readsFor })(request(named, true))
      expect(await firstReader([named, preferred], plain.ciphertext)).to.equal(named.id)
    })

    it('through others, in both directions', async () => {
      const [a, b, c] = await peers(3)
      const readsFor = await knowing([a, b], [b, c], [c, a])
      const { ciphertext } = await encryptionEngine({ readsFor, prefer: [c.id] })(request(a, true))
      expect(await firstReader([a, b, c], ciphertext)).to.equal(c.id)
      expect(await readersAmong([a, b, c], ciphertext)).to.deep.equal([0, 1, 2])
    })

    it('without useReadsFor a preference is nothing', async () => {
      const [named, preferred] = await peers(2)
      const readsFor = await knowing([named, preferred], [preferred, named])
      const { ciphertext } = await encryptionEngine({ readsFor, prefer: [preferred.id] })(request(named, false))
      expect(await readersAmong([named, preferred], ciphertext)).to.deep.equal([0])
    })
  })

  describe('10. one-way evidence never substitutes', () => {
    it('the preferred one reads for the named one: for both, the named one first', async () => {
      const [named, preferred] = await peers(2)
      const encrypt = encryptionEngine({ readsFor: await knowing([preferred, named]), prefer: [preferred.id] })
      const { ciphertext } = await encrypt(request(named, true))
      expect(await readersAmong([named, preferred], ciphertext)).to.deep.equal([0, 1])
      expect(await firstReader([named, preferred], ciphertext)).to.equal(named.id)
    })

    it('the named one reads for the preferred one: for the named one alone', async () => {
      const [named, preferred] = await peers(2)
      const encrypt = encryptionEngine({ readsFor: await knowing([named, preferred]), prefer: [preferred.id] })
      const { ciphertext } = await encrypt(request(named, true))
      expect(await readersAmong([named, preferred], ciphertext)).to.deep.equal([0])
    })

    it('a chain lets the first read for the last, not the other way', async () => {
      const chain = await peers(4)
      const encrypt = encryptionEngine({ readsFor: await knowing([chain[0], chain[1]], [chain[1], chain[2]], [chain[2], chain[3]]) })
      expect(await readersAmong(chain, (await encrypt(request(chain[3], true))).ciphertext)).to.deep.equal([0, 1, 2, 3])
      expect(await readersAmong(chain, (await encrypt(request(chain[1], true))).ciphertext)).to.deep.equal([0, 1])
    })

    it('a cycle ends', async () => {
      const [a, b, c] = await peers(3)
      const readsFor = spy(await knowing([a, b], [b, c], [c, a]))
      const { ciphertext } = await encryptionEngine({ readsFor })(request(a, true))
      expect(await readersAmong([a, b, c], ciphertext)).to.deep.equal([0, 1, 2])
      expect(readsFor.queries.toSorted()).to.deep.equal([a.id, b.id, c.id].toSorted())
    })

    it('a diamond is no recipient twice', async () => {
      const [target, left, right, reader] = await peers(4)
      const encrypt = encryptionEngine({ readsFor: await knowing([left, target], [right, target], [reader, left], [reader, right]) })
      const { ciphertext } = await encrypt(request(target, true))
      expect(recipientsIn(ciphertext)).to.equal(4)
    })
  })

  describe('17. classic and post-quantum don\'t mix', () => {
    it('a post-quantum reader of a PeerId is an error, not a weaker file, nor one for fewer', async () => {
      const [target, reader] = [await peer(), await hybridUser()]
      const encrypt = encryptionEngine({ readsFor: await knowing([reader, target]) })
      const { ciphertext, error } = await encrypt(request(target, true))
      expect(error).to.include('post-quantum')
      expect(ciphertext).to.have.lengthOf(0)
      expect(await encrypt(request(target, false))).to.not.have.property('error')
    })

    it('even when it is far away in a chain', async () => {
      const [target, between] = await peers(2)
      const encrypt = encryptionEngine({ readsFor: await knowing([between, target], [await hybridUser(), between]) })
      expect(await encrypt(request(target, true))).to.have.property('error').that.includes('post-quantum')
    })
  })

  describe('limits', () => {
    it('takes 1 MiB of data, and no byte more', async () => {
      const target = await ageUser()
      const data = new Uint8Array(1_048_576).fill(7)
      const { ciphertext } = await encryptionEngine()(request(target, false, data))
      expect(await target.open(ciphertext)).to.deep.equal(data)

      const reply = await encryptionEngine()(request(target, false, new Uint8Array(1_048_577)))
      expect(reply).to.have.property('error').that.includes('1048576')
      expect(reply.ciphertext).to.have.lengthOf(0)
    })

    it('takes no data, too', async () => {
      const target = await peer()
      const { ciphertext } = await encryptionEngine()(request(target, false, new Uint8Array(0)))
      expect(await target.open(ciphertext)).to.have.lengthOf(0)
    })

    it('255 readers are taken, 256 are an error', async () => {
      const target = await peer()
      const readers = await Promise.all(Array.from({ length: 256 }, ageUser))
      const encrypt = async (count: number): Promise<any> => encryptionEngine({
        readsFor: await knowing(...readers.slice(0, count).map((reader): any => [reader, target]))
      })(request(target, true))

      expect(recipientsIn((await encrypt(255)).ciphertext)).to.equal(256)
      expect((await encrypt(256)).error).to.include('256')
    })

    it('data that the caller changes meanwhile is encrypted as it was', async () => {
      const target = await peer()
      const data = SECRET.slice()
      const reply = encryptionEngine({ readsFor: await knowing() })(request(target, true, data))
      data.fill(0)
      expect(await target.open((await reply).ciphertext)).to.deep.equal(SECRET)
    })
  })
})

/** Whose key opens the first stanza: a file cut down to it is for nobody else, and its header no longer matches. */
async function firstReader (people: Array<{ id: string, secret: any }>, ciphertext: Uint8Array): Promise<string | undefined> {
  const { Decrypter } = await import('age-encryption')
  const { ageIdentity } = await import('../../src/engine/index.ts')

  for (const { id, secret } of people) {
    const decrypter = new Decrypter()
    const inner = new Decrypter()
    inner.addIdentity(ageIdentity(secret))
    const [identity] = (inner as any).identities
    decrypter.addIdentity({ unwrapFileKey: stanzas => identity.unwrapFileKey(stanzas.slice(0, 1)) })

    if (await decrypter.decrypt(ciphertext).then(() => true, () => false)) {
      return id
    }
  }
}
