import fs from 'node:fs'
import path from 'node:path'
import { expect } from 'aegir/chai'
import { exportFiles } from '../../src/files/index.ts'
import { seededBytes } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { Disk, asNobody, openFiles } from './files-util/disk.ts'
import { Forge } from './files-util/forged.ts'
import { smallDisk } from './files-util/full-disk.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

const LEAF = 100_000

describe('files: the target of an export', function () {
  this.timeout(60_000)
  failOnUnhandledRejections()
  let before: number | undefined
  const forge = new Forge()
  const graph = {} as Record<'file' | 'folder', CID>

  const disk = new Disk(() => { expect(openFiles()).to.equal(before) })

  beforeEach(async () => {
    before = openFiles()
    forge.reset()
    const file = await forge.parts([[LEAF, await forge.leaf(seededBytes(1, LEAF))], [LEAF, await forge.leaf(seededBytes(2, LEAF))]])
    const folder = await forge.folder({ a: await forge.folder({ b: file, c: await forge.leaf('c') }), d: file, e: await forge.link('d'), f: await forge.folder({}, { mode: 0o500 }) })
    Object.assign(graph, { file, folder })
    disk.folder('in')
  })

  const kinds: Record<string, () => void> = {
    'a file': () => { disk.file('in/out', 'old') },
    'an empty file': () => { disk.file('in/out', '') },
    'an empty folder': () => { disk.folder('in/out') },
    'a folder': () => { disk.file('in/out/a/old', 'old') },
    'a folder that may not be written to': () => { disk.file('in/out/a/old', 'old'); fs.chmodSync(disk.at('in/out/a'), 0o500); fs.chmodSync(disk.at('in/out'), 0o500) },
    'a link to a file': () => { disk.file('victim', 'as it was'); disk.link('in/out', '../victim') },
    'a link to a folder': () => { disk.file('victim/file', 'as it was'); disk.link('in/out', '../victim') },
    'a link to nothing': () => { disk.link('in/out', '../nothing') }
  }

  for (const [what, make] of Object.entries(kinds)) {
    for (const kind of ['file', 'folder'] as const) {
      it(`${what} is left as it is by a ${kind}`, async () => {
        make()
        const names = disk.names()
        const described = disk.describe('in')
        let reads = 0
        const source = { get: (cid: CID) => { reads++; return forge.store.get(cid) } }
        expect(await errorOf(exportFiles(source as any, graph[kind], disk.at('in/out')))).to.include({ name: 'TargetExistsError', code: 'ERR_TARGET_EXISTS' })
        expect(disk.names()).to.deep.equal(names)
        expect(disk.describe('in')).to.deep.equal(described)
        expect(reads).to.equal(0)
      })

      it(`${what} is replaced by a ${kind} when told, and by nothing that is not whole`, async () => {
        make()
        const names = disk.names()
        const root = graph[kind]
        const missing = await forge.folder({ a: root, b: await forge.folder({ '..': root }) })
        expect(await errorOf(exportFiles(forge.store, missing, disk.at('in/out'), { force: true }))).to.have.property('name', 'UnsafePathError')
        expect(disk.names()).to.deep.equal(names)
        await exportFiles(forge.store, root, disk.at('in/out'), { force: true })
        expect(fs.readdirSync(disk.at('in'))).to.deep.equal(['out'])
        expect(fs.lstatSync(disk.at('in/out')).isDirectory()).to.equal(kind === 'folder')
        expect(fs.existsSync(disk.at('in/out/a/old'))).to.equal(false)

        if (fs.existsSync(disk.at('victim'))) {
          expect(JSON.stringify(disk.describe('victim'))).to.include('as it was')
        }
      })
    }
  }

  it('a folder that may not be written to is replaced by a user who may not', async function () {
    disk.file('in/out/a/old', 'old')
    fs.chmodSync(disk.root, 0o777)
    disk.names('in').concat('').forEach(name => { fs.chownSync(disk.at('in', name), 65_534, 65_534) })
    fs.chmodSync(disk.at('in/out/a'), 0o500)
    fs.chmodSync(disk.at('in/out'), 0o500)
    await asNobody(this, async () => exportFiles(forge.store, graph.folder, disk.at('in/out'), { force: true }))
    expect(fs.readdirSync(disk.at('in'))).to.deep.equal(['out'])
    expect(fs.existsSync(disk.at('in/out/d'))).to.equal(true)
  })

  it('what is not whole is removed, also by a user who may not write to its folders', async function () {
    fs.chmodSync(disk.root, 0o777)
    fs.chmodSync(disk.at('in'), 0o777)
    const locked = await forge.folder({ x: await forge.folder({ y: await forge.file('y', { mode: 0 }) }, { mode: 0 }), y: graph.file }, { mode: 0o100 })
    const err = await asNobody(this, async () => errorOf(exportFiles(forge.store, await forge.folder({ a: locked, b: await forge.folder({ '..': graph.file }) }), disk.at('in/out'))))
    expect(err).to.have.property('name', 'UnsafePathError')
    expect(disk.names('in')).to.deep.equal([])
  })

  it('a folder that may not be written to can be exported by a user who may not', async function () {
    fs.chmodSync(disk.root, 0o777)
    fs.chmodSync(disk.at('in'), 0o777)
    const locked = await forge.folder({ x: await forge.folder({ y: await forge.file('y', { mode: 0 }) }, { mode: 0o100 }) }, { mode: 0o100 })
    await asNobody(this, async () => exportFiles(forge.store, locked, disk.at('in/out')))
    expect(fs.statSync(disk.at('in/out')).mode & 0o777).to.equal(0o100)
    expect(fs.statSync(disk.at('in/out/x/y')).mode & 0o777).to.equal(0)
  })

  describe('that can\'t be', () => {
    it('in a folder that is not there', async () => {
      const err = await errorOf(exportFiles(forge.store, graph.folder, disk.at('nothing/out')))
      expect(err).to.have.property('name', 'FileSystemError')
      expect(err.cause).to.have.property('code', 'ENOENT')
    })

    it('in a file', async () => {
      disk.file('in/file')
      const err = await errorOf(exportFiles(forge.store, graph.folder, disk.at('in/file/out')))
      expect(err).to.have.property('name', 'FileSystemError')
      expect(err.cause).to.have.property('code', 'ENOTDIR')
    })

    it('in a folder that may not be written to', async function () {
      fs.chmodSync(disk.root, 0o755)
      fs.chmodSync(disk.at('in'), 0o555)
      const err = await asNobody(this, async () => errorOf(exportFiles(forge.store, graph.folder, disk.at('in/out'))))
      expect(err).to.have.property('name', 'FileSystemError')
      expect(err.cause).to.have.property('code', 'EACCES')
      expect(err.message).to.include(disk.at('in'))
    })

    for (const force of [true, false]) {
      it(`the top of the file system, ${force ? 'even if told' : 'untold'}`, async () => {
        expect(await errorOf(exportFiles(forge.store, graph.folder, '/', { force }))).to.have.property('name', 'TargetExistsError')
      })
    }

    for (const target of ['', 'a\0b', undefined, 7]) {
      it(`${JSON.stringify(target)}`, async () => {
        expect(await errorOf(exportFiles(forge.store, graph.folder, target as any))).to.have.property('name', 'InvalidOptionsError')
      })
    }
  })

  it('may have a name as long as names can be, and a slash at its end', async () => {
    await exportFiles(forge.store, graph.folder, `${disk.at('in', 'x'.repeat(255))}/`)
    await exportFiles(forge.store, graph.file, disk.at('in', '😀'.repeat(63)))
    expect(disk.names('in').filter(name => !name.includes('/'))).to.have.lengthOf(2)
  })

  it('that comes to be while it is written is left as it is', async () => {
    for (const root of [graph.file, graph.folder]) {
      const err = await errorOf(exportFiles(forge.store, root, disk.at('in/out'), { onProgress: () => { disk.file('in/out', 'somebody else\'s') } }))
      expect(err).to.have.property('name', 'TargetExistsError')
      expect(disk.names('in')).to.deep.equal(['out'])
      expect(fs.readFileSync(disk.at('in/out'), 'utf8')).to.equal('somebody else\'s')
      fs.rmSync(disk.at('in/out'))
    }
  })

  it('on a disk that is full: an error, and nothing is left', async function () {
    const small = smallDisk(this, disk.at('small'), 400_000)

    try {
      disk.file('small/other', 'x')
      const err = await errorOf(exportFiles(forge.store, graph.folder, disk.at('small/out')))
      expect(err).to.have.property('name', 'FileSystemError')
      expect(err.message).to.include('the disk is full')
      expect(err.cause).to.have.property('code', 'ENOSPC')
      expect(disk.names('small')).to.deep.equal(['other'])
      expect(await errorOf(exportFiles(forge.store, graph.folder, disk.at('small/other'), { force: true }))).to.have.property('name', 'FileSystemError')
      expect(fs.readFileSync(disk.at('small/other'), 'utf8')).to.equal('x')
      await exportFiles(forge.store, graph.file, disk.at('small/file'))
    } finally {
      small.remove()
    }
  })

  describe('stopped', () => {
    it('before it begins', async () => {
      const reason = new Error('enough')
      expect(await errorOf(exportFiles(forge.store, graph.folder, disk.at('in/out'), { signal: AbortSignal.abort(reason) }))).to.equal(reason)
      expect(disk.names('in')).to.deep.equal([])
    })

    it('at each step: nothing is left', async () => {
      for (let step = 1; ; step++) {
        const controller = new AbortController()
        const reason = new Error('enough')
        let steps = 0
        const onProgress = (): void => { ++steps === step && controller.abort(reason) }
        const exported = exportFiles(forge.store, graph.folder, disk.at('in/out'), { signal: controller.signal, onProgress })

        if (!controller.signal.aborted) {
          const result = await exported.catch(err => err)

          if (result !== reason) {
            expect(step).to.be.greaterThan(7)
            expect(steps).to.be.below(step)
            break
          }
        }

        expect(disk.names('in')).to.deep.equal([])
      }
    })

    it('while the store is silent', async () => {
      const controller = new AbortController()
      const reason = new Error('enough')

      const source = {
        async * get (cid: CID) {
          yield * forge.store.get(cid)

          if (cid.equals(graph.file)) {
            setTimeout(() => { controller.abort(reason) }, 5)
            await new Promise(() => {})
          }
        }
      }

      expect(await errorOf(exportFiles(source, graph.folder, disk.at('in/out'), { signal: controller.signal }))).to.equal(reason)
      expect(disk.names('in')).to.deep.equal([])
    })
  })

  it('of a store that fails at any block: its own error, and nothing is left', async () => {
    for (const slow of [true, false]) {
      for (let fault = 1; ; fault++) {
        const reason = new Error('the cable')
        let reads = 0

        const now = function * (cid: CID): Generator<Uint8Array> {
          if (++reads === fault) {
            throw reason
          }

          yield * forge.store.get(cid) as Generator<Uint8Array>
        }

        const later = async function * (cid: CID): AsyncGenerator<Uint8Array> {
          await new Promise(resolve => { setImmediate(resolve) })
          yield * now(cid)
        }

        const result = await exportFiles({ get: slow ? later : now }, graph.folder, disk.at('in/out')).catch(err => err)

        if (result !== reason) {
          expect(result).to.include({ files: 3 })
          expect(fault).to.equal(reads + 1)
          fs.rmSync(disk.at('in/out'), { recursive: true })
          break
        }

        expect(disk.names('in')).to.deep.equal([])
      }
    }
  })

  it('of a slow store: blocks are read ahead, not too many, and come in order', async () => {
    const leaves = await Promise.all(Array.from({ length: 200 }, async (_, i) => forge.leaf(`${i} `)))
    const large = await forge.parts(leaves.map((leaf, i) => [`${i} `.length, leaf]))
    const root = await forge.folder({ a: large, ...Object.fromEntries(leaves.map((leaf, i) => [`b-${i}`, leaf])) })
    let open = 0
    let most = 0

    const source: Pick<Blockstore, 'get'> = {
      async * get (cid) {
        most = Math.max(most, ++open)
        // the later a block is asked for, the sooner it comes
        await new Promise(resolve => { setTimeout(resolve, 4 - open % 4) })
        open--
        yield * forge.store.get(cid)
      }
    }

    await exportFiles(source, root, disk.at('in/out'))
    expect(most).to.be.within(30, 33)
    expect(fs.readFileSync(disk.at('in/out/a'), 'utf8')).to.equal(Array.from({ length: 200 }, (_, i) => `${i} `).join(''))
    expect(fs.readFileSync(disk.at('in/out/b-150'), 'utf8')).to.equal('150 ')
  })

  it('of a store that fails: nobody waits for the other blocks any more', async () => {
    const leaves = await Promise.all(Array.from({ length: 20 }, async (_, i) => forge.leaf(`${i} `)))
    const root = await forge.folder(Object.fromEntries(leaves.map((leaf, i) => [`b-${i}`, leaf])))
    const reason = new Error('the cable')
    const waiting: AbortSignal[] = []

    const source = {
      async * get (cid: CID, { signal }: any) {
        if (cid.equals(root)) {
          yield * forge.store.get(cid)
          return
        }

        waiting.push(signal)
        await new Promise(resolve => { setImmediate(resolve) })

        if (cid.equals(leaves[0])) {
          throw reason
        }

        await new Promise((resolve, reject) => { signal.addEventListener('abort', reject) })
      }
    }

    expect(await errorOf(exportFiles(source, root, disk.at('in/out')))).to.equal(reason)
    expect(waiting.map(({ aborted }) => aborted)).to.deep.equal(Array.from({ length: 20 }, () => true))
  })

  it('beside it is what is not whole, and nobody else may look at it', async () => {
    let modes: number[] = []
    const parent = disk.at('in')
    await exportFiles(forge.store, graph.folder, disk.at('in/out'), {
      onProgress: () => {
        modes = fs.readdirSync(parent).map(name => fs.statSync(path.join(parent, name)).mode & 0o777)
      }
    })
    expect(modes).to.deep.equal([0o700])
  })

  const wrong: Array<[what: string, options: any]> = [
    ['an unknown option', { overwrite: true }], ['force that is no boolean', { force: 'yes' }], ['links of another kind', { outsideLinks: 'follow' }],
    ['verify that is no boolean', { verify: 1 }], ['a limit that is none', { maxEntries: -1 }], ['half an entry', { maxEntries: 1.5 }]
  ]

  for (const [what, options] of wrong) {
    it(`refuses ${what}`, async () => {
      expect(await errorOf(exportFiles(forge.store, graph.folder, disk.at('in/out'), options))).to.have.property('name', 'InvalidOptionsError')
    })
  }

  it('refuses what is no CID', async () => {
    expect(await errorOf(exportFiles(forge.store, graph.folder.toString() as any, disk.at('in/out')))).to.have.property('name', 'InvalidCidError')
  })
})
