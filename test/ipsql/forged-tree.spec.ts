import * as dagCbor from '@ipld/dag-cbor'
import { expect } from 'aegir/chai'
import { CID } from 'multiformats/cid'
import * as Digest from 'multiformats/hashes/digest'
import { defaultCrypto } from '../../src/crypto/internal.ts'
import { decryptIpsql, readCidSet } from '../../src/ipsql/index.ts'
import { block, cborBlock, storeOf } from '../util/blocks.ts'
import { wideGraph } from '../util/graphs.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { RecordingStore, falsePuts } from '../util/recording-store.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { encryptByHand, encryptedCid, sorted, valueOf } from './util/reference.ts'
import type { EncryptedByHand } from './util/reference.ts'
import type { PlainBlock } from '../../src/format/internal.ts'

const key = testKey()
const cids = sorted(Array.from({ length: 8 }, (_, i) => encryptedCid(seededBytes(i, 32))))

const leaf = async (list: unknown, closed: unknown = true): Promise<PlainBlock> => cborBlock({ leaf: list, closed })
const branch = async (distance: unknown, children: unknown, closed: unknown = false): Promise<PlainBlock> => cborBlock({ branch: [distance, children], closed })

/** Two leaves of two CIDs under one branch, as it should be. */
async function pair (changed: { first?: PlainBlock, second?: PlainBlock, keys?: unknown[], distance?: unknown } = {}): Promise<PlainBlock[]> {
  const first = changed.first ?? await leaf(cids.slice(0, 2))
  const second = changed.second ?? await leaf(cids.slice(2, 4), false)
  const [a, b] = changed.keys ?? [cids[0], cids[2]]
  return [first, second, await branch(changed.distance ?? 1, [[a, first.cid], [b, second.cid]])]
}

/** The name of the error, or how many CIDs there are. */
async function reading (nodes: PlainBlock[], root = nodes[nodes.length - 1].cid): Promise<any> {
  let count = 0

  for await (const { node } of readCidSet(await storeOf(nodes), root, defaultCrypto())) {
    count += node ? 0 : 1
  }

  return count
}

/** A tree whose last level but one has a node that is not closed. */
async function threeLevels (middleClosed: boolean, leafClosed: boolean): Promise<PlainBlock[]> {
  const leaves = [await leaf(cids.slice(0, 2)), await leaf(cids.slice(2, 4), leafClosed), await leaf(cids.slice(4, 6)), await leaf(cids.slice(6), false)]
  const branches = [
    await branch(1, [[cids[0], leaves[0].cid], [cids[2], leaves[1].cid]], middleClosed),
    await branch(1, [[cids[4], leaves[2].cid], [cids[6], leaves[3].cid]])
  ]
  return [...leaves, ...branches, await branch(2, [[cids[0], branches[0].cid], [cids[4], branches[1].cid]])]
}

describe('ipsql: a tree that is as it should be', () => {
  it('is read: one leaf, two, three levels, ended or not', async () => {
    expect(await reading([await leaf(cids)])).to.equal(8)
    expect(await reading([await leaf(cids, false)])).to.equal(8)
    expect(await reading(await pair())).to.equal(4)
    expect(await reading(await threeLevels(true, true))).to.equal(8)
    // the last of a level may be closed too
    expect(await reading(await pair({ second: await leaf(cids.slice(2, 4)) }))).to.equal(4)
  })
})

