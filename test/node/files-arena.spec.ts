import { expect } from 'aegir/chai'
import { ByteArena } from '../../src/files/byte-arena.ts'
import { equalBytes } from '../../src/format/internal.ts'
import { seededBytes } from '../util/random.ts'

describe('files: ByteArena', () => {
  it('gives a copy of each, empty ones too, over several of its pieces', () => {
    const arena = new ByteArena()
    const lengths = [0, 1, 524_288, 0, 500_000, 25_000, 524_288, 1_048_576, 0, 5, 1_048_571, 0]
    const places = lengths.map((length, i) => arena.add(seededBytes(i, length)))

    for (const [i, place] of places.entries()) {
      const bytes = arena.read(place, lengths[i])
      expect(bytes.byteLength).to.equal(lengths[i])
      expect(equalBytes(bytes, seededBytes(i, lengths[i])), `${i}`).to.be.true()
      bytes.fill(0)
      expect(equalBytes(arena.read(place, lengths[i]), seededBytes(i, lengths[i])), `${i} again`).to.be.true()
    }
  })
})
