import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { expect } from 'aegir/chai'
import { CID } from 'multiformats/cid'
import { deriveGraphKey, graphKeys } from '../../src/crypto/internal.ts'
import { MAX_ENCRYPTED_ROOT, checkCommitment, commitRoot, decodeRoot, nodeBlock, openBlock } from '../../src/format/internal.ts'
import * as cbor from './util/cbor.ts'
import { DAG_CBOR, DAG_PB, RAW, SALT, asSealed, fixtureKeys, reference } from './util/fixture.ts'
import { seededBytes } from './util/random.ts'
import { recordedBackends, recordedCrypto } from './util/recorded-crypto.ts'
import { cidOf, cidV1, referenceKeys } from './util/reference.ts'
import { describeStrictDecoder } from './util/strict-decoder.ts'
import { forTwoKeys } from './util/two-keys.ts'
import type { Cbor, Pairs } from './util/cbor.ts'
import type { EncryptedRoot } from '../../src/format/internal.ts'

const [a, b, c] = [111, 112, 113].map(seed => seededBytes(seed, 32))
const wrapped = cbor.link(cidV1(RAW, c))

const UNCOMMITTED: Pairs = [
  ['format', cbor.text('encrypted-graph/1')],
  ['suite', cbor.text('aes-256-gcm')],
  ['salt', cbor.blob(SALT)],
  ['manifest', cbor.link(cidV1(RAW, a))],
  ['index', cbor.link(cidV1(DAG_CBOR, b))]
]

/** SPEC 9 */
const committed = (fields: Pairs, key = reference.commit): Pairs => [...fields, ['commitment', cbor.blob(hmac(sha256, key, cbor.map(fields)))]]
const changed = (fields: Pairs, changes: Record<string, Cbor>): Pairs => fields.map(([name, value]) => [name, changes[name] ?? value])

const FIELDS = committed(UNCOMMITTED)
const WRAPPED = committed([...UNCOMMITTED, ['wrapped', wrapped]])

const decode = (bytes: Uint8Array): EncryptedRoot => decodeRoot({ cid: CID.decode(cidOf(DAG_CBOR, bytes)), bytes })

/** Committed again after the change: only the decoder can refuse it. */
function refused (changes: Record<string, Cbor>, note = ''): void {
  for (const fields of [UNCOMMITTED, [...UNCOMMITTED, ['wrapped', wrapped]] as Pairs]) {
    expect(() => decode(cbor.map(committed(changed(fields, changes)))), note).to.throw().with.property('name', 'InvalidRootError')
  }
}

const shape = { decode, error: 'InvalidRootError', code: 'ERR_INVALID_ROOT' }
describeStrictDecoder('encrypted root', { ...shape, fields: FIELDS })
describeStrictDecoder('encrypted root with wrapped keys', { ...shape, fields: WRAPPED, optional: ['wrapped'] })

