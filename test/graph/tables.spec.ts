import { expect } from 'aegir/chai'
import fc from 'fast-check'
import { equalBytes } from '../../src/format/internal.ts'
import { BlockTable } from '../../src/graph/block-table.ts'
import { RecordList } from '../../src/graph/record-list.ts'
import { ENTRY_BYTES, SealedBuffer } from '../../src/graph/sealed-buffer.ts'
import { SlotIndex } from '../../src/graph/slot-index.ts'
import { byBytes } from '../util/canonical-tree.ts'
import { seededBytes, seededRandom } from '../util/random.ts'
import type { Spill, SpillRoom } from '../../src/graph/record-list.ts'

/** Bytes like CIDs: mostly 36 long, some 34, 4, 0, some up to 160, and every fifth one seen before. */
function someCids (count: number): Uint8Array[] {
  const random = seededRandom(count)
  const lengths = [36, 36, 36, 36, 34, 4, 37, 68, 160]

  return Array.from({ length: count }, (_, i) => {
    const seed = i % 5 === 4 ? Math.floor(random() * i) : i
    return seededBytes(seed, lengths[seed % lengths.length])
  })
}

describe('graph: BlockTable', function () {
  this.timeout(20_000)

  it('is a map from CIDs to their number: 20,000 of them', () => {
    const table = new BlockTable()
    const numbers = new Map<string, number>()
    const cids = someCids(20_000)

    let wrong = 0

    for (const cid of cids) {
      const known = numbers.get(String(cid))
      wrong += table.add(cid) === (known == null ? numbers.size : -1 - known) ? 0 : 1
      known == null && numbers.set(String(cid), numbers.size)
    }

    expect(table.size).to.equal(numbers.size)
    expect(numbers.size).to.be.greaterThan(15_000)

    for (const cid of cids) {
      const number = numbers.get(String(cid)) as number
      wrong += table.find(cid) === number && byBytes(table.cid(number), cid) === 0 ? 0 : 1
    }

    expect(wrong).to.equal(0)
  })

  it('does not find what was never added, nor a CID that starts as another', () => {
    const table = new BlockTable()
    const cids = someCids(1_000)
    cids.forEach(cid => { table.add(cid) })
    expect(table.find(seededBytes(123_456, 36))).to.equal(-1)

    for (const cid of cids.slice(0, 50)) {
      expect(table.find(Uint8Array.from([...cid, 0]))).to.equal(-1)
      expect(cid.byteLength === 0 ? -1 : table.find(cid.subarray(0, -1))).to.equal(-1)
    }

    expect(new BlockTable().find(new Uint8Array(0))).to.equal(-1)
  })

  it('keeps a copy of the CID', () => {
    for (const length of [0, 4, 36, 37, 160]) {
      const table = new BlockTable()
      const cid = seededBytes(1, length)
      const index = table.add(cid)
      cid.fill(9)
      expect(table.cid(index)).to.equalBytes(seededBytes(1, length))
      expect(table.find(seededBytes(1, length))).to.equal(index)
    }
  })

  it('keeps digest, tag and marks of each apart, over growth', () => {
    const table = new BlockTable()
    const cids = Array.from({ length: 17_000 }, (_, i) => seededBytes(i, i % 7 === 0 ? 68 : 36))

    cids.forEach((cid, i) => {
      table.add(cid)
      table.setSealed(i, seededBytes(i + 1, 32), seededBytes(i + 2, 8))
      table.mark(i, 1 << (i % 8))
    })
    table.setSealed(3, seededBytes(99, 32))
    table.mark(8, 128)

    for (const i of [0, 1, 2, 254, 255, 256, 257, 16_383, 16_384, 16_385, 16_999]) {
      expect(table.cid(i)).to.equalBytes(cids[i])
      expect(table.digest(i)).to.equalBytes(seededBytes(i + 1, 32))
      expect(table.tag(i)).to.equalBytes(seededBytes(i + 2, 8))
      expect(table.marks(i)).to.equal(1 << (i % 8))
    }

    expect(table.digest(3)).to.equalBytes(seededBytes(99, 32))
    expect(table.tag(3)).to.equalBytes(seededBytes(5, 8))
    expect(table.marks(8)).to.equal(129)
  })

  it('orders by the CIDs\' bytes, a prefix first', () => {
    const table = new BlockTable()
    const cids = [...someCids(3_000), Uint8Array.of(1), Uint8Array.of(1, 0), Uint8Array.of(1, 0, 0), new Uint8Array(0)]
    cids.forEach(cid => { table.add(cid) })
    const expected = [...new Map(cids.map(cid => [String(cid), cid])).values()].sort(byBytes)
    const ordered = Array.from(table.orderByCid(), i => table.cid(i))
    expect(ordered.map(String)).to.deep.equal(expected.map(String))
    expect(new BlockTable().orderByCid()).to.have.lengthOf(0)
  })
})

