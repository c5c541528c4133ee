import { expect } from 'aegir/chai'
import { CID } from 'multiformats/cid'
import { MAX_ENCRYPTED_ROOT, MAX_INDEX_NODE, MAX_MANIFEST, decodeIndexNode, decodeManifest, decodeRoot } from '../../src/format/internal.ts'
import * as cbor from './util/cbor.ts'
import { DAG_CBOR, RAW, SALT } from './util/fixture.ts'
import { seededBytes } from './util/random.ts'
import { cidOf, cidV1 } from './util/reference.ts'
import type { Pairs } from './util/cbor.ts'

const digest = seededBytes(121, 32)
const sealed = cbor.link(cidV1(RAW, digest))
const node = cbor.link(cidV1(DAG_CBOR, digest))

interface Decoder {
  limit: number
  fields: Pairs
  decode (bytes: Uint8Array): unknown
  error: string
}

const stored = (decode: (block: { cid: CID, bytes: Uint8Array }) => unknown) => (bytes: Uint8Array) => decode({ cid: CID.decode(cidOf(DAG_CBOR, bytes)), bytes })

const DECODERS: Record<string, Decoder> = {
  'encrypted root': {
    limit: 1_024,
    fields: [['format', cbor.text('encrypted-graph/1')], ['suite', cbor.text('aes-256-gcm')], ['salt', cbor.blob(SALT)], ['manifest', sealed], ['index', node], ['commitment', cbor.blob(digest)]],
    decode: stored(decodeRoot),
    error: 'InvalidRootError'
  },
  manifest: {
    limit: 1_024,
    fields: [['root', sealed], ['entry', sealed], ['index', node], ['blocks', cbor.uint(1)], ['entries', cbor.uint(1)], ['bytes', cbor.uint(1)], ['catalog', cbor.nil], ['nonce', cbor.text('derived')], ['padding', cbor.text('padme')], ['complete', cbor.yes]],
    decode: decodeManifest,
    error: 'InvalidManifestError'
  },
  'index node': {
    limit: 65_536,
    fields: [['level', cbor.uint(0)], ['links', cbor.list([sealed])]],
    decode: stored(decodeIndexNode),
    error: 'InvalidIndexError'
  }
}

/** The genuine one with a field more, which makes it so many bytes. */
function filled (fields: Pairs, length: number): Uint8Array {
  const rest = length - cbor.map([...fields, ['filling', cbor.blob(new Uint8Array(256))]]).length
  const bytes = cbor.map([...fields, ['filling', cbor.blob(new Uint8Array(256 + rest))]])
  expect(bytes).to.have.lengthOf(length)
  return bytes
}

describe('lengths of what is decoded', () => {
  it('are those of SPEC 11', () => {
    expect([MAX_ENCRYPTED_ROOT, MAX_MANIFEST, MAX_INDEX_NODE]).to.deep.equal([1_024, 1_024, 65_536])
  })

  for (const [name, { limit, fields, decode, error }] of Object.entries(DECODERS)) {
    it(`${name}: at the limit its fields are read, a byte beyond nothing is`, () => {
      decode(cbor.map(fields))

      for (const length of [limit - 1, limit]) {
        expect(() => decode(filled(fields, length)), `${length}`).to.throw('not the fields of this block').with.property('name', error)
      }

      for (const length of [limit + 1, limit + 2]) {
        expect(() => decode(filled(fields, length)), `${length}`).to.throw('too long').with.property('name', error)
      }
    })
  }
})
