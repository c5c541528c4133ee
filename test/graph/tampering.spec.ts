import { expect } from 'aegir/chai'
import { KIND_DATA, nodeCid, openBlock, sealedCid } from '../../src/format/internal.ts'
import { decryptGraph } from '../../src/graph/internal.ts'
import { bytesOf } from '../util/blocks.ts'
import { expectRefused, outcomes } from '../util/expect-refused.ts'
import { putNode, putTogether, takeApart } from '../util/forge.ts'
import { smallGraph, tinyGraph } from '../util/graphs.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { LackingStore, expectDecrypted, expectLost, isIn, pagedGraph } from '../util/paged-graph.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { SwappedStore } from '../util/swapped-store.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import type { EncryptOptions } from '../../src/graph/internal.ts'
import type { TestGraph } from '../util/graphs.ts'
import type { PagedGraph } from '../util/paged-graph.ts'
import type { CID } from 'multiformats/cid'

const key = testKey()
const crypto = recorded()

interface Encrypted {
  made: PagedGraph
  shared: PagedGraph['store']
  root: CID
  /** of all blocks */
  cids: CID[]
}

async function encrypted (graph: TestGraph, options: Partial<EncryptOptions> = {}): Promise<Encrypted> {
  const made = await pagedGraph(graph, key, options)
  return { made, shared: made.store, root: made.root, cids: [...made.pages, ...made.data, ...made.others] }
}

function flipped (bytes: Uint8Array, bit: number): Uint8Array {
  const copy = Uint8Array.from(bytes)
  copy[bit >> 3] ^= 1 << (bit & 7)
  return copy
}

describe('graph: blocks that were altered', function () {
  this.timeout(60_000)
  checkNonces()
  failOnUnhandledRejections()

  it('every single bit of every block, for every reader', async () => {
    const { made, shared, cids } = await encrypted(await tinyGraph(), { padding: 'none' })
    expect(cids).to.have.lengthOf(6)
    expect(made.pages).to.have.lengthOf(1)
    const store = new SwappedStore(shared)

    for (const cid of cids) {
      const bytes = await bytesOf(shared, cid)

      for (let bit = 0; bit < bytes.byteLength * 8; bit++) {
        store.swapped.set(cid.toString(), flipped(bytes, bit))
        await expectLost(store, made, cid, key, 'SealedBlockMismatchError')
      }

      store.swapped.clear()
    }
  })

  it('every single bit of a sealed block that is addressed anew, by somebody with the key', async () => {
    const { shared, root } = await encrypted(await tinyGraph(), { padding: 'none', catalog: false })
    const parts = await takeApart(shared, root, key)
    const bytes = await bytesOf(shared, parts.manifest.entry)

    for (let bit = 0; bit < bytes.byteLength * 8; bit++) {
      const bad = flipped(bytes, bit)
      const cid = sealedCid(await crypto.sha256(bad))
      const err = await errorOf(openBlock(parts.keys, { cid, bytes: bad }, { kind: KIND_DATA }))
      expect(err).to.have.property('name', 'OpenFailedError')
    }

    const bad = flipped(bytes, 100)
    const cid = sealedCid(await crypto.sha256(bad))
    await shared.put(cid, bad)
    const entries = parts.entries.map(entry => entry.equals(parts.manifest.entry) ? cid : entry)
    await expectRefused(shared, await putTogether(parts, { entries, manifest: { entry: cid } }), key, 'OpenFailedError')
  })

  it('every single bit of an encrypted root that is addressed anew', async () => {
    const { shared, root } = await encrypted(await tinyGraph())
    const bytes = await bytesOf(shared, root)

    for (let bit = 0; bit < bytes.byteLength * 8; bit++) {
      const bad = flipped(bytes, bit)
      const cid = nodeCid(await crypto.sha256(bad))
      await shared.put(cid, bad)
      const err = await errorOf(decryptGraph(shared, new RecordingStore(), cid, { key, crypto }))
      expect(err.name).to.be.oneOf(['InvalidRootError', 'WrongKeyError'])
    }
  })

  it('truncated, emptied, made longer', async () => {
    const { made, shared, cids } = await encrypted(await smallGraph())

    for (const cid of cids) {
      const bytes = await bytesOf(shared, cid)
      const longer = new Uint8Array(bytes.byteLength + 1)
      longer.set(bytes)

      for (const bad of [bytes.subarray(0, -1), bytes.subarray(1), bytes.subarray(0, 28), new Uint8Array(0), longer]) {
        await expectLost(new SwappedStore(shared, [[cid, bad]]), made, cid, key, 'SealedBlockMismatchError')
      }
    }
  })

  it('swapped with another block of the same graph', async () => {
    const { made, shared, cids } = await encrypted(await smallGraph())

    for (const [i, cid] of cids.entries()) {
      const other = await bytesOf(shared, cids[(i + 1) % cids.length])
      await expectLost(new SwappedStore(shared, [[cid, other]]), made, cid, key, 'SealedBlockMismatchError')
    }
  })

  it('swapped with a block of another graph under the same key', async () => {
    const a = await encrypted(await smallGraph(1))
    const b = await encrypted(await smallGraph(9))

    for (const [i, cid] of a.cids.entries()) {
      const other = await bytesOf(b.shared, b.cids[i])
      await expectLost(new SwappedStore(a.shared, [[cid, other]]), a.made, cid, key, 'SealedBlockMismatchError')
    }
  })

  it('a store that gives without end: reading stops after 2 MiB', async () => {
    const { made, shared, root } = await encrypted(await smallGraph())

    for (const victim of [made.data[0], made.pages[0]]) {
      let given = 0
      const endless = new SwappedStore(shared)
      endless.get = async function * (cid) {
        if (!cid.equals(victim)) {
          yield * shared.get(cid)
          return
        }

        for (const chunk = seededBytes(1, 65_536); given < 500; given++) {
          yield chunk
        }
      }

      const decrypt = victim === made.pages[0] ? 'ok' : 'SealedBlockMismatchError'
      expect(await outcomes(endless, root, key)).to.deep.equal({ decrypt, verify: 'SealedBlockMismatchError', outside: 'SealedBlockMismatchError' })
      expect(given).to.be.lessThan(3 * 34)
      await expectLost(endless, made, victim, key, 'SealedBlockMismatchError')
    }
  })
})

