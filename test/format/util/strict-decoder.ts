import { concatBytes } from '@noble/hashes/utils.js'
import { expect } from 'aegir/chai'
import * as cbor from './cbor.ts'
import { cidV1 } from './reference.ts'
import type { Cbor, Pairs } from './cbor.ts'

export interface StrictDecoder {
  /** a genuine block's fields, each as its bytes */
  fields: Pairs
  /** fields that may be left out */
  optional?: string[]
  decode (bytes: Uint8Array): unknown
  error: string
  code: string
  /** per field: values of another type than the field's that are genuine all the same */
  alsoValid?: Record<string, string[]>
}

const digest = new Uint8Array(32).fill(9)

/** One value of each kind, none of which has the content that a field wants. */
const VALUES: Record<string, Cbor> = {
  null: cbor.nil,
  undefined: cbor.missing,
  true: cbor.yes,
  false: cbor.no,
  0: cbor.uint(0),
  1: cbor.uint(1),
  '-1': cbor.negative(0),
  '2^53': cbor.uint(2n ** 53n),
  '2^64 - 1': cbor.uint(2n ** 64n - 1n),
  1.5: cbor.float(1.5),
  '0.0': cbor.float(0),
  '-0.0': cbor.float(-0),
  NaN: cbor.float(NaN),
  infinity: cbor.float(Infinity),
  'no text': cbor.text(''),
  text: cbor.text('something'),
  'bad text': Uint8Array.of(0x62, 0xc3, 0x28),
  'no bytes': cbor.blob(new Uint8Array(0)),
  '7 bytes': cbor.blob(new Uint8Array(7)),
  'an empty list': cbor.list([]),
  'a list': cbor.list([cbor.uint(1)]),
  'an empty map': cbor.pairs([]),
  'a map': cbor.pairs([['a', cbor.uint(1)]]),
  'a map like a CID': cbor.map([['/', cbor.text('a')], ['bytes', cbor.text('a')], ['code', cbor.uint(0x55)], ['version', cbor.uint(1)],
    ['multihash', cbor.map([['code', cbor.uint(0x12)], ['size', cbor.uint(32)], ['bytes', cbor.blob(digest)], ['digest', cbor.blob(digest)]])]]),
  'a link of sha1': cbor.link(cidV1(0x55, digest.slice(0, 20), 0x11)),
  'a link of dag-pb and md5': cbor.link(cidV1(0x70, digest.slice(0, 16), 0xd5)),
  'a broken link': cbor.link(digest),
  'an empty link': cbor.tag(42, cbor.blob(new Uint8Array(0))),
  'a link without its zero': cbor.tag(42, cbor.blob(cidV1(0x55, digest))),
  'a link that is text': cbor.tag(42, cbor.text('bafk')),
  'another tag': cbor.tag(2, cbor.blob(digest))
}

const replace = (fields: Pairs, name: string, value: Cbor): Pairs => fields.map(([field, old]) => [field, field === name ? value : old])

/** The same value in a longer form than it needs. */
function widened (value: Cbor): Cbor[] {
  const [major, minor] = [value[0] >> 5, value[0] & 31]

  if (major === 7) {
    return []
  }

  const sizes = [1, 2, 4, 8]
  const own = minor < 24 ? 0 : sizes[minor - 24]
  const n = minor < 24 ? minor : Number(value.subarray(1, 1 + own).reduce((sum, byte) => sum * 256 + byte, 0))
  return sizes.filter(size => size > own).map(size => concatBytes(cbor.head(major, n, size), value.subarray(1 + own)))
}

