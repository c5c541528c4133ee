import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { CID } from 'multiformats/cid'
import * as cbor from '../../../format/util/cbor.ts'
import { seededBytes } from '../../../format/util/random.ts'
import { cidOf, cidV1, referenceKeys } from '../../../format/util/reference.ts'
import { forTwoKeys } from '../../../format/util/two-keys.ts'
import { indexNode } from '../reference-graph.ts'
import { KEY, SHORT_KEY } from '../success-cases.ts'
import { added, flipBit, replaced, without, withKey } from './case.ts'
import type { Pairs } from '../../../format/util/cbor.ts'
import type { Faults } from '../reference-graph.ts'
import type { FailureCase } from './case.ts'

const SALT = seededBytes(530, 16)
const OTHER_KEY = seededBytes(531, 32)
const [wrapped, otherWrapped] = [seededBytes(532, 40), seededBytes(535, 40)]
const put = (block: Uint8Array) => (stored: Map<string, Uint8Array>): void => { stored.set(CID.decode(cidOf(0x55, block)).toString(), block) }
const wrong = withKey('WrongKeyError')

const committedWith = (key: Uint8Array) => (fields: Pairs): Pairs =>
  replaced('commitment', cbor.blob(hmac(sha256, key, cbor.map(without('commitment')(fields)))))(fields)

const purposes = (['graph', 'seal', 'nonce'] as const).map((purpose): FailureCase => ({
  name: `commitment: under the ${purpose} key`,
  description: 'computed with another key of the same graph',
  parts: { salt: SALT },
  faults: { committed: committedWith(referenceKeys(KEY, SALT)[purpose]) },
  errors: wrong
}))

const twoKeys = forTwoKeys(referenceKeys(KEY, SALT).seal, referenceKeys(OTHER_KEY, SALT).seal, seededBytes(533, 12))

/** A smaller index beside the right one, and the root says the smaller one. */
function smallerIndex (): Faults {
  let smaller: Uint8Array

  return {
    index: (digests, put) => {
      const [one, all] = [indexNode(0, digests.slice(0, 1)), indexNode(0, digests)]
      smaller = put(cidOf(0x71, one), one)
      return put(cidOf(0x71, all), all)
    },
    committed: fields => replaced('index', cbor.link(smaller))(fields)
  }
}

const keys: FailureCase[] = [
  { name: 'commitment: another key', description: 'a key that is not the root\'s', key: OTHER_KEY, errors: wrong },
  { name: 'commitment: the first 16 bytes of the key', description: 'a shorter key with the same beginning', key: KEY.slice(0, 16), errors: wrong },
  { name: 'commitment: a key of 16 bytes, with zeros after it', description: 'a longer key with the same beginning', base: '16 byte key', parts: { key: SHORT_KEY }, key: Uint8Array.from([...SHORT_KEY, ...new Uint8Array(16)]), errors: wrong },
  { name: 'commitment: a key with its last bit flipped', description: 'almost the key', key: flipBit(KEY, 255), errors: wrong },
  { name: 'commitment: the graph key', description: 'the graph key is not the key', key: referenceKeys(KEY, SALT).graph, parts: { salt: SALT }, errors: wrong }
]

const fields: FailureCase[] = [
  { name: 'commitment: altered', description: 'a bit of it is flipped', faults: { committed: fields => fields.map(([name, value]) => [name, name === 'commitment' ? flipBit(value, 20) : value]) }, errors: wrong },
  { name: 'commitment: zeros', description: 'none was computed', faults: { committed: replaced('commitment', cbor.blob(new Uint8Array(32))) }, errors: wrong },
  { name: 'commitment: another salt', description: 'the salt was changed', faults: { committed: replaced('salt', cbor.blob(SALT)) }, errors: wrong },
  { name: 'commitment: another manifest', description: 'a data block of the same graph in the manifest\'s place', faults: { committed: (fields, [{ digest }]) => replaced('manifest', cbor.link(cidV1(0x55, digest)))(fields) }, errors: wrong },
  { name: 'commitment: another index', description: 'a smaller index, well formed, whose blocks are all there', faults: smallerIndex(), errors: wrong },
  { name: 'commitment: wrapped keys added', description: 'a field was added', faults: { committed: added('wrapped', cbor.link(cidOf(0x55, wrapped))) }, edit: put(wrapped), errors: wrong },
  { name: 'commitment: wrapped keys stripped', description: 'a field was taken away', parts: { wrapped }, faults: { committed: without('wrapped') }, errors: wrong },
  { name: 'commitment: wrapped keys swapped', description: 'a field was changed', parts: { wrapped }, faults: { committed: replaced('wrapped', cbor.link(cidOf(0x55, otherWrapped))) }, edit: put(otherWrapped), errors: wrong }
]

const crafted: FailureCase = {
  name: 'commitment: crafted for two keys',
  description: 'the manifest opens under both keys as far as AES-GCM can tell; the commitment is of the other one',
  parts: { salt: SALT },
  faults: { sealManifest: () => twoKeys, committed: committedWith(referenceKeys(OTHER_KEY, SALT).commit) },
  errors: wrong
}

export const COMMITMENT_FAILURES: FailureCase[] = [...keys, ...fields, ...purposes, crafted]
