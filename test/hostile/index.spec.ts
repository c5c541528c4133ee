import * as dagCbor from '@ipld/dag-cbor'
import { MemoryBlockstore } from 'blockstore-core'
import drain from 'it-drain'
import { nodeCid, sealedCid } from '../../src/format/internal.ts'
import { diffGraphs, encryptGraph } from '../../src/graph/internal.ts'
import { putNode, putTogether, takeApart } from '../util/forge.ts'
import { smallGraph } from '../util/graphs.ts'
import { looseMap } from '../util/loose-cbor.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { ARRAY, MAP, claim, followedBy, manyKeys, manyLinks, nested, wide } from './util/cbor.ts'
import { expectBounded, expectRefusedBy } from './util/readers.ts'
import type { Bounds } from './util/readers.ts'
import type { Parts } from '../util/forge.ts'
import type { CID } from 'multiformats/cid'

const key = testKey()
const crypto = recorded()
const MIB_2 = 2_097_152

/** The encrypted root, the manifest, and one block more. */
const ONE_NODE = 3

describe('hostile: an index', function () {
  this.timeout(60_000)
  checkNonces()
  failOnUnhandledRejections()
  let made: Parts

  before(async () => {
    const graph = await smallGraph()
    const shared = new MemoryBlockstore()
    const { root } = await encryptGraph(graph.store, shared, graph.root, { key, crypto })
    made = await takeApart(shared, root, key)
  })

  async function expectRefused (index: CID, bounds: Bounds, name = 'InvalidIndexError'): Promise<void> {
    const root = await putTogether(made, { index })
    await expectRefusedBy(['decrypt', 'verify', 'verify without the key', 'export'], made.store, root, key, name, bounds)
  }

  async function putBytes (bytes: Uint8Array): Promise<CID> {
    const cid = nodeCid(await crypto.sha256(bytes))
    await made.store.put(cid, bytes)
    return cid
  }

  const links = (count: number): CID[] => Array.from({ length: count }, (_, i) => sealedCid(followedBy(Uint8Array.of(i >> 16, i >> 8 & 255, i & 255), seededBytes(1, 29))))

  it('that says it has 1,024^8 links: one node after another, each 1,024 times', async () => {
    let cid = await putNode(made.store, { level: 0, links: made.entries })

    for (let level = 1; level <= 7; level++) {
      cid = await putNode(made.store, { level, links: new Array(1_024).fill(cid) })
    }

    // down to the first leaf, its blocks, and the first node that comes again
    await expectRefused(cid, { gets: 2 + 8 + made.entries.length + 1 })
  })

  it('of 10^6 levels: the second has a level that it can\'t have', async () => {
    let cid = await putNode(made.store, { level: 0, links: made.entries })

    for (let i = 0; i < 20; i++) {
      cid = await putNode(made.store, { level: Math.min(i, 7), links: [cid] })
    }

    await expectRefused(cid, { gets: ONE_NODE + 1 })
    await expectRefused(await putNode(made.store, { level: 1_000_000, links: [cid] }), { gets: ONE_NODE })
    await expectRefused(await putNode(made.store, { level: 2 ** 32, links: [cid] }), { gets: ONE_NODE })
  })

  it('of one node with more links than it may have: nothing that it links is asked for', async () => {
    for (const count of [1_025, 1_600, 51_000]) {
      await expectRefused(await putNode(made.store, { level: 0, links: links(count) }), { gets: ONE_NODE })
    }
  })

  it('of one node with 10^6 links: it is not read to its end', async () => {
    // 41 MB, in pieces as a network gives them
    const bytes = manyLinks(1_000_000)
    const cid = nodeCid(await crypto.sha256(bytes))
    const store = made.store
    const root = await putTogether(made, { index: cid })
    const piece = 65_536

    const giving = Object.assign(Object.create(store), {
      async * get (wanted: CID) {
        if (!wanted.equals(cid)) {
          yield * store.get(wanted)
          return
        }

        for (let i = 0; i < bytes.byteLength; i += piece) {
          yield bytes.subarray(i, i + piece)
        }
      }
    })

    await expectRefusedBy(['decrypt', 'verify', 'verify without the key', 'export'], giving, root, key, 'SealedBlockMismatchError', { gets: ONE_NODE, bytes: 2 * (MIB_2 + piece) })
  })

  it('of a node that says that more follows than there is', async () => {
    const level: [string, Uint8Array] = ['level', dagCbor.encode(0)]

    for (const count of [1_024n, 2n ** 20n, 2n ** 32n - 1n, 2n ** 53n - 1n, 2n ** 64n - 1n]) {
      for (const bytes of [
        looseMap([level, ['links', claim(ARRAY, count)]]),
        looseMap([level, ['links', claim(MAP, count)]]),
        looseMap([level, ['links', claim(2, count)]]),
        looseMap([['level', claim(0, count)], ['links', dagCbor.encode(made.entries)]]),
        looseMap([level], [...claim(MAP, count)]),
        claim(ARRAY, count)
      ]) {
        await expectRefused(await putBytes(bytes), { gets: ONE_NODE })
      }
    }
  })

  it('of a node of 2 MiB: nested, wide, of many keys', async () => {
    for (const bytes of [nested(65_000), nested(MIB_2), wide(2_000_000), manyKeys(200_000), new Uint8Array(MIB_2)]) {
      await expectRefused(await putBytes(bytes), { gets: ONE_NODE })
    }
  })

  it('that is compared with a version that is right', async () => {
    const right = await putTogether(made, {})
    let cid = await putNode(made.store, { level: 0, links: made.entries.slice(0, 2) })

    for (let level = 1; level <= 7; level++) {
      cid = await putNode(made.store, { level, links: new Array(1_024).fill(cid) })
    }

    const wrong = await putTogether(made, { index: cid })
    const most = { gets: 2 + 1 + 8 + 1 }
    await expectBounded(async store => drain(diffGraphs(store, right, wrong)), made.store, 'InvalidIndexError', most)
    await expectBounded(async store => drain(diffGraphs(store, wrong, right)), made.store, 'InvalidIndexError', most)
  })
})
