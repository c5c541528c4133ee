import * as dagCbor from '@ipld/dag-cbor'
import { expect } from 'aegir/chai'
import { MemoryDatastore } from 'datastore-core'
import { Key } from 'interface-datastore'
import { encryptionEngine, readsForEngine } from '../../src/engine/index.ts'
import { foldersOfEach } from '../node-util/folder.ts'
import { describeNode, load } from '../node-util/nodes.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { forge } from './util/forge.ts'
import { ageUser, evidenceFor, hybridUser, knowing, later, peer, peers, recipientsIn, request, seededPeer } from './util/people.ts'
import type { Person } from './util/people.ts'
import type { ReadsForEngine, ReadsForEvidence } from '../../src/engine/index.ts'
import type { Datastore } from 'interface-datastore'

async function submit (engine: ReadsForEngine, evidence: ReadsForEvidence): Promise<string | undefined> {
  return (await engine({ type: 'SubmitReadsForEvidenceRequest', evidence })).error
}

async function query (engine: ReadsForEngine, { id }: Person): Promise<ReadsForEvidence[]> {
  const { externalIdentity, evidence, error } = await engine({ type: 'QueryReadsForEvidenceRequest', externalIdentity: id })
  expect(error).to.be.undefined()
  expect(externalIdentity).to.equal(id)
  return evidence
}

async function reads (engine: ReadsForEngine, a: Person, b: Person): Promise<boolean> {
  const { readsFor, error } = await engine({ type: 'ReadsForRequest', externalIdentityA: a.id, externalIdentityB: b.id })
  expect(error).to.be.undefined()
  return readsFor
}

async function contents (datastore: Datastore): Promise<string[]> {
  const lines: string[] = []

  for await (const { key, value } of datastore.query({})) {
    lines.push(`${key} ${value.join()}`)
  }

  return lines.sort()
}

const same = (evidence: ReadsForEvidence[]): string[] => evidence.map(item => dagCbor.encode(item).join()).sort()

