import fs from 'node:fs'
import { CarBufferWriter } from '@ipld/car'
import * as dagCbor from '@ipld/dag-cbor'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { varint } from 'multiformats'
import { CID } from 'multiformats/cid'
import { identity } from 'multiformats/hashes/identity'
import { sha512 } from 'multiformats/hashes/sha2'
import { exportCar } from '../../src/car/index.ts'
import { exportFiles, importFiles, openCar, writeFile } from '../../src/files/index.ts'
import { diffGraphs, encryptGraph, openGraph, verifyGraph } from '../../src/graph/index.ts'
import { readBytes } from '../../src/graph/internal.ts'
import { rawBlock } from '../util/blocks.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { Disk, asNobody, openFiles } from './files-util/disk.ts'
import type { OpenCarOptions } from '../../src/files/index.ts'
import type { PlainBlock } from '../../src/format/internal.ts'

const key = testKey()

function join (...parts: Array<Uint8Array | number[]>): Uint8Array {
  return Buffer.concat(parts.map(part => Uint8Array.from(part)))
}

function uvarint (value: number): Uint8Array {
  return varint.encodeTo(value, new Uint8Array(varint.encodingLength(value)))
}

function section (cid: CID | Uint8Array, bytes: Uint8Array): Uint8Array {
  const cidBytes = cid instanceof Uint8Array ? cid : cid.bytes
  return join(uvarint(cidBytes.byteLength + bytes.byteLength), cidBytes, bytes)
}

function header (roots: CID[], fields: any = {}): Uint8Array {
  const bytes = dagCbor.encode({ version: 1, roots, ...fields })
  return join(uvarint(bytes.byteLength), bytes)
}

function carOf (roots: CID[], blocks: PlainBlock[]): Uint8Array {
  return join(header(roots), ...blocks.map(({ cid, bytes }) => section(cid, bytes)))
}

/** As version 2, with an index that nobody reads. */
function version2 (car: Uint8Array, changes: { offset?: number, size?: number } = {}): Uint8Array {
  const fixed = new DataView(new ArrayBuffer(40))
  fixed.setBigUint64(16, BigInt(changes.offset ?? 60), true)
  fixed.setBigUint64(24, BigInt(changes.size ?? car.byteLength), true)
  fixed.setBigUint64(32, BigInt(60 + car.byteLength), true)
  return join([0x0a, 0xa1, 0x67, 0x76, 0x65, 0x72, 0x73, 0x69, 0x6f, 0x6e, 0x02], new Uint8Array(fixed.buffer), new Uint8Array(9), car, seededBytes(1, 100))
}

