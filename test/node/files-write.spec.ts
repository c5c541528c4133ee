import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect } from 'aegir/chai'
import { writeFile } from '../../src/files/index.ts'
import { seededBytes } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { Disk, asNobody, openFiles } from './files-util/disk.ts'
import { smallDisk } from './files-util/full-disk.ts'
import { expectClosedAfterWrites } from './files-util/writes.ts'

function * cut (bytes: Uint8Array, lengths: number[]): Generator<Uint8Array> {
  for (let at = 0, i = 0; at < bytes.byteLength; i++) {
    const length = lengths[i % lengths.length]
    yield bytes.subarray(at, at + length)
    at += length
  }
}

async function * later <T> (items: Iterable<T>): AsyncGenerator<T> {
  for (const item of items) {
    await new Promise(resolve => { setImmediate(resolve) })
    yield item
  }
}

describe('files: writing a file', function () {
  this.timeout(60_000)
  failOnUnhandledRejections()
  let before: number | undefined
  const disk = new Disk(() => { expect(openFiles()).to.equal(before) })

  beforeEach(() => {
    before = openFiles()
    disk.folder('in')
  })

  const shapes: Array<[what: string, size: number, lengths: number[]]> = [
    ['nothing', 0, [1]], ['a byte', 1, [1]], ['short parts', 700_000, [1, 40, 1_000]], ['long parts', 5_000_000, [1_048_576]],
    ['short and long parts', 3_000_000, [40, 65_536, 1, 65_535, 40, 300_000]], ['parts of none', 1_000, [0, 10, 0, 65_536]], ['one part', 2_000_000, [2_000_000]]
  ]

  for (const [what, size, lengths] of shapes) {
    it(`${what}: at once, later, and in one piece`, async () => {
      const content = seededBytes(size, size)

      for (const bytes of [cut(content, lengths), later(cut(content, lengths)), content, [...cut(content, lengths)]]) {
        await writeFile(disk.at('in/out'), bytes, { force: true })
        expect(Buffer.compare(fs.readFileSync(disk.at('in/out')), content)).to.equal(0)
        expect(disk.names('in')).to.deep.equal(['out'])
      }
    })
  }

  it('more than is sent to the disk at once', async () => {
    const part = seededBytes(1, 1_081_344)
    await writeFile(disk.at('in/out'), Array.from({ length: 130 }, () => part))
    const written = fs.readFileSync(disk.at('in/out'))
    expect(written.byteLength).to.equal(130 * part.byteLength)

    for (let i = 0; i < 130; i++) {
      expect(Buffer.compare(written.subarray(i * part.byteLength, (i + 1) * part.byteLength), part)).to.equal(0)
    }
  })

  it('what the disk did not take is an error, though it is told of before the end: nothing is left, and what was there stays', async () => {
    disk.file('in/out', 'old')
    const { fdatasync } = fs
    let synced = 0

    fs.fdatasync = ((_: number, done: (err: Error) => void) => {
      synced++
      setImmediate(done, Object.assign(new Error('EIO: i/o error, fdatasync'), { code: 'EIO', errno: -5, syscall: 'fdatasync' }))
    }) as any

    try {
      const part = seededBytes(1, 1_081_344)
      const err = await errorOf(writeFile(disk.at('in/out'), Array.from({ length: 130 }, () => part), { force: true }))
      expect(err).to.have.property('name', 'FileSystemError')
      expect(err.cause).to.have.property('code', 'EIO')
    } finally {
      fs.fdatasync = fdatasync
    }

    expect(synced).to.equal(1)
    expect(disk.names('in')).to.deep.equal(['out'])
    expect(fs.readFileSync(disk.at('in/out'), 'utf8')).to.equal('old')
  })

  it('the memory of parts is let go of when told, and only then', async () => {
    for (const discard of [undefined, false, true]) {
      const parts = [300_000, 65_536, 10, 5_000_000, 70_000].map(length => seededBytes(length, length))
      const whole = Buffer.concat(parts)
      await writeFile(disk.at('in/out'), parts, { discard, force: true })
      expect(Buffer.compare(fs.readFileSync(disk.at('in/out')), whole)).to.equal(0)
      expect(parts.map(({ byteLength }) => byteLength)).to.deep.equal(discard === true ? [0, 0, 10, 0, 0] : [300_000, 65_536, 10, 5_000_000, 70_000])
    }
  })

  it('is 0600, or as told, whatever the umask', async () => {
    const old = process.umask(0o077)

    try {
      await writeFile(disk.at('in/private'), new Uint8Array(1))
      await writeFile(disk.at('in/public'), new Uint8Array(1), { mode: 0o664 })
      await writeFile(disk.at('in/locked'), new Uint8Array(1), { mode: 0 })
    } finally {
      process.umask(old)
    }

    expect(['private', 'public', 'locked'].map(name => fs.statSync(disk.at('in', name)).mode & 0o7777)).to.deep.equal([0o600, 0o664, 0])
  })

  it('is 0600 while it is written, beside its place', async () => {
    await writeFile(disk.at('in/out'), (function * () {
      const [name] = fs.readdirSync(disk.at('in'))
      expect(name).to.match(/^\.out\..*\.partial$/)
      expect(fs.statSync(disk.at('in', name)).mode & 0o777).to.equal(0o600)
      yield new Uint8Array(1)
    })(), { mode: 0o666 })
  })

  it('an error of the bytes is thrown as it is, and what was there stays', async () => {
    disk.file('in/out', 'old')
    const reason = new Error('the pipe broke')

    async function * broken (): AsyncGenerator<Uint8Array> {
      yield seededBytes(1, 1_000_000)
      throw reason
    }

    expect(await errorOf(writeFile(disk.at('in/out'), broken(), { force: true }))).to.equal(reason)
    expect(await errorOf(writeFile(disk.at('in/new'), broken()))).to.equal(reason)
    expect(disk.names('in')).to.deep.equal(['out'])
    expect(fs.readFileSync(disk.at('in/out'), 'utf8')).to.equal('old')
  })

  it('a file is closed after the last write, also when its bytes fail', async () => {
    async function * broken (): AsyncGenerator<Uint8Array> {
      yield seededBytes(1, 300_000)
      yield seededBytes(2, 300_000)
      throw new Error('the pipe broke')
    }

    await expectClosedAfterWrites(async () => errorOf(writeFile(disk.at('in/out'), broken())))
  })

  for (const when of ['before', 'between', 'while it is silent']) {
    it(`stopped ${when}: nothing is left, and what was there stays`, async () => {
      disk.file('in/out', 'old')
      const controller = new AbortController()
      const reason = new Error('enough')
      when === 'before' && controller.abort(reason)

      async function * bytes (): AsyncGenerator<Uint8Array> {
        yield seededBytes(1, 1_000_000)
        when === 'between' ? controller.abort(reason) : setTimeout(() => { controller.abort(reason) }, 5)
        yield when === 'between' ? seededBytes(1, 10) : await new Promise<Uint8Array>(() => {})
      }

      expect(await errorOf(writeFile(disk.at('in/out'), bytes(), { force: true, signal: controller.signal }))).to.equal(reason)
      expect(disk.names('in')).to.deep.equal(['out'])
      expect(fs.readFileSync(disk.at('in/out'), 'utf8')).to.equal('old')
    })
  }

  const there: Record<string, () => void> = {
    'a file': () => { disk.file('in/out', 'old') },
    'a folder': () => { disk.file('in/out/old', 'old') },
    'a link to a file': () => { disk.file('victim', 'as it was'); disk.link('in/out', '../victim') },
    'a link to a folder': () => { disk.file('victim/file', 'as it was'); disk.link('in/out', '../victim') },
    'a link to nothing': () => { disk.link('in/out', '../nothing') }
  }

  for (const [what, make] of Object.entries(there)) {
    it(`${what} is left as it is, or replaced when told; nothing is written through a link`, async () => {
      make()
      const described = disk.describe('in')
      expect(await errorOf(writeFile(disk.at('in/out'), seededBytes(1, 10)))).to.have.property('name', 'TargetExistsError')
      expect(disk.describe('in')).to.deep.equal(described)
      await writeFile(disk.at('in/out'), new TextEncoder().encode('new'), { force: true })
      expect(fs.lstatSync(disk.at('in/out')).isFile()).to.equal(true)
      expect(fs.readFileSync(disk.at('in/out'), 'utf8')).to.equal('new')
      expect(disk.names('in')).to.deep.equal(['out'])
      expect(fs.existsSync(disk.at('nothing'))).to.equal(false)

      if (fs.existsSync(disk.at('victim'))) {
        expect(JSON.stringify(disk.describe('victim'))).to.include('as it was')
      }
    })
  }

  it('a file that comes to be meanwhile is left as it is', async () => {
    const err = await errorOf(writeFile(disk.at('in/out'), (function * () {
      disk.file('in/out', 'somebody else\'s')
      yield new Uint8Array(1)
    })()))
    expect(err).to.have.property('name', 'TargetExistsError')
    expect(disk.names('in')).to.deep.equal(['out'])
    expect(fs.readFileSync(disk.at('in/out'), 'utf8')).to.equal('somebody else\'s')
  })

  it('a folder that is not there, is a file, or may not be written to is an error', async function () {
    disk.file('in/file')
    const codes: Record<string, string> = { 'nothing/out': 'ENOENT', 'in/file/out': 'ENOTDIR' }

    for (const [name, code] of Object.entries(codes)) {
      const err = await errorOf(writeFile(disk.at(name), new Uint8Array(1)))
      expect(err).to.have.property('name', 'FileSystemError')
      expect(err.cause).to.have.property('code', code)
    }

    fs.chmodSync(disk.root, 0o755)
    const err = await asNobody(this, async () => errorOf(writeFile(disk.at('in/out'), new Uint8Array(1))))
    expect(err.cause).to.have.property('code', 'EACCES')
  })

  it('on a disk that is full: an error, nothing is left, and what was there stays', async function () {
    const small = smallDisk(this, disk.at('small'), 400_000)

    try {
      disk.file('small/out', 'old')

      for (const lengths of [[1_000_000], [100], [65_536, 100]]) {
        const err = await errorOf(writeFile(disk.at('small/out'), cut(seededBytes(1, 1_000_000), lengths), { force: true }))
        expect(err).to.have.property('name', 'FileSystemError')
        expect(err.cause).to.have.property('code', 'ENOSPC')
        expect(disk.names('small')).to.deep.equal(['out'])
        expect(fs.readFileSync(disk.at('small/out'), 'utf8')).to.equal('old')
      }
    } finally {
      small.remove()
    }
  })

  for (const what of ['write', 'export', 'spool']) {
    it(`a process that may write short files only: an error, and nothing is left (${what})`, function () {
      if (process.platform === 'win32') {
        this.skip()
      }

      const input = disk.file('input', seededBytes(1, 3_000_000))
      const script = path.join(import.meta.dirname, 'files-util/limited.ts')
      // in units of 512 bytes or of 1 KiB, as the shell has it
      const output = execFileSync('sh', ['-c', 'ulimit -f 500 && exec "$@"', 'sh', process.execPath, script, what, input, disk.at('in')], { encoding: 'utf8' })
      expect(output).to.equal('FileSystemError EFBIG')
      expect(disk.names('in')).to.deep.equal([])
    })
  }

  const wrong: Array<[what: string, args: any[]]> = [
    ['an unknown option', ['x', new Uint8Array(1), { overwrite: true }]], ['text', ['x', 'text']], ['no bytes', ['x']], ['a number', ['x', 1]],
    ['parts of text', ['x', ['text']]], ['a mode that is none', ['x', new Uint8Array(1), { mode: 0o1000 }]], ['a mode in text', ['x', new Uint8Array(1), { mode: '600' }]],
    ['discard that is no boolean', ['x', new Uint8Array(1), { discard: 'yes' }]], ['force that is no boolean', ['x', new Uint8Array(1), { force: 1 }]], ['no target', ['', new Uint8Array(1)]]
  ]

  for (const [what, [name, ...args]] of wrong) {
    it(`refuses ${what}`, async () => {
      const target = name === '' ? '' : disk.at('in', name)
      expect(await errorOf((writeFile as any)(target, ...args))).to.have.property('name', 'InvalidOptionsError')
      expect(disk.names('in')).to.deep.equal([])
    })
  }
})
