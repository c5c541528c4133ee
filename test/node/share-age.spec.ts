import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect } from 'aegir/chai'
import * as age from 'age-encryption'
import { ageIdentity, ageRecipient } from '../../src/engine/index.ts'
import { GraphKey, encrypted } from '../../src/index.ts'
import { ageUser, hybridUser, peer } from '../engine/util/people.ts'
import { pinBench } from '../plugin/pin-bench.ts'
import { graphKeyFor, rewrapped, stanzasOf, vaultOf, wrappedOf } from '../plugin/share-util.ts'
import { addVersion } from '../plugin/util.ts'
import { testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { skipWithout } from './util/skip-without.ts'
import type { Encrypted } from '../../src/index.ts'
import type { Peer, Person } from '../engine/util/people.ts'
import type { PinBench } from '../plugin/pin-bench.ts'
import type { CID } from 'multiformats/cid'

// the program, as Debian installs it: "apt-get install age"
describe('sharing a graph: the age program', function () {
  this.timeout(60_000)

  let folder: string
  let bench: PinBench
  let vault: Encrypted
  let plainRoot: CID

  before(async function () {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'helia-encrypted-age-'))
    skipWithout('age', this)
  })

  after(() => { fs.rmSync(folder, { recursive: true }) })

  beforeEach(async () => {
    bench = pinBench()
    vault = encrypted(bench.helia, { key: testKey() })
    plainRoot = await addVersion(vault, 1)
  })

  function file (name: string, content: string): string {
    const full = path.join(folder, name)
    fs.writeFileSync(full, content, { mode: 0o600 })
    return full
  }

  const textOf = ({ secret }: Person): string => typeof secret === 'string' ? secret : ageIdentity(secret as Peer['secret'])
  const ageOpens = (person: Person, ciphertext: Uint8Array): Uint8Array => Uint8Array.from(execFileSync('age', ['-d', '-i', file('identity', `${textOf(person)}\n`)], { input: ciphertext, stdio: ['pipe', 'pipe', 'ignore'] }))
  const ageSeals = (to: Person[], data: Uint8Array): Uint8Array => Uint8Array.from(execFileSync('age', to.flatMap(({ id }) => ['-r', ageRecipient(id)]), { input: data }))
  const group = async (count: number): Promise<Person[]> => Promise.all(Array.from({ length: count }, async (_, i) => i % 2 === 0 ? peer() : ageUser()))
  const idsOf = (people: Person[]): string[] => people.map(({ id }) => id)

  ;[1, 20].forEach(count => {
    it(`gives the graph key out of the block of wrapped keys, for ${count}; our stanza doesn't disturb it`, async () => {
      const people = await group(count)
      const { root } = await vault.publish(plainRoot, { to: idsOf(people) })
      const wrapped = await wrappedOf(bench.blockstore, root)
      expect(stanzasOf(wrapped).filter(({ type }) => type === 'helia-encrypted/readers')).to.have.lengthOf(1)

      for (const person of people) {
        const bytes = ageOpens(person, wrapped)
        expect(bytes).to.have.lengthOf(32)
        expect(bytes).to.deep.equal((await graphKeyFor(person, bench.blockstore, root)).bytes)
        // and that opens it, for somebody who has nothing else
        expect(await encrypted(bench.helia).decrypt(root, { key: new GraphKey(bytes) })).to.deep.equal(plainRoot)
      }

      const stranger = await ageUser()
      expect(() => ageOpens(stranger, wrapped)).to.throw()
    })

    it(`gives it after share and after rotate, for ${count}`, async () => {
      const people = await group(count)
      const { root } = await vault.publish(plainRoot, { to: idsOf(people) })
      const late = await peer()
      const shared = await vault.share(root, { add: [late.id] })
      const rotated = await vault.rotate(shared.root, { to: [late.id, people[0].id] })

      for (const person of [...people, late]) {
        expect(ageOpens(person, await wrappedOf(bench.blockstore, shared.root))).to.have.lengthOf(32)
      }

      expect(ageOpens(people[0], await wrappedOf(bench.blockstore, rotated.root))).to.deep.equal(ageOpens(late, await wrappedOf(bench.blockstore, rotated.root)))
      expect(ageOpens(late, await wrappedOf(bench.blockstore, rotated.root))).to.not.deep.equal(ageOpens(late, await wrappedOf(bench.blockstore, shared.root)))

      for (const dropped of people.slice(1, 4)) {
        const file = await wrappedOf(bench.blockstore, rotated.root)
        expect(() => ageOpens(dropped, file)).to.throw()
      }
    })

    it(`wraps the key for ${count}, and each opens the graph with the key they have; who they are is not known`, async () => {
      const people = await group(count)
      const first = await vault.publish(plainRoot, { to: [people[0].id] })
      const key = await graphKeyFor(people[0], bench.blockstore, first.root)
      const root = await rewrapped(bench.blockstore, first.root, key, ageSeals(people, key.bytes))

      for (const person of people) {
        expect(await vaultOf(bench.helia, [person]).decrypt(root)).to.deep.equal(plainRoot)
      }

      for (const theirs of [vault, vaultOf(bench.helia, [people[0]])]) {
        for (const call of [async () => theirs.readers(root), async () => theirs.share(root, { add: [people[0].id] })]) {
          const err = await errorOf(call)
          expect(err).to.have.property('name', 'InvalidReadersError')
          expect(err.message).to.include('publish it again')
        }
      }
    })
  })

  it('opens what is for 256, and so does each of them', async () => {
    const people = await group(256)
    const { root } = await vault.publish(plainRoot, { to: idsOf(people) })
    expect(ageOpens(people[255], await wrappedOf(bench.blockstore, root))).to.have.lengthOf(32)
    expect(await vaultOf(bench.helia, [people[255]]).decrypt(root)).to.deep.equal(plainRoot)
  })

  it('what it wraps with more or fewer bytes than a key has opens nothing', async () => {
    const anna = await peer()
    const first = await vault.publish(plainRoot, { to: [anna.id] })
    const key = await graphKeyFor(anna, bench.blockstore, first.root)

    for (const data of [new Uint8Array(0), key.bytes.subarray(1), Uint8Array.from([...key.bytes, 10])]) {
      const root = await rewrapped(bench.blockstore, first.root, key, ageSeals([anna], data))
      expect(await errorOf(vaultOf(bench.helia, [anna]).decrypt(root))).to.have.property('name', 'KeyUnwrapFailedError')
    }
  })
})

describe('sharing a graph: age-encryption, post-quantum', function () {
  this.timeout(60_000)

  for (const count of [1, 20]) {
    it(`gives the graph key out of the block of wrapped keys, and wraps it, for ${count}`, async () => {
      const bench = pinBench()
      const vault = encrypted(bench.helia, { key: testKey() })
      const plainRoot = await addVersion(vault, 1)
      const people = await Promise.all(Array.from({ length: count }, hybridUser))
      const { root } = await vault.publish(plainRoot, { to: people.map(({ id }) => id) })
      const wrapped = await wrappedOf(bench.blockstore, root)
      const key = await graphKeyFor(people[0], bench.blockstore, root)
      const encrypter = new age.Encrypter()
      people.forEach(({ id }) => { encrypter.addRecipient(id) })
      const foreign = await rewrapped(bench.blockstore, root, key, await encrypter.encrypt(key.bytes))

      for (const person of [people[0], people[count - 1]]) {
        const decrypter = new age.Decrypter()
        decrypter.addIdentity(person.secret as string)
        expect(await decrypter.decrypt(wrapped)).to.deep.equal(key.bytes)
        expect(await vaultOf(bench.helia, [person]).decrypt(foreign)).to.deep.equal(plainRoot)
      }
    })
  }
})