/** What every strict decoder of SPEC 2 must do, whatever its fields mean. */
export function describeStrictDecoder (name: string, decoder: StrictDecoder): void {
  const { fields, optional = [], alsoValid = {} } = decoder

  function accepted (bytes: Cbor, note = ''): void {
    expect(() => { decoder.decode(bytes) }, note).to.not.throw()
  }

  function refused (bytes: Cbor, note = ''): void {
    expect(() => { decoder.decode(bytes) }, note).to.throw().with.property('name', decoder.error)
    expect(() => { decoder.decode(bytes) }, note).to.throw().with.property('code', decoder.code)
  }

  describe(`${name}: strict decoding`, () => {
    const good = cbor.map(fields)

    it('takes the genuine one', () => { accepted(good) })

    for (const [field, value] of fields) {
      it(`refuses one without its ${field}`, () => {
        const without = cbor.map(fields.filter(([name]) => name !== field))
        optional.includes(field) ? accepted(without) : refused(without)
      })

      for (const [kind, other] of Object.entries(VALUES)) {
        it(`refuses ${kind} as its ${field}`, () => {
          const changed = cbor.map(replace(fields, field, other))
          alsoValid[field]?.includes(kind) === true ? accepted(changed) : refused(changed)
        })
      }

      it(`refuses its ${field} under another name`, () => {
        for (const other of [`${field} `, field.slice(0, -1), field.toUpperCase(), `${field}s`, '']) {
          refused(cbor.map(fields.map(([name, value]) => [name === field ? other : name, value])))
        }
      })

      it(`refuses its ${field} twice`, () => {
        refused(cbor.pairs(cbor.ordered(fields).flatMap(pair => pair[0] === field ? [pair, pair] : [pair])))
        refused(cbor.pairs([...cbor.ordered(fields), [field, value]]))
        refused(cbor.pairs([[field, cbor.nil], ...cbor.ordered(fields)]))
      })

      it(`refuses a longer form of its ${field}`, () => {
        for (const wide of widened(value)) {
          refused(cbor.map(replace(fields, field, wide)))
        }
      })
    }

    for (const extra of ['a', 'zzzzzzzzzzzzzzz', 'Level', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'asCID']) {
      it(`refuses a field more: "${extra}"`, () => {
        for (const value of [cbor.uint(0), cbor.nil, cbor.pairs([]), cbor.list([])]) {
          refused(cbor.map([...fields, [extra, value]]))
        }
      })
    }

    it('refuses any other order of its fields', () => {
      const right = cbor.ordered(fields)

      for (let i = 1; i < right.length; i++) {
        const swapped = [...right]
        swapped.splice(i - 1, 2, right[i], right[i - 1])
        refused(cbor.pairs(swapped), right[i][0])
      }

      refused(cbor.pairs([...right].reverse()))
      const alphabetical = [...fields].sort(([a], [b]) => a < b ? -1 : 1)

      if (alphabetical.some(([name], i) => name !== right[i][0])) {
        refused(cbor.pairs(alphabetical))
      }
    })

    it('refuses longer and indefinite forms of the map', () => {
      for (const width of [1, 2, 4, 8]) {
        refused(cbor.pairs(cbor.ordered(fields), width))
      }

      refused(cbor.endlessMap(cbor.ordered(fields)))
    })

    it('refuses longer forms of a name, and names that are no text', () => {
      const [[first, value], ...rest] = cbor.ordered(fields)
      const tail = rest.flatMap(([name, value]) => [cbor.text(name), value])
      refused(concatBytes(cbor.head(5, fields.length), cbor.text(first, 1), value, ...tail))
      refused(concatBytes(cbor.head(5, fields.length), cbor.blob(new TextEncoder().encode(first)), value, ...tail))
      refused(concatBytes(cbor.head(5, fields.length), cbor.uint(1), value, ...tail))
    })

    it('refuses every other value in its place', () => {
      for (const [kind, value] of Object.entries(VALUES)) {
        refused(value, kind)
      }

      refused(cbor.list([good]))
      refused(cbor.tag(42, good))
      refused(cbor.tag(55799, good))
      refused(cbor.blob(good))
      refused(cbor.list(fields.map(([, value]) => value)))
    })

    it('refuses every truncation, and anything after its end', () => {
      for (let end = 0; end < good.length; end++) {
        refused(good.slice(0, end), `${end} bytes`)
      }

      for (const rest of [[0], [0xf6], [0xff], [0xa0], [...good]]) {
        refused(Uint8Array.from([...good, ...rest]))
      }

      refused(Uint8Array.from([0, ...good]))
    })

    it('refuses what promises more than it has', () => {
      for (const major of [2, 3, 4, 5]) {
        for (const n of [1, 100, 2 ** 16, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 53 - 1, 2n ** 64n - 1n]) {
          refused(cbor.head(major, n), `major ${major}, ${n}`)
          refused(cbor.map(replace(fields, fields[0][0], cbor.head(major, n))))
        }
      }
    })

    it('refuses depth, in its place or in a field', () => {
      for (const depth of [100, 1000, 60_000, 2_000_000]) {
        refused(cbor.nested(depth), `${depth}`)
        refused(concatBytes(cbor.head(5, 1), cbor.text(fields[0][0]), cbor.nested(depth)), `${depth}`)
      }

      refused(new Uint8Array(100_000).fill(0xa1))
      refused(concatBytes(...Array.from({ length: 20_000 }, () => Uint8Array.of(0xa1, 0x61, 0x61)), cbor.nil))
      refused(new Uint8Array(100_000).fill(0xd8))
    })

    it('says what is wrong, and has it as its cause', () => {
      for (const bytes of [good.slice(0, -1), cbor.nil, cbor.list([]), new Uint8Array(0), new Uint8Array(100_000)]) {
        expect(() => { decoder.decode(bytes) }).to.throw().that.satisfies(({ cause, message }: Error) => cause instanceof Error && message.includes(`(${cause.message})`))
      }
    })

    it('refuses what is no CBOR at all', () => {
      for (const byte of [0x1c, 0x3f, 0x5f, 0x7f, 0x9f, 0xbf, 0xdf, 0xf8, 0xfc, 0xff]) {
        refused(Uint8Array.of(byte))
        refused(new Uint8Array(1000).fill(byte))
      }

      refused(new TextEncoder().encode('{"level":0}'))
      refused(new Uint8Array(0))
    })
  })
}
