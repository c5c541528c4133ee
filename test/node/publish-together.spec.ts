import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { LevelDatastore } from 'datastore-level'
import { CID } from 'multiformats/cid'
import { encryptGraph, verifyGraph } from '../../src/graph/index.ts'
import { encrypted } from '../../src/index.ts'
import { openFsStore } from '../node-util/folder.ts'
import { digestsIn, keeps, pinnedRoots } from '../node-util/node-state.ts'
import { connect, createNode, nodesOfEach } from '../node-util/nodes.ts'
import { encryptedCids } from '../plugin/util.ts'
import { bytesOf } from '../util/blocks.ts'
import { testKey } from '../util/random.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { expectKept, privateFolder } from './util/private-folder.ts'
import { runTogether } from './util/processes.ts'
import type { Job } from './util/job.ts'
import type { PrivateFolder } from './util/private-folder.ts'
import type { Outcome } from './util/processes.ts'
import type { TestNode } from '../node-util/nodes.ts'

const key = testKey()

/** The sealed form of a version in a store of its own. */
interface Expected {
  root: CID
  store: MemoryBlockstore
}

describe('two processes that publish out of one private folder at once', function () {
  this.timeout(60_000)
  const nodes = nodesOfEach()
  failOnUnhandledRejections()
  let folder: string
  let plain: PrivateFolder
  let v1: Expected
  let v2: Expected

  beforeEach(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'helia-encrypted-'))
    plain = await privateFolder(path.join(folder, 'private'))
    const store = new MemoryBlockstore()
    v1 = { root: (await encryptGraph(plain.store, store, plain.v1, { key })).root, store }
    const both = new MemoryBlockstore()
    await encryptGraph(plain.store, both, plain.v1, { key })
    v2 = { root: (await encryptGraph(plain.store, both, plain.v2, { key, previous: v1.root })).root, store: both }
  })

  afterEach(async () => fs.rm(folder, { recursive: true }))

  const at = (name: string): string => path.join(folder, name)

  function job (changes: Partial<Job>): Job {
    return { how: 'publish', privateStore: plain.path, blockstore: at('blocks'), datastore: at('data'), plainRoot: plain.v1.toString(), ...changes }
  }

  /** All met where they should, and ended with the same root. */
  function expectDone ({ outcomes, meetings }: { outcomes: Outcome[], meetings: number[] }, root: CID, meetAt: number[]): void {
    expect(meetings).to.deep.equal(meetAt)
    expect(outcomes.map(({ puts, ...outcome }) => outcome)).to.deep.equal(outcomes.map(() => ({ root: root.toString(), code: 0, signal: null })))
  }

  async function expectPrivateFolder (): Promise<void> {
    await expectKept(plain)
    const digests = new Set(plain.blocks.map(({ cid }) => cid.multihash.digest.join()))
    expect((await digestsIn(plain.store)).size, 'and the marker').to.be.at.most(digests.size + 1)
  }

  describe('on a node each', () => {
    const both = (changes: Partial<Job>): Job[] => ['one', 'two'].map(name => job({ blockstore: at(`${name}-blocks`), datastore: at(`${name}-data`), ...changes }))

    /** The node of a process, on the network. */
    async function startNode ({ blockstore, datastore }: Job): Promise<TestNode> {
      const records = new LevelDatastore(datastore as string)
      await records.open()
      const node = await createNode({ blockstore: await openFsStore(blockstore), datastore: records })
      nodes.add({ stop: async () => { await node.helia.stop(); await records.close() } })
      await node.helia.start()
      return node
    }

    it('give one encrypted root, whole and pinned on each; then a later version', async () => {
      // first comes the guard: a test block for the node, then ten for the folder, then the marker
      const first = [1, 13, 14, 40, 60, 100]
      expectDone(await runTogether(both({ meetAt: first })), v1.root, first)
      const second = [11, 12, 40]
      expectDone(await runTogether(both({ plainRoot: plain.v2.toString(), previous: v1.root.toString(), meetAt: second })), v2.root, second)

      for (const each of both({})) {
        const node = await startNode(each)
        expect(await pinnedRoots(node.helia)).to.deep.equal([v1.root, v2.root].map(String).sort())

        for (const { root, store } of [v1, v2]) {
          expect(await keeps(node, await encryptedCids(store, root))).to.equal(true)
          expect(await encrypted(node.helia, { key }).verify(root)).to.have.nested.property('plain.complete', true)
        }

        expect(await digestsIn(node.blockstore)).to.deep.equal(await digestsIn(v2.store))
        const friend = await nodes.start()
        await connect(friend.helia, node.helia)
        const theirs = encrypted(friend.helia, { key })
        expect(await theirs.decrypt(v2.root)).to.deep.equal(plain.v2)
        expect(await bytesOf(theirs.blockstore, plain.v2)).to.equalBytes(await bytesOf(plain.store, plain.v2))
      }

      await expectPrivateFolder()
    })
  })

  describe('into one folder of sealed blocks', () => {
    const both = (changes: Partial<Job>): Job[] => [job({ how: 'encrypt', ...changes }), job({ how: 'encrypt', ...changes })]

    async function expectWhole ({ root, store }: Expected): Promise<void> {
      const blocks = await openFsStore(at('blocks'))
      expect(await verifyGraph(blocks, root, { key })).to.have.nested.property('plain.complete', true)
      expect(await digestsIn(blocks)).to.deep.equal(await digestsIn(store))
      await expectPrivateFolder()
    }

    it('give one encrypted root, whole', async () => {
      const meetAt = [1, 20, 45, 46]
      expectDone(await runTogether(both({ meetAt })), v1.root, meetAt)
      await expectWhole(v1)
    })

    it('give one encrypted root, whole, of which one seals twice', async () => {
      const [one, two] = both({ meetAt: [1, 20, 46] })
      expectDone(await runTogether([one, { ...two, bufferBytes: 0 }]), v1.root, [1, 20, 46])
      await expectWhole(v1)
    })

    it('of a later version, with previous', async () => {
      await encryptGraph(plain.store, await openFsStore(at('blocks')), plain.v1, { key })
      const meetAt = [1, 5, 7]
      expectDone(await runTogether(both({ plainRoot: plain.v2.toString(), previous: v1.root.toString(), meetAt })), v2.root, meetAt)
      await expectWhole(v2)
    })

    it('of two versions that share blocks: both whole', async () => {
      await encryptGraph(plain.store, await openFsStore(at('blocks')), plain.v1, { key })
      const [one] = both({ meetAt: [1, 3, 7] })
      const two = { ...one, plainRoot: plain.v2.toString(), previous: v1.root.toString() }
      const { outcomes, meetings } = await runTogether([one, two])
      expect(outcomes.map(({ root }) => root)).to.deep.equal([v1.root.toString(), v2.root.toString()])
      expect(meetings).to.deep.equal([1, 3, 7])
      await expectWhole(v2)
      expect(await verifyGraph(await openFsStore(at('blocks')), v1.root, { key })).to.have.nested.property('plain.complete', true)
    })
  })
})
