import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { IdentityBlockstore } from 'blockstore-core/identity'
import { sharedPlace } from '../../../src/blockstore/leak-guard/places/shared-place.ts'
import { block, expectAccepted, expectRefused } from './fixtures/expect.ts'
import { describeNode, load, temporaryFolder } from './fixtures/node-only.ts'
import { HiddenChild } from './fixtures/stores.ts'
import type { FsBlockstore } from 'blockstore-fs'
import type { LevelBlockstore } from 'blockstore-level'
import type { Blockstore } from 'interface-blockstore'

describeNode('leak-guard: folders and databases', () => {
  let folder: { path: string, remove(): Promise<void> }
  let fs: typeof import('node:fs/promises')
  let Fs: typeof FsBlockstore
  let Level: typeof LevelBlockstore
  let store: FsBlockstore

  before(async () => {
    fs = await load('node:fs/promises')
    Fs = (await load<any>('blockstore-fs')).FsBlockstore
    Level = (await load<any>('blockstore-level')).LevelBlockstore
  })

  beforeEach(async () => {
    folder = await temporaryFolder()
    store = new Fs(`${folder.path}/shared`)
    await store.open()
    const { cid, bytes } = await block('public')
    await store.put(cid, bytes)
  })

  afterEach(async () => {
    await folder.remove()
  })

  async function refuseFolder (path: string): Promise<void> {
    const second = new Fs(path)

    await expectRefused(second, store, [store], /both use the folder/)
    await expectRefused(store, second, [store], /both use the folder/)
    await expectRefused(new IdentityBlockstore(second), new IdentityBlockstore(store), [store], /both use the folder/)
  }

  it('refuses a second FsBlockstore on the same folder', async () => {
    await refuseFolder(`${folder.path}/shared`)
    await refuseFolder(`${folder.path}/other/../shared/`)
  })

  it('refuses it through a link to the folder, or to one above it', async () => {
    await fs.symlink(`${folder.path}/shared`, `${folder.path}/link`)
    await fs.symlink(folder.path, `${folder.path}/up`)

    await refuseFolder(`${folder.path}/link`)
    await refuseFolder(`${folder.path}/up/link`)
  })

  it('refuses it where only device and inode show it, as with a bind mount', async () => {
    const path = `${folder.path}/link`
    await fs.symlink(store.path, path)
    const load = process.getBuiltinModule
    process.getBuiltinModule = ((name: string) => name === 'node:fs/promises' ? { ...fs, realpath: async (path: string) => { await fs.stat(path); return path } } : load(name)) as any
    try {
      await refuseFolder(path)
      await refuseFolder(`${path}/inside`)
    } finally {
      process.getBuiltinModule = load
    }
  })

  it('refuses a folder inside the other, whether it exists or not', async () => {
    await fs.mkdir(`${folder.path}/shared/private`)
    await fs.symlink(`${folder.path}/shared/private`, `${folder.path}/link`)

    await refuseFolder(`${folder.path}/shared/private`)
    await refuseFolder(`${folder.path}/link`)
    await refuseFolder(`${folder.path}/link/not/yet`)
    await refuseFolder(folder.path)
  })

  it('refuses one folder that neither store has made yet', async () => {
    const place = await sharedPlace([new Fs(`${folder.path}/a/b`)], [new Fs(`${folder.path}/a`)])

    expect(place?.name).to.match(/the folder .*b$/)
  })

  it('refuses one folder behind hidden wrappers', async () => {
    await expectRefused(new HiddenChild(new Fs(store.path)), store, [store], /answers with blocks of the store/)
  })

  it('accepts folders beside each other, also one whose name begins with the other', async () => {
    for (const name of ['private', 'shared2', 'shar', 'not/yet']) {
      const own = new Fs(`${folder.path}/${name}`)
      await own.open()

      await expectAccepted(own, store, [own, store])
      await expectAccepted(new MemoryBlockstore(), own, [own])
    }
  })

  it('takes no path of a URL for a folder', async () => {
    const remote = (): Blockstore => Object.assign(new MemoryBlockstore(), { path: '/api/v0/block' })

    await expectAccepted(remote(), remote(), [])
  })

  it('accepts a LevelBlockstore, and refuses a second one on the same database', async () => {
    const own = new Level(`${folder.path}/level`)
    await own.open()
    await fs.symlink(`${folder.path}/level`, `${folder.path}/link`)

    await expectAccepted(own, store, [own, store])
    await expectAccepted(store, own, [own, store])
    await expectRefused(new Level((own as any).db), own, [own], /both use the level database/)
    await expectRefused(new Level(`${folder.path}/link`), own, [own], /both use the level database/)
    await own.close()
  })

  it('accepts two sublevels of one database, and refuses the same one twice or nested', async () => {
    const { Level: Database } = await load<any>('level')
    const database = new Database(`${folder.path}/level`)
    const at = (...names: string[]): LevelBlockstore => new Level(names.reduce((db, name) => db.sublevel(name, { valueEncoding: 'view' }), database))
    const [a, b, ab] = [at('a'), at('b'), at('ab')]
    const { cid, bytes } = await block('public')
    await a.put(cid, bytes)

    await expectAccepted(b, a, [a, b])
    await expectAccepted(ab, a, [a, ab])
    await expectAccepted(a, b, [a, b])
    await expectRefused(at('a'), a, [a], /both use the level database .* !a!/)
    await expectRefused(at('a', 'inner'), a, [a], /both use the level database/)
    await expectRefused(a, at('a', 'inner'), [a], /both use the level database/)
    await database.close()
  })
})

