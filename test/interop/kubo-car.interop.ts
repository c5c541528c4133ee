import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import all from 'it-all'
import { CID } from 'multiformats/cid'
import { carBytes } from '../../src/car/car-bytes.ts'
import { decryptCar, exportCar, importCar } from '../../src/car/index.ts'
import { decryptGraph, encryptGraph, verifyGraph } from '../../src/graph/index.ts'
import { bytesOf, cborBlock, rawBlock, storeOf } from '../util/blocks.ts'
import { graphOf, smallGraph, unixfsGraph, wideGraph } from '../util/graphs.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { reachable } from '../util/walk.ts'
import { describeWith, noteVersion } from './util/binaries.ts'
import { kuboOfAll } from './util/each-kubo.ts'
import { expectSamePlain, sizesOf } from './util/expect-same.ts'
import { note } from './util/report.ts'
import type { PlainBlock } from '../../src/format/internal.ts'
import type { EncryptedGraph } from '../../src/graph/index.ts'
import type { Blockstore } from 'interface-blockstore'

const key = testKey()
const MAX_PLAIN_BLOCK = 2_097_083
const MAX_BLOCK = 2_097_152

interface Sealed extends EncryptedGraph {
  store: MemoryBlockstore
  plain: { root: CID, store: Pick<Blockstore, 'get'> }
}

async function seal (plain: Sealed['plain']): Promise<Sealed> {
  const store = new MemoryBlockstore()
  return { ...await encryptGraph(plain.store, store, plain.root, { key }), store, plain }
}

async function * blocksOf (store: Pick<Blockstore, 'get'>, cids: CID[]): AsyncGenerator<PlainBlock> {
  for (const cid of cids) {
    yield { cid, bytes: await bytesOf(store, cid) }
  }
}

async function joined (chunks: Uint8Array[]): Promise<Uint8Array> {
  return new Blob(chunks as BlobPart[]).bytes()
}

async function carOf ({ store, root }: Pick<Sealed, 'store' | 'root'>): Promise<Uint8Array[]> {
  return all(exportCar(store, root))
}

