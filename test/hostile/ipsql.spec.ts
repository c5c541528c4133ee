import * as dagCbor from '@ipld/dag-cbor'
import { MemoryBlockstore } from 'blockstore-core'
import drain from 'it-drain'
import { exportCar } from '../../src/car/index.ts'
import { defaultCrypto } from '../../src/crypto/internal.ts'
import { nodeCid } from '../../src/format/internal.ts'
import { decryptIpsql, encryptIpsql, readHead } from '../../src/ipsql/index.ts'
import { putNode } from '../util/forge.ts'
import { smallGraph } from '../util/graphs.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { ARRAY, MAP, claim, followedBy, manyKeys, nested, wide } from './util/cbor.ts'
import { expectBounded } from './util/readers.ts'
import type { Bounds } from './util/readers.ts'
import type { CID } from 'multiformats/cid'

const key = testKey()
const crypto = defaultCrypto()
const MIB_2 = 2_097_152

/** The head, the block of the root, and one block more. */
const ONE_NODE = 3

const BOMBS = [nested(MIB_2), wide(2_000_000), manyKeys(300_000), dagCbor.encode('x'.repeat(2_000_000)), new Uint8Array(MIB_2)]

describe('hostile: IPSQL\'s tree', function () {
  this.timeout(60_000)
  failOnUnhandledRejections()
  let store: MemoryBlockstore
  let entry: CID

  before(async () => {
    const graph = await smallGraph()
    store = new MemoryBlockstore()
    const { root } = await encryptIpsql(graph.store, store, graph.root, { key })
    entry = (await readHead(store, root, crypto)).entry
  })

  async function expectRefusedHead (head: CID, name: string, { gets }: Bounds): Promise<void> {
    await expectBounded(async store => decryptIpsql(store, new MemoryBlockstore(), head, { key }), store, name, { gets }, 'decrypt')
    // each block twice, once to know what there is
    await expectBounded(async store => drain(exportCar(store, head, { format: 'ipsql' })), store, name, { gets: 2 * gets }, 'export')
  }

  const expectRefused = async (tree: CID, bounds: Bounds): Promise<void> => expectRefusedHead(await putNode(store, [entry, tree]), 'InvalidIndexError', bounds)

  async function putBytes (bytes: Uint8Array): Promise<CID> {
    const cid = nodeCid(await crypto.sha256(bytes))
    await store.put(cid, bytes)
    return cid
  }

  it('one node 1,000 times on each of 64 levels (1,000^64 blocks): no node is read twice', async () => {
    let cid = await putNode(store, { leaf: [entry], closed: true })

    for (let distance = 1; distance <= 64; distance++) {
      cid = await putNode(store, { branch: [distance, new Array(1_000).fill([entry, cid])], closed: true })
    }

    await expectRefused(cid, { gets: 2 + 65 + 1 + 1 })
  })

  it('over 64 levels, and levels that go on', async () => {
    let cid = await putNode(store, { leaf: [entry], closed: true })

    for (let i = 1; i <= 80; i++) {
      cid = await putNode(store, { branch: [Math.min(i, 64), [[entry, cid]]], closed: true })
    }

    await expectRefused(cid, { gets: ONE_NODE + 1 })

    for (const distance of [65, 1_000_000, 2 ** 32, 2 ** 53 - 1]) {
      await expectRefused(await putNode(store, { branch: [distance, [[entry, cid]]], closed: true }), { gets: ONE_NODE })
    }
  })

  it('a node of 2 MiB that is none, and one that says that more follows than there is', async () => {
    const leaf = followedBy(Uint8Array.of(0xa2), dagCbor.encode('leaf'))
    const claims = [2n ** 20n, 2n ** 32n - 1n, 2n ** 53n - 1n, 2n ** 64n - 1n].flatMap(count => [
      followedBy(leaf, claim(ARRAY, count), dagCbor.encode(entry)),
      followedBy(leaf, claim(MAP, count)),
      followedBy(leaf, claim(2, count)),
      claim(MAP, count)
    ])

    // what is canonical for a count, but not true
    for (const bytes of [...BOMBS, ...claims, followedBy(leaf, Uint8Array.of(0x9a, 255, 255, 255, 255), dagCbor.encode(entry))]) {
      await expectRefused(await putBytes(bytes), { gets: ONE_NODE })
    }
  })

  it('a head of 2 MiB: nothing else is asked for', async () => {
    for (const bytes of [...BOMBS, dagCbor.encode([entry, nodeCid(seededBytes(1, 32)), 'x'.repeat(1_024)])]) {
      await expectRefusedHead(await putBytes(bytes), 'InvalidRootError', { gets: 1 })
    }
  })
})