describe('graph: blocks that are missing', () => {
  checkNonces()
  failOnUnhandledRejections()

  it('each in turn, and the error names it', async () => {
    const { made, shared, root, cids } = await encrypted(await smallGraph())

    for (const cid of cids) {
      const lacking = new LackingStore(shared, [cid])
      await expectLost(lacking, made, cid, key, 'MissingBlockError')

      if (!isIn(made.pages, cid)) {
        const err = await errorOf(decryptGraph(lacking, new RecordingStore(), root, { key, crypto }))
        expect(err.message).to.include(cid.toString())
      }
    }

    await expectDecrypted(shared, made, key)
    expect(await outcomes(shared, root, key)).to.deep.equal({ decrypt: 'ok', verify: 'ok', outside: 'ok' })
  })

  it('where the root links a block of wrapped keys, that too', async () => {
    const { shared, root } = await encrypted(await smallGraph())
    const parts = await takeApart(shared, root, key)
    const wrapped = sealedCid(seededBytes(1, 32))
    const outcome = await outcomes(shared, await putTogether(parts, { root: { wrapped } }), key)
    expect(outcome).to.deep.equal({ decrypt: 'ok', verify: 'MissingBlockError', outside: 'MissingBlockError' })
  })

  it('an empty store, and a root that is something else', async () => {
    const { shared, root, cids } = await encrypted(await smallGraph())
    await expectRefused(new RecordingStore(), root, key, 'MissingBlockError', 'MissingBlockError')
    await expectRefused(shared, cids[0], key, 'InvalidRootError', 'InvalidRootError')
    const { root: { index, manifest } } = await takeApart(shared, root, key)
    await expectRefused(shared, index, key, 'InvalidRootError', 'InvalidRootError')
    await expectRefused(shared, manifest, key, 'InvalidRootError', 'InvalidRootError')
    await expectRefused(shared, await putNode(shared, null), key, 'InvalidRootError', 'InvalidRootError')
    await expectRefused(shared, await putNode(shared, [1]), key, 'InvalidRootError', 'InvalidRootError')
  })
})
