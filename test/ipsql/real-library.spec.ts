import { expect } from 'aegir/chai'
import { decryptIpsql, encryptIpsql } from '../../src/ipsql/index.ts'
import { describeNode } from '../node-util/nodes.ts'
import { bytesOf, cborBlock, storeOf } from '../util/blocks.ts'
import { graphOf, tinyGraph, wideGraph } from '../util/graphs.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { realDecrypt, realEncrypt, realTree } from './util/real-ipsql.ts'
import type { PlainBlock } from '../../src/format/internal.ts'
import type { TestGraph } from '../util/graphs.ts'
import type { CID } from 'multiformats/cid'

const IPSQL_CODEC = 0x300539
const SIZES = [1, 2, 257, 1_000, 20_000]
const KEYS: Array<[number, Uint8Array]> = [[128, testKey(1, 16)], [256, testKey(2, 32)]]
const crypto = recorded()

/** Dag-cbor and raw blocks, so many in all. */
async function graphOfSize (blocks: number): Promise<TestGraph> {
  if (blocks === 1) {
    return graphOf([await cborBlock({ all: 'alone' })])
  }

  if (blocks === 2) {
    return tinyGraph()
  }

  // groups of 256 and a root come on top
  let leaves = blocks - 1

  while (leaves + Math.ceil(leaves / 256) + 1 > blocks) {
    leaves--
  }

  return wideGraph(leaves)
}

function inOrder (blocks: PlainBlock[]): Array<[string, string]> {
  return blocks.map(({ cid, bytes }): [string, string] => [cid.toString(), bytes.join()]).sort(([a], [b]) => a < b ? -1 : 1)
}

const names = (cids: CID[]): string[] => cids.map(String).sort()

/** A backend whose nonces are given, in the order of the graph's blocks: by the CID in the payload. */
function withIvs ({ blocks }: TestGraph, ivs: Uint8Array[]): typeof crypto {
  const byCid = new Map(blocks.map(({ cid }, i) => [cid.bytes.join(), ivs[i]]))

  return {
    ...crypto,
    async aead (key) {
      const aead = await crypto.aead(key)
      return {
        open: (sealed) => aead.open(sealed),
        seal: (_nonce, payload) => aead.seal(byCid.get(payload.slice(4, 40).join()) ?? new Uint8Array(12), payload)
      }
    }
  }
}

async function readByTheRealLibrary (size: number, key: Uint8Array): Promise<void> {
  const graph = await graphOfSize(size)
  const shared = new RecordingStore()
  const { root, index, blocks } = await encryptIpsql(graph.store, shared, graph.root, { key, crypto })
  expect(blocks).to.equal(size)
  const decrypted = await realDecrypt(shared.inner, root, key)
  expect(decrypted[decrypted.length - 1].cid, 'it gives the root last').to.deep.equal(graph.root)
  expect(inOrder(decrypted)).to.deep.equal(inOrder(graph.blocks))

  const puts = shared.of('put').map(({ cid }) => cid)
  const tree = await realTree(puts.filter(({ code }) => code === IPSQL_CODEC))
  expect(index).to.deep.equal(tree[tree.length - 1].cid)
  expect(names([...tree.map(({ cid }) => cid), root])).to.deep.equal(names(puts.filter(({ code }) => code !== IPSQL_CODEC)))
}

async function writtenByTheRealLibrary (size: number, key: Uint8Array): Promise<void> {
  const graph = await graphOfSize(size)
  const theirs = await realEncrypt(graph.store, graph.root, graph.blocks.map(({ cid }) => cid), key)
  const head = theirs[theirs.length - 1]
  const target = new RecordingStore()
  expect((await decryptIpsql(await storeOf(theirs), target, head.cid, { key })).root).to.deep.equal(graph.root)
  expect(target.cids('put').sort()).to.deep.equal(names(graph.blocks.map(({ cid }) => cid)))
  expect(await bytesOf(target, graph.root)).to.equalBytes(graph.blocks[size - 1].bytes)

  // with the IVs that it drew, ours is its own to the last byte
  const drawn = theirs.filter(({ cid }) => cid.code === IPSQL_CODEC).map(({ bytes }) => bytes.slice(0, 12))
  const ours = new RecordingStore()
  const { root } = await encryptIpsql(graph.store, ours, graph.root, { key, crypto: withIvs(graph, drawn) })
  expect(root).to.deep.equal(head.cid)
  expect(ours.cids('put').sort()).to.deep.equal(names(theirs.map(({ cid }) => cid)))
}

describeNode('ipsql: the real library reads what we write, and would have made the same tree', function () {
  this.timeout(120_000)
  checkNonces()

  for (const size of SIZES) {
    for (const [bits, key] of KEYS) {
      it(`${size} blocks, a key of ${bits} bits`, async () => readByTheRealLibrary(size, key))
    }
  }
})

describeNode('ipsql: we read what the real library writes, and give the same head for its blocks', function () {
  this.timeout(60_000)

  for (const size of SIZES.slice(0, 4)) {
    for (const [bits, key] of KEYS) {
      it(`${size} blocks, a key of ${bits} bits`, async () => writtenByTheRealLibrary(size, key))
    }
  }
})
