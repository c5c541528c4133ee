import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { unixfs } from '@helia/unixfs'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import * as raw from 'multiformats/codecs/raw'
import { addFolder } from '../../src/files/add-folder.ts'
import { FileGraph } from '../../src/files/file-graph.ts'
import { exportFiles, importFiles, listFiles } from '../../src/files/index.ts'
import { cidOf } from '../../src/files/node-crypto.ts'
import { encodeNode } from '../../src/files/unixfs-node.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { Disk, asNobody, openFiles } from './files-util/disk.ts'
import { collect, stock, text } from './files-util/read-back.ts'
import type { CID } from 'multiformats/cid'

const NAMES = [
  ' ', 'a b', ' lead', 'trail ', '-rf', '--help', 'tab\there', 'new\nline', 'cr\r', 'bell\u0007', '\u001b[31mred', '"quoted"', '\'', '`', '$HOME', '*', '?',
  'back\\slash', 'ends\\', '\\', '😀', '👩‍👩‍👧', 'é', 'e\u0301', '\ufffd', '\u202egpj.exe', 'नमस्ते', '%2F', 'con', 'x'.repeat(255), '...', '..a', 'a..', '~', '#', ':', '|'
]

async function bare (folder: string): Promise<CID> {
  await using files = await importFiles(folder, { preserveMode: false, preserveTime: false })
  return files.root
}

/** What the real unixfs makes of so many files, without metadata. */
async function stockBare (count: number): Promise<CID> {
  const candidates = Array.from({ length: count }, (_, i) => ({ path: `t/file-${i}`, content: new TextEncoder().encode(`${i}`) }))
  const entries = await collect(unixfs({ blockstore: new MemoryBlockstore() }).addAll(candidates, { profile: 'unixfs-v1-2025' }))
  return entries.at(-1)?.cid as CID
}

