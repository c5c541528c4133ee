import fs from 'node:fs'
import { unixfs } from '@helia/unixfs'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import * as fc from 'fast-check'
import { exportFiles, importFiles, listFiles, readFile } from '../../src/files/index.ts'
import { encodeUnixfs } from '../../src/files/unixfs-data.ts'
import { decryptGraph, encryptGraph, openGraph } from '../../src/graph/index.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { Disk, openFiles } from './files-util/disk.ts'
import { Forge } from './files-util/forged.ts'
import { collect, stock } from './files-util/read-back.ts'
import type { ImportFilesOptions } from '../../src/files/index.ts'
import type { CID } from 'multiformats/cid'

const CHUNK = 262_144
const key = testKey()

describe('files: export', function () {
  this.timeout(60_000)
  failOnUnhandledRejections()
  let before: number | undefined
  const disk = new Disk(() => { expect(openFiles()).to.equal(before) })

  beforeEach(() => { before = openFiles() })

  function tree (): void {
    disk.file('t/a/b/c.txt', 'deep')
    disk.file('t/a/large', seededBytes(1, 5 * CHUNK + 3))
    disk.file('t/a/script', '#!/bin/sh', 0o755)
    disk.file('t/a/secret', 'shh', 0o400)
    disk.file('t/empty', '')
    disk.file('t/.hidden/.file', 'dot')
    disk.file('t/new\nline/😀 \\', 'odd')
    disk.link('t/link', 'a/b')
    disk.link('t/a/up', '../empty')
    disk.link('t/dangling', 'not there')
    disk.folder('t/nothing', 0o700)
    fs.utimesSync(disk.at('t/empty'), 0, 0)
    fs.utimesSync(disk.at('t/a/script'), 1_234_567_890.123456, 1_234_567_890.123456)
    fs.utimesSync(disk.at('t/a/secret'), '1', '-1000000.25')
    fs.lutimesSync(disk.at('t/link'), 5, 7)
    fs.utimesSync(disk.at('t/nothing'), 9, 4_000_000_000)
    fs.chmodSync(disk.at('t/a'), 0o555)
  }

  it('brings back names, contents, modes, times and links, so that importing it again gives the same root', async () => {
    tree()
    await using files = await importFiles(disk.at('t'), { chunkBytes: CHUNK })
    const exported = await exportFiles(files.source, files.root, disk.at('out'))
    expect(exported).to.deep.equal({ files: 7, folders: 6, links: 3, bytes: files.bytes, skipped: 0 })
    expect(exported).to.include({ files: files.files, folders: files.folders, links: files.links })
    expect(disk.describe('out')).to.deep.equal(disk.describe('t'))
    expect(disk.names().filter(name => !name.includes('/'))).to.deep.equal(['out', 't'])
    await using again = await importFiles(disk.at('out'), { chunkBytes: CHUNK })
    expect(again.root.toString()).to.equal(files.root.toString())
  })

  it('a graph that was encrypted and decrypted, and one that is only opened', async () => {
    tree()
    await using files = await importFiles(disk.at('t'), { chunkBytes: CHUNK })
    const shared = new MemoryBlockstore()
    const graph = await encryptGraph(files.source, shared, files.root, { key })
    const plain = new MemoryBlockstore()
    await decryptGraph(shared, plain, graph.root, { key })
    await exportFiles(plain, files.root, disk.at('decrypted'))
    expect(disk.describe('decrypted')).to.deep.equal(disk.describe('t'))
    const opened = await openGraph(shared, graph.root, { key })
    await exportFiles(opened, opened.root, disk.at('opened'), { verify: false })
    expect(disk.describe('opened')).to.deep.equal(disk.describe('t'))
  })

  it('large blocks that come again and again, and bytes before the parts of a file, out of a graph that is only opened', async () => {
    const forge = new Forge()
    const [large, small] = [seededBytes(7, 600_000), seededBytes(8, 100)]
    const leaf = await forge.leaf(large)
    const short = await forge.leaf(small)
    // more than are read ahead
    const inner = await forge.node(encodeUnixfs({ type: 'file', data: large, blockSizes: Array(4_000).fill(100) }), Array(4_000).fill(['', short]))
    const parts: Array<[number, CID]> = [...Array.from({ length: 40 }, (): [number, CID] => [600_000, leaf]), [100, short], [1_000_000, inner], [600_000, leaf]]
    const root = await forge.folder({ one: await forge.parts(parts), two: leaf })
    const shared = new MemoryBlockstore()
    const graph = await encryptGraph(forge.store, shared, root, { key })
    await using opened = await openGraph(shared, graph.root, { key })
    await exportFiles(opened, opened.root, disk.at('out'), { verify: false })
    const one = Buffer.concat([...Array(40).fill(large), small, large, ...Array(4_000).fill(small), large])
    expect(Buffer.compare(fs.readFileSync(disk.at('out/one')), one)).to.equal(0)
    expect(Buffer.compare(fs.readFileSync(disk.at('out/two')), large)).to.equal(0)
  })

  it('what @helia/unixfs made, in all its forms', async () => {
    const store = new MemoryBlockstore()
    const content = seededBytes(3, 1_000_000)
    const { fixedSize } = await import('ipfs-unixfs-importer/chunker')
    const { flat, trickle } = await import('ipfs-unixfs-importer/layout')
    const forms: any[] = [
      {}, { rawLeaves: false }, { rawLeaves: false, cidVersion: 0 }, { rawLeaves: false, leafType: 'raw' }, { reduceSingleLeafToSelf: false },
      { chunker: fixedSize({ chunkSize: 1_000 }) }, { chunker: fixedSize({ chunkSize: 1_000 }), layout: trickle() }, { chunker: fixedSize({ chunkSize: 10_000 }), layout: flat() },
      { profile: 'unixfs-v0-2015' }, { fieldOrder: 'data-first' }
    ]

    for (const [i, form] of forms.entries()) {
      const cid = await unixfs({ blockstore: store }).addBytes(content, form)
      await exportFiles(store, cid, disk.at(`out-${i}`))
      expect(Buffer.compare(fs.readFileSync(disk.at(`out-${i}`)), content), JSON.stringify(Object.keys(form))).to.equal(0)
      expect(Buffer.compare(Buffer.concat(await collect(readFile(store, cid))), content)).to.equal(0)
    }
  })

  for (const shardFanoutBits of [3, 4, 8, 10]) {
    it(`a folder that is split by ${2 ** shardFanoutBits}`, async () => {
      const store = new MemoryBlockstore()
      const candidates = Array.from({ length: 1_500 }, (_, i) => ({ path: `t/file-${i}/x`, content: new TextEncoder().encode(`${i}`) }))
      const entries = await collect(unixfs({ blockstore: store }).addAll(candidates, { profile: 'unixfs-v1-2025', shardSplitThresholdBytes: 1, shardFanoutBits }))
      const root = entries.at(-1)?.cid as any
      expect(await exportFiles(store, root, disk.at('out'))).to.include({ files: 1_500, folders: 1_501 })
      expect(disk.names('out')).to.have.lengthOf(3_000)
      expect(fs.readFileSync(disk.at('out/file-77/x'), 'utf8')).to.equal('77')
      expect(Buffer.concat(await collect(readFile(store, root, { path: 'file-1234/x' }))).toString()).to.equal('1234')
      expect((await collect(listFiles(store, root))).map(({ name }) => name)).to.have.members(candidates.map((_, i) => `file-${i}`))
    })
  }

  it('without modes and times it has what the platform gives new files', async () => {
    disk.file('t/a', 'x', 0o600)
    disk.folder('t/b', 0o700)
    const old = process.umask(0o027)

    try {
      await using files = await importFiles(disk.at('t'), { preserveMode: false, preserveTime: false })
      await exportFiles(files.source, files.root, disk.at('out'))
      await exportFiles(files.source, (await collect(listFiles(files.source, files.root)))[0].cid, disk.at('alone'))
    } finally {
      process.umask(old)
    }

    expect(Object.values(disk.describe('out')).map(({ mode }: any) => mode)).to.deep.equal([0o750, 0o640, 0o750])
    expect(fs.statSync(disk.at('alone')).mode & 0o777).to.equal(0o640)
    expect(Date.now() - fs.statSync(disk.at('out')).mtimeMs).to.be.below(60_000)
  })

  describe('a path in the graph', () => {
    beforeEach(tree)

    for (const [path, target] of [['a', 'a'], ['a/b/', 'a/b'], ['/a//b/c.txt', 'a/b/c.txt'], ['a/large', 'a/large'], ['.hidden', '.hidden'], ['', ''], ['new\nline/😀 \\', 'new\nline/😀 \\']]) {
      it(`${JSON.stringify(path)} is exported alone`, async () => {
        await using files = await importFiles(disk.at('t'), { chunkBytes: CHUNK })
        await exportFiles(files.source, files.root, disk.at('out'), { path, outsideLinks: 'keep' })
        expect(disk.describe('out')).to.deep.equal(disk.describe(`t/${target}`))
      })
    }

    for (const path of ['nothing/a', 'b', 'a/b/c.txt/d', 'empty/x', 'link/c.txt', '..', 'a/../a', '.', 'A', 'a/large/0', 'dangling/x']) {
      it(`${JSON.stringify(path)} is not found`, async () => {
        await using files = await importFiles(disk.at('t'), { chunkBytes: CHUNK })

        for (const failing of [exportFiles(files.source, files.root, disk.at('out'), { path }), collect(readFile(files.source, files.root, { path })), collect(listFiles(files.source, files.root, { path }))]) {
          await expect(failing).to.eventually.be.rejected.with.property('name', 'PathNotFoundError')
        }

        expect(disk.names().filter(name => !name.startsWith('t'))).to.deep.equal([])
      })
    }
  })

  describe('reading and listing', () => {
    it('a file in pieces, with progress', async () => {
      tree()
      await using files = await importFiles(disk.at('t'), { chunkBytes: CHUNK })
      const seen: any[] = []
      const parts = await collect(readFile(files.source, files.root, { path: 'a/large', onProgress: ({ detail }) => { seen.push(detail) } }))
      expect(Buffer.compare(Buffer.concat(parts), fs.readFileSync(disk.at('t/a/large')))).to.equal(0)
      expect(parts).to.have.lengthOf(6)
      expect(seen.at(-1)).to.deep.equal({ phase: 'export', files: 1, bytes: 5 * CHUNK + 3, totalBytes: 5 * CHUNK + 3 })
    })

    for (const path of ['a', 'link', '']) {
      it(`${JSON.stringify(path)} is no file`, async () => {
        tree()
        await using files = await importFiles(disk.at('t'), { chunkBytes: CHUNK })
        await expect(collect(readFile(files.source, files.root, { path }))).to.eventually.be.rejected.with.property('name', 'PathNotFoundError')
      })
    }

    it('lists a folder, all that is below it, or what is one file', async () => {
      tree()
      await using files = await importFiles(disk.at('t'), { chunkBytes: CHUNK })
      const list = async (options: any): Promise<string[]> => (await collect(listFiles(files.source, files.root, options))).map(({ type, path, size }) => `${type} ${path} ${size}`).sort()
      expect(await list({ path: 'a' })).to.deep.equal(['file large 1310723', 'file script 9', 'file secret 3', 'folder b 0', 'link up 0'])
      expect(await list({ path: 'a', recursive: true })).to.deep.equal(['file b/c.txt 4', 'file large 1310723', 'file script 9', 'file secret 3', 'folder b 0', 'link up 0'])
      expect(await list({ path: 'a/script' })).to.deep.equal(['file  9'])
      expect(await list({ path: 'nothing' })).to.deep.equal([])
      expect((await list({ recursive: true })).length).to.equal(15)
      const [secret] = (await collect(listFiles(files.source, files.root, { path: 'a' }))).filter(({ name }) => name === 'secret')
      expect(secret).to.include({ mode: 0o400 })
      expect(secret.mtime?.getTime()).to.equal(-1_000_000_250)
    })

    it('leaving early stops reading', async () => {
      tree()
      await using files = await importFiles(disk.at('t'), { chunkBytes: CHUNK })

      const parts = readFile(files.source, files.root, { path: 'a/large' })
      expect((await parts.next()).value?.byteLength).to.equal(CHUNK)
      await parts.return(undefined)
    })
  })

  it('any tree comes back', async () => {
    const name = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter(name => !/[/\0]/.test(name) && !['.', '..'].includes(name))
    const { tree: anyTree } = fc.letrec(tie => ({
      tree: fc.dictionary(name, fc.oneof({ depthSize: 'small' }, fc.uint8Array({ maxLength: 300 }), tie('tree')), { maxKeys: 5, noNullPrototype: true })
    }))
    let round = 0

    function build (folder: string, content: Record<string, any>): void {
      disk.folder(folder)

      for (const [name, value] of Object.entries(content)) {
        value instanceof Uint8Array ? disk.file(`${folder}/${name}`, value, [0o600, 0o644, 0o755][value.byteLength % 3]) : build(`${folder}/${name}`, value)
      }
    }

    await fc.assert(fc.asyncProperty(anyTree as fc.Arbitrary<Record<string, any>>, fc.boolean(), async (content, preserveTime) => {
      const from = `from-${round}`
      const to = `to-${round++}`
      build(from, content)
      const options: ImportFilesOptions = { preserveTime }
      await using files = await importFiles(disk.at(from), options)
      const { store } = await stock(files.source, files.root)
      await exportFiles(store, files.root, disk.at(to))
      await using again = await importFiles(disk.at(to), options)
      expect(again.root.toString()).to.equal(files.root.toString())
    }), { numRuns: 40 })
  })
})
