/* eslint-disable no-console */

/**
 * Publishing again: a graph of raw blocks is exported and pinned on a Helia node with memory stores, then a
 * version with 1 % of its blocks changed over it, then one with one more block changed. Each result is checked to be, bit
 * for bit, what an export from nothing gives. In this process, one after the other, garbage collected between. Run it
 * with `npm run bench` in this folder, or `node --expose-gc again.ts <blocks> <bytes> <rounds>`.
 */

import assert from 'node:assert/strict'
import { randomFillSync } from 'node:crypto'
import * as dagCbor from '@ipld/dag-cbor'
import { MemoryBlockstore } from 'blockstore-core'
import { createHeliaLight } from 'helia'
import { sha256 } from 'multiformats/hashes/sha2'
import { CID } from 'multiformats/cid'
import { encrypted } from '../src/index.ts'
import { encryptGraph, openManifest, readRoot, unlockRoot } from '../src/graph/internal.ts'
import { defaultCrypto } from '../src/crypto/internal.ts'
import { median } from './util/median.ts'

const PER_NODE = 256
const RAW = 0x55
const TARGETS = { stored: 0.06, time: 0.25, pinning: 0.25, blocks: 80, bytes: 2_000_000 }
const [leaves = 100_000, size = 4096, rounds = 3] = process.argv.slice(2).map(Number)

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

class Versions {
  readonly store = new MemoryBlockstore()
  readonly #leaves: CID[] = []

  async add (code: number, bytes: Uint8Array): Promise<CID> {
    const cid = CID.createV1(code, await sha256.digest(bytes))
    this.store.put(cid, bytes)
    return cid
  }

  async change (i: number): Promise<void> {
    this.#leaves[i] = await this.add(RAW, randomFillSync(new Uint8Array(size)))
  }

  async root (): Promise<CID> {
    const nodes: CID[] = []

    for (let i = 0; i < leaves; i += PER_NODE) {
      nodes.push(await this.add(dagCbor.code, dagCbor.encode(this.#leaves.slice(i, i + PER_NODE))))
    }

    return this.add(dagCbor.code, dagCbor.encode(nodes))
  }
}

interface Cost { ms: number, puts: number, bytes: number }

async function measure <T> (shared: CountingStore, run: () => Promise<T>): Promise<{ result: T, cost: Cost }> {
  globalThis.gc?.()
  const [puts, bytes, started] = [shared.puts, shared.bytes, performance.now()]
  const result = await run()
  return { result, cost: { ms: performance.now() - started, puts: shared.puts - puts, bytes: shared.bytes - bytes } }
}

async function expectSame (versions: Versions, shared: CountingStore, plainRoot: CID, root: CID, key: Uint8Array): Promise<void> {
  const { salt } = await readRoot(shared, root, defaultCrypto())
  const fresh = new MemoryBlockstore()
  assert.equal((await encryptGraph(versions.store, fresh, plainRoot, { key, salt })).root.toString(), root.toString(), 'the same as from nothing')
  const encryptedRoot = await readRoot(shared, root, defaultCrypto())
  assert.ok((await openManifest(shared, encryptedRoot, await unlockRoot(encryptedRoot, key, defaultCrypto()))).complete)
}

const results: number[][] = []
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`

for (let round = 0; round < rounds; round++) {
  const versions = new Versions()

  for (let i = 0; i < leaves; i++) {
    await versions.change(i)
  }

  const shared = new CountingStore()
  const helia = await createHeliaLight({ blockstore: shared, codecs: [dagCbor] }).start()
  const key = randomFillSync(new Uint8Array(32))
  const vault = encrypted(helia as any, { key, privateStore: versions.store })

  const plain = [await versions.root()]

  for (let i = 0; i < leaves / 100; i++) {
    await versions.change((i * 97) % leaves)
  }

  plain.push(await versions.root())
  await versions.change(5)
  plain.push(await versions.root())

  const first = await measure(shared, async () => vault.blockstore.export(plain[0]))
  const firstPin = await measure(shared, async () => vault.pin(first.result.root))
  const second = await measure(shared, async () => vault.blockstore.export(plain[1], { previous: first.result.root }))
  const secondPin = await measure(shared, async () => vault.pin(second.result.root, { replaces: first.result.root }))
  const third = await measure(shared, async () => vault.blockstore.export(plain[2], { previous: second.result.root }))
  const thirdPin = await measure(shared, async () => vault.pin(third.result.root, { replaces: second.result.root }))
  await expectSame(versions, shared, plain[1], second.result.root, key)
  await expectSame(versions, shared, plain[2], third.result.root, key)
  await helia.stop()

  console.info(`${leaves} blocks of ${size} bytes: exported in ${seconds(first.cost.ms)}, pinned in ${seconds(firstPin.cost.ms)}; with 1 % changed ${seconds(second.cost.ms)}, ${seconds(secondPin.cost.ms)}; with one changed ${seconds(third.cost.ms)}, ${seconds(thirdPin.cost.ms)}, ${third.cost.puts} blocks and ${third.cost.bytes} bytes`)
  results.push([second.cost.bytes / first.cost.bytes, second.cost.ms / first.cost.ms, secondPin.cost.ms / firstPin.cost.ms, third.cost.puts, third.cost.bytes])
}

const [stored, time, pinning, blocks, bytes] = results[0].map((_, i) => median(results.map(result => result[i])))
console.info(`1 % changed: stores ${(stored * 100).toFixed(1)} % of the first (at most ${TARGETS.stored * 100}), takes ${(time * 100).toFixed(0)} % of its time (at most ${TARGETS.time * 100}), pinning ${(pinning * 100).toFixed(0)} % (at most ${TARGETS.pinning * 100})`)
console.info(`one changed: stores ${blocks} blocks (at most ${TARGETS.blocks}) and ${bytes} bytes (at most ${TARGETS.bytes})`)