describe('ipsql: a tree that is not', () => {
  failOnUnhandledRejections()

  const trees: Record<string, () => Promise<PlainBlock[]>> = {
    'a leaf that is not in order': async () => [await leaf([cids[1], cids[0]])],
    'a leaf in the reverse order': async () => [await leaf([...cids].reverse())],
    'a leaf with a CID twice': async () => [await leaf([cids[0], cids[0]])],
    'leaves that are not in order': async () => pair({ first: await leaf(cids.slice(2, 4)), second: await leaf(cids.slice(0, 2), false), keys: [cids[2], cids[0]] }),
    'a leaf twice': async () => { const twice = await leaf(cids.slice(0, 2)); return pair({ first: twice, second: twice, keys: [cids[0], cids[0]] }) },
    'a CID at the end of one leaf and the start of the next': async () => pair({ second: await leaf([cids[1], cids[2]], false), keys: [cids[0], cids[1]] }),
    'a leaf within another\'s range': async () => pair({ first: await leaf([cids[0], cids[3]]), second: await leaf([cids[1], cids[2]], false), keys: [cids[0], cids[1]] }),
    'a key that is not the first CID beneath it': async () => pair({ keys: [cids[0], cids[3]] }),
    'a first key that is not the first CID': async () => pair({ keys: [cids[1], cids[2]] }),
    'a key that is there nowhere': async () => pair({ keys: [cids[0], encryptedCid(seededBytes(99, 32))] }),
    'a leaf in the middle that is not closed': async () => pair({ first: await leaf(cids.slice(0, 2), false) }),
    'a branch in the middle that is not closed': async () => threeLevels(false, true),
    'a leaf in the middle that is the last of its branch and not closed': async () => threeLevels(true, false),
    'a distance too large': async () => pair({ distance: 2 }),
    'a distance of 0': async () => pair({ distance: 0 }),
    'a distance below 0': async () => pair({ distance: -1 }),
    'a distance without end': async () => pair({ distance: 1000 }),
    'a distance that is half a number': async () => pair({ distance: 1.5 }),
    'a distance that is text': async () => pair({ distance: '1' }),
    'a branch where a leaf belongs': async () => { const nodes = await pair(); return [...nodes, await branch(1, [[cids[0], nodes[2].cid]])] },
    'a leaf where a branch belongs': async () => { const nodes = await pair(); return [...nodes, await branch(2, [[cids[0], nodes[0].cid]])] },
    'an empty leaf': async () => [await leaf([])],
    'an empty branch': async () => [await branch(1, [])],
    'no list in a leaf': async () => [await leaf({ 0: cids[0] })],
    'no leaf and no branch': async () => [await cborBlock({ closed: true })],
    'a leaf and a branch': async () => [await cborBlock({ leaf: cids, branch: [1, []], closed: true })],
    'a leaf that does not say whether it is closed': async () => [await cborBlock({ leaf: cids })],
    'closed as a number': async () => [await leaf(cids, 1)],
    'closed as null': async () => [await leaf(cids, null)],
    'a field more': async () => [await cborBlock({ leaf: cids, closed: true, factor: 256 })],
    'a list for a node': async () => [await cborBlock([cids, true])],
    'text for CIDs': async () => [await leaf(cids.map(String))],
    'null for a CID': async () => [await leaf([null])],
    'plain CIDs': async () => [await leaf([(await cborBlock(1)).cid])],
    'encrypted CIDs of another hash': async () => [await leaf([CID.createV1(0x300539, Digest.create(0x13, seededBytes(1, 64)))])],
    'encrypted CIDs with half a digest': async () => [await leaf([CID.createV1(0x300539, Digest.create(0x12, seededBytes(1, 16)))])],
    'a plain CID for a key': async () => { const first = await leaf(cids.slice(0, 2)); return pair({ keys: [first.cid, cids[2]] }) },
    'an encrypted CID for a child': async () => [await branch(1, [[cids[0], cids[0]]])],
    'a child that is in its own CID': async () => [await branch(1, [[cids[0], CID.createV1(0x71, Digest.create(0, dagCbor.encode({ leaf: [cids[0]], closed: true })))]])],
    'a child of the codec raw': async () => { const child = await leaf([cids[0]]); return [child, await branch(1, [[cids[0], CID.createV1(0x55, child.cid.multihash)]])] },
    'a child without a key': async () => { const child = await leaf([cids[0]]); return [child, await branch(1, [[child.cid]])] },
    'a branch of three parts': async () => { const child = await leaf([cids[0]]); return [child, await cborBlock({ branch: [1, [[cids[0], child.cid]], 2], closed: true })] },
    'fields in another order than dag-cbor\'s': async () => [await block(0x71, notSorted())],
    'bytes after its end': async () => [await block(0x71, Uint8Array.from([...(await leaf(cids)).bytes, 0]))],
    'no dag-cbor at all': async () => [await block(0x71, seededBytes(3, 50))],
    'nothing at all': async () => [await block(0x71, new Uint8Array(0))]
  }

  // {closed: true, leaf: [cid]}: the shorter name belongs first
  function notSorted (): Uint8Array {
    const list = dagCbor.encode([cids[0]])
    const text = (value: string): number[] => [...dagCbor.encode(value)]
    return Uint8Array.from([0xa2, ...text('closed'), 0xf5, ...text('leaf'), ...list])
  }

  Object.entries(trees).forEach(([name, make]) => {
    it(`${name} is an error`, async () => {
      expect(await errorOf(reading(await make()))).to.have.property('name', 'InvalidIndexError')
    })
  })

  it('names the node that is wrong', async () => {
    const nodes = await pair({ first: await leaf(cids.slice(0, 2), false) })
    expect((await errorOf(reading(nodes))).message).to.include(nodes[0].cid.toString())
  })

  it('lacks a node: an error that names it', async () => {
    const nodes = await threeLevels(true, true)

    for (const missing of nodes) {
      const err = await errorOf(reading(nodes.filter(node => node !== missing), nodes[nodes.length - 1].cid))
      expect(err).to.have.property('name', 'MissingBlockError')
      expect(err.message).to.include(missing.cid.toString())
    }
  })
})

