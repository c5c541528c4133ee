import { expect } from 'aegir/chai'
import * as age from 'age-encryption'
import { ageIdentity, ageRecipient, decryptionEngine, encryptionEngine } from '../../src/engine/index.ts'
import { Encryptor, unwrapKey, wrapKey } from '../../src/engine/internal.ts'
import { generateKey } from '../../src/index.ts'
import { SECRET, ageUser, hybridUser, peer, request } from '../engine/util/people.ts'
import { foldersOfEach } from '../node-util/folder.ts'
import { describeNode, load } from '../node-util/nodes.ts'
import { skipWithout } from './util/skip-without.ts'
import type { Peer, Person } from '../engine/util/people.ts'

/** The program, as Debian installs it: "apt-get install age" */
async function run (program: 'age' | 'age-keygen', args: string[] = [], input?: Uint8Array): Promise<Uint8Array> {
  const { execFileSync } = await load<typeof import('node:child_process')>('node:child_process')
  return Uint8Array.from(execFileSync(program, args, { input, stdio: ['pipe', 'pipe', 'ignore'] }))
}

describeNode('engine: the age program', () => {
  const newFolder = foldersOfEach()

  before(function () {
    skipWithout('age', this)
  })

  const textOf = ({ secret }: Person): string => typeof secret === 'string' ? secret : ageIdentity(secret as Peer['secret'])

  async function ageOpens (person: Person, ciphertext: Uint8Array): Promise<Uint8Array> {
    const fs = await load<typeof import('node:fs/promises')>('node:fs/promises')
    const identity = `${await newFolder()}/identity`
    await fs.writeFile(identity, `${textOf(person)}\n`, { mode: 0o600 })
    return run('age', ['-d', '-i', identity], ciphertext)
  }

  async function ageSeals (to: Person[], data: Uint8Array): Promise<Uint8Array> {
    return run('age', to.flatMap(({ id }) => ['-r', ageRecipient(id)]), data)
  }

  for (const count of [1, 20]) {
    it(`opens what is wrapped for ${count}, PeerIds and age recipients`, async () => {
      const people = await Promise.all(Array.from({ length: count }, async (_, i) => i % 2 === 0 ? peer() : ageUser()))
      const graphKey = generateKey()
      const wrapped = await wrapKey(new Encryptor(), graphKey, { to: people.map(({ id }) => id) })

      for (const person of people) {
        expect(await ageOpens(person, wrapped)).to.deep.equal(graphKey)
      }

      const stranger = await ageUser()
      await expect(ageOpens(stranger, wrapped)).to.eventually.be.rejected()
    })

    it(`wraps for ${count}, and each opens it with the key it has`, async () => {
      const people = await Promise.all(Array.from({ length: count }, async (_, i) => i % 2 === 0 ? peer() : ageUser()))
      const graphKey = generateKey()
      const wrapped = await ageSeals(people, graphKey)

      for (const { secret } of people) {
        expect(await unwrapKey(decryptionEngine({ identities: [secret] }), wrapped)).to.deep.equal(graphKey)
      }
    })
  }

  it('makes identities that are good here: age-keygen', async () => {
    const text = new TextDecoder().decode(await run('age-keygen'))
    const secret = text.split('\n').find(line => line.startsWith('AGE-SECRET-KEY-1')) ?? ''
    const id = /public key: (age1\w+)/.exec(text)?.[1] ?? ''
    const { ciphertext } = await encryptionEngine()({ type: 'EncryptRequest', data: SECRET, externalIdentity: id, useReadsFor: false })
    expect((await decryptionEngine({ identities: [secret] })({ type: 'DecryptRequest', data: ciphertext })).data).to.deep.equal(SECRET)
  })

  it('opens an EncryptResponse of 1 MiB', async () => {
    const reader = await peer()
    const data = new Uint8Array(1_048_576).map((_, i) => i * 7)
    const { ciphertext } = await encryptionEngine()(request(reader, false, data))
    expect(await ageOpens(reader, ciphertext)).to.deep.equal(data)
  })
})

describe('engine: age-encryption, post-quantum', () => {
  for (const count of [1, 20]) {
    it(`opens what is wrapped for ${count}, and wraps for ${count}`, async () => {
      const people = await Promise.all(Array.from({ length: count }, hybridUser))
      const graphKey = generateKey()
      const wrapped = await wrapKey(new Encryptor(), graphKey, { to: people.map(({ id }) => id) })
      const encrypter = new age.Encrypter()
      people.forEach(({ id }) => { encrypter.addRecipient(id) })
      const foreign = await encrypter.encrypt(graphKey)

      for (const { secret } of people) {
        const decrypter = new age.Decrypter()
        decrypter.addIdentity(secret as string)
        expect(await decrypter.decrypt(wrapped)).to.deep.equal(graphKey)
        expect(await unwrapKey(decryptionEngine({ identities: [secret] }), foreign)).to.deep.equal(graphKey)
      }
    })
  }
})
