import { expect } from 'aegir/chai'
import { CborReader, text } from '../../src/format/internal.ts'
import * as cbor from './util/cbor.ts'
import { seededBytes } from './util/random.ts'

const MAJORS = { number: 0, bytes: 2, text: 3, list: 4, map: 5 }
/** Around each length that a head can have. */
const ARGUMENTS = [0, 1, 23, 24, 255, 256, 65_535, 65_536, 2 ** 31, 2 ** 32 - 1]
const WIDTHS = [1, 2, 4, 8]

const OTHER = 'not the fields of this block'
const EARLY = 'it ends early'

const shortest = (n: number): number => [24, 2 ** 8, 2 ** 16, 2 ** 32].findIndex(limit => n < limit)
const refused = (read: () => unknown, message: string, note = ''): void => { expect(read, note).to.throw(message) }

describe('CBOR reader', () => {
  for (const [name, major] of Object.entries(MAJORS)) {
    it(`reads the head of a ${name} in its shortest form`, () => {
      for (const n of ARGUMENTS) {
        const reader = new CborReader(cbor.head(major, n))
        expect(reader.head(major)).to.equal(n)
        reader.end()
      }
    })

    it(`refuses the head of a ${name} in a longer form`, () => {
      for (const n of ARGUMENTS) {
        for (const width of WIDTHS.slice(shortest(n), 3)) {
          refused(() => new CborReader(cbor.head(major, n, width)).head(major), 'not canonical dag-cbor', `${n} in ${width}`)
        }
      }
    })

    it(`refuses the head of a ${name} over 4 bytes, reserved, or without an end`, () => {
      for (const n of [0, 2 ** 32 - 1, 2 ** 32, 2 ** 53 - 1]) {
        refused(() => new CborReader(cbor.head(major, n, 8)).head(major), OTHER, `${n}`)
      }

      for (const info of [27, 28, 29, 30, 31]) {
        refused(() => new CborReader(Uint8Array.from([major << 5 | info, ...new Uint8Array(8).fill(255)])).head(major), OTHER, `${info}`)
      }
    })

    it(`takes the head of nothing else for a ${name}`, () => {
      for (const other of [0, 1, 2, 3, 4, 5, 6, 7].filter(other => other !== major)) {
        for (const n of [0, 20, 24, 256, 65_536]) {
          refused(() => new CborReader(cbor.head(other, n)).head(major), OTHER, `${other}, ${n}`)
        }
      }
    })

    it(`refuses the head of a ${name} that ends early`, () => {
      for (const n of ARGUMENTS) {
        const whole = cbor.head(major, n)

        for (let end = 0; end < whole.length; end++) {
          refused(() => new CborReader(whole.slice(0, end)).head(major), EARLY, `${n}, ${end} bytes`)
        }
      }
    })
  }

  it('refuses a byte string, exact bytes and any bytes that end early', () => {
    const bytes = seededBytes(1, 30)
    const string = cbor.blob(bytes)
    expect(new CborReader(string).bytes()).to.equalBytes(bytes)
    new CborReader(bytes).literal(bytes)
    expect(new CborReader(bytes).take(30)).to.equalBytes(bytes)
    expect(new CborReader(bytes).take(0)).to.equalBytes(new Uint8Array(0))

    for (let end = 0; end < 30; end++) {
      refused(() => new CborReader(string.slice(0, end)).bytes(), EARLY, `${end}`)
      refused(() => { new CborReader(bytes.slice(0, end)).literal(bytes) }, EARLY, `${end}`)
      refused(() => new CborReader(bytes.slice(0, end)).take(30), EARLY, `${end}`)
    }

    refused(() => new CborReader(cbor.head(MAJORS.bytes, 2 ** 32 - 1)).bytes(), EARLY)
    refused(() => new CborReader(new Uint8Array(0)).take(1), EARLY)
  })

  it('reads nothing of what ends early', () => {
    const reader = new CborReader(Uint8Array.of(1, 2, 3))
    refused(() => reader.take(4), EARLY)
    expect(reader.take(3)).to.equalBytes(Uint8Array.of(1, 2, 3))
    refused(() => reader.take(1), EARLY)
    reader.end()
  })

  it('refuses exact bytes that are others', () => {
    for (let bit = 0; bit < 48; bit++) {
      const flipped = text('level').map((byte, i) => i === bit >> 3 ? byte ^ 1 << (bit & 7) : byte)
      refused(() => { new CborReader(flipped).literal(text('level')) }, OTHER, `bit ${bit}`)
    }
  })

  it('ends where the bytes do', () => {
    const reader = new CborReader(Uint8Array.of(0, 1, 2))
    refused(() => { reader.end() }, 'it goes on after its end')
    reader.take(2)
    refused(() => { reader.end() }, 'it goes on after its end')
    reader.take(1)
    reader.end()
    new CborReader(new Uint8Array(0)).end()
  })

  it('gives views, and reads from views', () => {
    const memory = seededBytes(2, 40)
    const taken = new CborReader(memory.subarray(10, 30)).take(20)
    expect(taken.buffer).to.equal(memory.buffer)
    expect(taken).to.equalBytes(memory.slice(10, 30))
    refused(() => new CborReader(memory.subarray(10, 30)).take(21), EARLY)
  })
})
