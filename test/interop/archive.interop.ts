import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { DeleteObjectCommand, GetObjectCommand } from '@aws-sdk/client-s3'
import { unixfs } from '@helia/unixfs'
import * as dagCbor from '@ipld/dag-cbor'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import toBuffer from 'it-to-buffer'
import { decryptCar, encryptCar } from '../../src/car/index.ts'
import { nodesOfEach } from '../node-util/nodes.ts'
import { bytesOf, cborBlock, rawBlock } from '../util/blocks.ts'
import { graphOf, unixfsGraph } from '../util/graphs.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { describeWith, noteVersion } from './util/binaries.ts'
import { expectSamePlain } from './util/expect-same.ts'
import { note } from './util/report.ts'
import { S3Server, flakyProxy } from './util/s3-server.ts'
import { uploadCar } from './util/upload-car.ts'

const run = promisify(execFile)
const key = testKey()
const seeds = [1, 2, 3, 4, 5, 6]

// the layout of docs/SCALING.md, small
describeWith(['versitygw'])('S3 server: an archive of several graphs, a CAR each', function () {
  this.timeout(120_000)
  const nodes = nodesOfEach()

  let server: S3Server
  let bucket: string

  before(async () => {
    noteVersion('S3 server (versitygw)', 's3')
    server = await S3Server.start()
  })

  after(async () => server.stop())

  beforeEach(async () => { bucket = await server.bucket() })

  /** What one of several machines does, as a process of its own. */
  async function seal (part: number[]): Promise<string[]> {
    const script = path.join(import.meta.dirname, 'util/seal-part.ts')
    const { stdout } = await run(process.execPath, [script, `${server.port}`, bucket, ...part.map(String)])
    return JSON.parse(stdout)
  }

  async function read (name: string, port = server.port): Promise<AsyncIterable<Uint8Array>> {
    const { Body } = await server.client(port).send(new GetObjectCommand({ Bucket: bucket, Key: name }))
    return Body as any
  }

  it('two processes that share nothing but the key seal a half each; whoever repeats it gets the same', async () => {
    const halves = await Promise.all([seal(seeds.slice(0, 3)), seal(seeds.slice(3))])
    const again: string[] = []

    for (const seed of seeds.toReversed()) {
      const plain = await unixfsGraph(seed)
      const { root, car } = await encryptCar(plain.store, plain.root, { key })
      again.unshift(`${root}`)
      expect(Buffer.compare(await toBuffer(car), await toBuffer(await read(`${root}.car`)))).to.equal(0)
    }

    expect(halves.flat()).to.deep.equal(again)
    note(`${seeds.length} CARs, the same to the byte`)
  })

  it('a small graph that names them leads to one file with two requests; a CAR that is lost takes no other with it', async () => {
    const roots = await seal(seeds)
    const names = await graphOf([await cborBlock({ parts: roots })])
    const index = await encryptCar(names.store, names.root, { key })
    await uploadCar(server.client(), bucket, 'index.car', index.car)

    const proxy = nodes.add(await flakyProxy(server.port, () => undefined))
    const store = new MemoryBlockstore()
    const { root: namesRoot } = await decryptCar(await read('index.car', proxy.port), store, { key })
    const { parts } = dagCbor.decode<{ parts: string[] }>(await bytesOf(store, namesRoot))
    const { root } = await decryptCar(await read(`${parts[3]}.car`, proxy.port), store, { key })
    const plain = await unixfsGraph(seeds[3])
    const file = await unixfs({ blockstore: store }).stat(root, { path: 'deep/b.bin' })

    expect(await bytesOf({ get: cid => unixfs({ blockstore: store }).cat(cid) as AsyncGenerator<Uint8Array> }, file.cid)).to.deep.equal(plain.files.get('deep/b.bin'))
    expect(proxy.requests).to.equal(2)

    await server.client().send(new DeleteObjectCommand({ Bucket: bucket, Key: `${parts[1]}.car` }))
    expect(await errorOf(read(`${parts[1]}.car`))).to.have.property('name', 'NoSuchKey')

    for (const [i, seed] of seeds.entries()) {
      if (i !== 1) {
        const target = new MemoryBlockstore()
        const plain = await unixfsGraph(seed)
        expect((await decryptCar(await read(`${parts[i]}.car`), target, { key })).root).to.deep.equal(plain.root)
        await expectSamePlain(target, plain.store, plain.root)
      }
    }
  })

  it('a CAR is uploaded in parts while it is made, and decrypted while it comes back', async () => {
    const leaves = await Promise.all(Array.from({ length: 50 }, async (_, i) => rawBlock(seededBytes(900 + i, 262_144))))
    const plain = await graphOf([...leaves, await cborBlock(leaves.map(({ cid }) => cid))])
    const { root, car } = await encryptCar(plain.store, plain.root, { key })
    const sizes: number[] = []
    const parts = await uploadCar(server.client(), bucket, `${root}.car`, (async function * () {
      for await (const chunk of car) {
        sizes.push(chunk.byteLength)
        yield chunk
      }
    })())
    const target = new MemoryBlockstore()

    expect(parts).to.equal(3)
    expect((await decryptCar(await read(`${root}.car`), target, { key })).root).to.deep.equal(plain.root)
    await expectSamePlain(target, plain.store, plain.root)
    note(`${sizes.reduce((sum, size) => sum + size, 0)} bytes in ${parts} parts, for ${leaves.length} blocks of 256 KiB`)
  })

  it('a CAR of which a part is missing: an error', async () => {
    const [root] = await seal([1])
    const bytes = await toBuffer(await read(`${root}.car`))
    await uploadCar(server.client(), bucket, 'part.car', (async function * () { yield bytes.subarray(0, bytes.byteLength >> 1) })())

    expect(await errorOf(decryptCar(await read('part.car'), new MemoryBlockstore(), { key }))).to.have.property('name', 'InvalidCarError')
  })
})
