import { expect } from 'aegir/chai'
import { equalSecrets, graphKeys, nobleCrypto } from '../../src/crypto/internal.ts'
import { checkCommitment, commitRoot } from '../../src/format/internal.ts'
import { nodeCid, sealedCid } from '../../src/format/internal.ts'
import { seededBytes } from '../util/random.ts'

/** Bytes of which is counted what is looked at. */
function counted (bytes: Uint8Array): { bytes: Uint8Array, looks: Map<number, number> } {
  const looks = new Map<number, number>()
  const proxy = new Proxy(bytes, {
    get (target, name) {
      const index = typeof name === 'string' ? Number(name) : NaN
      Number.isInteger(index) && looks.set(index, (looks.get(index) ?? 0) + 1)
      const value = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    }
  })
  return { bytes: proxy, looks }
}

function differingAt (bytes: Uint8Array, at: number): Uint8Array {
  return Uint8Array.from(bytes, (byte, i) => i === at ? byte ^ 1 : byte)
}

describe('secrets: compared in constant time', () => {
  const secret = seededBytes(1, 32)

  it('every byte is looked at once, wherever the first difference is', () => {
    for (const at of [-1, 0, 1, 15, 31]) {
      const { bytes, looks } = counted(differingAt(secret, at))
      expect(equalSecrets(secret, bytes)).to.equal(at === -1)
      expect(looks.size, `difference at ${at}`).to.equal(32)
      expect([...looks.values()].every(count => count === 1)).to.equal(true)
    }
  })

  it('other lengths are not equal', () => {
    expect(equalSecrets(secret, secret.subarray(1))).to.equal(false)
    expect(equalSecrets(secret.subarray(1), secret)).to.equal(false)
    expect(equalSecrets(secret, new Uint8Array(0))).to.equal(false)
  })

  it('the commitment of a root is compared so', async () => {
    const keys = await graphKeys(secret, nobleCrypto())
    const root = commitRoot(keys, { salt: seededBytes(2, 16), manifest: sealedCid(seededBytes(3, 32)), index: nodeCid(seededBytes(4, 32)) })
    checkCommitment(keys, root)

    for (const at of [0, 31]) {
      const { bytes, looks } = counted(differingAt(root.commitment, at))
      expect(() => { checkCommitment(keys, { ...root, commitment: bytes }) }).to.throw().with.property('name', 'WrongKeyError')
      expect(looks.size).to.equal(32)
    }
  })
})
