/** What the page of `index.ts` does: 100 MB through WebCrypto as it is, and through `EncryptedBlockstore.export`, in turn. */

import * as dagCbor from '@ipld/dag-cbor'
import { MemoryBlockstore } from 'blockstore-core/memory'
import { EncryptedBlockstore } from 'helia-encrypted'
import { CID } from 'multiformats/cid'
import * as raw from 'multiformats/codecs/raw'
import { sha256 } from 'multiformats/hashes/sha2'

const BLOCKS = 96
const BLOCK_BYTES = 1_048_576
const BYTES = BLOCKS * BLOCK_BYTES

export interface PageRun {
  /** bytes a second */
  webCrypto: number
  sealed: number
  opened: number
  /** milliseconds: every task of the main thread over 50, while sealing and opening */
  longTasks: number[]
}

const longTasks: Array<{ start: number, duration: number }> = []
new PerformanceObserver(list => {
  list.getEntries().forEach(({ startTime, duration }) => longTasks.push({ start: startTime, duration }))
}).observe({ type: 'longtask' })

const pause = async (): Promise<void> => new Promise(resolve => { setTimeout(resolve, 200) })

function block (): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(BLOCK_BYTES)

  for (let at = 0; at < BLOCK_BYTES; at += 65_536) {
    crypto.getRandomValues(bytes.subarray(at, at + 65_536))
  }

  return bytes
}

/** Bytes a second of hash, AES-GCM, hash: with as many blocks at once as make it fastest. */
async function webCryptoRate (blocks: Array<Uint8Array<ArrayBuffer>>): Promise<number> {
  const key = await crypto.subtle.importKey('raw', new Uint8Array(32), 'AES-GCM', false, ['encrypt'])

  const sealOne = async (bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
    await crypto.subtle.digest('SHA-256', bytes)
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: new Uint8Array(12) }, key, bytes)
    await crypto.subtle.digest('SHA-256', sealed)
  }

  const rates: number[] = []

  for (const atOnce of [1, 8]) {
    const started = performance.now()

    for (let i = 0; i < blocks.length; i += atOnce) {
      await Promise.all(blocks.slice(i, i + atOnce).map(sealOne))
    }

    rates.push(BYTES * 1000 / (performance.now() - started))
  }

  return Math.max(...rates)
}

async function rateOf (work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return BYTES * 1000 / (performance.now() - started)
}

export async function run (runs: number): Promise<PageRun[]> {
  const blocks = Array.from({ length: BLOCKS }, block)
  const source = new MemoryBlockstore()
  const put = async (code: number, bytes: Uint8Array): Promise<CID> => source.put(CID.createV1(code, await sha256.digest(bytes)), bytes)
  const root = await put(dagCbor.code, dagCbor.encode(await Promise.all(blocks.map(async bytes => put(raw.code, bytes)))))
  const results: PageRun[] = []

  for (let i = 0; i < runs; i++) {
    await pause()
    const webCrypto = await webCryptoRate(blocks)
    await pause()
    const key = crypto.getRandomValues(new Uint8Array(32))
    const shared = new MemoryBlockstore()
    const from = performance.now()
    let encryptedRoot = root
    const sealed = await rateOf(async () => { encryptedRoot = (await new EncryptedBlockstore(shared, { key }).export(root, { source })).root })
    const opened = await rateOf(async () => new EncryptedBlockstore(shared, { key }).decrypt(encryptedRoot))
    await pause()
    results.push({ webCrypto, sealed, opened, longTasks: longTasks.filter(({ start }) => start >= from).map(({ duration }) => duration) })
  }

  return results
}

Object.assign(globalThis, { run })