describe('ipsql: a graph whose tree was made by something else', () => {
  failOnUnhandledRejections()
  let made: EncryptedByHand
  let entry: CID

  before(async () => {
    made = await encryptByHand(await wideGraph(40), key, 8)
    entry = made.sealed[made.sealed.length - 1].cid
  })

  /** How decrypting fails with another tree. */
  async function failure (nodes: PlainBlock[], sealed = made.sealed): Promise<string> {
    const head = await cborBlock([entry, nodes[nodes.length - 1].cid])
    const target = new RecordingStore()
    const err = await errorOf(decryptIpsql(await storeOf([...sealed, ...nodes, head]), target, head.cid, { key }))
    expect(await falsePuts(target)).to.deep.equal([])
    return err.name
  }

  it('lacks the block of the root: an error', async () => {
    const others = sorted(made.sealed.map(({ cid }) => cid).filter(cid => !cid.equals(entry)))
    expect(await failure([await leaf(others)])).to.equal('IncompleteGraphError')
  })

  it('has a block that opens to nothing: an error', async () => {
    const noise = await block(0x300539, seededBytes(5, 100))
    const all = sorted([...made.sealed.map(({ cid }) => cid), noise.cid])
    expect(await failure([await leaf(all)], [...made.sealed, noise])).to.equal('OpenFailedError')
  })

  it('is out of order late: what came before may be written, but it is an error', async () => {
    const all = sorted(made.sealed.map(({ cid }) => cid))
    expect(await failure([await leaf([...all.slice(0, -2), all[all.length - 1], all[all.length - 2]])])).to.equal('InvalidIndexError')
  })

  it('has any node replaced by any other of the tree: an error', async () => {
    const root = made.nodes[made.nodes.length - 1]
    const value = valueOf(root)
    expect(value.branch[1].length).to.be.at.least(2)

    for (const [i, [first]] of value.branch[1].entries()) {
      for (const { cid } of made.nodes) {
        if (cid.equals(value.branch[1][i][1])) {
          continue
        }

        const children = value.branch[1].map((child: unknown, j: number) => j === i ? [first, cid] : child)
        expect(await failure([...made.nodes, await branch(value.branch[0], children, value.closed)])).to.equal('InvalidIndexError')
      }
    }
  })

  // documented: nothing in this format could notice it
  it('leaves out blocks, or mixes two exports, or names another root: decrypts, and says that nothing is authenticated', async () => {
    const other = await encryptByHand(await wideGraph(10, 5), key)
    const all = sorted([...made.sealed.slice(-20), ...other.sealed].map(({ cid }) => cid))
    const tree = await leaf(all, false)
    const head = await cborBlock([made.sealed[made.sealed.length - 5].cid, tree.cid])
    const store = await storeOf([...made.sealed, ...other.sealed, tree, head])
    const { blocks, authenticated } = await decryptIpsql(store, new RecordingStore(), head.cid, { key })
    expect({ blocks, authenticated }).to.deep.equal({ blocks: 20 + other.sealed.length, authenticated: false })
  })
})
