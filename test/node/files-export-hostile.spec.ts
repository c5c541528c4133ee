import fs from 'node:fs'
import * as dagCbor from '@ipld/dag-cbor'
import * as dagPb from '@ipld/dag-pb'
import { expect } from 'aegir/chai'
import { CID } from 'multiformats/cid'
import * as raw from 'multiformats/codecs/raw'
import { identity } from 'multiformats/hashes/identity'
import { exportFiles, listFiles, readFile } from '../../src/files/index.ts'
import { encodeUnixfs } from '../../src/files/unixfs-data.ts'
import { seededBytes } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { Disk, openFiles } from './files-util/disk.ts'
import { Forge } from './files-util/forged.ts'
import { collect } from './files-util/read-back.ts'
import type { Links } from './files-util/forged.ts'

const text = new TextEncoder()

/** A CID that has its block in it. */
function inItself (content: string): CID {
  return CID.createV1(raw.code, identity.digest(text.encode(content)))
}

describe('files: export of hostile graphs', function () {
  this.timeout(60_000)
  failOnUnhandledRejections()
  let before: number | undefined
  const forge = new Forge()

  const disk = new Disk(() => { expect(openFiles()).to.equal(before) })

  beforeEach(() => {
    before = openFiles()
    forge.reset()
    disk.folder('in')
    disk.file('outside/victim', 'as it was')
  })

  /** Exported to `in/out`: an error, and nothing is there, inside or outside. */
  async function refusal (root: CID, options?: any): Promise<any> {
    const err = await errorOf(exportFiles(forge.store, root, disk.at('in/out'), options))
    expect(disk.names()).to.deep.equal(['in', 'outside', 'outside/victim'])
    expect(fs.readFileSync(disk.at('outside/victim'), 'utf8')).to.equal('as it was')
    return err
  }

  describe('names', () => {
    const names = ['', '.', '..', '/', '//', 'a/b', '/etc/x', '../outside/victim', '../x', 'a/../../x', './x', 'x/', 'x/.', 'nul\0byte', '\0', '/proc/self/x']

    for (const name of names) {
      for (const kind of ['file', 'folder', 'link', 'split folder'] as const) {
        it(`${JSON.stringify(name)} of a ${kind} is refused`, async () => {
          const entry = { file: await forge.leaf('x'), folder: await forge.folder({ x: await forge.leaf('x') }), link: await forge.link('x'), 'split folder': await forge.leaf('x') }[kind]
          const root = kind === 'split folder' ? await forge.shard([[`0A${name}`, entry], ['00good', entry]]) : await forge.folder([[name, entry], ['good', entry]])

          // a part of a split folder, rather than an entry without a name
          if (kind === 'split folder' && name === '') {
            expect(await refusal(root)).to.have.property('name', 'InvalidUnixfsError')
            return
          }

          const err = await refusal(root)
          expect(err).to.include({ name: 'UnsafePathError', code: 'ERR_UNSAFE_PATH' })
          expect(await errorOf(collect(listFiles(forge.store, root)))).to.have.property('name', 'UnsafePathError')
          expect(await refusal(await forge.folder({ deep: await forge.folder({ er: root }) }))).to.have.property('name', 'UnsafePathError')
        })
      }
    }

    it('that are twice in a folder are refused, whatever they are', async () => {
      const kinds = { file: await forge.leaf('x'), folder: await forge.folder({ victim: await forge.leaf('overwritten') }), link: await forge.link('x') }

      for (const one of Object.values(kinds)) {
        for (const other of Object.values(kinds)) {
          expect(await refusal(await forge.folder([['a', one], ['a', other]]))).to.have.property('name', 'UnsafePathError')
          expect(await refusal(await forge.shard([['00a', one], ['01a', other]]))).to.have.property('name', 'UnsafePathError')
        }
      }
    })

    it('a link and a folder of one name do not write through the link, even when all links are kept', async () => {
      const folder = await forge.folder({ victim: await forge.leaf('overwritten'), more: await forge.leaf('x') })

      for (const target of [disk.at('outside'), '../../outside', '../outside']) {
        for (const order of [[['a', await forge.link(target)], ['a', folder]], [['a', folder], ['a', await forge.link(target)]]] as any) {
          expect(await refusal(await forge.folder(order), { outsideLinks: 'keep' })).to.have.property('name', 'UnsafePathError')
        }
      }
    })

    it('a link and a file of one name do not write through the link', async () => {
      const root = await forge.folder([['a', await forge.link(disk.at('outside/victim'))], ['a', await forge.leaf('overwritten')]])
      expect(await refusal(root, { outsideLinks: 'keep' })).to.have.property('name', 'UnsafePathError')
    })

    it('that are odd and harmless are written', async () => {
      const names = ['...', ' ', '-', '~', 'a\\b', 'C:', '\n', 'con', '*', '\u202e', '..a', 'a..']
      await exportFiles(forge.store, await forge.folder(Object.fromEntries(names.map(name => [name, inItself(name)]))), disk.at('in/out'))
      expect(disk.names('in/out')).to.have.members(names)
    })

    it('that are too long for the file system are an error', async () => {
      const err = await refusal(await forge.folder({ ['x'.repeat(256)]: await forge.leaf('x') }))
      expect(err).to.have.property('name', 'FileSystemError')
      expect(err.cause).to.have.property('code', 'ENAMETOOLONG')
    })

    it('an error says them on one line, with nothing that a terminal obeys', async () => {
      const { message } = await refusal(await forge.folder({ '../\u001b]0;x\u0007\n\u009b': await forge.leaf('x') }))
      // eslint-disable-next-line no-control-regex
      expect(message).to.not.match(/[\u0000-\u001f\u007f-\u009f]/)
    })
  })

  describe('symbolic links', () => {
    const outside = ['/', '/etc/passwd', '..', '../', '../x', './..', 'x/..', 'x/../y', 'x/../../y', '../../x', '//x', '..\\x', '\\x', 'C:\\x', 'x/./../..', './/..//x']
    const inside = ['x', './x', 'x/y', 'x/./y', '.', './', '...', '..x', 'x..', 'x//y/', ' ', 'deep/in']

    for (const target of outside) {
      it(`to ${JSON.stringify(target)} lead out, and are refused, left out or kept`, async () => {
        const root = await forge.folder({ a: await forge.leaf('x'), link: await forge.link(target) })
        const err = await refusal(root)
        expect(err).to.have.property('name', 'UnsafePathError')
        expect(err.message).to.include(JSON.stringify(target))
        expect(await exportFiles(forge.store, root, disk.at('in/skipped'), { outsideLinks: 'skip' })).to.include({ links: 0, skipped: 1, files: 1 })
        expect(disk.names('in/skipped')).to.deep.equal(['a'])
        expect(await exportFiles(forge.store, root, disk.at('in/kept'), { outsideLinks: 'keep' })).to.include({ links: 1, skipped: 0, files: 1 })
        expect(fs.readlinkSync(disk.at('in/kept/link'))).to.equal(target)
      })
    }

    for (const target of inside) {
      it(`to ${JSON.stringify(target)} stay inside`, async () => {
        await exportFiles(forge.store, await forge.folder({ link: await forge.link(target) }), disk.at('in/out'))
        expect(fs.readlinkSync(disk.at('in/out/link'))).to.equal(target)
      })
    }

    it('may go up as far as the top', async () => {
      const at = async (target: string): Promise<CID> => forge.folder({ a: await forge.folder({ b: await forge.folder({ link: await forge.link(target) }) }) })
      await exportFiles(forge.store, await at('../../x'), disk.at('in/out'))
      fs.rmSync(disk.at('in/out'), { recursive: true })
      expect(await refusal(await at('../../../x'))).to.have.property('name', 'UnsafePathError')
    })

    it('as the top itself lead out, wherever they lead', async () => {
      const root = await forge.link('x')
      expect(await refusal(root)).to.have.property('name', 'UnsafePathError')
      expect(await refusal(root, { outsideLinks: 'skip' })).to.have.property('name', 'UnsafePathError')
      await exportFiles(forge.store, root, disk.at('in/out'), { outsideLinks: 'keep' })
      expect(fs.readlinkSync(disk.at('in/out'))).to.equal('x')
    })

    for (const target of ['', 'nul\0byte', '\0']) {
      it(`to ${JSON.stringify(target)} are refused`, async () => {
        expect(await refusal(await forge.folder({ link: await forge.link(target) }), { outsideLinks: 'keep' })).to.have.property('name', 'InvalidUnixfsError')
      })
    }
  })

  describe('files that lie about their sizes', () => {
    const lies: Record<string, (leaf: CID) => Promise<CID>> = {
      'a part is shorter': async leaf => forge.parts([[4, leaf], [5, leaf]]),
      'a part is longer': async leaf => forge.parts([[4, leaf], [3, leaf]]),
      'all is shorter': async leaf => forge.parts([[400, leaf]]),
      'a part is longer than any file': async leaf => forge.parts([[4, leaf], [Number.MAX_SAFE_INTEGER, leaf]]),
      'fewer sizes than parts': async leaf => forge.node(encodeUnixfs({ type: 'file', blockSizes: [4] }), [['', leaf], ['', leaf]]),
      'more sizes than parts': async leaf => forge.node(encodeUnixfs({ type: 'file', blockSizes: [4, 4] }), [['', leaf]]),
      'no sizes': async leaf => forge.node(encodeUnixfs({ type: 'file' }), [['', leaf]]),
      'a node above is longer': async leaf => forge.parts([[9, await forge.parts([[4, leaf], [4, leaf]])]]),
      'a node above is shorter': async leaf => forge.parts([[7, await forge.parts([[4, leaf], [4, leaf]])]]),
      'bytes of its own that are not counted': async leaf => forge.parts([[4, await forge.parts([[4, leaf]], { data: text.encode('more') })]])
    }

    for (const [what, make] of Object.entries(lies)) {
      it(`${what}: refused`, async () => {
        const file = await make(await forge.leaf('leaf'))
        const root = await forge.folder({ file })
        expect(await refusal(root)).to.include({ name: 'InvalidUnixfsError', code: 'ERR_INVALID_UNIXFS' })
        expect(await refusal(file)).to.have.property('name', 'InvalidUnixfsError')
        expect(await errorOf(collect(readFile(forge.store, file)))).to.have.property('name', 'InvalidUnixfsError')
      })
    }

    it('parts of no bytes are not even read, so they repeat nothing', async () => {
      const nothing = await forge.leaf('not there')
      await forge.store.delete(nothing)
      let bomb = await forge.parts(Array.from({ length: 100 }, () => [0, nothing]))

      for (let i = 0; i < 20; i++) {
        const below = bomb
        bomb = await forge.parts(Array.from({ length: 100 }, () => [0, below]))
      }

      await exportFiles(forge.store, bomb, disk.at('in/out'))
      expect(fs.readFileSync(disk.at('in/out'), 'utf8')).to.equal('')
    })

    it('the same part again and again is a file that is as long as it says', async () => {
      const leaf = await forge.leaf('leaf')
      const root = await forge.parts([[400, await forge.parts(Array.from({ length: 100 }, () => [4, leaf]))], [4, leaf]])
      await exportFiles(forge.store, root, disk.at('in/out'))
      expect(fs.readFileSync(disk.at('in/out'), 'utf8')).to.equal('leaf'.repeat(101))
    })

    it('nodes of their own bytes and parts are read in order', async () => {
      const inner = await forge.parts([[4, await forge.leaf('leaf')]], { data: text.encode('inner ') })
      await exportFiles(forge.store, await forge.parts([[10, inner], [10, inner]], { data: text.encode('top ') }), disk.at('in/out'))
      expect(fs.readFileSync(disk.at('in/out'), 'utf8')).to.equal('top inner leafinner leaf')
    })

    for (const depth of [60, 70]) {
      it(`${depth} nodes above one another are ${depth === 60 ? 'read' : 'refused'}`, async () => {
        let root = await forge.leaf('leaf')

        for (let i = 0; i < depth; i++) {
          root = await forge.parts([[4, root]])
        }

        if (depth === 60) {
          await exportFiles(forge.store, root, disk.at('in/out'))
        } else {
          expect(await refusal(root)).to.have.property('name', 'InvalidUnixfsError')
        }
      })
    }

    it('a part that is no file is refused', async () => {
      for (const part of [await forge.folder(), await forge.link('x'), await forge.shard({}), await forge.put(dagCbor.code, dagCbor.encode('leaf')), await forge.put(dagPb.code, dagPb.encode({ Links: [] }))]) {
        expect(await refusal(await forge.parts([[4, part]]))).to.have.property('name', 'InvalidUnixfsError')
      }
    })
  })

  describe('folders', () => {
    it('in folders without end are refused', async () => {
      let root = await forge.folder()

      for (let i = 0; i < 2_100; i++) {
        root = await forge.folder({ a: root })
      }

      expect((await refusal(root)).name).to.be.oneOf(['InvalidUnixfsError', 'FileSystemError'])
      expect(await errorOf(collect(listFiles(forge.store, root, { recursive: true })))).to.have.property('name', 'InvalidUnixfsError')
    })

    it('that are the same again and again end at the limit', async () => {
      let root = await forge.folder({ file: await forge.leaf('x') })

      for (let i = 0; i < 10; i++) {
        root = await forge.folder({ a: root, b: root, c: root })
      }

      const err = await refusal(root, { maxEntries: 500 })
      expect(err).to.have.property('name', 'InvalidUnixfsError')
      expect(err.message).to.include('maxEntries')
      expect(await errorOf(collect(listFiles(forge.store, root, { recursive: true, maxEntries: 500 })))).to.have.property('name', 'InvalidUnixfsError')
    })

    it('that are split, and whose parts are the same again and again, end at the limit and at the last bit', async () => {
      let root = await forge.shard({})

      for (let i = 0; i < 6; i++) {
        root = await forge.shard({ '00': root, 11: root, FF: root })
      }

      expect((await refusal(root, { maxEntries: 500 })).message).to.include('maxEntries')
      let deep = await forge.shard({ '00file': await forge.leaf('x') })

      for (let i = 0; i < 10; i++) {
        deep = await forge.shard({ '00': deep })
      }

      const err = await refusal(deep)
      expect(err).to.have.property('name', 'InvalidUnixfsError')
      expect(err.message).to.include('no part of the folder')
    })

    for (const fanout of [undefined, 0, 1, 4, 7, 100, 2_048, 2 ** 40]) {
      it(`split by ${fanout} are refused`, async () => {
        const data = encodeUnixfs({ type: 'hamt-sharded-directory', data: new Uint8Array(1), hashType: 0x22, fanout })
        const slot = '0'.repeat(((fanout ?? 0) - 1).toString(16).length)
        const err = await refusal(await forge.node(data, [[`${slot}x`, await forge.leaf('x')]]))
        expect(err).to.have.property('name', 'InvalidUnixfsError')
        expect(err.message).to.include('number of slots')
      })
    }

    for (const name of ['', '0', 'x', 'gg', '0g', 'ffx', '-1x', '+1x', ' 0x']) {
      it(`split, with the slot ${JSON.stringify(name)}, are refused`, async () => {
        expect(await refusal(await forge.shard([[name, await forge.leaf('x')]]))).to.have.property('name', 'InvalidUnixfsError')
      })
    }

    it('split, with a slot that is too high, are refused', async () => {
      expect(await refusal(await forge.shard([['8x', await forge.leaf('x')]], 8))).to.have.property('name', 'InvalidUnixfsError')
    })

    it('split, with a part that is none, are refused', async () => {
      for (const part of [await forge.folder(), await forge.leaf('x'), await forge.file('x'), await forge.link('x'), await forge.shard({}, 8), await forge.put(dagCbor.code, dagCbor.encode({}))]) {
        expect(await refusal(await forge.shard([['0A', part]]))).to.have.property('name', 'InvalidUnixfsError')
      }
    })
  })

  describe('paths', () => {
    const at = async (root: CID, path: string): Promise<string> => {
      const err = await refusal(root, { path })
      expect(await errorOf(collect(readFile(forge.store, root, { path })))).to.have.property('name', err.name)
      expect(await errorOf(collect(listFiles(forge.store, root, { path })))).to.have.property('name', err.name)
      return err.name
    }

    it('through what is no folder, or has no such name', async () => {
      const leaf = await forge.leaf('x')

      for (const [what, name] of [[leaf, 'PathNotFoundError'], [await forge.link('x'), 'PathNotFoundError'], [await forge.parts([[1, leaf]]), 'PathNotFoundError'], [await forge.folder(), 'PathNotFoundError'], [await forge.shard({}), 'PathNotFoundError'], [await forge.put(dagCbor.code, dagCbor.encode({ b: 1 })), 'InvalidUnixfsError']] as const) {
        expect(await at(await forge.folder({ a: what }), 'a/b')).to.equal(name)
      }
    })

    it('through split folders that lie', async () => {
      const leaf = await forge.leaf('x')
      // every slot, so that one of them is on the way
      const slots = (part: CID, digits = 2): Links => Array.from({ length: 16 ** digits }, (_, i) => [i.toString(16).toUpperCase().padStart(digits, '0'), part])

      for (const part of [leaf, await forge.file('x'), await forge.folder(), await forge.shard({}, 8)]) {
        expect(await at(await forge.shard(slots(part)), 'name')).to.be.oneOf(['PathNotFoundError', 'InvalidUnixfsError'])
      }

      for (const part of [await forge.put(dagPb.code, seededBytes(1, 50)), await forge.put(dagCbor.code, dagCbor.encode({ a: 'text' }))]) {
        expect(await at(await forge.shard(slots(part)), 'name')).to.equal('InvalidUnixfsError')
      }

      let deep = await forge.shard({})

      for (let i = 0; i < 30; i++) {
        deep = await forge.shard(slots(deep))
      }

      expect(await at(deep, 'name')).to.be.oneOf(['PathNotFoundError', 'InvalidUnixfsError'])
      expect(await at(await forge.shard({ '00x': leaf }, 3), 'x')).to.equal('InvalidUnixfsError')
      expect(await at(await forge.shard({ zzx: leaf }), 'x')).to.equal('InvalidUnixfsError')
    })

    it('whose blocks are another\'s, or missing', async () => {
      const inner = await forge.folder({ b: await forge.leaf('x') })
      const root = await forge.folder({ a: inner })
      await forge.store.put(inner, dagPb.encode({ Data: encodeUnixfs({ type: 'directory' }), Links: [] }))
      expect(await at(root, 'a/b')).to.equal('PlainBlockMismatchError')
      await forge.store.delete(inner)
      expect(await at(root, 'a/b')).to.equal('NotFoundError')
      const split = await forge.shard(Array.from({ length: 256 }, (_, i) => [i.toString(16).toUpperCase().padStart(2, '0'), inner] as [string, CID]))
      expect(await at(split, 'b')).to.equal('NotFoundError')
    })
  })

  describe('blocks', () => {
    const data = async (...bytes: number[]): Promise<CID> => forge.node(Uint8Array.from(bytes))
    const wrong: Record<string, () => Promise<CID>> = {
      'of another codec': async () => forge.put(dagCbor.code, dagCbor.encode({ a: 1 })),
      'that are no dag-pb': async () => forge.put(dagPb.code, seededBytes(1, 100)),
      'that are dag-pb and no unixfs': async () => data(255, 255, 255, 255),
      'without data': async () => forge.put(dagPb.code, dagPb.encode({ Links: [] })),
      'of no bytes': async () => forge.put(dagPb.code, new Uint8Array(0)),
      'of the kind "metadata"': async () => data(8, 3),
      'of a kind that there is not': async () => data(8, 9)
    }

    for (const [what, make] of Object.entries(wrong)) {
      it(`${what} are refused`, async () => {
        const cid = await make()
        expect(await refusal(cid)).to.have.property('name', 'InvalidUnixfsError')
        expect(await refusal(await forge.folder({ a: cid }))).to.have.property('name', 'InvalidUnixfsError')
      })
    }

    it('whose bytes are another\'s are refused, unless somebody else has checked them', async () => {
      const leaf = await forge.leaf('leaf')
      const root = await forge.folder({ file: await forge.parts([[4, leaf]]) })
      await forge.store.put(leaf, text.encode('evil'))
      expect(await refusal(root)).to.have.property('name', 'PlainBlockMismatchError')
      expect(await errorOf(collect(readFile(forge.store, root, { path: 'file' })))).to.have.property('name', 'PlainBlockMismatchError')
      await exportFiles(forge.store, root, disk.at('in/out'), { verify: false })
    })

    it('that are missing are an error of the store', async () => {
      const leaf = await forge.leaf('leaf')
      await forge.store.delete(leaf)
      expect(await refusal(await forge.folder({ file: await forge.parts([[4, leaf]]) }))).to.have.property('name', 'NotFoundError')
    })

    it('over 2 MiB are refused', async () => {
      expect(await refusal(await forge.leaf(new Uint8Array(2_097_153)))).to.have.property('name', 'BlockTooLargeError')
    })

    it('in their own CIDs are read', async () => {
      await exportFiles(forge.store, inItself('in itself'), disk.at('in/out'))
      expect(fs.readFileSync(disk.at('in/out'), 'utf8')).to.equal('in itself')
    })
  })

  describe('modes and times', () => {
    for (const mode of [0o7777, 0o4755, 0o2777, 0o1777, 2 ** 32 - 1]) {
      it(`mode ${mode.toString(8)} sets permissions and nothing else`, async () => {
        const root = await forge.folder({ file: await forge.file('x', { mode }), folder: await forge.folder({}, { mode }) }, { mode })
        await exportFiles(forge.store, root, disk.at('in/out'))

        for (const name of ['', 'file', 'folder']) {
          expect(fs.statSync(disk.at('in/out', name)).mode & 0o7777).to.equal(mode & 0o777)
        }
      })
    }

    it('what nobody may open is written all the same, and removed if it is not whole', async function () {
      const locked = await forge.folder({ file: await forge.file('x', { mode: 0 }), folder: await forge.folder({ file: await forge.file('x', { mode: 0 }) }, { mode: 0 }) }, { mode: 0 })
      await exportFiles(forge.store, locked, disk.at('in/out'))
      expect(fs.lstatSync(disk.at('in/out')).mode & 0o777).to.equal(0)
      disk.unlock(disk.at('in/out'))
      fs.rmSync(disk.at('in/out'), { recursive: true })
      expect(await refusal(await forge.folder({ a: locked, b: await forge.folder({ '..': locked }) }))).to.have.property('name', 'UnsafePathError')
    })

    const times = [2n ** 63n - 1n, -(2n ** 63n), 2n ** 40n, -(2n ** 40n), 2n ** 32n, -1n, 0n, 8_640_000_000_001n]

    for (const secs of times) {
      for (const nsecs of [undefined, 0, 999_999_999, 4_294_967_295]) {
        it(`a time of ${secs} seconds and ${nsecs} nanoseconds does no harm`, async () => {
          const mtime = { secs, nsecs }
          const root = await forge.folder({ file: await forge.file('x', { mtime }), link: await forge.link('file', { mtime }) }, { mtime })
          await exportFiles(forge.store, root, disk.at('in/out'))
          expect(fs.readFileSync(disk.at('in/out/file'), 'utf8')).to.equal('x')
          const listed = await collect(listFiles(forge.store, root))
          expect(listed.every(({ mtime }) => mtime == null || !Number.isNaN(mtime.getTime()))).to.equal(true)
        })
      }
    }
  })
})