describe('encrypted root', () => {
  it('is read as it was written', () => {
    const expected = {
      format: 'encrypted-graph/1',
      suite: 'aes-256-gcm',
      salt: SALT,
      manifest: CID.decode(cidV1(RAW, a)),
      index: CID.decode(cidV1(DAG_CBOR, b))
    }
    expect(decode(cbor.map(FIELDS))).to.deep.equal({ ...expected, commitment: hmac(sha256, reference.commit, cbor.map(UNCOMMITTED)) })
    expect(decode(cbor.map(WRAPPED))).to.have.deep.property('wrapped', CID.decode(cidV1(RAW, c)))
    expect(decode(cbor.map(FIELDS))).to.not.have.property('wrapped')
  })

  it('is written as SPEC 9 says', async () => {
    const links = { salt: SALT, manifest: CID.decode(cidV1(RAW, a)), index: CID.decode(cidV1(DAG_CBOR, b)) }

    for (const crypto of recordedBackends) {
      const keys = await fixtureKeys(crypto)
      expect((await nodeBlock(commitRoot(keys, links), crypto)).bytes).to.equalBytes(cbor.map(FIELDS))
      expect((await nodeBlock(commitRoot(keys, { ...links, wrapped: CID.decode(cidV1(RAW, c)) }), crypto)).bytes).to.equalBytes(cbor.map(WRAPPED))
    }
  })

  it('is at most 1,024 bytes', () => {
    expect(MAX_ENCRYPTED_ROOT).to.equal(1024)
    expect(cbor.map(WRAPPED).length).to.be.below(1024)

    for (const length of [1025, 2000, 100_000, 2_097_152]) {
      expect(() => decode(new Uint8Array(length))).to.throw(/too long/).with.property('name', 'InvalidRootError')
      expect(() => decode(cbor.map([...FIELDS, ['wrapped', cbor.blob(new Uint8Array(length))]]))).to.throw().with.property('name', 'InvalidRootError')
    }
  })

  it('is told from a root of IPSQL, which says how it is read, as nothing else does', () => {
    const [ipsql, other] = [cbor.link(cidV1(0x300539, a)), cbor.link(cidV1(DAG_CBOR, b))]

    for (const head of [[ipsql, other], [ipsql], [ipsql, cbor.nil, other], [ipsql, ipsql]]) {
      expect(() => decode(cbor.list(head))).to.throw("{ format: 'ipsql' }").with.property('name', 'InvalidRootError')
    }

    const others: Record<string, Cbor> = {
      'no list': cbor.map([['0', ipsql], ['1', other]]),
      'a link': ipsql,
      'an empty list': cbor.list([]),
      'a list of others': cbor.list([other, other]),
      'the two the other way round': cbor.list([other, ipsql]),
      'a list within a list': cbor.list([cbor.list([ipsql, other])]),
      'a list of bytes': cbor.list([cbor.blob(cidV1(0x300539, a)), other]),
      'a list of text': cbor.list([cbor.text(String(CID.decode(cidV1(0x300539, a)))), other]),
      'a list of null': cbor.list([cbor.nil, other])
    }

    for (const [what, head] of Object.entries(others)) {
      expect(() => decode(head), what).to.throw('its format is another').with.property('name', 'InvalidRootError')
    }
  })

  it('has a format and a suite that are known', () => {
    for (const format of ['', 'encrypted-graph', 'encrypted-graph/', 'encrypted-graph/0', 'encrypted-graph/2', 'encrypted-graph/10', 'encrypted-graph/1 ', 'Encrypted-Graph/1', 'ipsql']) {
      refused({ format: cbor.text(format) }, format)
    }

    for (const suite of ['', 'aes-128-gcm', 'AES-256-GCM', 'aes-256-gcm ', 'aes-256-gcm-siv', 'xchacha20-poly1305', 'none', 'null']) {
      refused({ suite: cbor.text(suite) }, suite)
    }
  })

  it('has a salt of 16 bytes', () => {
    for (const length of [0, 1, 12, 15, 17, 24, 32]) {
      refused({ salt: cbor.blob(seededBytes(1, length)) }, `${length}`)
    }

    refused({ salt: cbor.text('1234567890123456') })
  })

  it('has a commitment of 32 bytes', () => {
    for (const length of [0, 1, 16, 31, 33, 64]) {
      expect(() => decode(cbor.map([...UNCOMMITTED, ['commitment', cbor.blob(seededBytes(1, length))]])), `${length}`).to.throw().with.property('name', 'InvalidRootError')
    }
  })

  const notSealed = [cidV1(DAG_CBOR, a), cidV1(DAG_PB, a), cidV1(RAW, a.slice(1)), cidV1(RAW, seededBytes(1, 64), 0x13), cidV1(RAW, a, 0), cidV1(RAW, a, 0x1e), Uint8Array.from([0x12, 0x20, ...a])]
  const notNode = [cidV1(RAW, a), cidV1(DAG_PB, a), cidV1(0x0129, a), cidV1(DAG_CBOR, a.slice(1)), cidV1(DAG_CBOR, a, 0), cidV1(DAG_CBOR, a, 0x1e), Uint8Array.from([0x12, 0x20, ...a])]

  it('links a sealed manifest and an index node', () => {
    for (const cid of notSealed) {
      refused({ manifest: cbor.link(cid) }, `${cid}`)
    }

    for (const cid of notNode) {
      refused({ index: cbor.link(cid) }, `${cid}`)
    }

    refused({ manifest: cbor.blob(cidV1(RAW, a)) })
    refused({ index: cbor.text(String(CID.decode(cidV1(DAG_CBOR, b)))) })
  })

  it('links wrapped keys in a raw block, if any', () => {
    for (const value of [...notSealed.map(cbor.link), cbor.nil, cbor.blob(cidV1(RAW, c)), cbor.list([wrapped])]) {
      const fields: Pairs = [...UNCOMMITTED, ['wrapped', value]]
      expect(() => decode(cbor.map(committed(fields)))).to.throw().with.property('name', 'InvalidRootError')
    }
  })
})