describeWith(['ipfs'])('Kubo: CARs', function () {
  this.timeout(120_000)
  const kubo = kuboOfAll()

  before(() => { noteVersion('Kubo', 'kubo') })

  for (const [name, make] of Object.entries({ 'every codec and form of CID': smallGraph, 'files and folders': unixfsGraph, '3,000 blocks': async () => wideGraph(3_000) })) {
    it(`imports and pins a graph (${name}); dag stat, refs -r and pin ls agree with our counts`, async () => {
      const sealed = await seal(await make())
      const { blocks, bytes } = await sizesOf(sealed.store)
      const lines = await kubo().importCar(await carOf(sealed))

      expect(lines.find(line => line.Root != null).Root).to.deep.include({ Cid: { '/': sealed.root.toString() }, PinErrorMsg: '' })
      expect(lines.find(line => line.Stats != null).Stats.BlockCount).to.equal(blocks)
      expect(await kubo().stat(sealed.root)).to.deep.equal({ blocks, bytes })
      expect(await kubo().refs(sealed.root)).to.have.lengthOf(blocks - 1)
      expect(await kubo().pins()).to.include(sealed.root.toString())
      expect(blocks).to.be.above(sealed.sealedBlocks)
      note(`${blocks} blocks, ${sealed.sealedBlocks} of them sealed`)
    })
  }

  it('exports the graph as a CAR that verifies and decrypts, block for block', async () => {
    const sealed = await seal(await unixfsGraph(7))
    await kubo().importCar(await carOf(sealed))
    const received = new MemoryBlockstore()
    const plain = new MemoryBlockstore()

    expect(await importCar([await kubo().exportCar(sealed.root)], received)).to.deep.equal([sealed.root])
    expect(await verifyGraph(received, sealed.root, { key })).to.include({ sealedBlocks: sealed.sealedBlocks })
    expect((await decryptGraph(received, plain, sealed.root, { key })).root).to.deep.equal(sealed.plain.root)
    await expectSamePlain(plain, sealed.plain.store, sealed.plain.root)
  })

  it('what Kubo exports is in another order than ours, and decryptCar says so', async () => {
    const sealed = await seal(await wideGraph(3_000, 5))
    await kubo().importCar(await carOf(sealed))
    const car = await kubo().exportCar(sealed.root)

    expect(await errorOf(decryptCar([car], new MemoryBlockstore(), { key }))).to.have.property('name', 'InvalidCarError')
  })

  it('collects garbage around it: a stray block goes, and all of the graph stays', async () => {
    const sealed = await seal(await unixfsGraph(8))
    const stray = await rawBlock(seededBytes(99, 500))
    await kubo().importCar(await carOf(sealed))
    await importStray(stray)
    const before = await kubo().stat(sealed.root)

    expect(await kubo().gc()).to.deep.equal([stray.cid.toString()])
    expect(await kubo().stat(sealed.root)).to.deep.equal(before)
    const received = new MemoryBlockstore()
    await importCar([await kubo().exportCar(sealed.root)], received)
    expect(await verifyGraph(received, sealed.root, { key })).to.include({ sealedBlocks: sealed.sealedBlocks })
  })

  it('an unpinned graph is garbage, to its last block', async () => {
    const sealed = await seal(await unixfsGraph(9))
    const { blocks } = await sizesOf(sealed.store)
    await kubo().importCar(await carOf(sealed))
    await kubo().run(['pin', 'rm', sealed.root.toString()])

    expect(await kubo().gc()).to.have.lengthOf(blocks)
  })

  it('takes sealed blocks of 2 MiB, to the byte, and gives them back', async () => {
    const blocks = await Promise.all([0, 1, 2].map(async i => rawBlock(seededBytes(40 + i, MAX_PLAIN_BLOCK - i))))
    const plain = await graphOf([...blocks, await cborBlock(blocks.map(({ cid }) => cid))])
    const sealed = await seal(plain)
    const { blocks: count, bytes, largest } = await sizesOf(sealed.store)
    await kubo().importCar(await carOf(sealed))
    const received = new MemoryBlockstore()
    await importCar([await kubo().exportCar(sealed.root)], received)
    const target = new MemoryBlockstore()
    await decryptGraph(received, target, sealed.root, { key })

    expect(largest).to.equal(MAX_BLOCK)
    expect(await kubo().stat(sealed.root)).to.deep.equal({ blocks: count, bytes })
    await expectSamePlain(target, plain.store, plain.root)
    note(`largest block ${largest} bytes`)
  })

  it('refuses a block one byte over 2 MiB, which we never write', async () => {
    const block = await rawBlock(seededBytes(3, MAX_BLOCK + 1))
    const tooLarge = await rawBlock(seededBytes(4, MAX_PLAIN_BLOCK + 1))

    expect((await errorOf(importStray(block))).stderr).to.include('produced block is over 2MiB')
    expect(await errorOf(seal(await graphOf([tooLarge])))).to.have.property('name', 'BlockTooLargeError')
  })

  it('a CAR with one bit flipped is refused, and nothing is pinned', async () => {
    const sealed = await seal(await unixfsGraph(10))
    const bytes = await joined(await carOf(sealed))
    bytes[bytes.byteLength - 100] ^= 1

    expect((await errorOf(kubo().importCar([bytes]))).stderr).to.include('mismatch in content integrity')
    expect(await kubo().pins()).not.to.include(sealed.root.toString())
  })

  it('half a CAR is refused, and nothing is pinned', async () => {
    const sealed = await seal(await unixfsGraph(11))
    const bytes = await joined(await carOf(sealed))

    expect(String(await errorOf(kubo().importCar([bytes.subarray(0, bytes.byteLength >> 1)])))).to.include('unexpected EOF')
    expect(await kubo().pins()).not.to.include(sealed.root.toString())
  })

  it('a graph that lacks one sealed block is not pinned, and Kubo and we name the same block', async () => {
    const sealed = await seal(await unixfsGraph(12))
    const cids = await reachable(sealed.store, sealed.root)
    const lost = cids.at(-1) as CID
    const part = await storeOf(await Promise.all(cids.filter(cid => !cid.equals(lost)).map(async cid => ({ cid, bytes: await bytesOf(sealed.store, cid) }))))
    const car = carBytes([sealed.root], blocksOf(part, cids.filter(cid => !cid.equals(lost))))

    // it waits for the block, and tells by either way that it did not come
    const told = await kubo().importCar(car, { timeout: '3s' }).then(lines => lines.find(line => line.Root != null).Root.PinErrorMsg, err => err.stderr)
    expect(told.trim()).to.match(/^(Error: )?(pin: )?context deadline exceeded$/)
    expect((await errorOf(kubo().run(['dag', 'stat', '--offline', '--progress=false', sealed.root.toString()]))).stderr).to.include(`could not find ${lost}`)
    expect(await kubo().pins()).not.to.include(sealed.root.toString())
    const error = await errorOf(verifyGraph(part, sealed.root))
    expect(error).to.have.property('name', 'MissingBlockError')
    expect(error.message).to.include(lost.toString())
  })

  it('moves a pin from one version to the next, and gc drops only what the next one lacks', async () => {
    const leaves = await Promise.all(Array.from({ length: 40 }, async (_, i) => rawBlock(seededBytes(500 + i, 900))))
    const plain = await graphOf([...leaves, await cborBlock(leaves.slice(1).map(({ cid }) => cid)), await cborBlock(leaves.slice(0, -1).map(({ cid }) => cid))])
    const [one, two] = [plain.blocks[41].cid, plain.blocks[40].cid]
    const store = new MemoryBlockstore()
    const old = await encryptGraph(plain.store, store, one, { key })
    const { blocks: oldBlocks } = await sizesOf(store)
    const next = await encryptGraph(plain.store, store, two, { key, previous: old.root })
    await kubo().gc()
    await kubo().importCar(await carOf({ store, root: old.root }))
    await kubo().importCar(await all(exportCar(store, next.root, { previous: old.root })), { pin: false })
    await kubo().run(['pin', 'update', old.root.toString(), next.root.toString()])
    const dropped = (await kubo().gc()).map(text => CID.parse(text).multihash.digest.join())

    expect(dropped).to.include(old.root.multihash.digest.join())
    expect(dropped.length).to.be.within(1, oldBlocks - 30)
    const received = new MemoryBlockstore()
    await importCar([await kubo().exportCar(next.root)], received)
    expect(await verifyGraph(received, next.root, { key })).to.include({ sealedBlocks: next.sealedBlocks })
  })

  // a block that no pin holds
  async function importStray ({ cid, bytes }: { cid: CID, bytes: Uint8Array }): Promise<void> {
    await kubo().run(['block', 'put', '--cid-codec=raw', await kubo().file(bytes)])
    expect(await kubo().lines(['block', 'stat', cid.toString()])).not.to.be.empty()
  }
})