describe('files: import, names and kinds', function () {
  this.timeout(60_000)
  failOnUnhandledRejections()
  const disk = new Disk()

  it('keeps every name as it is', async () => {
    NAMES.forEach(name => { disk.file(path.join('t', name), `content of ${name}`) })
    NAMES.forEach(name => { disk.file(path.join('t/folder', name, name), name) })
    await using files = await importFiles(disk.at('t'))
    const { fs: read } = await stock(files.source, files.root)
    const entries = await collect(read.ls(files.root))
    expect(entries.map(({ name }) => name)).to.have.members([...NAMES, 'folder'])

    for (const { name, cid } of entries.filter(({ name }) => name !== 'folder')) {
      expect(await text(read.cat(cid))).to.equal(Buffer.from(`content of ${name}`).toString('latin1'))
    }

    const deep = await collect(listFiles(files.source, files.root, { path: 'folder', recursive: true }))
    expect(deep.filter(({ type }) => type === 'file').map(({ path }) => path)).to.have.members(NAMES.map(name => `${name}/${name}`))
  })

  for (const bytes of [[0xff], [0x61, 0x80], [0xc3, 0x28], [0xed, 0xa0, 0x80], [0xf8, 0x88, 0x80, 0x80, 0x80]]) {
    it(`refuses a name of the bytes ${bytes.map(byte => byte.toString(16)).join(' ')}, which are no UTF-8, also in a folder`, async () => {
      disk.folder('t/folder')
      fs.writeFileSync(Buffer.concat([Buffer.from(disk.at('t/folder/x-')), Buffer.from(bytes)]), 'x')
      const err = await errorOf(importFiles(disk.at('t')))
      expect(err).to.include({ name: 'UnsupportedFileError', code: 'ERR_UNSUPPORTED_FILE' })
      expect(err.message).to.include('not UTF-8').and.include('t/folder')
    })
  }

  it('an error names a file on one line, with nothing that a terminal obeys', async () => {
    fs.mkdirSync(disk.at('a\u001b[31m\n\u009b'))
    execFileSync('mkfifo', [disk.at('a\u001b[31m\n\u009b', 'pipe')])
    const err = await errorOf(importFiles(disk.root))
    // eslint-disable-next-line no-control-regex
    expect(err.message).to.not.match(/[\u0000-\u001f\u007f-\u009f]/)
    expect(err.message).to.include('\\u001b[31m\\n\\u009b')
  })

  it('keeps symbolic links as such and follows none: to files, folders, nothing, themselves, outside', async () => {
    disk.file('outside/secret', 'not to be imported')
    disk.file('t/file', 'x')
    disk.folder('t/folder')
    const targets: Record<string, string> = { f: 'file', d: 'folder', nothing: 'is not there', itself: 'itself', up: '../outside', absolute: disk.at('outside'), odd: ' \n😀', long: 'x/'.repeat(1_000) }
    Object.entries(targets).forEach(([name, target]) => { disk.link(`t/${name}`, target) })
    await using files = await importFiles(disk.at('t'))
    expect(files).to.include({ files: 1, folders: 2, links: 8 })
    const listed = await collect(listFiles(files.source, files.root, { recursive: true }))
    expect(Object.fromEntries(listed.filter(({ type }) => type === 'link').map(({ path, target }) => [path, target]))).to.deep.equal(targets)
    const { fs: read } = await stock(files.source, files.root)
    const link = await read.stat(files.root, { path: 'absolute' })
    // a link has no permissions
    expect((link as any).unixfs).to.include({ type: 'symlink', mode: 0o644 })
    expect(Buffer.from((link as any).unixfs.data).toString()).to.equal(disk.at('outside'))
  })

  it('goes down as far as paths can be written, and says where it can\'t', async () => {
    const deep = disk.folder(`t${'/a'.repeat(1_900)}`)
    fs.writeFileSync(path.join(deep, 'f'), 'deep')
    await using files = await importFiles(disk.at('t'))
    expect(files).to.include({ files: 1, folders: 1_901 })
    await exportFiles(files.source, files.root, disk.at('out'))
    await using again = await importFiles(disk.at('out'))
    expect(again.root.toString()).to.equal(files.root.toString())
    // deeper, step by step
    execFileSync(process.execPath, ['-e', 'for (let i = 0; i < 300; i++) { fs.mkdirSync("b"); process.chdir("b") }'], { cwd: deep })
    const err = await errorOf(importFiles(disk.at('t')))
    expect(err).to.have.property('name', 'FileSystemError')
    expect(err.cause).to.have.property('code', 'ENAMETOOLONG')
    expect(err.message).to.have.length.below(600)
    execFileSync('rm', ['-rf', disk.at('t'), disk.at('out')])
  })

  it('keeps a link whose target is not UTF-8, byte by byte', async () => {
    disk.link('t/link', Uint8Array.from([0x61, 0xff, 0xfe]))
    await using files = await importFiles(disk.at('t'))
    const { fs: read } = await stock(files.source, files.root)
    expect([...(await read.stat(files.root, { path: 'link' }) as any).unixfs.data]).to.deep.equal([0x61, 0xff, 0xfe])
  })

  it('refuses a path that is a symbolic link itself', async () => {
    disk.file('t/file')
    disk.link('to-file', 't/file')
    disk.link('to-folder', 't')

    for (const name of ['to-file', 'to-folder']) {
      expect(await errorOf(importFiles(disk.at(name)))).to.have.property('name', 'UnsupportedFileError')
    }
  })

  it('reads hard links as two files', async () => {
    disk.file('t/one', 'same')
    fs.linkSync(disk.at('t/one'), disk.at('t/two'))
    await using files = await importFiles(disk.at('t'))
    expect(files).to.include({ files: 2, bytes: 8 })
    const [one, two] = await collect(listFiles(files.source, files.root))
    expect(one.cid.toString()).to.equal(two.cid.toString())
  })

  it('leaves out what begins with a dot when told, folders with all that is in them', async () => {
    disk.file('t/.git/config')
    disk.file('t/.env')
    disk.file('t/a/.b')
    disk.file('t/a/b')
    disk.link('t/.link', 'a')
    await using files = await importFiles(disk.at('t'), { hidden: false })
    const listed = await collect(listFiles(files.source, files.root, { recursive: true }))
    expect(listed.map(({ path }) => path)).to.deep.equal(['a', 'a/b'])
    await using dotted = await importFiles(disk.at('t/.git'), { hidden: false })
    expect(dotted.files).to.equal(1)
  })

  describe('pipes, sockets, devices', () => {
    let server: net.Server

    beforeEach(async () => {
      disk.file('t/file')
      disk.folder('t/folder')
      execFileSync('mkfifo', [disk.at('t/folder/pipe')])
      server = net.createServer()
      await new Promise<void>(resolve => { server.listen(disk.at('t/socket'), resolve) })
    })

    afterEach(async () => new Promise<void>(resolve => { server.close(() => { resolve() }) }))

    it('are refused, by name', async () => {
      const before = openFiles()
      const err = await errorOf(importFiles(disk.at('t')))
      expect(err).to.have.property('name', 'UnsupportedFileError')
      expect(err.message).to.match(/folder\/pipe|socket/)
      expect(openFiles()).to.equal(before)
    })

    it('are left out when told, and listed', async () => {
      await using files = await importFiles(disk.at('t'), { special: 'skip' })
      expect(files.skipped).to.have.members([disk.at('t/socket'), disk.at('t/folder/pipe')])
      expect(files).to.include({ files: 1, folders: 2 })
      await stock(files.source, files.root)
    })

    it('are refused as the path itself, whatever is told', async () => {
      for (const full of [disk.at('t/socket'), disk.at('t/folder/pipe'), '/dev/null', '/dev/stdin']) {
        expect(await errorOf(importFiles(full, { special: 'skip' })), full).to.have.property('name', 'UnsupportedFileError')
      }
    })
  })

  for (const [what, lock] of [['file', 'secret/file'], ['folder', 'secret']] as const) {
    it(`a ${what} that may not be read is an error, which names it`, async function () {
      disk.file('t/secret/file')
      fs.chmodSync(disk.root, 0o755)
      fs.chmodSync(disk.at('t', lock), 0)
      const before = openFiles()
      const err = await asNobody(this, async () => errorOf(importFiles(disk.at('t'))))
      expect(err).to.include({ name: 'FileSystemError', code: 'ERR_FILE_SYSTEM' })
      expect(err.cause).to.have.property('code', 'EACCES')
      expect(err.message).to.include(disk.at('t', lock))
      expect(openFiles()).to.equal(before)
    })
  }

  it('a path that is not there is an error, which names it', async () => {
    const err = await errorOf(importFiles(disk.at('nothing')))
    expect(err).to.have.property('name', 'FileSystemError')
    expect(err.cause).to.have.property('code', 'ENOENT')
    expect(err.message).to.include(disk.at('nothing'))
  })

  for (const count of [10_000, 2_000]) {
    it(`a folder of ${count} files reads back with @helia/unixfs`, async () => {
      for (let i = 0; i < count; i++) {
        fs.writeFileSync(path.join(i === 0 ? disk.folder('t') : disk.at('t'), `file-${i}`), `${i}`)
      }

      await using files = await importFiles(disk.at('t'))
      const { fs: read } = await stock(files.source, files.root)
      const stats: any = await read.stat(files.root)
      expect(stats.unixfs.type).to.equal(count === 10_000 ? 'hamt-sharded-directory' : 'directory')
      expect(stats.unixfs.mtime.secs).to.equal(BigInt(Math.floor(fs.statSync(disk.at('t')).mtimeMs / 1_000)))
      const entries = await collect(read.ls(files.root))
      expect(entries.map(({ name }) => name)).to.have.members(Array.from({ length: count }, (_, i) => `file-${i}`))
      expect(await text(read.cat(files.root, { path: 'file-77' }))).to.equal('77')
      expect((await bare(disk.at('t'))).toString()).to.equal((await stockBare(count)).toString())
    })
  }

  for (const size of [262_143, 262_144, 262_145]) {
    it(`a folder whose node has ${size} bytes is ${size > 262_144 ? '' : 'not '}split, as by the real unixfs`, async () => {
      const names = Array.from({ length: 1_000 }, (_, i) => `${'x'.repeat(200)}${i}`)
      const cid = cidOf(raw.code, new Uint8Array(1))
      const nodeSize = (): number => encodeNode({ type: 'directory' }, names.map(Name => ({ Name, Hash: cid, Tsize: 1 }))).byteLength

      for (let i = 0, missing = size - nodeSize(); missing > 0; i++) {
        const more = Math.min(30, missing)
        names[i] += 'y'.repeat(more)
        missing -= more
      }

      expect(nodeSize()).to.equal(size)
      const graph = new FileGraph()
      const built = await addFolder(graph, names.map(name => ({ name, cid, size: 1 })), {})
      const candidates = names.map(name => ({ path: `t/${name}`, content: new Uint8Array(1) }))
      const entries = await collect(unixfs({ blockstore: new MemoryBlockstore() }).addAll(candidates, { profile: 'unixfs-v1-2025' }))
      const expected = entries.at(-1)
      expect(built.cid.toString()).to.equal(expected?.cid.toString())
      expect(built.size).to.equal(Number(expected?.size))
      expect(expected?.unixfs?.type).to.equal(size > 262_144 ? 'hamt-sharded-directory' : 'directory')
    })
  }

  it('a folder of so many folders that it must be split is split', async () => {
    disk.folder('t')

    for (let i = 0; i < 1_200; i++) {
      fs.mkdirSync(disk.at(`t/${'long'.repeat(50)}-${i}`))
    }

    await using files = await importFiles(disk.at('t'))
    const { fs: read } = await stock(files.source, files.root)
    expect((await read.stat(files.root) as any).unixfs.type).to.equal('hamt-sharded-directory')
    expect(await collect(read.ls(files.root))).to.have.lengthOf(1_200)
  })
})
