import { expect } from 'aegir/chai'
import drain from 'it-drain'
import { createUnsafe } from 'multiformats/block'
import { encrypted } from '../../src/index.ts'
import { encryptIpsql, ipsqlCodec } from '../../src/ipsql/index.ts'
import { digestsIn, hasAll, keeps, pinnedRoots, stockWalk } from '../node-util/node-state.ts'
import { connect, describeNode, nodesOfEach } from '../node-util/nodes.ts'
import { bytesOf } from '../util/blocks.ts'
import { wideGraph } from '../util/graphs.ts'
import { recorded } from '../util/nonce-recorder.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { fixture } from './util/fixtures.ts'
import type { Helia, TestNode } from '../node-util/nodes.ts'
import type { CID } from 'multiformats/cid'

const key = testKey()

// Helia's own walker leaves the rejection of an unknown codec unhandled, which ends the process
const oneByOne: any = ({ blockstore, getCodec }: Pick<Helia, 'blockstore' | 'getCodec'>) => ({
  async * walk (root: CID) {
    const pending = [root]

    for (let cid = pending.pop(); cid != null; cid = pending.pop()) {
      const block = createUnsafe({ cid, bytes: await bytesOf(blockstore, cid), codec: await getCodec(cid.code) })
      pending.push(...Array.from(block.links(), ([, link]) => link))
      yield { block }
    }
  }
})

describe('ipsqlCodec', () => {
  it('is IPSQL\'s, opaque and without links', () => {
    expect(ipsqlCodec).to.have.property('code', 0x300539)
    const bytes = seededBytes(1, 50)
    const decoded = ipsqlCodec.decode(bytes)
    expect(decoded).to.be.instanceOf(Uint8Array).and.to.equalBytes(bytes)
    expect(ipsqlCodec.encode(bytes)).to.equalBytes(bytes)
  })

  it('decodes to memory of its own', () => {
    const bytes = seededBytes(1, 50)
    const decoded = ipsqlCodec.decode(bytes)
    decoded.fill(0)
    expect(bytes).to.equalBytes(seededBytes(1, 50))
  })
})

describeNode('ipsqlCodec in a Helia node', function () {
  this.timeout(20_000)
  failOnUnhandledRejections()
  const nodes = nodesOfEach()

  /** A node that has a graph in IPSQL's format and knows nothing of its codec. */
  async function publisher (): Promise<{ owner: TestNode, root: CID, cids: CID[] }> {
    const plain = await wideGraph(40)
    const owner = await nodes.start()
    const written = new RecordingStore(owner.blockstore)
    const { root } = await encryptIpsql(plain.store, written, plain.root, { key, crypto: recorded() })
    return { owner, root, cids: written.of('put').map(({ cid }) => cid) }
  }

  it('pins a graph from another node with its own walker, keeps it, and serves it', async () => {
    const { owner, root, cids } = await publisher()
    const provider = await nodes.start({ codecs: [ipsqlCodec] })
    await connect(provider.helia, owner.helia)
    await drain(provider.helia.pins.add(root))
    await owner.helia.stop()

    expect(await hasAll(provider.blockstore, cids)).to.be.true()
    // a branch of the tree links some blocks that its leaves link too
    expect(new Set((await stockWalk(provider.helia, root)).map(String))).to.deep.equal(new Set(cids.map(String)))
    expect(await keeps(provider, cids)).to.be.true()

    const friend = await nodes.start()
    await connect(friend.helia, provider.helia)
    const vault = encrypted(friend.helia, { key })
    const plainRoot = await vault.decrypt(root, { format: 'ipsql' })
    expect((await bytesOf(vault.blockstore, plainRoot)).byteLength).to.be.greaterThan(0)
  })

  it('pins what IPSQL made', async () => {
    const { encrypted: made } = await fixture('deep-k32')
    const provider = await nodes.start({ codecs: [ipsqlCodec] })

    for (const { cid, bytes } of made.blocks) {
      await provider.blockstore.put(cid, bytes)
    }

    await drain(provider.helia.pins.add(made.root))
    expect(await keeps(provider, made.blocks.map(({ cid }) => cid))).to.be.true()
  })

  it('a node without it can\'t', async () => {
    const { owner, root } = await publisher()
    const stock = await nodes.start()
    await connect(stock.helia, owner.helia)
    const err = await errorOf(drain(stock.helia.pins.add(root, { walker: oneByOne })))
    expect(err).to.have.property('name', 'UnknownCodecError')
    expect(err.message).to.include('3147065')
    expect(await pinnedRoots(stock.helia)).to.deep.equal([])
  })

  it('the pin of a vault is for format 1 only', async () => {
    const { owner, root } = await publisher()
    const stock = await nodes.start()
    await connect(stock.helia, owner.helia)
    const vault = encrypted(stock.helia)
    const err = await errorOf(vault.pin(root))
    expect(err).to.have.property('name', 'InvalidRootError')
    expect(await pinnedRoots(stock.helia)).to.deep.equal([])
  })

  it('publishing in this format is refused, and nothing is left on the node', async () => {
    const plain = await wideGraph(10)
    const owner = await nodes.start()
    const vault = encrypted(owner.helia, { key })
    const err = await errorOf(vault.publish(plain.root, { format: 'ipsql', source: plain.store } as any))
    expect(err).to.have.property('name', 'InvalidOptionsError')
    expect(await digestsIn(owner.blockstore)).to.deep.equal(new Set())
    expect(await pinnedRoots(owner.helia)).to.deep.equal([])
  })
})
