import fs from 'node:fs/promises'
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import all from 'it-all'
import { decryptCar, exportCar, importCar } from '../../src/car/index.ts'
import { EncryptedBlockstore, encrypted } from '../../src/index.ts'
import { connect, nodesOfEach } from '../node-util/nodes.ts'
import { addFolder, encryptedCids, readFolder, someFiles } from '../plugin/util.ts'
import { bytesOf } from '../util/blocks.ts'
import { unixfsGraph, wideGraph } from '../util/graphs.ts'
import { testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { describeWith, noteVersion } from './util/binaries.ts'
import { expectSameFiles, expectSamePlain } from './util/expect-same.ts'
import { note } from './util/report.ts'
import { S3Server, flakyProxy } from './util/s3-server.ts'
import type { FlakyProxy, Trouble } from './util/s3-server.ts'

const key = testKey()

describeWith(['versitygw'])('S3 server: blockstore-s3 as the shared store', function () {
  this.timeout(120_000)
  const nodes = nodesOfEach()
  failOnUnhandledRejections()

  let server: S3Server
  let bucket: string

  before(async () => {
    noteVersion('S3 server (versitygw)', 's3')
    server = await S3Server.start()
  })

  after(async () => server.stop())

  beforeEach(async () => { bucket = await server.bucket() })

  async function flaky (trouble: (count: number) => Trouble): Promise<FlakyProxy> {
    return nodes.add(await flakyProxy(server.port, trouble))
  }

  it('exports into a bucket, verifies it there, and decrypts from it', async () => {
    const plain = await unixfsGraph()
    const ours = new EncryptedBlockstore(server.store(bucket), { key })
    const graph = await ours.export(plain.root, { source: plain.store })
    const target = new MemoryBlockstore()
    const theirs = new EncryptedBlockstore(server.store(bucket), { key, privateStore: target })

    expect(await theirs.verify(graph.root)).to.include({ sealedBlocks: graph.sealedBlocks })
    expect(await theirs.decrypt(graph.root)).to.deep.equal(plain.root)
    await expectSamePlain(target, plain.store, plain.root)
  })

  it('opens from a bucket, and reads one block with few requests', async () => {
    const plain = await wideGraph(400)
    const { root } = await new EncryptedBlockstore(server.store(bucket), { key }).export(plain.root, { source: plain.store })
    const proxy = await flaky(() => undefined)
    const theirs = new EncryptedBlockstore(server.store(bucket, server.client(proxy.port)), { key })
    await theirs.open(root)
    const [{ cid, bytes }] = plain.blocks

    expect(await bytesOf(theirs, cid)).to.deep.equal(bytes)
    expect(proxy.requests).to.be.below(24)
    note(`${proxy.requests} requests for one block of ${plain.blocks.length}`)
  })

  it('the bucket has no plain CID and no plaintext', async () => {
    const vault = encrypted((await nodes.start({ blockstore: server.store(bucket) })).helia, { key })
    const text = 'for the eyes of very few people only'
    const plainRoot = await addFolder(vault, new Map([['a.txt', new TextEncoder().encode(text)], ['b', new Uint8Array(5_000)]]))
    await vault.publish(plainRoot)
    const names = (await fs.readdir(server.folder(bucket), { recursive: true, withFileTypes: true })).filter(entry => entry.isFile())
    const content = (await Promise.all(names.map(async entry => fs.readFile(`${entry.parentPath}/${entry.name}`, 'latin1')))).join('\n')

    expect(names.length).to.be.above(5)
    expect(content).not.to.include(text)

    for await (const { cid } of vault.blockstore.getAll()) {
      expect(names.some(({ name }) => name.toLowerCase().includes(cid.toV1().toString().slice(8)))).to.equal(false)
    }

    expect((await vault.audit()).leaked).to.be.empty()
  })

  it('a Helia node that keeps its blocks in a bucket publishes, and a friend reads over bitswap', async () => {
    const owner = await nodes.start({ blockstore: server.store(bucket) })
    const friend = await nodes.start()
    const vault = encrypted(owner.helia, { key })
    const plainRoot = await addFolder(vault)
    const { root } = await vault.publish(plainRoot)
    await connect(friend.helia, owner.helia)
    const theirs = encrypted(friend.helia, { key })

    expect(await theirs.decrypt(root)).to.deep.equal(plainRoot)
    expectSameFiles(await readFolder(theirs, plainRoot), someFiles())
  })

  it('refuses the same bucket as the private store', async () => {
    const vault = (): unknown => new EncryptedBlockstore(server.store(bucket), { key, privateStore: server.store(bucket) })
    const refused = async (): Promise<void> => {
      const store = vault() as EncryptedBlockstore
      await store.put((await wideGraph(1)).root, new Uint8Array(1))
    }

    expect(await errorOf(refused)).to.have.property('name', 'PlaintextLeakError')
    expect(await fs.readdir(server.folder(bucket))).to.be.empty()
  })

  it('a server that is too busy for, or cuts off, every third request: all of it is written and read', async () => {
    const plain = await wideGraph(120)
    const proxy = await flaky(count => (['slow down', undefined, undefined, 'reset', undefined, undefined] as const)[count % 6])
    const store = server.store(bucket, server.client(proxy.port, 8))
    const graph = await new EncryptedBlockstore(store, { key }).export(plain.root, { source: plain.store })
    const target = new MemoryBlockstore()
    await new EncryptedBlockstore(store, { key, privateStore: target }).decrypt(graph.root)

    await expectSamePlain(target, plain.store, plain.root)
    expect(proxy.troubles).to.be.above(50)
    note(`${proxy.troubles} of ${proxy.requests} requests went wrong`)
  })

  it('a server that fails for longer than is waited: an error, no root, and doing it again finishes', async () => {
    const plain = await wideGraph(120)
    const proxy = await flaky(count => count > 60 && count < 160 ? 'slow down' : undefined)
    const store = server.store(bucket, server.client(proxy.port, 1))
    const ours = new EncryptedBlockstore(store, { key })
    const error = await errorOf(ours.export(plain.root, { source: plain.store }))
    expect(error).to.have.property('name', 'PutFailedError')
    const before = (await all(server.store(bucket).getAll())).length
    let graph

    for (let attempt = 0; graph == null; attempt++) {
      graph = await ours.export(plain.root, { source: plain.store }).catch(err => {
        if (attempt === 110) {
          throw err
        }
      })
    }

    expect(before).to.be.within(1, graph.sealedBlocks - 1)
    expect(await ours.verify(graph.root)).to.include({ sealedBlocks: graph.sealedBlocks })
  })

  it('a bucket that lacks a block: the error names it', async () => {
    const plain = await unixfsGraph()
    const store = server.store(bucket)
    const { root } = await new EncryptedBlockstore(store, { key }).export(plain.root, { source: plain.store })
    const lost = (await encryptedCids(store, root))[4]
    await store.delete(lost)
    const error = await errorOf(new EncryptedBlockstore(store, { key }).decrypt(root))

    expect(error).to.have.property('name', 'MissingBlockError')
    expect(error.message).to.include(lost.toString())
  })

  it('a bucket in which a block was altered: an error, whatever reads it', async () => {
    const plain = await unixfsGraph()
    const store = server.store(bucket)
    const { root } = await new EncryptedBlockstore(store, { key }).export(plain.root, { source: plain.store })
    const altered = (await encryptedCids(store, root))[4]
    const bytes = await bytesOf(store, altered)
    await store.put(altered, bytes.map((byte, i) => i === 40 ? byte ^ 1 : byte))

    expect(await errorOf(new EncryptedBlockstore(store, { key }).decrypt(root))).to.have.property('name', 'SealedBlockMismatchError')
    expect(await errorOf(new EncryptedBlockstore(store, { key }).verify(root))).to.have.property('name', 'SealedBlockMismatchError')
  })

  it('a server that is silent: an abort ends it', async () => {
    const plain = await unixfsGraph()
    const { root } = await new EncryptedBlockstore(server.store(bucket), { key }).export(plain.root, { source: plain.store })
    const proxy = await flaky(count => count > 3 ? 'hang' : undefined)
    const theirs = new EncryptedBlockstore(server.store(bucket, server.client(proxy.port)), { key })
    const error = await errorOf(theirs.decrypt(root, { signal: AbortSignal.timeout(2_000) }))

    expect(error).to.have.property('name', 'TimeoutError')
  })

  it('credentials that are refused: an error, and nothing that looks like a graph', async () => {
    const plain = await unixfsGraph()
    const client = server.client()
    client.config.credentials = async () => ({ accessKeyId: 'interop', secretAccessKey: 'wrong' })
    const error = await errorOf(new EncryptedBlockstore(server.store(bucket, client), { key }).export(plain.root, { source: plain.store }))

    expect(error.name).to.be.oneOf(['PutFailedError', 'GetFailedError', 'HasFailedError'])
    expect(await fs.readdir(server.folder(bucket))).to.be.empty()
  })

  describe('as the place of a sealed archive', () => {
    async function archive (change: (bytes: Uint8Array) => Uint8Array = bytes => bytes): Promise<{ plain: Awaited<ReturnType<typeof unixfsGraph>>, body (): Promise<AsyncIterable<Uint8Array>> }> {
      const plain = await unixfsGraph()
      const store = new MemoryBlockstore()
      const { root } = await new EncryptedBlockstore(store, { key }).export(plain.root, { source: plain.store })
      const Body = change(await new Blob(await all(exportCar(store, root)) as BlobPart[]).bytes())
      await server.client().send(new PutObjectCommand({ Bucket: bucket, Key: 'archive.car', Body }))
      return { plain, body: async () => (await server.client().send(new GetObjectCommand({ Bucket: bucket, Key: 'archive.car' }))).Body as any }
    }

    it('is decrypted while it is downloaded', async () => {
      const { plain, body } = await archive()
      const target = new MemoryBlockstore()

      expect((await decryptCar(await body(), target, { key })).root).to.deep.equal(plain.root)
      await expectSamePlain(target, plain.store, plain.root)
    })

    it('cut off: an error', async () => {
      const { body } = await archive(bytes => bytes.subarray(0, bytes.byteLength - 1_000))

      expect(await errorOf(decryptCar(await body(), new MemoryBlockstore(), { key }))).to.have.property('name', 'InvalidCarError')
      expect(await errorOf(importCar(await body(), new MemoryBlockstore()))).to.have.property('name', 'InvalidCarError')
    })

    it('with a bit flipped: an error', async () => {
      const { body } = await archive(bytes => bytes.map((byte, i) => i === bytes.byteLength - 100 ? byte ^ 1 : byte))

      expect(await errorOf(decryptCar(await body(), new MemoryBlockstore(), { key }))).to.have.property('name', 'SealedBlockMismatchError')
      expect(await errorOf(importCar(await body(), new MemoryBlockstore()))).to.have.property('name', 'InvalidCarError')
    })
  })
})