describe('graph: SlotIndex', () => {
  it('is a Map, for any bytes in any order', () => {
    fc.assert(fc.property(fc.array(fc.uint8Array({ maxLength: 4 }), { maxLength: 800 }), all => {
      const kept: Uint8Array[] = []
      const map = new Map<string, number>()
      const index = new SlotIndex(i => kept[i])

      for (const bytes of all) {
        expect(index.find(bytes)).to.equal(map.get(String(bytes)) ?? -1)

        if (!map.has(String(bytes))) {
          map.set(String(bytes), kept.length)
          kept.push(bytes)
          index.add(bytes, kept.length - 1)
        }
      }

      all.forEach(bytes => { expect(index.find(bytes)).to.equal(map.get(String(bytes))) })
    }), { numRuns: 30 })
  })

  it('grows well past its first size', () => {
    const kept = Array.from({ length: 20_000 }, (_, i) => Uint8Array.of(i >> 8, i & 255, 7))
    const index = new SlotIndex(i => kept[i])
    kept.forEach((bytes, i) => { index.add(bytes, i) })
    expect(kept.every((bytes, i) => index.find(bytes) === i)).to.be.true()
    expect(index.find(Uint8Array.of(0, 0, 8))).to.equal(-1)
  })
})

describe('graph: RecordList', () => {
  it('gives zeroed records that keep what is written, over growth', () => {
    for (const stride of [1, 3, 80]) {
      const list = new RecordList(stride)

      let wrong = 0

      for (let i = 0; i < 20_000; i++) {
        wrong += list.add() === i ? 0 : 1
        const record = list.at(i)
        wrong += record.byteLength === stride && record.every(byte => byte === 0) ? 0 : 1
        record.fill(i % 251 + 1)
      }

      for (let i = 0; i < 20_000; i++) {
        wrong += list.at(i).every(byte => byte === i % 251 + 1) ? 0 : 1
      }

      expect(wrong).to.equal(0)
      expect(list.size).to.equal(20_000)
    }
  })
})

