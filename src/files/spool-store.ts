import { clean } from '@noble/hashes/utils.js'
import { andThen, orElse } from '../awaitable.ts'
import { checkOptions } from '../check-options.ts'
import { NONCE_LENGTH, TAG_LENGTH, generateKey } from '../crypto/internal.ts'
import { ClosedError, NotFoundError, SpoolDamagedError } from '../errors.ts'
import { collectBytes } from '../graph/internal.ts'
import { BlockPlaces } from './block-places.ts'
import { fileError, withFile } from './file-error.ts'
import { nodeCrypto } from './node-crypto.ts'
import { writeNumber } from './packed-number.ts'
import { readInto } from './read-file-place.ts'
import { TEMP_NAME, openTempFile } from './temp-file.ts'
import { writeAt } from './write-at.ts'
import type { Place } from './block-places.ts'
import type { Closable } from './closable.ts'
import type { NowAead } from './node-crypto.ts'
import type { TempFile } from './temp-file.ts'
import type { Awaitable } from '../awaitable.ts'
import type { AbortOptions } from 'abort-error'
import type { CID } from 'multiformats/cid'

/** Where a temporary store keeps its file. */
export interface SpoolStoreOptions {
  /** default the system's folder for temporary files */
  folder?: string
}

/** A private blockstore for what must not be in memory as a whole, and on the disk only encrypted. Closing it removes the file; its key is gone with it. */
export interface SpoolStore extends Closable {
  /** at once; throws `NotFoundError`, `SpoolDamagedError`, `FileSystemError`, `ClosedError` */
  get (cid: CID, options?: AbortOptions): Generator<Uint8Array>
  /** throws `FileSystemError`, `ClosedError` */
  put (cid: CID, bytes: Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>, options?: AbortOptions): CID | Promise<CID>
  /** Whether the store has a block. */
  has (cid: CID, options?: AbortOptions): boolean
  /** how many, and their bytes */
  readonly blocks: number
  readonly bytes: number
}

// a place in the file is used once, so its offset is a nonce that never repeats
function nonceAt (offset: number): Uint8Array {
  const nonce = new Uint8Array(NONCE_LENGTH)
  writeNumber(nonce, NONCE_LENGTH - 6, 6, offset)
  return nonce
}

class Spool implements SpoolStore {
  bytes = 0
  readonly #file: TempFile
  readonly #aead: NowAead
  readonly #places = new BlockPlaces()
  readonly #writing = new Set<Promise<void>>()
  // also of what could not be written, as its nonce is used up
  #end = 0
  #closed = false
  #scratch = new Uint8Array(0)

  constructor (file: TempFile, aead: NowAead) {
    this.#file = file
    this.#aead = aead
  }

  get blocks (): number {
    return this.#places.size
  }

  put (cid: CID, value: Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>, { signal }: AbortOptions = {}): Awaitable<CID> {
    signal?.throwIfAborted()
    return andThen(value instanceof Uint8Array ? value : collectBytes(value), bytes => this.#put(cid, bytes))
  }

  * get (cid: CID, { signal }: AbortOptions = {}): Generator<Uint8Array> {
    signal?.throwIfAborted()
    this.#checkOpen()
    const place = this.#places.find(cid.multihash.bytes)

    if (place == null) {
      throw new NotFoundError(`The block ${cid} is not in the temporary file: check the CID`)
    }

    yield this.#open(cid, place)
  }

  has (cid: CID): boolean {
    this.#checkOpen()
    return this.#places.has(cid.multihash.bytes)
  }

  async close (): Promise<void> {
    if (!this.#closed) {
      this.#closed = true
      // a descriptor that is closed too early may by then be another file's
      await Promise.allSettled(this.#writing)
      this.#aead.close?.()
      this.#file.close()
    }
  }

  async [Symbol.asyncDispose] (): Promise<void> {
    await this.close()
  }

  #checkOpen (): void {
    if (this.#closed) {
      throw new ClosedError('The temporary file was closed: what was in it is gone')
    }
  }

  #put (cid: CID, bytes: Uint8Array): Awaitable<CID> {
    if (this.has(cid)) {
      return cid
    }

    const offset = this.#end
    this.#end += bytes.byteLength + TAG_LENGTH
    const sealed = this.#aead.seal(nonceAt(offset), bytes).subarray(NONCE_LENGTH)
    const written = orElse(() => writeAt(this.#file.descriptor, sealed, offset), err => { throw fileError(err, 'write to', TEMP_NAME) })
    return andThen(this.#track(written), () => {
      this.#places.add(cid.multihash.bytes, { kind: 0, file: 0, offset, length: bytes.byteLength }) && (this.bytes += bytes.byteLength)
      return cid
    })
  }

  #track (written: Awaitable<void>): Awaitable<void> {
    if (written instanceof Promise) {
      const end = (): void => { this.#writing.delete(written) }
      this.#writing.add(written)
      written.then(end, end)
    }

    return written
  }

  // memory that is only used until a block is opened
  #take (length: number): Uint8Array {
    if (this.#scratch.byteLength < length) {
      this.#scratch = new Uint8Array(length)
    }

    return this.#scratch.subarray(0, length)
  }

  // the nonce is not in the file: a block that was moved does not open
  #open (cid: CID, { offset, length }: Place): Uint8Array {
    const sealed = this.#take(NONCE_LENGTH + length + TAG_LENGTH)
    sealed.set(nonceAt(offset))
    const read = withFile('read', TEMP_NAME, () => readInto(this.#file.descriptor, sealed.subarray(NONCE_LENGTH), offset))
    sealed.fill(0, NONCE_LENGTH + read)

    try {
      return this.#aead.open(sealed)
    } catch (err) {
      throw new SpoolDamagedError(`The temporary file has other bytes for the block ${cid} than were written to it: check the disk, and start again`, { cause: err })
    }
  }
}

function randomAead (): NowAead {
  const key = generateKey()

  try {
    return nodeCrypto.aead(key)
  } finally {
    clean(key)
  }
}

/**
 * A private blockstore in a temporary file (0600): each block is sealed with AES-256-GCM under a random key that is only
 * in memory. The file loses its name as soon as it is open, where the platform can, and is gone with the process. About 60 bytes
 * of memory a block.
 *
 * @throws {FileSystemError}
 */
export async function spoolStore (options: SpoolStoreOptions = {}): Promise<SpoolStore> {
  checkOptions(options, ['folder'], 'spoolStore')
  return new Spool(openTempFile(options.folder), randomAead())
}
