import { unixfs } from '@helia/unixfs'
import { createVerifiedFetch } from '@helia/verified-fetch'
import { expect } from 'aegir/chai'
import all from 'it-all'
import { encrypted } from '../../src/index.ts'
import { digestsIn } from '../node-util/node-state.ts'
import { connect, describeNode, nodesOfEach } from '../node-util/nodes.ts'
import { bytesOf } from '../util/blocks.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { errorOf, turns } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { bigFolder, publishFrom, startNet } from './lazy-net.ts'
import { readFile } from './util.ts'
import type { Net } from './lazy-net.ts'
import type { PublishedGraph } from '../../src/index.ts'
import type { CID } from 'multiformats/cid'

const MIB = 1024 * 1024

describeNode('a folder that is open over bitswap', function () {
  this.timeout(60_000)
  const nodes = nodesOfEach()
  failOnUnhandledRejections()
  const large = seededBytes(5, 5 * MIB + 1000)
  let net: Net
  let graph: PublishedGraph
  let root: CID

  beforeEach(async () => {
    net = await startNet(nodes)
    const fs = unixfs(net.vault)

    for await (const { cid } of fs.addAll([
      { path: 'top/large.bin', content: large },
      ...Array.from({ length: 60 }, (_, i) => ({ path: `top/small/${i}.txt`, content: seededBytes(100 + i, 200) }))
    ])) {
      root = cid
    }

    graph = await net.vault.publish(root)
    expect(await net.theirs.open(graph.root)).to.deep.equal(root)
  })

  async function cat (path: string, options = {}): Promise<Uint8Array> {
    return bytesOf({ get: cid => unixfs(net.theirs).cat(cid, { path, ...options }) as AsyncGenerator<Uint8Array> }, root)
  }

  it('is opened with three blocks', async () => {
    expect(await net.received.take()).to.equal(3)
  })

  it('cat with offset and length fetches the chunk that they are in', async () => {
    await net.received.take()
    expect(await cat('large.bin', { offset: 3 * MIB + 10, length: 1000 })).to.equalBytes(large.subarray(3 * MIB + 10, 3 * MIB + 1010))
    expect(await net.received.take(), 'the folder, the file and one chunk').to.equal(3)

    expect(await cat('large.bin', { offset: 3 * MIB, length: MIB })).to.equalBytes(large.subarray(3 * MIB, 4 * MIB))
    expect(await net.received.take(), 'it is in the private store').to.equal(0)
    expect(await cat('large.bin', { offset: 5 * MIB - 1, length: 2 })).to.equalBytes(large.subarray(5 * MIB - 1, 5 * MIB + 1))
    expect(await net.received.take(), 'two chunks').to.equal(2)
  })

  it('cat of all fetches the file, and nothing else', async () => {
    await net.received.take()
    expect(await cat('large.bin')).to.equalBytes(large)
    expect(await net.received.take()).to.equal(1 + 1 + 6)
  })

  it('ls and stat fetch what they look at', async () => {
    await net.received.take()
    const fs = unixfs(net.theirs)
    const entries = await all(fs.ls(root))
    expect(entries.map(({ name }) => name)).to.deep.equal(['large.bin', 'small'])
    // the root; ls looks at each entry's first block only when it is asked for more
    expect(await net.received.take()).to.be.at.most(3)

    const stat = await fs.stat(root, { path: 'large.bin' })
    expect(stat).to.include({ type: 'file', size: BigInt(large.byteLength) })
    expect(await net.received.take()).to.be.at.most(1)
    expect(await fs.stat(root, { path: 'small/7.txt' })).to.include({ size: 200n })
  })

  it('stat of all of it, offline, counts what is here', async () => {
    await cat('large.bin', { offset: 0, length: 10 })
    await net.received.take()
    const stat: any = await unixfs(net.theirs).stat(root, { extended: true, offline: true })
    expect(stat.localSize < BigInt(2 * MIB)).to.equal(true)
    expect(await net.received.take()).to.equal(0)
  })

  it('verified-fetch reads a file and a range of it', async () => {
    const fetch = await createVerifiedFetch(net.theirs as any)

    try {
      const response = await fetch(`ipfs://${root}/small/3.txt`)
      expect(new Uint8Array(await response.arrayBuffer())).to.equalBytes(seededBytes(103, 200))
      await net.received.take()

      const range = await fetch(`ipfs://${root}/large.bin`, { headers: { range: `bytes=${4 * MIB}-${4 * MIB + 99}` } })
      expect(range.status).to.equal(206)
      expect(new Uint8Array(await range.arrayBuffer())).to.equalBytes(large.subarray(4 * MIB, 4 * MIB + 100))
      expect(await net.received.take(), 'the file and one chunk').to.equal(2)
      expect((await fetch(`ipfs://${root}/nothing`)).status).to.equal(404)
    } finally {
      await fetch.stop()
    }

    expect(await cat('small/4.txt'), 'it is still open').to.equalBytes(seededBytes(104, 200))
  })

  it('one file of it is changed, and it is published again', async () => {
    const fs = unixfs(net.theirs)
    const folder = (await all(fs.ls(root))).find(({ name }) => name === 'small')?.cid as CID
    const changed = await fs.addBytes(seededBytes(999, 50))
    const small = await fs.cp(changed, folder, '7.txt', { force: true })
    const version2 = await fs.cp(small, root, 'small', { force: true })
    const published = await net.theirs.publish(version2)

    const stranger = await nodes.start()
    await connect(stranger.helia, net.reader.helia)
    const vault = encrypted(stranger.helia, { key: testKey() })
    expect(await vault.decrypt(published.root)).to.deep.equal(version2)
    expect(await readFile(vault, (await unixfs(vault).stat(version2, { path: 'large.bin' })).cid)).to.equalBytes(large)
    expect(await readFile(vault, (await unixfs(vault).stat(version2, { path: 'small/7.txt' })).cid)).to.equalBytes(seededBytes(999, 50))
    expect(await readFile(vault, (await unixfs(vault).stat(version2, { path: 'small/8.txt' })).cid)).to.equalBytes(seededBytes(108, 200))
  })

  it('a read that is given up can be done again at once', async () => {
    for (let i = 0; i < 5; i++) {
      const controller = new AbortController()
      const read = errorOf(cat(`small/${i}.txt`, { signal: controller.signal }))
      controller.abort()
      await read
      const again = errorOf(cat('large.bin', { offset: i * MIB, length: 10, signal: AbortSignal.timeout(1) }))
      await again
      expect(await cat('large.bin', { offset: i * MIB, length: 10 })).to.equalBytes(large.subarray(i * MIB, i * MIB + 10))
      expect(await cat(`small/${i}.txt`)).to.equalBytes(seededBytes(100 + i, 200))
    }
  })

  it('an opening that is given up can be done again at once', async () => {
    for (let i = 0; i < 12; i++) {
      const { root: encryptedRoot } = await net.vault.publish(root, { nonce: 'random' })
      const controller = new AbortController()
      const opening = errorOf(net.theirs.open(encryptedRoot, { signal: controller.signal }))
      await turns(i)
      controller.abort()
      await opening
      expect(await net.theirs.open(encryptedRoot, { signal: AbortSignal.timeout(5_000) })).to.deep.equal(root)
    }
  })

  it('a block that nobody has is asked for until the signal says stop', async () => {
    await net.owner.helia.stop()
    const error = await errorOf(cat('small/1.txt', { signal: AbortSignal.timeout(200) }))
    expect(error).to.have.property('name', 'TimeoutError')
    expect(await errorOf(cat('small/1.txt', { offline: true }))).to.have.property('name', 'NotFoundError')
  })

  it('two graphs are open, from two nodes', async () => {
    const other = await nodes.start()
    await connect(net.reader.helia, other.helia)
    const vault = encrypted(other.helia, { key: testKey(2) })
    const cid = await unixfs(vault).addBytes(seededBytes(77, 3000))
    const second = await vault.publish(cid)
    await net.theirs.open(second.root, { key: testKey(2) })

    expect(await readFile(net.theirs, cid)).to.equalBytes(seededBytes(77, 3000))
    expect(await cat('small/9.txt')).to.equalBytes(seededBytes(109, 200))
  })

  it('prefetched, all of it comes, whatever is read', async () => {
    const own = encrypted(net.reader.helia, { key: testKey() })
    await own.open(graph.root, { prefetch: 'all' })
    expect(await readFile(own, (await unixfs(own).stat(root, { path: 'large.bin' })).cid)).to.equalBytes(large)
    await errorOf(bytesOf(own.blockstore, graph.root))
    expect(await digestsIn(own.blockstore)).to.have.property('size', graph.blocks)
  })

  it('the node\'s garbage is collected while it is read', async () => {
    await Promise.all([cat('large.bin'), net.reader.helia.gc(), cat('small/1.txt')])
    await net.reader.helia.gc()
    expect(await cat('large.bin', { offset: 7, length: 7 })).to.equalBytes(large.subarray(7, 14))
    expect(await cat('small/2.txt')).to.equalBytes(seededBytes(102, 200))
  })
})

describeNode('a folder of 10,000 blocks that is open over bitswap', function () {
  this.timeout(120_000)
  const nodes = nodesOfEach()
  failOnUnhandledRejections()

  it('gives a file three folders deep after at most 20 blocks besides, the first byte after at most 16', async () => {
    const net = await startNet(nodes)
    const big = seededBytes(1, MIB)
    const folder = await bigFolder(100, 99, big)
    const graph = await publishFrom(net.vault, folder)
    expect(graph.blocks).to.equal(folder.blocks).and.be.above(10_000)

    await net.theirs.open(graph.root)
    const chunks = unixfs(net.theirs).cat(folder.root, { path: 'docs/2024/reports/big.bin' })[Symbol.asyncIterator]()
    const first = await chunks.next()
    // no more requests can have waited for one another than there were
    expect(await net.received.take(), 'before the first byte, with the file\'s own block').to.be.at.most(16)
    expect(first.value).to.equalBytes(big)
    expect(await chunks.next()).to.have.property('done', true)
    expect(await net.received.take()).to.equal(0)
  })
})
