import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { importFiles } from '../../src/files/index.ts'
import { encryptGraph } from '../../src/graph/index.ts'
import { readPlain } from '../../src/graph/internal.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { Disk, openFiles } from './files-util/disk.ts'
import { stock } from './files-util/read-back.ts'
import type { ImportFilesOptions } from '../../src/files/index.ts'
import type { CID } from 'multiformats/cid'

const CHUNK = 262_144
const SIZE = 6 * CHUNK
const key = testKey()

/** Options that do something once a part of the file is read. */
function atBytes (bytes: number, act: () => void): ImportFilesOptions {
  let done = false

  return {
    chunkBytes: CHUNK,
    onProgress: event => {
      if (!done && event.type === 'helia-encrypted:files:progress' && event.detail.bytes >= bytes) {
        done = true
        act()
      }
    }
  }
}

describe('files: import of what changes', function () {
  this.timeout(60_000)
  failOnUnhandledRejections()
  const disk = new Disk()
  const full = (): string => disk.at('t/large')
  let before: number | undefined

  beforeEach(() => {
    // too large to be kept in memory
    disk.file('t/large', seededBytes(1, SIZE))
    before = openFiles()
  })

  afterEach('no file is left open', () => { expect(openFiles()).to.equal(before) })

  describe('while it is read', () => {
    const changes: Record<string, [act: () => void, message: string]> = {
      'grows by a byte': [() => { fs.appendFileSync(full(), 'x') }, 'became longer'],
      'grows by chunks': [() => { fs.appendFileSync(full(), seededBytes(2, 3 * CHUNK)) }, 'became longer'],
      'grows without end': [() => { fs.truncateSync(full(), 2 ** 40) }, 'became longer'],
      'loses a byte': [() => { fs.truncateSync(full(), SIZE - 1) }, 'became shorter'],
      'loses a chunk': [() => { fs.truncateSync(full(), SIZE - CHUNK) }, 'became shorter'],
      'loses all': [() => { fs.truncateSync(full(), 0) }, 'became shorter'],
      'changes in place': [() => { overwrite(full()) }, 'changed']
    }

    for (const [what, [act, message]] of Object.entries(changes)) {
      for (const at of [CHUNK, 3 * CHUNK, SIZE]) {
        it(`a file that ${what} after ${at} bytes is an error`, async () => {
          const err = await errorOf(importFiles(disk.at('t'), atBytes(at, act)))
          expect(err).to.include({ name: 'InputChangedError', code: 'ERR_INPUT_CHANGED' })
          expect(err.message).to.include(message).and.include(full())
        })
      }
    }

    it('a file that was listed and is gone is an error', async () => {
      disk.file('t/a/first', seededBytes(3, 2 * CHUNK))
      disk.file('t/b/first', seededBytes(4, 2 * CHUNK))
      const err = await errorOf(importFiles(disk.at('t'), atBytes(1, () => { ['a', 'b'].forEach(name => { fs.rmSync(disk.at('t', name), { recursive: true }) }) })))
      expect(err.name).to.be.oneOf(['FileSystemError', 'InputChangedError'])
      expect(err.cause).to.have.property('code', 'ENOENT')
    })
  })

  describe('after it was read', () => {
    const gone: Record<string, () => void> = {
      shorter: () => { fs.truncateSync(full(), SIZE - 1) },
      empty: () => { fs.truncateSync(full(), 0) },
      gone: () => { fs.rmSync(full()) },
      'in no folder': () => { fs.rmSync(disk.at('t'), { recursive: true }) },
      'a folder': () => { fs.rmSync(full()); fs.mkdirSync(full()) },
      'a link to the same bytes': () => { fs.renameSync(full(), disk.at('elsewhere')); fs.symlinkSync(disk.at('elsewhere'), full()) },
      'a pipe': () => { fs.rmSync(full()); execFileSync('mkfifo', [full()]) }
    }

    for (const [what, act] of Object.entries(gone)) {
      it(`a file that is ${what} is an error when its blocks are read, and nothing hangs`, async () => {
        await using files = await importFiles(disk.at('t'), { chunkBytes: CHUNK })
        act()
        const err = await errorOf(stock(files.source, files.root))
        expect(err.name).to.be.oneOf(['InputChangedError', 'FileSystemError'])
        expect(err.message).to.include(full())
      })
    }

    it('a file with other bytes is an error of who encrypts it, and nothing refers to what was written', async () => {
      await using files = await importFiles(disk.at('t'), { chunkBytes: CHUNK })
      overwrite(full())
      const shared = new MemoryBlockstore()
      const err = await errorOf(encryptGraph(files.source, shared, files.root, { key }))
      expect(err.name).to.be.oneOf(['InputChangedError', 'PlainBlockMismatchError'])
    })

    it('a file that grew gives what it had', async () => {
      await using files = await importFiles(disk.at('t'), { chunkBytes: CHUNK })
      fs.appendFileSync(full(), 'more')
      await stock(files.source, files.root)
    })

    it('what was given can be changed by who has it, and is given as it was', async () => {
      disk.file('t/small', 'as it was')
      await using files = await importFiles(disk.at('t'), { chunkBytes: CHUNK })
      const { bytes } = await readPlain(files.source, files.root)
      const before = bytes.slice()
      bytes.fill(7)
      expect([...(await readPlain(files.source, files.root)).bytes]).to.deep.equal([...before])
      await stock(files.source, files.root)
    })

    it('small files are kept as they were', async () => {
      disk.file('t/small', 'as it was')
      await using files = await importFiles(disk.at('t'), { chunkBytes: CHUNK })
      fs.rmSync(disk.at('t/small'))
      await stock(files.source, files.root)
    })
  })

  it('more files are read than are kept open', async () => {
    for (let i = 0; i < 40; i++) {
      disk.file(`t/file-${i}`, seededBytes(i + 10, 70_000))
    }

    await using files = await importFiles(disk.at('t'), { chunkBytes: CHUNK })
    await stock(files.source, files.root)
    await stock(files.source, files.root)
    expect(Number(openFiles()) - Number(before)).to.be.within(1, 16)
  })

  it('what is closed gives no blocks, and says so; closing twice is no error', async () => {
    const files = await importFiles(disk.at('t'), { chunkBytes: CHUNK })
    await stock(files.source, files.root)
    await files.close()
    await files.close()
    expect(await errorOf(async () => readPlain(files.source, files.root))).to.include({ name: 'ClosedError', code: 'ERR_CLOSED' })
  })

  it('a block that is of no file is not found', async () => {
    await using files = await importFiles(disk.at('t'))
    const other: CID = (await importFiles(disk.file('other', 'other'))).root
    expect(await errorOf(async () => readPlain(files.source, other))).to.have.property('name', 'NotFoundError')
  })

  describe('stopped', () => {
    it('before it begins', async () => {
      const reason = new Error('enough')
      expect(await errorOf(importFiles(disk.at('t'), { signal: AbortSignal.abort(reason) }))).to.equal(reason)
    })

    for (const at of [1, 3 * CHUNK]) {
      it(`in a file, after ${at} bytes`, async () => {
        const controller = new AbortController()
        const reason = new Error('enough')
        const options = atBytes(at, () => { controller.abort(reason) })
        expect(await errorOf(importFiles(disk.at('t'), { ...options, signal: controller.signal }))).to.equal(reason)
      })
    }

    it('between small files', async () => {
      for (let i = 0; i < 50; i++) {
        disk.file(`small/${i}`)
      }

      const controller = new AbortController()
      let files = 0
      const err = await errorOf(importFiles(disk.at('small'), {
        signal: controller.signal,
        onProgress: event => {
          files = event.detail.files
          files === 20 && controller.abort()
        }
      }))
      expect(err).to.have.property('name', 'AbortError')
      expect(files).to.equal(20)
    })
  })

  it('tells how far it is, with the length of a single file', async () => {
    const seen: any[] = []
    await using files = await importFiles(full(), { chunkBytes: CHUNK, onProgress: event => { seen.push(event) } })
    expect(files.files).to.equal(1)
    expect(seen.every(({ type }) => type === 'helia-encrypted:files:progress')).to.equal(true)
    expect(seen.map(({ detail }) => detail)).to.deep.equal([
      ...Array.from({ length: 6 }, (_, i) => ({ phase: 'import', files: 0, bytes: (i + 1) * CHUNK, totalBytes: SIZE })),
      { phase: 'import', files: 1, bytes: SIZE, totalBytes: SIZE }
    ])
  })

  const wrong: Array<[what: string, input: any, options: any]> = [
    ['an unknown option', '/tmp', { chunkbytes: CHUNK }],
    ['chunks that are too small', '/tmp', { chunkBytes: CHUNK - 1 }],
    ['chunks that are too large', '/tmp', { chunkBytes: 1_048_577 }],
    ['chunks of no number', '/tmp', { chunkBytes: '1' }],
    ['chunks of half a byte', '/tmp', { chunkBytes: CHUNK + 0.5 }],
    ['something else than true or false', '/tmp', { hidden: 1 }],
    ['another word', '/tmp', { special: 'follow' }],
    ['no path', '', {}],
    ['a path with a zero byte', '/tmp\0', {}],
    ['no input', undefined, {}],
    ['a number', 1, {}],
    ['bytes', new Uint8Array(1), {}]
  ]

  for (const [what, input, options] of wrong) {
    it(`refuses ${what}`, async () => {
      expect(await errorOf(importFiles(input, options))).to.have.property('name', 'InvalidOptionsError')
    })
  }
})

/** Other bytes, another time. */
function overwrite (full: string): void {
  const descriptor = fs.openSync(full, 'r+')
  fs.writeSync(descriptor, seededBytes(9, 100), 0, 100, 0)
  fs.closeSync(descriptor)
  fs.utimesSync(full, 1, 1)
}