describe('commitment', () => {
  async function wrongKey (fields: Pairs, note = ''): Promise<void> {
    const root = decode(cbor.map(fields))

    for (const crypto of recordedBackends) {
      const keys = await fixtureKeys(crypto)
      expect(() => { checkCommitment(keys, root) }, note).to.throw().with.property('name', 'WrongKeyError')
    }
  }

  const commitment = FIELDS[5]

  it('is right for a genuine root, with and without wrapped keys', async () => {
    for (const crypto of recordedBackends) {
      const keys = await fixtureKeys(crypto)
      checkCommitment(keys, decode(cbor.map(FIELDS)))
      checkCommitment(keys, decode(cbor.map(WRAPPED)))
    }
  })

  it('binds every field', async () => {
    const changes: Record<string, Cbor> = {
      salt: cbor.blob(seededBytes(3, 16)),
      manifest: cbor.link(cidV1(RAW, b)),
      index: cbor.link(cidV1(DAG_CBOR, a)),
      wrapped: cbor.link(cidV1(RAW, a)),
      commitment: cbor.blob(new Uint8Array(32))
    }

    for (const [name, value] of Object.entries(changes)) {
      await wrongKey(changed(WRAPPED, { [name]: value }), name)
    }
  })

  it('binds that there are wrapped keys, and that there are none', async () => {
    await wrongKey(WRAPPED.filter(([name]) => name !== 'wrapped'), 'stripped')
    await wrongKey([...FIELDS, ['wrapped', wrapped]], 'added')
  })

  it('is of this root, not of another of the same key', async () => {
    const other = committed(changed(UNCOMMITTED, { manifest: cbor.link(cidV1(RAW, b)) }))
    await wrongKey([...UNCOMMITTED, other[5]])
    await wrongKey([...other.slice(0, 5), commitment])
  })

  it('is of the commit key, not of another', async () => {
    for (const key of [reference.graph, reference.seal, reference.nonce, seededBytes(1, 32), seededBytes(4, 32)]) {
      await wrongKey(committed(UNCOMMITTED, key))
    }
  })

  it('is over the fields without the commitment, in dag-cbor', async () => {
    const over = (bytes: Uint8Array): Pairs => [...UNCOMMITTED, ['commitment', cbor.blob(hmac(sha256, reference.commit, bytes))]]
    await wrongKey(over(cbor.map(FIELDS)))
    await wrongKey(over(cbor.pairs(UNCOMMITTED)))
    await wrongKey(over(cbor.map([...UNCOMMITTED, ['commitment', cbor.nil]])))
    await wrongKey(over(new Uint8Array(0)))
  })

  it('shows a wrong key, another salt and every flipped bit of the key', async () => {
    const root = decode(cbor.map(FIELDS))

    for (let bit = -1; bit < 256; bit++) {
      const key = seededBytes(1, 32)
      key[bit >> 3] ^= 1 << (bit & 7)
      const keys = await graphKeys(deriveGraphKey(key, SALT), recordedCrypto)
      const check = (): void => { checkCommitment(keys, root) }
      bit === -1 ? check() : expect(check).to.throw().with.property('name', 'WrongKeyError')
    }

    const salted = await graphKeys(deriveGraphKey(seededBytes(1, 32), seededBytes(3, 16)), recordedCrypto)
    expect(() => { checkCommitment(salted, root) }).to.throw().with.property('name', 'WrongKeyError')
  })

  for (const [name, fields] of Object.entries({ 'a root': FIELDS, 'a root with wrapped keys': WRAPPED })) {
    it(`lets no flipped bit of ${name} pass`, async () => {
      const keys = await fixtureKeys()
      const bytes = cbor.map(fields)
      const seen = new Set<string>()

      for (let bit = 0; bit < bytes.length * 8; bit++) {
        const flipped = bytes.slice()
        flipped[bit >> 3] ^= 1 << (bit & 7)

        try {
          checkCommitment(keys, decode(flipped))
          expect.fail(`bit ${bit} passed`)
        } catch (err: any) {
          expect(err.name, `bit ${bit}`).to.be.oneOf(['InvalidRootError', 'WrongKeyError'])
          seen.add(err.name)
        }
      }

      expect([...seen].sort()).to.deep.equal(['InvalidRootError', 'WrongKeyError'])
    })
  }

  it('refuses a root crafted for two keys, whose block opens under both', async () => {
    const other = referenceKeys(seededBytes(5, 32), SALT)
    const sealed = asSealed(forTwoKeys(reference.seal, other.seal, seededBytes(6, 12)))

    for (const crypto of recordedBackends) {
      const [first, second] = [await fixtureKeys(crypto), await graphKeys(other.graph, crypto)]

      // AES-GCM alone takes it under both keys
      expect(await first.aead.open(sealed.bytes)).to.have.lengthOf(16)
      expect(await second.aead.open(sealed.bytes)).to.have.lengthOf(16)
      expect(await first.aead.open(sealed.bytes)).to.not.deep.equal(await second.aead.open(sealed.bytes))

      const fields = changed(UNCOMMITTED, { manifest: cbor.link(sealed.cid.bytes) })
      const [forFirst, forSecond] = [decode(cbor.map(committed(fields))), decode(cbor.map(committed(fields, other.commit)))]
      checkCommitment(first, forFirst)
      checkCommitment(second, forSecond)
      expect(() => { checkCommitment(second, forFirst) }).to.throw().with.property('name', 'WrongKeyError')
      expect(() => { checkCommitment(first, forSecond) }).to.throw().with.property('name', 'WrongKeyError')

      for (const keys of [first, second]) {
        await expect(openBlock(keys, sealed)).to.eventually.be.rejected.with.property('name', 'OpenFailedError')
      }
    }
  })
})
