import fs from 'node:fs'
import path from 'node:path'
import { unixfs } from '@helia/unixfs'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import * as raw from 'multiformats/codecs/raw'
import { FileLayout } from '../../src/files/file-layout.ts'
import { importFiles } from '../../src/files/index.ts'
import { cidOf } from '../../src/files/node-crypto.ts'
import { seededBytes } from '../util/random.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { Disk } from './files-util/disk.ts'
import { collect, stock, text } from './files-util/read-back.ts'
import type { ImportFilesOptions, ImportedFiles } from '../../src/files/index.ts'
import type { CID } from 'multiformats/cid'

const CHUNK = 262_144
const PLAIN: ImportFilesOptions = { preserveMode: false, preserveTime: false, chunkBytes: CHUNK }

/** What the real unixfs makes of the same tree. */
async function stockRoot (folder: string, metadata: boolean): Promise<CID> {
  const names = ['', ...fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })]
  const candidates = names.map(name => {
    const full = path.join(folder, name)
    const stats = fs.lstatSync(full)
    const micros = Math.round(stats.mtimeMs * 1_000)
    const mtime = { secs: BigInt(Math.floor(micros / 1e6)), nsecs: (micros % 1e6) * 1_000 }
    const at = { path: path.join('tree', name), ...(metadata ? { mode: stats.mode & 0o777, mtime } : {}) }
    return stats.isFile() ? { ...at, content: fs.readFileSync(full) } : at
  })
  const entries = await collect(unixfs({ blockstore: new MemoryBlockstore() }).addAll(candidates, { profile: 'unixfs-v1-2025' }))
  return entries.at(-1)?.cid as CID
}

describe('files: import', function () {
  this.timeout(60_000)
  failOnUnhandledRejections()
  const disk = new Disk()
  const imported: ImportedFiles[] = []

  async function load (input: string | AsyncIterable<Uint8Array>, options?: ImportFilesOptions): Promise<ImportedFiles> {
    const files = await importFiles(input, options)
    imported.push(files)
    return files
  }

  afterEach('close', async () => {
    const open = imported.splice(0)
    await Promise.all(open.map(async files => files.close()))
  })

  for (const size of [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 5 * CHUNK + 77]) {
    it(`a file of ${size} bytes is what @helia/unixfs makes of it, and reads back`, async () => {
      const content = seededBytes(size, size)
      const { fixedSize } = await import('ipfs-unixfs-importer/chunker')
      const expected = await unixfs({ blockstore: new MemoryBlockstore() }).addBytes(content, { chunker: fixedSize({ chunkSize: CHUNK }) })
      const { root, source, ...counts } = await load(disk.file('a', content), PLAIN)
      expect(root.toString()).to.equal(expected.toString())
      expect(counts).to.include({ files: 1, folders: 0, links: 0, bytes: size })
      const { fs: read } = await stock(source, root)
      expect(await text(read.cat(root))).to.equal(Buffer.from(content).toString('latin1'))
    })
  }

  for (const count of [1, 2, 1_023, 1_024, 1_025, 2_048, 2_049, 3_073]) {
    it(`${count} leaves get the nodes that ipfs-unixfs-importer makes above them`, async () => {
      const { importFile } = await import('ipfs-unixfs-importer')
      const leaves = Array.from({ length: count }, (_, i) => cidOf(raw.code, seededBytes(i, 8)))
      const metadata = { mode: 0o600, time: 1_234_567_890_123_456 }
      const put = async (cid: CID): Promise<CID> => cid

      const { cid, size } = await importFile({ content: [new Uint8Array(1)], mode: 0o600, mtime: { secs: 1_234_567_890n, nsecs: 123_456_000 } }, { put } as any, {
        profile: 'unixfs-v1-2025',
        reduceSingleLeafToSelf: count > 1,
        bufferImporter: async function * () {
          for (const cid of leaves) {
            yield async () => ({ cid, size: 8n, block: new Uint8Array(8) })
          }
        }
      })

      const layout = new FileLayout(node => cidOf(0x70, node), metadata)
      leaves.forEach(leaf => { layout.addLeaf(leaf, 8) })
      const built = layout.end()
      expect(built.cid.toString()).to.equal((count === 1 ? leaves[0] : cid).toString())
      count === 1 || expect(built.size).to.equal(Number(size))
    })
  }

  it('a file that needs two levels of nodes is what @helia/unixfs makes of it', async () => {
    const full = disk.file('large', '')
    fs.truncateSync(full, 1_024 * CHUNK + 5)
    const { fixedSize } = await import('ipfs-unixfs-importer/chunker')
    const expected = await unixfs({ blockstore: new MemoryBlockstore() }).addByteStream(fs.createReadStream(full), { chunker: fixedSize({ chunkSize: CHUNK }) })
    expect((await load(full, PLAIN)).root.toString()).to.equal(expected.toString())
  })

  it('chunks of 1 MiB unless told, in raw leaves', async () => {
    const content = seededBytes(1, 2_097_153)
    const { root, source } = await load(disk.file('a', content), { preserveMode: false, preserveTime: false })
    expect(root.toString()).to.equal((await unixfs({ blockstore: new MemoryBlockstore() }).addBytes(content)).toString())
    const { store } = await stock(source, root)
    expect((await collect(store.getAll())).filter(({ cid }) => cid.code === raw.code)).to.have.lengthOf(4)
  })

  for (const metadata of [true, false]) {
    it(`a tree is what @helia/unixfs makes of it, ${metadata ? 'with' : 'without'} modes and times`, async () => {
      disk.file('tree/a/b/c.txt', 'deep')
      disk.file('tree/a/large', seededBytes(2, 1_500_000))
      disk.file('tree/a/script', '#!/bin/sh', 0o755)
      disk.file('tree/a/secret', 'shh', 0o600)
      disk.file('tree/chunk', seededBytes(3, 1_048_576), 0o600)
      disk.file('tree/empty', '')
      disk.file('tree/.hidden/.file', 'dot')
      disk.folder('tree/nothing', 0o700)

      // long names make a folder large
      for (let i = 0; i < 1_200; i++) {
        disk.file(`tree/split/${'long'.repeat(50)}-${i}`, `${i}`)
      }

      const stats = await load(disk.at('tree'), { preserveMode: metadata, preserveTime: metadata })
      expect(stats.root.toString()).to.equal((await stockRoot(disk.at('tree'), metadata)).toString())
      expect(stats).to.include({ files: 1_207, folders: 6, links: 0 })
      const { fs: read } = await stock(stats.source, stats.root)
      const script = await read.stat(stats.root, { path: 'a/script' })
      expect(script.mtime?.secs).to.equal(metadata ? BigInt(Math.floor(fs.statSync(disk.at('tree/a/script')).mtimeMs / 1_000)) : undefined)
      metadata && expect(script.mode).to.equal(0o755)
      expect(await text(read.cat(stats.root, { path: 'a/b/c.txt' }))).to.equal('deep')
      const empty = await read.stat(stats.root, { path: 'nothing' })
      expect(empty).to.include({ type: 'directory', mode: metadata ? 0o700 : 0o755 })
    })
  }
})