describe('engine: reads for', () => {
  failOnUnhandledRejections()

  describe('10. the relation', () => {
    it('is transitive, reflexive, and not symmetric', async () => {
      const [a, b, c] = await peers(3)
      const engine = await knowing([a, b], [b, c])
      expect(await reads(engine, a, c)).to.be.true()
      expect(await reads(engine, c, a)).to.be.false()
      expect(await reads(engine, b, a)).to.be.false()
    })

    it('A reads for A without evidence, whatever A is', async () => {
      const engine = await knowing()

      for (const person of [await peer(), await ageUser(), await hybridUser()]) {
        expect(await reads(engine, person, person)).to.be.true()
      }
    })

    it('a cycle ends', async () => {
      const [a, b, c, other] = await peers(4)
      const engine = await knowing([a, b], [b, c], [c, a])
      expect(await reads(engine, c, b)).to.be.true()
      expect(await reads(engine, other, b)).to.be.false()
    })

    it('unknown identities don\'t read for each other; what is none is an error', async () => {
      const [a, b] = await peers(2)
      const engine = await knowing()
      expect(await reads(engine, a, b)).to.be.false()
      const reply = await engine({ type: 'ReadsForRequest', externalIdentityA: a.id, externalIdentityB: 'B' })
      expect(reply.readsFor).to.be.false()
      expect(reply.error).to.include('PeerId')
    })
  })

  describe('11. submit', () => {
    it('an invalid proof is refused, and the store unchanged', async () => {
      const [target, reader] = await peers(2)
      const datastore = new MemoryDatastore()
      const engine = readsForEngine({ datastore })
      await submit(engine, await evidenceFor(target, await peer()))
      const before = await contents(datastore)

      for (const evidence of [
        await forge(reader, target, { signer: reader }),
        await forge(reader, target, { expires: Math.floor(Date.now() / 1000) }),
        await forge(target, target),
        { ...await evidenceFor(target, reader), fromIdentity: 'somebody' },
        { ...await evidenceFor(target, reader), toIdentity: (await ageUser()).id },
        { ...await evidenceFor(target, reader), proof: Uint8Array.of(1) }
      ]) {
        expect(await submit(engine, evidence)).to.match(/^invalid evidence/)
      }

      expect(await contents(datastore)).to.deep.equal(before)
    })

    it('a duplicate is refused, and the store unchanged', async () => {
      const [target, reader] = await peers(2)
      const datastore = new MemoryDatastore()
      const engine = readsForEngine({ datastore })
      const evidence = await evidenceFor(target, reader)
      expect(await submit(engine, evidence)).to.be.undefined()
      const before = await contents(datastore)
      expect(await submit(engine, evidence)).to.equal('evidence already exists')
      expect(await submit(engine, structuredClone(evidence))).to.equal('evidence already exists')
      expect(await contents(datastore)).to.deep.equal(before)
    })

    it('of many at once, one is kept', async () => {
      const [target, reader] = await peers(2)
      const engine = await knowing()
      const evidence = await evidenceFor(target, reader)
      const errors = await Promise.all(Array.from({ length: 20 }, async () => submit(engine, evidence)))
      expect(errors.filter(error => error === undefined)).to.have.lengthOf(1)
      expect(await query(engine, target)).to.have.lengthOf(1)
    })

    it('what a datastore kept on one side only is kept whole', async () => {
      const datastore = new MemoryDatastore()
      const engine = readsForEngine({ datastore })
      const [target, reader] = await peers(2)
      const evidence = await evidenceFor(target, reader)
      await submit(engine, evidence)
      const whole = await contents(datastore)

      for (const line of whole) {
        await datastore.delete(new Key(line.split(' ')[0]))
        expect(await submit(engine, evidence)).to.be.undefined()
        expect(await contents(datastore)).to.deep.equal(whole)
      }
    })

    it('the same with another expiry is other evidence', async () => {
      const [target, reader] = await peers(2)
      const engine = await knowing([reader, target])
      expect(await submit(engine, await evidenceFor(target, reader, new Date(Date.now() + 9e9)))).to.be.undefined()
      expect(await query(engine, target)).to.have.lengthOf(2)
    })

    it('a store that fails is an error, and no stop to those after it', async () => {
      const [target, reader] = await peers(2)
      const datastore = new MemoryDatastore()
      const batch = datastore.batch.bind(datastore)
      datastore.batch = () => { throw new Error('disk full') }
      const engine = readsForEngine({ datastore })
      const evidence = await evidenceFor(target, reader)
      expect(await submit(engine, evidence)).to.include('datastore')
      datastore.batch = batch
      expect(await submit(engine, evidence)).to.be.undefined()
    })
  })

  describeNode('11. restart', () => {
    const newFolder = foldersOfEach()

    it('valid evidence survives it', async () => {
      const { LevelDatastore } = await load<typeof import('datastore-level')>('datastore-level')
      const path = await newFolder()
      const [target, reader] = await peers(2)
      const evidence = await evidenceFor(target, reader)
      const first = new LevelDatastore(path)
      await first.open()
      expect(await submit(readsForEngine({ datastore: first as any }), evidence)).to.be.undefined()
      await first.close()

      const second = new LevelDatastore(path)
      await second.open()
      const engine = readsForEngine({ datastore: second as any })
      expect(same(await query(engine, target))).to.deep.equal(same([evidence]))
      expect(same(await query(engine, reader))).to.deep.equal(same([evidence]))
      expect(await reads(engine, reader, target)).to.be.true()
      expect(await submit(engine, evidence)).to.equal('evidence already exists')
      await second.close()
    })
  })

  describe('12. query', () => {
    it('everything where the identity is from or to', async () => {
      const [a, b, c] = await peers(3)
      const reader = await hybridUser()
      const evidence = [await evidenceFor(b, a), await evidenceFor(c, b), await evidenceFor(b, reader), await evidenceFor(c, a)]
      const engine = await knowing()
      await Promise.all(evidence.map(async item => submit(engine, item)))
      expect(same(await query(engine, a))).to.deep.equal(same([evidence[0], evidence[3]]))
      expect(same(await query(engine, b))).to.deep.equal(same([evidence[0], evidence[1], evidence[2]]))
      expect(same(await query(engine, reader))).to.deep.equal(same([evidence[2]]))
    })

    it('unknown identity: empty, no error', async () => {
      const [target, reader] = await peers(2)
      const engine = await knowing([reader, target])

      for (const person of [await peer(), await ageUser(), await hybridUser()]) {
        expect(await query(engine, person)).to.deep.equal([])
      }
    })

    it('what is no identity: an error', async () => {
      const reply = await (await knowing())({ type: 'QueryReadsForEvidenceRequest', externalIdentity: 'somebody' })
      expect(reply).to.deep.include({ externalIdentity: 'somebody', evidence: [] })
      expect(reply.error).to.include('PeerId')
    })
  })

  describe('13. what is in the store is verified each time', () => {
    it('forged there by hand, it gives nobody access', async () => {
      const [target, reader] = await peers(2)
      const datastore = new MemoryDatastore()
      const engine = readsForEngine({ datastore })
      await submit(engine, await evidenceFor(target, reader))
      await replaceAll(datastore, dagCbor.encode(await forge(reader, target, { signer: reader })))
      expect(await reads(engine, reader, target)).to.be.false()
      expect(recipientsIn((await encryptionEngine({ readsFor: engine })(request(target, true))).ciphertext)).to.equal(1)
    })

    it('once it has expired, it gives nobody access', async function () {
      const [target, reader] = await peers(2)
      const engine = await knowing()
      await submit(engine, await evidenceFor(target, reader, new Date(Date.now() + 2_000)))
      expect(await reads(engine, reader, target)).to.be.true()
      await new Promise(resolve => { setTimeout(resolve, 2_000) })
      expect(await reads(engine, reader, target)).to.be.false()
    })

    it('damaged, it is an error, not fewer recipients', async () => {
      const [target, reader] = await peers(2)
      const datastore = new MemoryDatastore()
      const engine = readsForEngine({ datastore })
      await submit(engine, await evidenceFor(target, reader))
      await replaceAll(datastore, Uint8Array.of(0xff))
      const { ciphertext, error } = await encryptionEngine({ readsFor: engine })(request(target, true))
      expect(error).to.include('damaged')
      expect(ciphertext).to.have.lengthOf(0)
      expect((await engine({ type: 'ReadsForRequest', externalIdentityA: reader.id, externalIdentityB: target.id })).error).to.include('damaged')
    })
  })

  describe('limits', () => {
    it('of one identity at most 256 are kept as the one read for', async () => {
      const target = await seededPeer(1)
      const engine = await knowing()
      const evidence = await Promise.all(Array.from({ length: 257 }, async (_, i) => evidenceFor(target, await peer(), new Date(later().getTime() + i * 1_000))))
      const errors = await Promise.all(evidence.map(async item => submit(engine, item)))
      expect(errors.filter(error => error !== undefined)).to.deep.equal([errors[256]])
      expect(errors[256]).to.include('too much evidence')
      expect(await query(engine, target)).to.have.lengthOf(256)
    })

    it('of one identity at most 256 are kept as the reader, and expired ones make room', async () => {
      const reader = await ageUser()
      const target = await seededPeer(1)
      const engine = await knowing()

      for (let i = 0; i < 255; i++) {
        expect(await submit(engine, await evidenceFor(await peer(), reader))).to.be.undefined()
      }

      const next = await evidenceFor(target, reader)
      const other = await peer()
      // evidence expires at a whole second
      const soon = new Date(1_000 * Math.ceil(Date.now() / 1_000 + 3))
      expect(await submit(engine, await evidenceFor(other, reader, soon))).to.be.undefined()
      expect(await submit(engine, next)).to.include('too much evidence')
      await new Promise(resolve => { setTimeout(resolve, Math.max(0, soon.getTime() - Date.now())) })
      expect(await submit(engine, next)).to.be.undefined()
      expect(await query(engine, reader)).to.have.lengthOf(256)
    })

    it('maxEvidence is for all', async () => {
      const engine = readsForEngine({ datastore: new MemoryDatastore(), maxEvidence: 2 })
      const people = await peers(6)
      expect(await submit(engine, await evidenceFor(people[0], people[1]))).to.be.undefined()
      expect(await submit(engine, await evidenceFor(people[2], people[3]))).to.be.undefined()
      expect(await submit(engine, await evidenceFor(people[4], people[5]))).to.include('2 in all')
    })

    it('maxEvidence counts what a datastore has already, once, and nothing that is not evidence', async () => {
      const datastore = new MemoryDatastore()
      const people = await peers(6)
      await datastore.put(new Key('/pins/of/somebody/else'), Uint8Array.of(1))
      expect(await submit(readsForEngine({ datastore }), await evidenceFor(people[0], people[1]))).to.be.undefined()
      const engine = readsForEngine({ datastore, maxEvidence: 2 })
      expect(await submit(engine, await evidenceFor(people[2], people[3]))).to.be.undefined()
      expect(await submit(engine, await evidenceFor(people[4], people[5]))).to.include('2 in all')
    })

    it('a reader list over 256 is an error', async () => {
      const target = await peer()
      const [left, right] = await peers(2)
      const readers = await Promise.all(Array.from({ length: 256 }, ageUser))
      const engine = await knowing([left, target], [right, target], ...readers.map((reader, i): any => [reader, i % 2 === 0 ? left : right]))
      const reply = await engine({ type: 'ReadsForRequest', externalIdentityA: readers[0].id, externalIdentityB: target.id })
      expect(reply.readsFor).to.be.false()
      expect(reply.error).to.include('256')
    })
  })

  it('takes a datastore only', () => {
    for (const config of [undefined, {}, { datastore: {} }, { datastore: new MemoryDatastore(), maxEvidence: 0 }, { datastore: new MemoryDatastore(), max: 1 }] as any[]) {
      expect(() => readsForEngine(config)).to.throw().with.property('name', 'InvalidOptionsError')
    }
  })
})

async function replaceAll (datastore: Datastore, bytes: Uint8Array): Promise<void> {
  for await (const { key } of datastore.query({})) {
    await datastore.put(key, bytes)
  }
}
