import { CarReader } from '@ipld/car/reader'
import { CarWriter } from '@ipld/car/writer'
import { MemoryBlockstore } from 'blockstore-core'
import { NotFoundError } from 'interface-store'
import toBuffer from 'it-to-buffer'
import { encryptGraph } from '../../../src/graph/internal.ts'
import { encryptIpsql } from '../../../src/ipsql/index.ts'
import { recorded } from '../../util/nonce-recorder.ts'
import { testKey } from '../../util/random.ts'
import { WrappedStore } from '../../util/wrapped-store.ts'
import type { PlainBlock } from '../../../src/format/internal.ts'
import type { EncryptedGraph } from '../../../src/graph/internal.ts'
import type { Bytes } from '../../util/wrapped-store.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

export const FORMATS = ['encrypted-graph/1', 'ipsql'] as const

export type Format = typeof FORMATS[number]

export const key = testKey()

/** A graph encrypted in one of the formats. */
export async function encryptAs (format: Format, { store, root }: { store: Blockstore, root: CID }, shared: Blockstore = new MemoryBlockstore()): Promise<{ shared: Blockstore, graph: EncryptedGraph }> {
  const encrypt = format === 'ipsql' ? encryptIpsql : encryptGraph
  return { shared, graph: await encrypt(store, shared, root, { key, crypto: recorded() }) }
}

/** Tells CIDs apart by all of their bytes; a `MemoryBlockstore` looks at the digest only. */
export class ExactStore extends WrappedStore {
  readonly #cids = new Set<string>()

  async put (cid: CID, bytes: Bytes, options?: AbortOptions): Promise<CID> {
    this.#cids.add(cid.toString())
    return super.put(cid, bytes, options)
  }

  async * get (cid: CID, options?: AbortOptions): AsyncGenerator<Uint8Array> {
    if (!this.#cids.has(cid.toString())) {
      throw new NotFoundError()
    }

    yield * super.get(cid, options)
  }
}

export async function join (chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  return toBuffer(chunks)
}

/** Bytes in pieces of this size. */
export function * pieces (bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let i = 0; i < bytes.byteLength; i += size) {
    yield bytes.subarray(i, i + size)
  }
}

/** A CAR written by js-car. */
export async function carOf (roots: CID[], blocks: PlainBlock[]): Promise<Uint8Array> {
  const { writer, out } = CarWriter.create(roots)
  const bytes = join(out)

  for (const block of blocks) {
    await writer.put(block)
  }

  await writer.close()
  return bytes
}

/** Roots and CIDs in the order of a CAR, read by js-car. */
export async function contentsOf (bytes: Uint8Array): Promise<{ roots: CID[], cids: CID[] }> {
  const car = await CarReader.fromBytes(bytes)
  const cids: CID[] = []

  for await (const cid of car.cids()) {
    cids.push(cid)
  }

  return { roots: await car.getRoots(), cids }
}