describe('graph: RecordList with a room to spill to', () => {
  const [CHUNK, STRIDE] = [16_384, 4]
  const value = (i: number): Uint8Array => Uint8Array.of(i, i >> 8, i >> 16, 1)

  function room (): { spill: Spill, writes: Array<[number, number]>, opened: number, closed: number } {
    const memory = new Uint8Array(5 * CHUNK * 90)
    const counts = { spill: { above: 0, open: () => opened() }, writes: [] as Array<[number, number]>, opened: 0, closed: 0 }

    function opened (): SpillRoom {
      counts.opened++

      return {
        write (bytes, at) { memory.set(bytes, at); counts.writes.push([at, bytes.byteLength]) },
        read: (length, at) => memory.slice(at, at + length),
        close () { counts.closed++ }
      }
    }

    return counts
  }

  function fill (list: RecordList, count: number): void {
    for (let i = list.size; i < count; i++) {
      list.add()
      list.write(i, value(i), 0)
    }
  }

  function wrongOf (list: RecordList): number {
    let wrong = 0

    for (let i = 0; i < list.size; i++) {
      wrong += equalBytes(list.at(i), value(i)) ? 0 : 1
    }

    return wrong
  }

  it('above a limit of nothing, what came first goes, chunk by chunk, and the last stays', () => {
    const counts = room()
    const list = new RecordList(STRIDE, counts.spill)
    fill(list, CHUNK)
    expect(counts.opened, 'the only one stays').to.equal(0)
    fill(list, 4 * CHUNK + 1)
    expect(counts.opened).to.equal(1)
    expect(counts.writes).to.deep.equal([0, 1, 2, 3].map(chunk => [chunk * CHUNK * STRIDE, CHUNK * STRIDE]))
    expect(wrongOf(list)).to.equal(0)
  })

  for (const [less, spilled] of [[0, 2], [1, 3]]) {
    it(`above two chunks without ${less} bytes it keeps what it may, to the byte`, () => {
      const counts = room()
      counts.spill.above = 2 * CHUNK * STRIDE - less
      const list = new RecordList(STRIDE, counts.spill)
      fill(list, 4 * CHUNK)
      expect(counts.writes).to.have.lengthOf(spilled)
      expect(wrongOf(list)).to.equal(0)
    })
  }

  it('what is written to a record that was spilled goes there, and only there', () => {
    const counts = room()
    const list = new RecordList(STRIDE, counts.spill)
    fill(list, 2 * CHUNK + 1)
    counts.writes.length = 0
    list.write(5, Uint8Array.of(7), 2)
    list.write(2 * CHUNK - 1, Uint8Array.of(8), 3)
    list.write(2 * CHUNK, Uint8Array.of(9), 0)
    expect(counts.writes).to.deep.equal([[5 * STRIDE + 2, 1], [(2 * CHUNK - 1) * STRIDE + 3, 1]])
    expect([5, 2 * CHUNK - 1, 2 * CHUNK].map(i => [list.at(i)[0], list.at(i)[2], list.at(i)[3]])).to.deep.equal([[5, 7, 1], [255, 0, 8], [9, 0, 1]])
  })

  it('gives the room back once, and a table with it', () => {
    const counts = room()
    const list = new RecordList(STRIDE, counts.spill)
    list.close()
    fill(list, CHUNK + 1)
    list.close()
    list.close()
    expect(counts).to.include({ opened: 1, closed: 1 })

    const table = new BlockTable(counts.spill)
    const cid = new Uint8Array(36)

    for (let i = 0; i <= CHUNK; i++) {
      cid.set(value(i))
      table.add(cid)
    }

    table.close()
    expect(counts).to.include({ opened: 2, closed: 2 })
  }).timeout(20_000)
})

describe('graph: SealedBuffer', () => {
  it('gives each block once', () => {
    const buffer = new SealedBuffer(1_000_000)
    const lengths = [50, 4096, 4097, 0, 262_144]
    const blocks = lengths.map(length => seededBytes(length, length))
    const ids = [3, 0, 12, 5, 4]
    blocks.forEach((bytes, i) => { expect(buffer.add(ids[i], bytes)).to.be.true() })
    expect(ids.map(id => buffer.has(id))).to.deep.equal([true, true, true, true, true])
    expect(ids.map(id => buffer.take(id))).to.deep.equal(blocks)
    expect(ids.map(id => buffer.has(id))).to.deep.equal([false, false, false, false, false])
    expect([...ids, 7].map(id => buffer.take(id))).to.deep.equal(Array(6).fill(undefined))
  })

  it('keeps what fits, to the byte, and nothing that comes once its limit was passed', () => {
    const limit = 200 + 2 * ENTRY_BYTES
    const buffer = new SealedBuffer(limit)
    const blocks = [0, 1, 2, 3].map(id => seededBytes(id, id < 2 ? 100 : 1))
    expect(blocks.map((bytes, id) => buffer.add(id, bytes))).to.deep.equal([true, true, false, false])
    expect(buffer.isFull).to.be.true()
    expect([0, 1, 2, 3].map(id => buffer.has(id))).to.deep.equal([true, true, false, false])
    expect([0, 1, 2, 3].map(id => buffer.take(id))).to.deep.equal([blocks[0], blocks[1], undefined, undefined])
    const less = new SealedBuffer(limit - 1)
    expect(blocks.map((bytes, id) => less.add(id, bytes))).to.deep.equal([true, false, false, false])
  })

  it('of 0 bytes holds nothing', () => {
    const buffer = new SealedBuffer(0)
    buffer.add(0, new Uint8Array(35))
    expect(buffer.take(0)).to.be.undefined()
  })
})