describe('files: a CAR file', function () {
  this.timeout(60_000)
  failOnUnhandledRejections()
  let open: number | undefined
  const blocks: PlainBlock[] = []

  const disk = new Disk(() => { expect(openFiles()).to.equal(open) })

  before('make blocks', async () => {
    blocks.push(...await Promise.all([0, 1, 127, 128, 1_000, 70_000, 16_348, 2_097_152].map(async size => rawBlock(seededBytes(size, size)))))
  })

  beforeEach(() => { open = openFiles() })

  const root = (): CID => blocks[4].cid

  async function refusal (car: Uint8Array, options?: OpenCarOptions): Promise<any> {
    return errorOf(openCar(disk.file('car', car), options))
  }

  it('has the blocks that it has, at once, and nothing else', async () => {
    const writer = CarBufferWriter.createWriter(new ArrayBuffer(3_000_000), { roots: [root()] })
    blocks.forEach(block => { writer.write(block) })
    const bytes = writer.close({ resize: true })
    await using car = await openCar(disk.file('car', bytes))
    expect(car).to.include({ blocks: blocks.length, bytes: bytes.byteLength })
    expect(car.root.toString()).to.equal(root().toString())

    for (const { cid, bytes } of blocks.toReversed()) {
      expect(car.source.has(cid)).to.equal(true)
      expect(Buffer.compare([...car.source.get(cid)][0], bytes)).to.equal(0)
      expect(car.source.has(CID.createV1(0x71, cid.multihash))).to.equal(true)
    }

    const other = await rawBlock(seededBytes(77, 77))
    expect(car.source.has(other.cid)).to.equal(false)
    expect(await errorOf(async () => readBytes(car.source, other.cid))).to.have.property('name', 'NotFoundError')
  })

  it('of an encrypted graph is opened, verified, compared and exported', async () => {
    disk.file('t/a', seededBytes(1, 3_000_000))
    disk.file('t/b/c', 'c')
    await using files = await importFiles(disk.at('t'))
    const shared = new MemoryBlockstore()
    const graph = await encryptGraph(files.source, shared, files.root, { key })
    await writeFile(disk.at('car'), exportCar(shared, graph.root))
    await using car = await openCar(disk.at('car'))
    expect(car.root.toString()).to.equal(graph.root.toString())
    expect((await verifyGraph(car.source, car.root, { key })).plain?.root.toString()).to.equal(files.root.toString())
    const opened = await openGraph(car.source, car.root, { key })
    await exportFiles(opened, opened.root, disk.at('out'), { verify: false })
    expect(disk.describe('out')).to.deep.equal(disk.describe('t'))

    for await (const { change } of diffGraphs(car.source, car.root, car.root)) {
      expect(change).to.equal('kept')
    }
  })

  it('of version 2 is read up to where its blocks end', async () => {
    await using car = await openCar(disk.file('car', version2(carOf([root()], blocks))))
    expect(car.blocks).to.equal(blocks.length)

    for (const { cid, bytes } of blocks) {
      expect(Buffer.compare([...car.source.get(cid)][0], bytes)).to.equal(0)
    }
  })

  it('without blocks, and through a symbolic link, is read', async () => {
    disk.file('car', header([root()]))
    disk.link('link', 'car')
    await using car = await openCar(disk.at('link'))
    expect(car.blocks).to.equal(0)
  })

  it('with a block twice gives it once', async () => {
    await using car = await openCar(disk.file('car', carOf([root()], [...blocks, ...blocks])))
    expect(car.blocks).to.equal(blocks.length)
    expect(Buffer.compare([...car.source.get(root())][0], blocks[4].bytes)).to.equal(0)
  })

  for (const count of [0, 2, 3]) {
    it(`with ${count} roots says so when its root is asked for`, async () => {
      const roots = blocks.slice(0, count).map(({ cid }) => cid)
      await using car = await openCar(disk.file('car', carOf(roots, blocks)))
      expect(car.roots.map(String)).to.deep.equal(roots.map(String))
      const err = await errorOf(() => car.root)
      expect(err).to.include({ name: 'InvalidCarError', code: 'ERR_INVALID_CAR' })
      expect(err.message).to.include(`${count} roots`)
    })
  }

  it('has CIDs of other kinds: version 0, sha2-512, identity, long codecs', async () => {
    const bytes = dagCbor.encode('x')
    const made = await Promise.all([rawBlock(seededBytes(1, 5), { hasher: sha512 }), rawBlock(seededBytes(2, 5), { hasher: identity }), rawBlock(seededBytes(3, 5))])
    const v0 = { cid: CID.createV0(made[2].cid.toV1().multihash as any), bytes: made[2].bytes }
    const codec = { cid: CID.createV1(0x300539, (await rawBlock(bytes)).cid.multihash), bytes }
    await using car = await openCar(disk.file('car', carOf([v0.cid], [v0, codec, ...made])))

    for (const block of [v0, codec, ...made]) {
      expect([...[...car.source.get(block.cid)][0]]).to.deep.equal([...block.bytes])
    }
  })

  it('cut short at any byte is refused, or lacks whole blocks', async () => {
    const some = blocks.slice(0, 4)
    const car = carOf([root()], some)
    const ends = some.reduce((at, { cid, bytes }) => [...at, at[at.length - 1] + section(cid, bytes).byteLength], [header([root()]).byteLength])

    for (let length = 0; length < car.byteLength; length++) {
      if (ends.includes(length)) {
        await using opened = await openCar(disk.file('car', car.subarray(0, length)))
        expect(opened.blocks).to.equal(ends.indexOf(length))
        continue
      }

      const err = await refusal(car.subarray(0, length))
      const at = ends.filter(end => end < length).at(-1)
      expect(err, `${length}`).to.have.property('name', 'InvalidCarError')
      at == null || expect(err.message, `${length}`).to.include(`at byte ${at}`)
    }
  })

  it('of version 2 cut short at any byte is refused', async () => {
    const car = version2(carOf([root()], blocks.slice(0, 4)))

    for (let length = 0; length < car.byteLength - 100; length++) {
      expect(await refusal(car.subarray(0, length)), `${length}`).to.have.property('name', 'InvalidCarError')
    }
  })

  it('with any bit of a block or of its hash turned is refused, and says where', async () => {
    const some = blocks.slice(1, 3)
    const car = carOf([root()], some)
    const begin = header([root()]).byteLength

    for (let bit = begin * 8; bit < car.byteLength * 8; bit++) {
      const damaged = car.slice()
      damaged[bit >> 3] ^= 1 << (bit & 7)
      const result = await openCar(disk.file('car', damaged)).catch(err => err)

      // a bit of a codec makes another CID of the same bytes
      if (result.blocks != null) {
        await result.close()
        expect(result.blocks).to.equal(2)
        expect((bit >> 3) - begin).to.be.oneOf([2, 2 + section(some[0].cid, some[0].bytes).byteLength])
        continue
      }

      expect(result.name, `${bit}`).to.be.oneOf(['InvalidCarError', 'UnsupportedHashError', 'InvalidCidError'])
      result.name === 'InvalidCarError' && expect(result.message).to.match(/at byte \d+/)
    }
  })

  it('with other bytes in a block is refused, unless told not to look', async () => {
    const car = carOf([root()], blocks)
    car[car.byteLength - 1] ^= 1
    const err = await refusal(car)
    expect(err).to.have.property('name', 'InvalidCarError')
    expect(err.message).to.include(`at byte ${car.byteLength - section(blocks[7].cid, blocks[7].bytes).byteLength}`)
    await using opened = await openCar(disk.at('car'), { verify: false })
    expect(opened.blocks).to.equal(blocks.length)
  })

  describe('that is none', () => {
    const begin = (): Uint8Array => header([root()])
    const wrong: Record<string, () => Uint8Array> = {
      'no bytes': () => new Uint8Array(0),
      'other bytes': () => seededBytes(1, 1_000),
      zeros: () => new Uint8Array(1_000),
      text: () => new TextEncoder().encode('This is no CAR\n'.repeat(100)),
      'a header of no bytes': () => join([0], begin()),
      'a header of 1 GiB': () => join(uvarint(2 ** 30), begin()),
      'a header without end': () => new Uint8Array(100).fill(255),
      'a header of another version': () => header([root()], { version: 3 }),
      'a header without roots': () => { const bytes = dagCbor.encode({ version: 1 }); return join(uvarint(bytes.byteLength), bytes) },
      'a header of text': () => { const bytes = dagCbor.encode('car'); return join(uvarint(bytes.byteLength), bytes) },
      'an empty section': () => join(begin(), [0], section(blocks[1].cid, blocks[1].bytes)),
      'a section of 1 GiB': () => join(begin(), uvarint(2 ** 30), new Uint8Array(100)),
      'a section of 2^53 bytes': () => join(begin(), uvarint(2 ** 53 - 1), new Uint8Array(100)),
      'a length without end': () => join(begin(), new Uint8Array(20).fill(255)),
      'a length that ends the file': () => join(begin(), [0x80]),
      'a length with a zero too many': () => join(begin(), [0x80 | (36 + 1), 0x00], section(blocks[1].cid, blocks[1].bytes).subarray(1)),
      'a section shorter than its CID': () => join(begin(), [10], blocks[1].cid.bytes.subarray(0, 10), new Uint8Array(30)),
      'a section of half a CID': () => join(begin(), [20], blocks[1].cid.bytes.subarray(0, 20), new Uint8Array(20)),
      'a CID of version 2': () => join(begin(), section(join([2], blocks[1].cid.bytes.subarray(1)), blocks[1].bytes)),
      'a block over 2 MiB': () => join(begin(), section(root(), new Uint8Array(2_097_153)))
    }

    for (const [what, make] of Object.entries(wrong)) {
      for (const verify of [true, false]) {
        it(`${what}: refused${verify ? '' : ', also untested'}`, async () => {
          const err = await refusal(make(), { verify })
          expect(err).to.have.property('name', 'InvalidCarError')
          expect(err.message).to.match(/at byte \d+/)
        })
      }
    }

    it('a section that is too long, or empty, is called so', async () => {
      expect((await refusal(join(begin(), section(root(), new Uint8Array(5_000_000))))).message).to.include('a section over 2 MiB')
      expect((await refusal(join(begin(), [0]))).message).to.include('an empty section')
    })

    it('a CID of 2 MiB: refused, also untested, as it would stay in memory', async () => {
      const cid = join([1, 0x55, 0x00], uvarint(2_000_000), new Uint8Array(2_000_000))

      for (const verify of [true, false]) {
        expect(await refusal(join(begin(), section(cid, new Uint8Array(1))), { verify })).to.have.property('name', 'InvalidCidError')
      }
    })

    it('a hash that proves nothing, or that is not known: refused', async () => {
      const weak = CID.createV1(0x55, { code: 0x11, size: 20, digest: new Uint8Array(20), bytes: join([0x11, 20], new Uint8Array(20)) } as any)
      expect(await refusal(carOf([root()], [{ cid: weak, bytes: new Uint8Array(1) }]))).to.have.property('name', 'UnsupportedHashError')
      const short = CID.createV1(0x55, { code: 0x12, size: 4, digest: new Uint8Array(4), bytes: join([0x12, 4], new Uint8Array(4)) } as any)
      expect(await refusal(carOf([root()], [{ cid: short, bytes: new Uint8Array(1) }]))).to.have.property('name', 'UnsupportedHashError')
    })

    const shifts: Array<[what: string, offset: number | undefined, size: number | undefined]> = [
      ['before itself', 0, undefined], ['in itself', 11, undefined], ['behind the end', 2 ** 40, undefined], ['at the end of numbers', Number.MAX_SAFE_INTEGER, undefined],
      ['longer than the file', undefined, 2 ** 40], ['of no length', undefined, 0], ['shorter than its header', undefined, 10], ['that ends in a block', undefined, 200]
    ]

    for (const [what, offset, size] of shifts) {
      it(`version 2, with its blocks ${what}: refused`, async () => {
        const err = await refusal(version2(carOf([root()], blocks), { offset, size }))
        expect(err).to.have.property('name', 'InvalidCarError')
        what === 'longer than the file' && expect(err.message).to.include('promises other bytes')
      })
    }
  })

  it('that is a folder, a pipe, not there, or may not be read is an error', async function () {
    disk.folder('folder')
    expect(await errorOf(openCar(disk.at('folder')))).to.have.property('name', 'UnsupportedFileError')
    expect(await errorOf(openCar('/dev/null'))).to.have.property('name', 'UnsupportedFileError')
    expect(await errorOf(openCar(disk.at('nothing')))).to.have.property('name', 'FileSystemError')
    fs.chmodSync(disk.root, 0o755)
    const locked = disk.file('locked', header([root()]), 0)
    const err = await asNobody(this, async () => errorOf(openCar(locked)))
    expect(err).to.have.property('name', 'FileSystemError')
    expect(err.cause).to.have.property('code', 'EACCES')
  })

  it('that becomes shorter after it was opened is an error when that is read', async () => {
    const bytes = carOf([root()], blocks)
    await using car = await openCar(disk.file('car', bytes))
    fs.truncateSync(disk.at('car'), 1_000)
    expect(await errorOf(async () => readBytes(car.source, blocks[7].cid))).to.have.property('name', 'InvalidCarError')
    expect([...[...car.source.get(blocks[1].cid)][0]]).to.deep.equal([...blocks[1].bytes])
  })

  it('that is removed is still read', async () => {
    await using car = await openCar(disk.file('car', carOf([root()], blocks)))
    fs.rmSync(disk.at('car'))
    expect([...[...car.source.get(root())][0]]).to.deep.equal([...blocks[4].bytes])
  })

  it('closed gives nothing, says so, and closing again is no error', async () => {
    const car = await openCar(disk.file('car', carOf([root()], blocks)))
    await car.close()
    await car.close()
    expect(await errorOf(() => car.source.has(root()))).to.have.property('name', 'ClosedError')
    expect(await errorOf(async () => readBytes(car.source, root()))).to.have.property('name', 'ClosedError')
  })

  it('tells how far it is, and can be stopped', async () => {
    const bytes = carOf([root()], blocks)
    disk.file('car', bytes)
    const seen: any[] = []
    const length = bytes.byteLength - header([root()]).byteLength
    await using car = await openCar(disk.at('car'), { onProgress: event => { seen.push(event) } })
    expect(car.blocks).to.equal(8)
    expect(seen.map(({ type }) => type)).to.deep.equal(Array.from({ length: 8 }, () => 'helia-encrypted:car:progress'))
    expect(seen.at(-1).detail).to.deep.equal({ phase: 'verify', blocks: 8, bytes: length, totalBytes: length })

    for (const blocks of [0, 3]) {
      const controller = new AbortController()
      const reason = new Error('enough')
      blocks === 0 && controller.abort(reason)
      const onProgress = (event: any): void => { event.detail.blocks === blocks && controller.abort(reason) }
      expect(await errorOf(openCar(disk.at('car'), { signal: controller.signal, onProgress }))).to.equal(reason)
    }
  })

  it('refuses options that it does not have, and paths that are none', async () => {
    expect(await errorOf(openCar('x', { check: true } as any))).to.have.property('name', 'InvalidOptionsError')
    expect(await errorOf(openCar('x', { verify: 'yes' } as any))).to.have.property('name', 'InvalidOptionsError')

    for (const path of ['', 'a\0b', 7, undefined]) {
      expect(await errorOf(openCar(path as any))).to.have.property('name', 'InvalidOptionsError')
    }
  })
})
