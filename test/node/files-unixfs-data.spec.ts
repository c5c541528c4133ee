import fs from 'node:fs'
import { expect } from 'aegir/chai'
import * as fc from 'fast-check'
import { UnixFS } from 'ipfs-unixfs'
import { importFiles, listFiles } from '../../src/files/index.ts'
import { encodeUnixfs } from '../../src/files/unixfs-data.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { Disk } from './files-util/disk.ts'
import { stock, text } from './files-util/read-back.ts'
import type { UnixfsData } from '../../src/files/unixfs-data.ts'

const LARGE = 2 ** 31 + 5

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

function stockBytes ({ type, data, blockSizes = [], hashType, fanout, mode, mtime }: UnixfsData): Uint8Array {
  const big = (value?: number): bigint | undefined => value == null ? undefined : BigInt(value)
  return new UnixFS({ type, data, blockSizes: blockSizes.map(BigInt), hashType: big(hashType), fanout: big(fanout), mode, mtime }).marshal()
}

// ipfs-unixfs writes these numbers as others, and so some times before 1900
const isBroken = (value: number): boolean => value >= 2 ** 31 && value < 2 ** 32

describe('files: unixfs data', function () {
  this.timeout(60_000)
  failOnUnhandledRejections()
  const disk = new Disk()

  const size = fc.oneof(fc.nat(300), fc.nat(2 ** 31 - 1), fc.integer({ min: 2 ** 32, max: 2 ** 48 })).filter(value => !isBroken(value))
  const mtime = fc.record({ secs: fc.bigInt(-(2n ** 31n) + 1n, 2n ** 31n - 1n), nsecs: fc.option(fc.nat(999_999_999), { nil: undefined }) })
  const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined })

  it('has the bytes that ipfs-unixfs gives it', () => {
    const fields = fc.record({
      type: fc.constantFrom('file', 'directory', 'symlink', 'hamt-sharded-directory'),
      data: optional(fc.uint8Array({ maxLength: 300 })),
      blockSizes: optional(fc.array(size, { maxLength: 20 })),
      hashType: optional(fc.nat(200)),
      fanout: optional(fc.nat(2_000)),
      mode: optional(fc.integer({ min: 0, max: 0o777 }).filter(mode => mode !== 0o644 && mode !== 0o755)),
      mtime: optional(mtime)
    }) as fc.Arbitrary<UnixfsData>

    fc.assert(fc.property(fields, data => {
      const sum = (data.blockSizes ?? []).reduce((sum, size) => sum + size, data.data?.byteLength ?? 0)
      fc.pre(!isBroken(sum))
      expect(hex(encodeUnixfs(data))).to.equal(hex(stockBytes(data)))
    }), { numRuns: 1_000 })
  })

  it('is read by ipfs-unixfs for any size and time', () => {
    fc.assert(fc.property(fc.array(fc.nat(2 ** 48), { maxLength: 10 }), fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n), (blockSizes, secs) => {
      const read = UnixFS.unmarshal(encodeUnixfs({ type: 'file', blockSizes, mtime: { secs, nsecs: 7 } }))
      expect(read.blockSizes.map(Number)).to.deep.equal(blockSizes)
      expect(read.mtime).to.deep.equal({ secs, nsecs: 7 })
    }), { numRuns: 500, examples: [[[2 ** 31], 2n ** 31n], [[2 ** 32 - 1], 2n ** 32n - 1n], [[3e9], 4_000_000_000n], [[2 ** 32], 2n ** 32n]] })
  })

  it('needs an encoder of its own, as long as ipfs-unixfs has this fault', () => {
    const fields: UnixfsData = { type: 'file', blockSizes: [2 ** 31] }
    expect(hex(stockBytes(fields))).to.not.equal(hex(encodeUnixfs(fields)))
  })

  it('of a file of over 2 GiB is read by @helia/unixfs', async () => {
    const full = disk.file('large', '')
    // takes no room on the disk
    fs.truncateSync(full, LARGE)
    fs.utimesSync(full, 4_000_000_000, 4_000_000_000)
    await using files = await importFiles(full)
    const { fs: read } = await stock(files.source, files.root)
    const stats = await read.stat(files.root)
    expect(stats).to.include({ type: 'file', size: BigInt(LARGE) })
    expect(stats.mtime).to.deep.equal({ secs: 4_000_000_000n, nsecs: undefined })

    expect(await text(read.cat(files.root, { offset: LARGE - 10, length: 10 }))).to.equal('\0'.repeat(10))

    for await (const file of listFiles(files.source, files.root)) {
      expect(file).to.include({ size: LARGE })
    }
  })

  it('of a split folder that changed after 2038 is read by @helia/unixfs', async () => {
    disk.folder('t')

    // long names make a folder large
    for (let i = 0; i < 1_200; i++) {
      fs.writeFileSync(disk.at('t', `${'long'.repeat(50)}-${i}`), '')
    }

    fs.chmodSync(disk.at('t'), 0o711)
    fs.utimesSync(disk.at('t'), 4_000_000_000, 4_000_000_000)
    await using files = await importFiles(disk.at('t'), { preserveTime: true })
    const { fs: read } = await stock(files.source, files.root)
    const stats: any = await read.stat(files.root)
    expect(stats).to.include({ type: 'directory', mode: 0o711 })
    expect(stats.mtime.secs).to.equal(4_000_000_000n)
    expect(stats.unixfs.type).to.equal('hamt-sharded-directory')
  })
})
