import { car } from '@helia/car'
import { dagCbor } from '@helia/dag-cbor'
import { unixfs } from '@helia/unixfs'
import { createVerifiedFetch, createVerifiedFetchWithHelia } from '@helia/verified-fetch'
import * as dagCborCodec from '@ipld/dag-cbor'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { createHeliaLight } from 'helia'
import all from 'it-all'
import { encrypted } from '../../src/index.ts'
import { digestsIn } from '../node-util/node-state.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { addFolder, plainBlocks, readFile, readFolder, someFiles } from './util.ts'
import type { Encrypted } from '../../src/index.ts'
import type { CarComponents } from '@helia/car'
import type { DAGCBORComponents } from '@helia/dag-cbor'
import type { UnixFSComponents } from '@helia/unixfs'
import type { Helia } from 'helia'

describe('encrypted(helia): ordinary Helia modules accept it', function () {
  this.timeout(20_000)
  let raw: MemoryBlockstore
  let helia: Helia
  let vault: Encrypted

  beforeEach(async () => {
    raw = new MemoryBlockstore()
    helia = await createHeliaLight({ blockstore: raw, codecs: [dagCborCodec] }).start()
    vault = encrypted(helia, { key: testKey() })
  })

  afterEach(async () => {
    expect(await digestsIn(raw), 'blocks in the node').to.deep.equal(new Set())
    await helia.stop()
  })

  it('by their types', () => {
    const accepted: [UnixFSComponents, CarComponents, DAGCBORComponents] = [vault, vault, vault]
    const offered: Pick<Encrypted, 'getCodec' | 'getHasher' | 'logger'> = vault

    expect(accepted).to.have.lengthOf(3)
    expect(offered.getCodec).to.equal(helia.getCodec)
    expect(offered.getHasher).to.equal(helia.getHasher)
    expect(offered.logger).to.equal(helia.logger)
  })

  it('unixfs adds files, and reads them back', async () => {
    const fs = unixfs(vault)
    const content = seededBytes(1, 3_000_000)
    const folder = await fs.addFile({ path: 'big.bin', content })
    const cid = await fs.addBytes(content)

    expect(await readFolder(vault, folder)).to.deep.equal(new Map([['big.bin', content]]))
    expect(await readFile(vault, cid)).to.deep.equal(content)
    expect((await fs.stat(cid)).size).to.equal(BigInt(content.byteLength))
  })

  it('unixfs keeps whole folders', async () => {
    const files = someFiles()
    const root = await addFolder(vault, files)

    expect(await readFolder(vault, root)).to.deep.equal(files)
  })

  it('unixfs changes folders: addDirectory, mkdir, cp, rm', async () => {
    const fs = unixfs(vault)
    const file = await fs.addBytes(seededBytes(2, 100))
    const empty = await fs.addDirectory()
    const made = await fs.mkdir(empty, 'inner')
    const copied = await fs.cp(file, made, 'copy.bin')
    const removed = await fs.rm(copied, 'inner')
    const names = async (cid: typeof file): Promise<string[]> => (await all(fs.ls(cid))).map(({ name }) => name)

    expect(await names(copied)).to.deep.equal(['copy.bin', 'inner'])
    expect(await names(removed)).to.deep.equal(['copy.bin'])
  })

  it('unixfs says what is missing, rather than to ask for it', async () => {
    const elsewhere = encrypted(helia, { key: testKey() })
    const file = await unixfs(elsewhere).addBytes(seededBytes(3, 100))
    const error = await errorOf(all(unixfs(vault).cat(file)))

    expect(error).to.have.property('name', 'NotFoundError')
    expect(error.message).to.include(file.toString())
  })

  it('dagCbor adds and gets values with links', async () => {
    const cbor = dagCbor(vault)
    const leaf = await cbor.add({ name: 'leaf' })
    const root = await cbor.add({ leaf, list: [1, 2] })

    expect(await cbor.get(root)).to.deep.equal({ leaf, list: [1, 2] })
  })

  it('car imports what car exports', async () => {
    const { CarReader } = await import('@ipld/car')
    const root = await addFolder(vault)
    const other = encrypted(helia, { key: testKey(2) })
    const reader = await CarReader.fromIterable(car(vault).export(root))
    await car(other).import(reader)

    expect(await readFolder(other, root)).to.deep.equal(someFiles())
  })

  it('verified-fetch reads from a private Helia over it', async () => {
    const root = await addFolder(vault)
    const light = createHeliaLight({ blockstore: vault.blockstore, codecs: [dagCborCodec] })
    const fetch = await createVerifiedFetch(light)
    const response = await fetch(`ipfs://${root}/photos/one.jpg`, { session: false })

    expect(response.status).to.equal(200)
    expect(new Uint8Array(await response.arrayBuffer())).to.deep.equal(someFiles().get('photos/one.jpg'))
    await fetch.stop()
  })

  it('verified-fetch reads from the vault itself', async () => {
    const root = await addFolder(vault)
    const fetch = await createVerifiedFetchWithHelia(vault as any)
    const found = await fetch(`ipfs://${root}/a.txt`, { session: false })
    const missing = await fetch(`ipfs://${root}/b.txt`, { session: false })

    expect(new Uint8Array(await found.arrayBuffer())).to.deep.equal(someFiles().get('a.txt'))
    expect(missing.status).to.equal(404)
  })

  it('a graph of many codecs is published as it is', async () => {
    const folder = await addFolder(vault)
    const root = await dagCbor(vault).add({ folder, note: 'with a list' })
    const blocks = await plainBlocks(vault.blockstore, root)
    const elsewhere = createHeliaLight({ codecs: [dagCborCodec] })
    const graph = await encrypted(elsewhere, { key: testKey() }).publish(root, { source: vault.blockstore })

    expect(graph.blocks).to.equal(blocks.length)
  })

  it('a codec that the node lacks is an error that names it, and nothing is published', async () => {
    const plain = createHeliaLight()
    const poor = encrypted(plain, { key: testKey() })
    const cid = await dagCbor(poor).add({ name: 'leaf' })
    const error = await errorOf(poor.publish(cid))

    expect(error).to.have.property('name', 'UnknownCodecError')
    expect(error.message).to.include(cid.toString()).and.to.include('0x71')
    expect(await digestsIn(plain.blockstore)).to.be.empty()
  })

  const wrong: Record<string, [any, string]> = {
    'a mistyped option': [{ key: testKey(), privatestore: new MemoryBlockstore() }, 'InvalidOptionsError'],
    'a codec loader of its own': [{ key: testKey(), getCodec: () => {} }, 'InvalidOptionsError'],
    'a key of undefined': [{ key: undefined }, 'InvalidKeyError'],
    'a short key': [{ key: new Uint8Array(15) }, 'InvalidKeyError']
  }

  Object.entries(wrong).forEach(([name, [init, error]]) => {
    it(`refuses ${name}`, () => {
      expect(() => encrypted(helia, init)).to.throw().with.property('name', error)
    })
  })

  const own: Record<string, () => any> = {
    'helia.blockstore': () => helia.blockstore,
    'the store given to the node': () => raw
  }

  Object.entries(own).forEach(([name, privateStore]) => {
    it(`refuses ${name} as the private store`, () => {
      expect(() => encrypted(helia, { key: testKey(), privateStore: privateStore() })).to.throw().with.property('name', 'PlaintextLeakError')
    })
  })
})
