import { raceSignal } from 'race-signal'
import { asUint8Array } from '../as-uint8array.ts'
import { andThen, orElse } from '../awaitable.ts'
import { BlockTooLargeError, MissingBlockError, NotFoundError, SealedBlockMismatchError } from '../errors.ts'
import { MAX_SEALED_BLOCK, equalBytes, isIdentityCid } from '../format/internal.ts'
import type { Awaitable } from '../awaitable.ts'
import type { CryptoBackend } from '../crypto/internal.ts'
import type { PlainBlock } from '../format/internal.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** How a block is read. */
export interface ReadOptions extends AbortOptions {
  /** read what is here only; a Helia node then asks nobody */
  offline?: boolean
}

type Parts = Iterator<Uint8Array> | AsyncIterator<Uint8Array>

// what Helia says when it has nobody to ask
const NO_BROKERS = 'InvalidConfigurationError'
const ABSENT = new Set(['NotFoundError', 'BlockNotFoundWhileOfflineError', 'LoadBlockFailedError', 'ERR_NOT_FOUND', NO_BROKERS])

// blockstore-s3 4 says so in words only
const ABSENT_IN_BUCKET = /^(NoSuchKey|NotFound)\b/

function isAbsent (err: any): boolean {
  return ABSENT.has(err?.name) || ABSENT.has(err?.code) || (err?.name === 'GetFailedError' && ABSENT_IN_BUCKET.test(err.message))
}

function join (chunks: Uint8Array[]): Uint8Array {
  if (chunks.length === 1) {
    return asUint8Array(chunks[0])
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
async function next (parts: Parts, signal?: AbortSignal): Promise<IteratorResult<Uint8Array>> {
  const result = parts.next()
  return signal != null && result instanceof Promise ? raceSignal(result, signal) : result
}

/** The chunks of one block, as long as they are not too many. */
class Chunks {
  readonly #cid: CID
  readonly #parts: Uint8Array[] = []
  #length = 0

  constructor (cid: CID) {
    this.#cid = cid
  }

  add (part: Uint8Array): void {
    this.#parts.push(part)
    this.#length += part.byteLength

    if (this.#length > MAX_SEALED_BLOCK) {
      throw new BlockTooLargeError(`The block ${this.#cid} has over 2 MiB, more than a block may have: if it is yours, add the data again in smaller blocks`)
    }
  }

  join (): Uint8Array {
    return join(this.#parts)
  }
}

function collectNow (parts: Iterator<Uint8Array>, cid: CID): Uint8Array {
  const first = parts.next()
  let part = first.done === true ? first : parts.next()

  // most stores give a block in one piece
  if (first.done !== true && part.done === true && first.value.byteLength <= MAX_SEALED_BLOCK) {
    return asUint8Array(first.value)
  }

  const chunks = new Chunks(cid)
  first.done === true || chunks.add(first.value)

  for (; part.done !== true; part = parts.next()) {
    chunks.add(part.value)
  }

  return chunks.join()
}

async function collect (parts: Parts, cid: CID, signal?: AbortSignal): Promise<Uint8Array> {
  const chunks = new Chunks(cid)

  for (let part = await next(parts, signal); part.done !== true; part = await next(parts, signal)) {
    chunks.add(part.value)
  }

  return chunks.join()
}

/**
 * All chunks of a block, joined; at once from a store that has them at once. Reading stops after 2 MiB,
 * so that a hostile store can't fill the memory.
 *
 * @throws {BlockTooLargeError}
 */
export function readBytes (store: Pick<Blockstore, 'get'>, cid: CID, options: ReadOptions = {}): Awaitable<Uint8Array> {
  const { signal, offline } = options
  signal?.throwIfAborted()
  // named one by one: what else a caller's options hold, a key or a callback, is not the store's
  const read: ReadOptions = { signal, offline }
  const parts: Parts = store.get(cid, read)
  const all = (): Awaitable<Uint8Array> => Symbol.asyncIterator in parts ? collect(parts, cid, signal) : collectNow(parts as Iterator<Uint8Array>, cid)

  return andThen(orElse(all, err => {
    // whatever the store holds open for this read, a lock or a file, is let go
    void Promise.resolve(parts.return?.(undefined)).catch(() => {})
    throw err
  }), bytes => {
    signal?.throwIfAborted()
    return bytes
  })
}

/**
 * A plain block out of a private store, or out of its own CID.
 *
 * @throws {NotFoundError}
 */
export function readPlain (store: Pick<Blockstore, 'get'>, cid: CID, options: ReadOptions = {}): Awaitable<PlainBlock> {
  if (isIdentityCid(cid)) {
    return { cid, bytes: cid.multihash.digest }
  }

  const { signal } = options
  const bytes = orElse(() => readBytes(store, cid, { signal, offline: true }), err => { throw plainNotFound(err, cid) })
  return andThen(bytes, bytes => ({ cid, bytes }))
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

function sharedNotFound (err: unknown, cid: CID): unknown {
  if (err instanceof BlockTooLargeError) {
    return new SealedBlockMismatchError(`The block ${cid} has over 2 MiB, so it is no block of an encrypted graph: fetch it again from somewhere else`)
  }

  return isAbsent(err)
    ? new MissingBlockError(`The block ${cid} of the encrypted graph is not there: connect to a node that has it, or fetch it again`, { cause: err })
    : err
}

/**
 * A block of the encrypted graph, not yet checked.
 *
 * @throws {MissingBlockError}
 * @throws {SealedBlockMismatchError} if it is over 2 MiB
 */
export function readShared (store: Pick<Blockstore, 'get'>, cid: CID, options?: ReadOptions): Awaitable<PlainBlock> {
  const bytes = orElse(() => readBytes(store, cid, options), err => { throw sharedNotFound(err, cid) })
  return andThen(bytes, bytes => ({ cid, bytes }))
}

/**
 * A block of the encrypted graph whose bytes hash to its `sha2-256` CID.
 *
 * @throws {MissingBlockError}
 * @throws {SealedBlockMismatchError}
 */
export function readVerified (store: Pick<Blockstore, 'get'>, cid: CID, crypto: CryptoBackend, options?: ReadOptions): Awaitable<PlainBlock> {
  return andThen(readShared(store, cid, options), block => andThen(crypto.sha256(block.bytes), digest => {
    if (!equalBytes(digest, cid.multihash.digest)) {
      throw new SealedBlockMismatchError(`The bytes of the block ${cid} do not hash to its CID: fetch it again from somewhere else`)
    }

    return block
  }))
}