describe('leak-guard: buckets and browser databases', () => {
  /** What blockstore-s3 4 and a client of the AWS SDK 3 look like */
  function bucket (name: string, endpoint?: string, prefix?: string): Blockstore {
    const config = endpoint == null ? {} : { endpoint: async () => ({ hostname: endpoint, path: '/' }) }

    return Object.assign(new MemoryBlockstore(), { bucket: name, s3: { config, send () {} } }, prefix == null ? {} : { prefix })
  }

  const same: Array<[string, Blockstore, Blockstore]> = [
    ['the same bucket of AWS', bucket('one'), bucket('one', 's3.eu-west-1.amazonaws.com')],
    ['the same bucket elsewhere', bucket('one', 'minio.example'), bucket('one', 'minio.example')],
    ['one prefix in the other', bucket('one', 'minio.example', 'a/'), bucket('one', 'minio.example', 'a/b/')],
    ['an unknown endpoint', bucket('one', 'minio.example'), Object.assign(new MemoryBlockstore(), { bucket: 'one', s3: {} })],
    ['an endpoint that fails', bucket('one'), Object.assign(new MemoryBlockstore(), {
      bucket: 'one', s3: { config: { endpoint: async () => { throw new Error('no region') } } }
    })],
    ['the same IndexedDB database', indexedDb('blocks'), indexedDb('blocks')]
  ]

  same.forEach(([name, candidate, shared]) => {
    it(`refuses ${name}`, async () => {
      await expectRefused(candidate, shared, [candidate, shared], /both use the (bucket one|IndexedDB database blocks)/)
      await expectRefused(new IdentityBlockstore(shared), candidate, [candidate, shared], /both use/)
    })
  })

  const different: Array<[string, Blockstore, Blockstore]> = [
    ['another bucket', bucket('one'), bucket('two')],
    ['another endpoint', bucket('one', 'minio.example'), bucket('one')],
    ['another prefix', bucket('one', 'minio.example', 'a/'), bucket('one', 'minio.example', 'b/')],
    ['another IndexedDB database', indexedDb('blocks'), indexedDb('private')]
  ]

  different.forEach(([name, candidate, shared]) => {
    it(`accepts ${name}`, async () => {
      await expectAccepted(candidate, shared, [candidate, shared])
    })
  })

  function indexedDb (location: string): Blockstore {
    return Object.assign(new MemoryBlockstore(), { location, version: 1 })
  }
})
