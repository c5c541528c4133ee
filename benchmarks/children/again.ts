/**
 * A graph of raw blocks is exported and pinned on a Helia node with memory stores, then a version with 1 % of its blocks
 * changed over it, then one with one more block changed. See `suites/again.ts`.
 */

import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import * as dagCbor from '@ipld/dag-cbor'
import { MemoryBlockstore } from 'blockstore-core'
import { createHeliaLight } from 'helia'
import { defaultCrypto } from '../../src/crypto/internal.ts'
import { encryptGraph, openManifest, readRoot, unlockRoot } from '../../src/graph/internal.ts'
import { encrypted } from '../../src/index.ts'
import { answer } from '../util/child.ts'
import { cborTree, randomBlock } from '../util/graphs.ts'
import type { CID } from 'multiformats/cid'

/** Counts what is put. */
class CountingStore extends MemoryBlockstore {
  puts = 0
  bytes = 0

  put (cid: CID, bytes: any): CID {
    this.puts++
    this.bytes += bytes.byteLength
    return super.put(cid, bytes) as CID
  }
}

/** A graph whose leaves change. */
class Versions {
  readonly store = new MemoryBlockstore()
  readonly #size: number
  readonly #leaves: CID[] = []

  constructor (leaves: number, size: number) {
    this.#size = size

    for (let i = 0; i < leaves; i++) {
      this.change(i)
    }
  }

  change (i: number): void {
    const { cid, bytes } = randomBlock(this.#size)
    this.store.put(cid, bytes)
    this.#leaves[i] = cid
  }

  root (): CID {
    return [...cborTree(this.#leaves)].map(({ cid, bytes }) => this.store.put(cid, bytes) as CID).pop() as CID
  }
}

/** Exporting and pinning one version. */
export interface Published {
  exporting: number
  pinning: number
  puts: number
  bytes: number
}

async function expectSame (versions: Versions, shared: CountingStore, plainRoot: CID, root: CID, key: Uint8Array): Promise<void> {
  const encryptedRoot = await readRoot(shared, root, defaultCrypto())
  const fresh = await encryptGraph(versions.store, new MemoryBlockstore(), plainRoot, { key, salt: encryptedRoot.salt })
  assert.equal(fresh.root.toString(), root.toString(), 'the same as from nothing')
  assert.ok((await openManifest(shared, encryptedRoot, await unlockRoot(encryptedRoot, key, defaultCrypto()))).complete)
}

await answer({
  async measure (leaves: number, size: number): Promise<Published[]> {
    const versions = new Versions(leaves, size)
    const plain = [versions.root()]

    for (let i = 0; i < leaves / 100; i++) {
      versions.change((i * 97) % leaves)
    }

    plain.push(versions.root())
    versions.change(5)
    plain.push(versions.root())

    const shared = new CountingStore()
    const helia = await createHeliaLight({ blockstore: shared, codecs: [dagCbor] }).start()
    const key = Uint8Array.from(randomBytes(32))
    const vault = encrypted(helia as any, { key, privateStore: versions.store })
    const published: Published[] = []
    let previous: CID | undefined

    for (const plainRoot of plain) {
      globalThis.gc?.()
      const [puts, bytes, started] = [shared.puts, shared.bytes, performance.now()]
      const { root } = await vault.blockstore.export(plainRoot, previous == null ? {} : { previous })
      const exporting = performance.now() - started
      published.push({ exporting, pinning: 0, puts: shared.puts - puts, bytes: shared.bytes - bytes })
      globalThis.gc?.()
      const exported = performance.now()
      await vault.pin(root, previous == null ? {} : { replaces: previous })
      published[published.length - 1].pinning = performance.now() - exported
      await expectSame(versions, shared, plainRoot, root, key)
      previous = root
    }

    await helia.stop()
    return published
  }
})
