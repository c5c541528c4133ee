import { checkChoice, checkCid, checkConcurrency, checkOptions, checkStore } from '../check-options.ts'
import { defaultCrypto } from '../crypto/internal.ts'
import { InvalidRootError } from '../errors.ts'
import { isNodeCid } from '../format/internal.ts'
import { ProgressCounter, readIndex, readRoot, sideBySide } from '../graph/internal.ts'
import { Fetching, intact } from './fetching.ts'
import { GATEWAYS_OPTIONS, Gateways } from './gateways.ts'
import { GraphSource } from './graph-source.ts'
import type { GatewaysInit } from './gateways.ts'
import type { GatewayAnswer } from '../errors.ts'
import type { EncryptedRoot } from '../format/internal.ts'
import type { GraphProgressOptions } from '../graph/internal.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** From which gateways a graph is fetched, and how. */
export interface FetchOptions extends GatewaysInit, AbortOptions, GraphProgressOptions {
  /** ask for a CAR of the whole graph first; default true. Without, each block is a request */
  car?: boolean
  /** requests side by side, where there is no CAR; default 16 */
  concurrency?: number
}

/** What one gateway gave. */
export interface GatewayShare {
  gateway: string
  blocks: number
  bytes: number
  /** why it gave no more, if it was asked in vain */
  failure?: GatewayAnswer
}

/** What came from the gateways. */
export interface FetchedGraph {
  root: CID
  /** all blocks of the graph, and how many of them were fetched: the others were there */
  blocks: number
  fetched: number
  gateways: GatewayShare[]
}

const FETCH_OPTIONS = [...GATEWAYS_OPTIONS, 'car', 'concurrency', 'signal', 'onProgress']

// in the order of a CAR of it, depth first, as its root's fields are: the index, the wrapped keys, the manifest
async function * blocksOf (source: Pick<Blockstore, 'get'>, { index, wrapped, manifest }: EncryptedRoot, signal: AbortSignal): AsyncGenerator<CID> {
  for await (const { cid } of readIndex(source, index, defaultCrypto(), { signal })) {
    yield cid
  }

  yield * wrapped == null ? [manifest] : [wrapped, manifest]
}

/**
 * Fetch a whole encrypted graph from trustless gateways into a store, without a key. Every block is checked against its
 * CID and belongs to the graph: nothing else is stored. The root is stored last. What a gateway lacks, cuts off or gets
 * wrong is asked of the others; what is in the store already is not asked for, unless it is damaged: then it is replaced.
 * Doing it again goes on where it ended. A Helia node does not let a damaged block go while it is pinned, and throws its own error.
 *
 * Memory: blocks in flight, and at most 64 MiB of a CAR that comes in another order.
 *
 * @throws {GatewayFailedError} if a block is nowhere to be had; it has the last answer of each gateway
 * @throws {InvalidRootError} or `InvalidIndexError`
 * @throws {InvalidOptionsError}
 */
export async function fetchGraph (store: Pick<Blockstore, 'get' | 'put' | 'has' | 'delete' | 'getAll'>, encryptedRoot: CID, options: FetchOptions): Promise<FetchedGraph> {
  checkStore(store, 'The store')
  checkOptions(options, FETCH_OPTIONS, 'fetchGraph')
  checkConcurrency(options?.concurrency)
  checkChoice(options?.car, [true, false], 'car')
  const { car, concurrency = 16, signal, onProgress, ...init } = options
  const gateways = new Gateways(init)
  // what is damaged is asked for, once it comes to it
  const has = async (cid: CID): Promise<boolean> => await store.has(cid, { signal }) && await intact(store, cid, { signal }) != null
  const source = new GraphSource(gateways, encryptedRoot, { car, has, signal })

  try {
    const { blocks, fetched } = await copy(new Fetching(store, source), encryptedRoot, { concurrency, signal, onProgress })
    return { root: encryptedRoot, blocks, fetched, gateways: gateways.all.map(({ url, blocks, bytes, last }) => ({ gateway: url.href, blocks, bytes, failure: last })) }
  } finally {
    source.close()
  }
}

function checkRoot (root: CID): void {
  checkCid(root)

  if (!isNodeCid(root)) {
    throw new InvalidRootError(`${root} is no encrypted root: that is a CIDv1 of dag-cbor and sha2-256`)
  }
}

async function copy (fetching: Fetching, root: CID, options: AbortOptions & GraphProgressOptions & { concurrency: number }): Promise<{ blocks: number, fetched: number }> {
  checkRoot(root)
  const { signal, concurrency } = options
  const progress = new ProgressCounter(options, 'helia-encrypted:fetch:progress', 'store')
  const { bytes, keep } = await fetching.find(root, { signal })
  const fields = await readRoot({ get: () => [bytes].values() as Generator<Uint8Array> }, root, defaultCrypto())
  const fetch = async (cid: CID, signal: AbortSignal): Promise<number> => (await fetching.block(cid, { signal })).byteLength

  for await (const byteLength of sideBySide(signal => blocksOf(fetching, fields, signal), fetch, { signal, concurrency })) {
    progress.add(byteLength)
  }

  await keep?.()
  progress.add(bytes.byteLength)
  return { blocks: progress.blocks, fetched: fetching.fetched }
}
