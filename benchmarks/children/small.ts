/** Where the time of a small block goes: see `suites/small.ts`. */

import { MemoryBlockstore } from 'blockstore-core'
import { defaultCrypto, graphKeys } from '../../src/crypto/internal.ts'
import { KIND_DATA, isUsualRaw, sealedCid } from '../../src/format/internal.ts'
import { encodeHead, sealedLength } from '../../src/format/payload.ts'
import { BlockTable } from '../../src/graph/block-table.ts'
import { byteOrder } from '../../src/graph/byte-order.ts'
import { buildCatalog } from '../../src/graph/catalog-builder.ts'
import { IndexBuilder } from '../../src/graph/index-builder.ts'
import { encryptGraph } from '../../src/graph/index.ts'
import { defaultCodecs, plainLinks } from '../../src/graph/plain-links.ts'
import { answer } from '../util/child.ts'
import { fileGraph } from '../util/graphs.ts'
import { key } from '../util/key.ts'
import { sealLimit } from '../util/limit.ts'
import { alternate } from '../util/measure.ts'
import type { Block } from '../util/block.ts'
import type { Cost } from '../util/measure.ts'

const OVERHEAD = 28
// kind, digest, length, CID
const NONCE_INPUT = new Uint8Array(1 + 32 + 4 + 36)

await answer({
  /** costs of each part, and of all of it, for a file of so many leaves */
  async measure (leaves: number, size: number, runs: number): Promise<Record<string, Cost[]>> {
    const plain = new MemoryBlockstore()
    const blocks: Block[] = [...fileGraph(leaves, size)]
    blocks.forEach(({ cid, bytes }) => { plain.put(cid, bytes) })
    const { cid: root } = blocks[blocks.length - 1]
    const keys = await graphKeys(key, defaultCrypto())
    const { crypto, aead } = keys
    const sealNow = aead.sealNow ?? (() => { throw new Error('this platform has no cryptography that is there at once') })
    const length = sealedLength(blocks[0].cid, size, 'padme')
    const nonce = new Uint8Array(12)
    const sealOne = ({ cid, bytes }: Block): Uint8Array => sealNow(nonce, [encodeHead(KIND_DATA, cid, bytes.byteLength), bytes], length - OVERHEAD)
    const sealed = blocks.slice(0, leaves).map(sealOne)
    const digests = await Promise.all(sealed.map(async bytes => crypto.sha256(bytes)))
    const cids = digests.map(sealedCid)
    const nodes = blocks.filter(({ cid }) => !isUsualRaw(cid))
    const ordered = [...byteOrder(leaves, i => digests[i])].map(i => cids[i])

    const fill = (): BlockTable => {
      const table = new BlockTable()
      blocks.forEach(({ cid }) => table.add(cid.bytes))
      return table
    }

    const table = fill()
    blocks.forEach((_, i) => { table.setSealed(i, digests[i % leaves]) })

    const contenders: Record<string, () => unknown> = {
      limit: () => { sealLimit(blocks.map(({ bytes }) => bytes)) },
      all: async () => encryptGraph(plain, new MemoryBlockstore(), root, { key, workers: 0 }),
      read: () => {
        for (const { cid } of blocks) {
          for (const bytes of plain.get(cid) as Iterable<Uint8Array>) {
            void bytes
          }
        }
      },
      links: async () => {
        for (const node of nodes) {
          await plainLinks(node, defaultCodecs)
        }
      },
      remember: fill,
      hash: () => { blocks.forEach(({ bytes }) => { void crypto.sha256(bytes) }) },
      nonce: () => { blocks.forEach(() => { void keys.nonce(NONCE_INPUT) }) },
      encrypt: () => { blocks.slice(0, leaves).forEach(sealOne) },
      address: () => { sealed.forEach(bytes => { void crypto.sha256(bytes) }) },
      catalog: async () => buildCatalog(table, { keys, padding: 'padme' }),
      order: () => { byteOrder(leaves, i => digests[i]) },
      index: async () => {
        const builder = new IndexBuilder(crypto, () => {})

        for (const cid of ordered) {
          const pushed = builder.push(cid.multihash.digest)
          pushed instanceof Promise && await pushed
        }

        await builder.finish()
      },
      put: () => {
        const target = new MemoryBlockstore()
        digests.forEach((digest, i) => { target.put(sealedCid(digest), sealed[i]) })
      }
    }

    await alternate(3, contenders)
    return alternate(runs, contenders)
  }
})
