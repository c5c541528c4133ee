import { expect } from 'aegir/chai'
import * as fc from 'fast-check'
import { MAX_SEALED_BLOCK, MIN_SEALED_BLOCK, padme } from '../../src/format/internal.ts'
import { referencePadme } from './util/reference.ts'

// computed by hand from SPEC 5.3
const TABLE = [
  [35, 36], [36, 36], [37, 40], [40, 40], [41, 44], [63, 64], [64, 64], [65, 72], [72, 72], [73, 80],
  [127, 128], [128, 128], [129, 144], [255, 256], [256, 256], [257, 272], [511, 512], [513, 544], [1000, 1024], [1025, 1088],
  [65_535, 65_536], [65_536, 65_536], [65_537, 67_584], [262_144, 262_144], [262_145, 270_336],
  [1_048_577, 1_081_344], [2_064_384, 2_064_384], [2_064_385, 2_097_152], [2_097_151, 2_097_152], [2_097_152, 2_097_152]
]

const lengthsTo = (max: number): number[] => Array.from({ length: max - 27 }, (_, i) => 28 + i)
const lengths = fc.integer({ min: MIN_SEALED_BLOCK, max: MAX_SEALED_BLOCK })

describe('padding', () => {
  for (const [length, expected] of TABLE) {
    it(`pads ${length} bytes to ${expected}`, () => {
      expect(padme(length)).to.equal(expected)
      expect(referencePadme(length)).to.equal(expected)
    })
  }

  it('is the formula of SPEC 5.3 for every small length', () => {
    const wrong = lengthsTo(20_000).filter(length => padme(length) !== referencePadme(length))
    expect(wrong).to.deep.equal([])
  })

  it('is the formula of SPEC 5.3 around every power of two', () => {
    for (let exponent = 5; exponent <= 21; exponent++) {
      for (let d = -40; d <= 40; d++) {
        const length = Math.min(2 ** exponent + d, MAX_SEALED_BLOCK)

        if (length >= 28) {
          expect(padme(length), `${length}`).to.equal(referencePadme(length))
        }
      }
    }
  })

  it('is the formula of SPEC 5.3 for any length', () => {
    fc.assert(fc.property(lengths, length => padme(length) === referencePadme(length)), { numRuns: 5000 })
  })

  it('never takes away, never adds over 12 %, never goes over the limit', () => {
    fc.assert(fc.property(lengths, length => {
      const padded = padme(length)
      return padded >= length && padded <= length * 1.12 && padded <= MAX_SEALED_BLOCK
    }), { numRuns: 5000 })
  })

  it('keeps the order', () => {
    const wrong = lengthsTo(70_000).filter(length => padme(length) > padme(length + 1))
    expect(wrong).to.deep.equal([])
    fc.assert(fc.property(lengths, lengths, (a, b) => (a <= b) === (padme(a) <= padme(b)) || padme(a) === padme(b)))
  })

  it('leaves what is padded as it is', () => {
    fc.assert(fc.property(lengths, length => padme(padme(length)) === padme(length)))
  })

  it('gives few sizes', () => {
    const sizes = new Set<number>()

    for (let length = MIN_SEALED_BLOCK; length <= MAX_SEALED_BLOCK; length += 7) {
      sizes.add(padme(length))
    }

    expect(sizes.size).to.be.below(500)
  })
})
