import { raceSignal } from 'race-signal'
import { BlockTooLargeError, MissingBlockError, NotFoundError, SealedBlockMismatchError } from '../errors.ts'
import { MAX_SEALED_BLOCK, equalBytes, isIdentityCid } from '../format/internal.ts'
import type { CryptoBackend } from '../crypto/internal.ts'
import type { PlainBlock } from '../format/internal.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

export interface ReadOptions extends AbortOptions {
  /** read what is here only; a Helia node then asks nobody */
  offline?: boolean
}

type Chunks = Iterator<Uint8Array> | AsyncIterator<Uint8Array>

// what Helia says when it has nobody to ask
const NO_BROKERS = 'InvalidConfigurationError'
const ABSENT = new Set(['NotFoundError', 'BlockNotFoundWhileOfflineError', 'LoadBlockFailedError', 'ERR_NOT_FOUND', NO_BROKERS])

function isAbsent (err: any): boolean {
  return ABSENT.has(err?.name) || ABSENT.has(err?.code)
}

function join (chunks: Uint8Array[]): Uint8Array {
  if (chunks.length === 1) {
    return chunks[0]
  }

  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0))
  let offset = 0

  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }

  return bytes
}

// a store may ignore the signal and hang; next() may return a value or a promise of one
async function next (chunks: Chunks, signal?: AbortSignal): Promise<IteratorResult<Uint8Array>> {
  const result = chunks.next()
  return signal != null && result instanceof Promise ? raceSignal(result, signal) : result
}

/**
 * All chunks of a block, joined. Reading stops after 2 MiB, so that a hostile store can't fill
 * the memory.
 *
 * @throws {BlockTooLargeError}
 */
export async function readBytes (store: Pick<Blockstore, 'get'>, cid: CID, options: ReadOptions = {}): Promise<Uint8Array> {
  const { signal, offline } = options
  signal?.throwIfAborted()
  // named one by one: what else a caller's options hold, a key or a callback, is not the store's
  const read: ReadOptions = { signal, offline }
  const chunks = store.get(cid, read)

  try {
    const bytes = await collect(chunks, cid, signal)
    signal?.throwIfAborted()
    return bytes
  } catch (err) {
    // whatever the store holds open for this read, a lock or a file, is let go
    void Promise.resolve(chunks.return?.(undefined)).catch(() => {})
    throw err
  }
}

async function collect (chunks: Chunks, cid: CID, signal?: AbortSignal): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0

  for (let part = await next(chunks, signal); part.done !== true; part = await next(chunks, signal)) {
    parts.push(part.value)
    length += part.value.byteLength

    if (length > MAX_SEALED_BLOCK) {
      throw new BlockTooLargeError(`The block ${cid} has over 2 MiB, more than a block may have: if it is yours, add the data again in smaller blocks`)
    }
  }

  return join(parts)
}

/**
 * A plain block out of a private store, or out of its own CID.
 *
 * @throws {NotFoundError}
 */
export async function readPlain (store: Pick<Blockstore, 'get'>, cid: CID, options: ReadOptions = {}): Promise<PlainBlock> {
  if (isIdentityCid(cid)) {
    return { cid, bytes: cid.multihash.digest }
  }

  try {
    return { cid, bytes: await readBytes(store, cid, { ...options, offline: true }) }
  } catch (err) {
    throw plainNotFound(err, cid)
  }
}

/** A `NotFoundError` of ours where a store's error says that it lacks a plain block; else that error. */
export function plainNotFound (err: unknown, cid: CID): unknown {
  if (!isAbsent(err) || err instanceof NotFoundError) {
    return err
  }

  return new NotFoundError(`The block ${cid} is not in the private store: add it, or decrypt the graph it belongs to; the network is never asked for it`, { cause: err })
}

/** The bytes of anything that a blockstore's `put` takes. */
export async function collectBytes (value: Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  if (value instanceof Uint8Array) {
    return value
  }

  const parts: Uint8Array[] = []

  for await (const part of value) {
    parts.push(part)
  }

  return join(parts)
}

/**
 * A block of the encrypted graph, not yet checked.
 *
 * @throws {MissingBlockError}
 * @throws {SealedBlockMismatchError} if it is over 2 MiB
 */
export async function readShared (store: Pick<Blockstore, 'get'>, cid: CID, options?: ReadOptions): Promise<PlainBlock> {
  try {
    return { cid, bytes: await readBytes(store, cid, options) }
  } catch (err) {
    if (err instanceof BlockTooLargeError) {
      throw new SealedBlockMismatchError(`The block ${cid} has over 2 MiB, so it is no block of an encrypted graph: fetch it again from somewhere else`)
    }

    if (isAbsent(err)) {
      throw new MissingBlockError(`The block ${cid} of the encrypted graph is not there: connect to a node that has it, or fetch it again`, { cause: err })
    }

    throw err
  }
}

/**
 * A block of the encrypted graph whose bytes hash to its `sha2-256` CID.
 *
 * @throws {MissingBlockError}
 * @throws {SealedBlockMismatchError}
 */
export async function readVerified (store: Pick<Blockstore, 'get'>, cid: CID, crypto: CryptoBackend, options?: ReadOptions): Promise<PlainBlock> {
  const block = await readShared(store, cid, options)

  if (!equalBytes(await crypto.sha256(block.bytes), cid.multihash.digest)) {
    throw new SealedBlockMismatchError(`The bytes of the block ${cid} do not hash to its CID: fetch it again from somewhere else`)
  }

  return block
}
