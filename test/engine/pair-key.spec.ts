import { expect } from 'aegir/chai'
import { pairKey } from '../../src/engine/index.ts'
import { ageUser, hybridUser, peer } from './util/people.ts'
import type { PrivateIdentity } from '../../src/engine/index.ts'

describe('engine: the key that two people share', () => {
  for (const bits of [128, 256] as const) {
    it(`is the same for both, ${bits} bits, whatever kind of key each has`, async () => {
      const people = [await peer(), await ageUser(), await peer(), await ageUser()]
      const keys = new Set<string>()

      for (const one of people) {
        for (const other of people.filter(person => person !== one)) {
          const key = pairKey(one.secret, other.id, bits)
          expect(key).to.have.lengthOf(bits / 8)
          expect(key).to.deep.equal(pairKey(other.secret, one.id, bits))
          keys.add(key.join())
        }
      }

      // a key for each pair
      expect(keys.size).to.equal(6)
    })
  }

  it('is 256 bits unless told', async () => {
    const [anna, bob] = [await ageUser(), await ageUser()]
    expect(pairKey(anna.secret, bob.id)).to.deep.equal(pairKey(anna.secret, bob.id, 256))
  })

  it('an identity is taken in either case, as age does', async () => {
    const [anna, bob] = [await ageUser(), await ageUser()]
    expect(pairKey((anna.secret as string).toLowerCase(), bob.id)).to.deep.equal(pairKey(anna.secret, bob.id))
  })

  it('refuses what shares no key, and never says the secret', async () => {
    const [anna, quantum] = [await ageUser(), await hybridUser()]
    const secret = anna.secret as string
    const cases: Array<[PrivateIdentity, string, string]> = [
      [quantum.secret, anna.id, 'InvalidIdentityError'],
      [anna.secret, quantum.id, 'InvalidIdentityError'],
      [{ passphrase: 'secret' }, anna.id, 'InvalidIdentityError'],
      [secret.slice(0, -1), anna.id, 'InvalidIdentityError'],
      ['', anna.id, 'InvalidIdentityError'],
      [anna.id, anna.id, 'InvalidIdentityError'],
      [anna.secret, secret, 'InvalidIdentityError'],
      [anna.secret, 'passphrase:home', 'InvalidIdentityError'],
      [anna.secret, '', 'InvalidIdentityError']
    ]

    for (const [identity, external, name] of cases) {
      expect(() => pairKey(identity, external)).to.throw().with.property('name', name)
      expect(() => pairKey(identity, external)).to.throw().with.property('message').that.does.not.include(secret.slice(20, 40))
    }

    expect(() => pairKey(anna.secret, anna.id, 192 as any)).to.throw().with.property('name', 'InvalidKeyError')
  })
})
