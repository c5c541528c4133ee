import fs from 'node:fs'
import { unixfs } from '@helia/unixfs'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { importFiles } from '../../src/files/index.ts'
import { readPlain } from '../../src/graph/internal.ts'
import { seededBytes } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { Disk, openFiles } from './files-util/disk.ts'
import { stock, text } from './files-util/read-back.ts'
import { skipFor } from './util/skip-without.ts'

async function * pieces (content: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < content.byteLength; i += length) {
    yield content.subarray(i, i + length)
  }
}

// one of them was that of the list itself
function linkOf (full: string): string {
  try {
    return fs.readlinkSync(full)
  } catch {
    return ''
  }
}

describe('files: import of a stream', function () {
  this.timeout(60_000)
  failOnUnhandledRejections()
  let before: number | undefined

  const disk = new Disk(() => {
    expect(openFiles()).to.equal(before)
    expect(disk.names('temp')).to.deep.equal([])
  })

  beforeEach(() => {
    disk.folder('temp')
    before = openFiles()
  })

  for (const [size, length] of [[0, 1], [1, 1], [70_000, 7], [1_048_576, 65_536], [3_000_001, 100_000], [3_000_001, 3_000_001]]) {
    it(`${size} bytes in pieces of ${length} are what @helia/unixfs makes of them`, async () => {
      const content = seededBytes(size, size)
      await using files = await importFiles(pieces(content, length), { tempFolder: disk.at('temp') })
      expect(files).to.include({ files: 1, folders: 0, links: 0, bytes: size })
      expect(files.root.toString()).to.equal((await unixfs({ blockstore: new MemoryBlockstore() }).addBytes(content)).toString())
      const { fs: read } = await stock(files.source, files.root)
      expect(await text(read.cat(files.root))).to.equal(Buffer.from(content).toString('latin1'))
    })
  }

  it('a file that is read as a stream', async () => {
    const content = seededBytes(1, 2_500_000)
    await using files = await importFiles(fs.createReadStream(disk.file('a', content)), { tempFolder: disk.at('temp') })
    await using same = await importFiles(disk.at('a'), { preserveMode: false, preserveTime: false })
    expect(files.root.toString()).to.equal(same.root.toString())
  })

  it('nobody else can read what is kept meanwhile, and it is not the plaintext', async function () {
    fs.existsSync('/proc/self/fd') || skipFor('there is no /proc here', this)

    const marker = 'this is not for the disk '
    const content = Buffer.from(marker.repeat(100_000))
    await using files = await importFiles(pieces(content, 65_536), { tempFolder: disk.at('temp') })
    expect(files.bytes).to.equal(content.byteLength)
    const open = fs.readdirSync('/proc/self/fd').filter(fd => linkOf(`/proc/self/fd/${fd}`).startsWith(disk.at('temp')))
    expect(open).to.have.lengthOf(1)
    expect(fs.fstatSync(Number(open[0])).mode & 0o777).to.equal(0o600)
    const written = fs.readFileSync(`/proc/self/fd/${open[0]}`)
    expect(written.byteLength).to.be.greaterThan(content.byteLength)
    expect(written.includes(marker.slice(0, 8))).to.equal(false)
  })

  it('an error of the stream is thrown as it is', async () => {
    const reason = new Error('the pipe broke')

    async function * broken (): AsyncGenerator<Uint8Array> {
      yield seededBytes(1, 3_000_000)
      throw reason
    }

    expect(await errorOf(importFiles(broken(), { tempFolder: disk.at('temp') }))).to.equal(reason)
  })

  it('a stream that is silent can be left', async () => {
    const controller = new AbortController()
    const reason = new Error('enough')

    async function * silent (): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(10)
      setTimeout(() => { controller.abort(reason) }, 5)
      await new Promise(() => {})
    }

    expect(await errorOf(importFiles(silent(), { tempFolder: disk.at('temp'), signal: controller.signal }))).to.equal(reason)
  })

  for (const [what, chunk] of [['text', 'abc'], ['a number', 1], ['nothing', undefined], ['an array', [1, 2]]] as Array<[string, any]>) {
    it(`refuses a stream of ${what}`, async () => {
      async function * wrong (): AsyncGenerator<any> { yield chunk }
      expect(await errorOf(importFiles(wrong(), { tempFolder: disk.at('temp') }))).to.have.property('name', 'InvalidOptionsError')
    })
  }

  it('a folder for temporary files that is not there is an error', async () => {
    expect(await errorOf(importFiles(pieces(new Uint8Array(1), 1), { tempFolder: disk.at('nothing') }))).to.have.property('name', 'FileSystemError')
  })

  it('gives nothing once it is closed', async () => {
    const files = await importFiles(pieces(seededBytes(1, 100), 10), { tempFolder: disk.at('temp') })
    await files.close()
    await files.close()
    expect(await errorOf(async () => readPlain(files.source, files.root))).to.have.property('name', 'ClosedError')
  })
})
