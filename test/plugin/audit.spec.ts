import { unixfs } from '@helia/unixfs'
import { expect } from 'aegir/chai'
import drain from 'it-drain'
import { CID } from 'multiformats/cid'
import { encrypted } from '../../src/index.ts'
import { bitswapOf } from '../node-util/eavesdrop.ts'
import { describeNode, nodesOfEach, until } from '../node-util/nodes.ts'
import { bytesOf, rawBlock } from '../util/blocks.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { addFolder, addVersion, plainBlocks } from './util.ts'
import type { PlainBlock } from '../../src/format/internal.ts'
import type { AuditFinding, Encrypted } from '../../src/index.ts'
import type { TestNode } from '../node-util/nodes.ts'

describeNode('audit', function () {
  this.timeout(20_000)
  const nodes = nodesOfEach()
  failOnUnhandledRejections()

  let node: TestNode
  let vault: Encrypted
  let blocks: PlainBlock[]

  beforeEach(async () => {
    node = await nodes.start()
    vault = encrypted(node.helia, { key: testKey() })
    blocks = await plainBlocks(vault.blockstore, await addVersion(vault, 1))
  })

  async function pin ({ cid, bytes }: PlainBlock): Promise<void> {
    await node.helia.blockstore.put(cid, bytes)

    await drain(node.helia.pins.add(cid, { depth: 0 }))
  }

  const found = (findings: AuditFinding[]): string[] => findings.map(({ plainCid, where }) => `${plainCid.multihash.digest.join()} ${where.join('+')}`).sort()
  const at = (block: PlainBlock, where: string): string => `${block.cid.multihash.digest.join()} ${where}`

  async function expectLeaked (...leaked: string[]): Promise<void> {
    const report = await vault.audit()
    expect(found(report.leaked)).to.deep.equal(leaked.sort())
    expect(report.public).to.be.empty()
    expect(report.blocks).to.equal(blocks.length)
  }

  it('finds nothing before and after a graph is published', async () => {
    await expectLeaked()
    await vault.publish(blocks[0].cid)
    await expectLeaked()
  })

  it('finds nothing in a vault without a key, or without a block', async () => {
    expect(await encrypted(node.helia).audit()).to.deep.equal({ blocks: 0, leaked: [], public: [] })
    expect(await encrypted(node.helia, { key: testKey() }).audit()).to.deep.equal({ blocks: 0, leaked: [], public: [] })
  })

  it('finds each plain block in the store', async () => {
    for (const { cid, bytes } of blocks.slice(0, 3)) {
      await node.helia.blockstore.put(cid, bytes)
    }

    await expectLeaked(...blocks.slice(0, 3).map(block => at(block, 'store')))
  })

  it('finds one in the store that was put past Helia, and under another codec', async () => {
    await node.blockstore.put(CID.createV1(0x70, blocks[1].cid.multihash), blocks[1].bytes)
    await expectLeaked(at(blocks[1], 'store'))
  })

  it('finds one that is pinned, in the store or not', async () => {
    await pin(blocks[1])
    await expectLeaked(at(blocks[1], 'store+pins'))
    await node.blockstore.delete(blocks[1].cid)
    await expectLeaked(at(blocks[1], 'pins'))
  })

  it('finds one on the wantlist, as long as it is there', async () => {
    const controller = new AbortController()
    const read = errorOf(bytesOf({ get: cid => node.helia.blockstore.get(cid, { signal: controller.signal }) }, blocks[2].cid))
    await until(() => bitswapOf(node.helia).getWantlist().length > 0)
    await expectLeaked(at(blocks[2], 'wantlist'))

    controller.abort()
    await read
    await until(() => bitswapOf(node.helia).getWantlist().length === 0)
    await expectLeaked()
  })

  it('finds several at once, and nothing when they are gone', async () => {
    await pin(blocks[1])
    await node.helia.blockstore.put(blocks[0].cid, blocks[0].bytes)
    await expectLeaked(at(blocks[0], 'store'), at(blocks[1], 'store+pins'))

    await drain(node.helia.pins.rm(blocks[1].cid))

    await node.helia.gc()
    await expectLeaked()
  })

  it('asks nobody for anything', async () => {
    await vault.audit()
    expect(bitswapOf(node.helia).wantList.wants).to.have.property('size', 0)
  })

  it('does not list blocks that only others have', async () => {
    const { cid, bytes } = await rawBlock(seededBytes(77, 50))
    await node.helia.blockstore.put(cid, bytes)
    await expectLeaked()
  })

  it('looks at the vault\'s own plaintext only', async () => {
    const other = encrypted(node.helia, { key: testKey(2) })
    await node.helia.blockstore.put(blocks[0].cid, blocks[0].bytes)

    expect((await other.audit()).leaked).to.be.empty()
  })

  it('stops at a signal', async () => {
    const reason = new Error('enough')
    expect(await errorOf(vault.audit({ signal: AbortSignal.abort(reason) }))).to.equal(reason)
  })

  describe('lists apart what was public before', () => {
    it('an empty folder and an empty file', async () => {
      const here = [await unixfs(node.helia).addDirectory(), await unixfs(node.helia).addBytes(new Uint8Array(0))]
      const same = [await unixfs(vault).addDirectory(), await unixfs(vault).addBytes(new Uint8Array(0))]
      const report = await vault.audit()

      expect(same).to.deep.equal(here)
      expect(report.leaked).to.be.empty()
      expect(found(report.public)).to.deep.equal(here.map(cid => at({ cid } as any, 'store')).sort())
    })

    it('a graph that was exported from the node itself, and decrypted again', async () => {
      const root = await addFolder(node.helia)
      const graph = await vault.publish(root, { source: node.helia.blockstore })
      await vault.decrypt(graph.root)
      const report = await vault.audit()

      expect(report.leaked).to.be.empty()
      expect(report.public).to.have.lengthOf((await plainBlocks(vault.blockstore, root)).length)
    })

    // the node is asked for the first block of a codec, and no more: plain CIDs are not spread about
    it('a first block that the node had before it was added here', async () => {
      const fresh = encrypted(node.helia, { key: testKey() })
      const { cid, bytes } = await rawBlock(seededBytes(78, 50))
      await node.helia.blockstore.put(cid, bytes)
      await fresh.blockstore.put(cid, bytes)
      const report = await fresh.audit()

      expect(report.leaked).to.be.empty()
      expect(found(report.public)).to.deep.equal([at({ cid, bytes }, 'store')])
    })

    it('but not what leaked after that', async () => {
      const root = await addFolder(node.helia)
      await vault.decrypt((await vault.publish(root, { source: node.helia.blockstore })).root)
      await node.helia.blockstore.put(blocks[1].cid, blocks[1].bytes)

      expect(found((await vault.audit()).leaked)).to.deep.equal([at(blocks[1], 'store')])
    })
  })
})
