import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { folderAt, isWithin } from '../../../src/blockstore/leak-guard/places/folder.ts'
import { sharedPlace } from '../../../src/blockstore/leak-guard/places/shared-place.ts'
import { describeNode, load, temporaryFolder } from './fixtures/node-only.ts'
import type { Folder } from '../../../src/blockstore/leak-guard/places/folder.ts'

describe('leak-guard: where there is no file system', () => {
  /** A program that has no `node:` module but those of `names` */
  function having (...names: string[]): object {
    return { getBuiltinModule: (name: string) => names.includes(name) ? {} : undefined }
  }

  const programs: Record<string, object | undefined> = {
    'no process': undefined,
    'a process without modules': {},
    'neither module': having(),
    'paths alone': having('node:path'),
    'files alone': having('node:fs/promises')
  }

  Object.entries(programs).forEach(([name, value]) => {
    it(`finds no folder with ${name}`, async () => {
      expect(await replaced('process', value, async () => folderAt('blocks'))).to.equal(undefined)
    })
  })
})

describeNode('leak-guard: where a folder is', () => {
  let folder: { path: string, remove(): Promise<void> }
  let real: string
  let fs: typeof import('node:fs/promises')

  before(async () => {
    fs = await load('node:fs/promises')
    folder = await temporaryFolder()
    real = await fs.realpath(folder.path)
    await fs.mkdir(`${real}/one`)
    await fs.symlink(`${real}/one`, `${real}/link`)
  })

  after(async () => {
    await folder.remove()
  })

  /** With a file system that differs from the real one in `changes` */
  async function folderIn (changes: object, path: string): Promise<Folder> {
    const modules: Record<string, object> = { 'node:fs/promises': { ...fs, ...changes }, 'node:path': await load('node:path') }

    return replaced('process', { getBuiltinModule: (name: string) => modules[name] }, async () => folderAt(path)) as Promise<Folder>
  }

  it('is the same through a link, and for what does not exist yet behind it', async () => {
    const [one, link] = [await folderAt(`${real}/one`), await folderAt(`${real}/link`)]
    const [there, behind] = [await folderAt(`${real}/one/not/yet`), await folderAt(`${real}/link/not/yet`)]

    expect(one).to.have.property('exists', true)
    expect(link).to.deep.equal(one)
    expect(there).to.have.property('exists', false)
    expect(there).to.have.property('path', `${real}/one/not/yet`)
    expect(behind).to.deep.equal(there)
  })

  it('is in all folders above it, up to the root', async () => {
    const root = await folderAt('/') as Folder
    const one = await folderAt(`${real}/one`) as Folder

    expect(root).to.have.property('exists', true)
    expect(root.ids).to.have.lengthOf(1)
    expect(isWithin(one, root)).to.equal(true)
    expect(isWithin(root, one)).to.equal(false)
    expect(one.ids).to.have.lengthOf(one.path.split('/').length)
  })

  it('is the path that was given when not even the root can be found', async () => {
    let calls = 0
    // a drive that is not there; what never ended would hang the process
    const realpath = (): Promise<string> => {
      if (++calls > 10) {
        throw new Error('asked too often')
      }
      return Promise.reject(new Error('no such drive'))
    }

    expect(await folderIn({ realpath }, '/drive/blocks')).to.have.property('path', '/drive/blocks')
    expect(calls).to.equal(3)
  })

  it('is told apart by path where folders are not numbered', async () => {
    const stat = async (): Promise<object> => ({ dev: 1n, ino: 0n })
    const [one, two] = [await folderIn({ stat }, `${real}/one`), await folderIn({ stat }, `${real}/two`)]

    expect(one.ids[0]).to.equal(`${real}/one`)
    expect(isWithin(one, two)).to.equal(false)
  })

  it('is told apart by numbers of 64 bits', async () => {
    const numbers: Record<string, bigint> = { [`${real}/one`]: 2n ** 60n, [`${real}/link`]: 2n ** 60n + 1n }
    const realpath = async (path: string): Promise<string> => path
    const stat = async (path: string, options?: { bigint?: boolean }): Promise<object> => {
      const ino = numbers[path] ?? 1n
      return options?.bigint === true ? { dev: 1n, ino } : { dev: 1, ino: Number(ino) }
    }
    const [one, link] = [await folderIn({ realpath, stat }, `${real}/one`), await folderIn({ realpath, stat }, `${real}/link`)]

    expect(isWithin(one, link)).to.equal(false)
    expect(isWithin(link, one)).to.equal(false)
  })

  describe('of a store', () => {
    function at (path: string, properties: object = {}): MemoryBlockstore {
      return Object.assign(new MemoryBlockstore(), { path }, properties)
    }

    it('is a place when it exists, whatever the store is', async () => {
      expect(await sharedPlace([at(`${real}/one`)], [at(`${real}/link`)])).to.have.property('name', `the folder ${real}/one`)
    })

    it('is a place before it exists when the store shards its files', async () => {
      const sharded = (): MemoryBlockstore => at(`${real}/not/yet`, { shardingStrategy: {} })

      expect(await sharedPlace([sharded()], [sharded()])).to.have.property('name', `the folder ${real}/not/yet`)
      expect(await sharedPlace([at(`${real}/not/yet`)], [sharded()])).to.equal(undefined)
    })

    it('is named in what is said of a level database, with the sublevel', async () => {
      const { Level: Database } = await load<any>('level')
      const database = new Database(`${real}/level`)
      const on = (db: object): MemoryBlockstore => Object.assign(new MemoryBlockstore(), { db })

      try {
        expect(await sharedPlace([on(database)], [on(database.sublevel('a'))])).to.have.property('name', `the level database ${real}/level`)
        expect(await sharedPlace([on(database.sublevel('a').sublevel('b'))], [on(database)])).to.have.property('name').that.matches(/level !a!!b!$/)
        expect(await sharedPlace([on(database.sublevel('a'))], [on(database.sublevel('ab'))])).to.equal(undefined)
      } finally {
        await database.close()
      }
    })
  })
})

/** With a global replaced until `act` waits for the first time */
async function replaced <T> (name: 'process', value: unknown, act: () => Promise<T>): Promise<T> {
  const before = Object.getOwnPropertyDescriptor(globalThis, name)
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
  const result = act()
  if (before == null) {
    delete (globalThis as any)[name]
  } else {
    Object.defineProperty(globalThis, name, before)
  }
  return result
}
