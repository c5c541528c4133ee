import { raceSignal } from 'race-signal'
import { andThen, orElse } from '../awaitable.ts'
import { BlockTooLargeError, InputChangedError, InvalidCatalogError, PlainBlockMismatchError } from '../errors.ts'
import { equalBytes, isIdentityCid, isUsualRaw } from '../format/internal.ts'
import { Turn } from '../turn.ts'
import { abortable } from './abortable.ts'
import { BlockTable } from './block-table.ts'
import { byteOrder } from './byte-order.ts'
import { InFlight } from './in-flight.ts'
import { plainLinks } from './plain-links.ts'
import { ProgressCounter } from './progress.ts'
import { readPlain } from './read-block.ts'
import { SealedBuffer } from './sealed-buffer.ts'
import { walkTable } from './walk-table.ts'
import type { CodecLoader } from './plain-links.ts'
import type { GraphProgressOptions } from './progress.ts'
import type { Spill } from './record-list.ts'
import type { Awaitable } from '../awaitable.ts'
import type { PlainBlock, SealedBytes } from '../format/internal.ts'
import type { Crew } from '../workers/internal.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** How a plain block becomes a sealed one. The same block gives the same bytes. */
export interface Sealing {
  /** the CID was checked, and is nobody else's; the last 16 bytes of the result are an authentication tag */
  seal (block: PlainBlock): Awaitable<SealedBytes>
  /** a block that was sealed before, by the last 8 bytes that it gave; undefined if it changed since */
  again (block: PlainBlock, end: Uint8Array): Awaitable<Uint8Array | undefined>
  sha256 (bytes: Uint8Array): Awaitable<Uint8Array>
  address (digest: Uint8Array): CID
}

/** Gets a sealed block's CID and its bytes, unless they are stored already. */
export interface SealedVisit {
  (cid: CID, bytes?: Uint8Array): Awaitable<unknown>
}

/** Whether a block that a previous export may have stored is there. */
export interface StoredCheck {
  (cid: CID, isPage: boolean): Awaitable<boolean>
}

/** A sealed block that holds no block of the graph, and can be made again. */
interface Extra {
  digest: Uint8Array
  again (): Promise<Uint8Array>
}

export interface SealedSetOptions extends AbortOptions, GraphProgressOptions {
  /** threads that seal beside this one: blocks of a sha2-256 CID that link nothing */
  crew?: Crew
  /** bytes of sealed blocks that may be held in memory */
  bufferBytes: number
  /** where the table goes when it is too large */
  spill?: Spill
}

const TYPE = 'helia-encrypted:export:progress'
const TAG_END = -8
const REUSED = 1

/**
 * Seals blocks in the order in which they come, and gives them out in the order of their
 * addresses. What does not fit the buffer is sealed a second time, and must come out the same.
 */
export class SealedSet {
  readonly table: BlockTable
  readonly #source: Pick<Blockstore, 'get'>
  readonly #sealing: Sealing
  readonly #options: SealedSetOptions
  readonly #buffer: SealedBuffer
  readonly #extras: Extra[] = []
  readonly #progress: ProgressCounter
  readonly #turn = new Turn()
  readonly #handedOver = new InFlight(Infinity, () => {})

  constructor (source: Pick<Blockstore, 'get'>, sealing: Sealing, options: SealedSetOptions) {
    this.#source = source
    this.#sealing = sealing
    this.#options = options
    this.table = new BlockTable(options.spill)
    this.#buffer = new SealedBuffer(options.bufferBytes)
    this.#progress = new ProgressCounter(options, TYPE, 'seal')
  }

  get size (): number {
    return this.table.size + this.#extras.length
  }

  /** bytes of the contents that were sealed */
  get bytes (): number {
    return this.#progress.bytes
  }

  /** Seal every block that can be reached from the root, once each. */
  async sealAll (root: CID, getCodec: CodecLoader): Promise<void> {
    await walkTable(this.table, root, index => andThen(this.#seal(index), block => plainLinks(block, getCodec)))
    await this.#handedBack()
  }

  /** Seal the root and the given blocks, once each. An identity CID is in the block that links it. */
  async sealSome (root: CID, blocks: Iterable<CID> | AsyncIterable<CID>): Promise<void> {
    await this.#seal(this.table.add(root.bytes))

    for await (const cid of abortable(blocks, this.#options.signal)) {
      const index = isIdentityCid(cid) ? -1 : this.table.add(cid.bytes)

      if (index >= 0) {
        await this.#seal(index)
      }
    }

    await this.#handedBack()
  }

  /** Take over where a block of the table was sealed in a previous export. */
  reuse (index: number, digest: Uint8Array): void {
    this.table.setSealed(index, digest)
    this.table.mark(index, REUSED)
  }

  isReused (index: number): boolean {
    return (this.table.marks(index) & REUSED) !== 0
  }

  /** Seal all blocks of the table that were not taken over. */
  async sealRest (): Promise<void> {
    for (let index = 0; index < this.table.size; index++) {
      if (!this.isReused(index)) {
        await this.#turn.give()
        await this.#seal(index)
      }
    }

    await this.#handedBack()
  }

  /** Add a block of another kind, once all blocks of the graph are sealed. */
  addExtra (digest: Uint8Array, bytes: Uint8Array, again: () => Promise<Uint8Array>): void {
    this.#buffer.add(this.size, bytes)
    this.#extras.push({ digest, again })
  }

  /**
   * Visit all sealed blocks in ascending order of their digests, each once.
   *
   * @param visit - called one at a time
   * @param isStored - asked of each block of a previous export that was taken over, and of each page
   * @throws {InputChangedError}
   */
  async inOrder (visit: SealedVisit, isStored?: StoredCheck): Promise<void> {
    const order = this.order()
    const progress = this.storing()

    for (const id of order) {
      this.#options.signal?.throwIfAborted()
      const cid = this.address(id)
      const isPage = id >= this.table.size
      const asked = isStored != null && (isPage || this.isReused(id)) && isStored(cid, isPage)
      const stored = asked instanceof Promise ? await asked : asked
      const kept = stored ? undefined : this.take(id)
      const bytes = kept instanceof Promise ? await kept : kept
      const visited = visit(cid, bytes)
      const waited = visited instanceof Promise ? visited : this.#turn.give()
      waited instanceof Promise && await waited
      progress.add(bytes?.byteLength ?? 0)
    }
  }

  /** All sealed blocks, each by a number of its own, in ascending order of their digests. */
  order (): Uint32Array {
    return byteOrder(this.size, id => this.#digest(id))
  }

  /** Counts what is written. */
  storing (): ProgressCounter {
    return new ProgressCounter(this.#options, TYPE, 'store', { totalBlocks: this.size })
  }

  address (id: number): CID {
    return this.#sealing.address(this.#digest(id))
  }

  /**
   * A sealed block, for the last time as far as the buffer goes.
   *
   * @throws {InputChangedError}
   */
  take (id: number): Awaitable<Uint8Array> {
    return this.#buffer.take(id) ?? this.#sealAgain(id)
  }

  #digest (id: number): Uint8Array {
    return id < this.table.size ? this.table.digest(id) : this.#extras[id - this.table.size].digest
  }

  // the links are read from the very bytes that were sealed, which nobody can change
  #seal (index: number): Awaitable<PlainBlock> {
    const cid = this.table.plainCid(index)

    return andThen(readPlain(this.#source, cid, this.#options), block => this.#handOver(index, block) ? block : this.#sealHere(index, block))
  }

  #sealHere (index: number, block: PlainBlock): Awaitable<PlainBlock> {
    return andThen(this.#sealing.seal(block), sealed =>
      andThen(this.#sealing.sha256(sealed.bytes), digest => {
        this.#keep(index, digest, sealed)
        return { cid: block.cid, bytes: sealed.content }
      }))
  }

  // nothing waits for a block without links
  #handOver (index: number, block: PlainBlock): boolean {
    const { crew } = this.#options
    this.#handedOver.throwIfFailed()
    const sealed = crew != null && isUsualRaw(block.cid) ? crew.offer(block.cid.bytes, block.bytes) : undefined

    if (sealed != null) {
      const { byteLength } = block.bytes
      this.#handedOver.beside(sealed.then(done => done == null
        ? this.#sealHere(index, block)
        : this.#keep(index, done.name, { bytes: done.bytes, content: { byteLength } })))
    }

    return sealed != null
  }

  async #handedBack (): Promise<void> {
    this.#options.crew?.flush()
    await raceSignal(this.#handedOver.all(), this.#options.signal)
  }

  #keep (index: number, digest: Uint8Array, { bytes, content }: { bytes: Uint8Array, content: { byteLength: number } }): void {
    this.table.setSealed(index, digest, bytes.subarray(TAG_END))
    this.#buffer.add(index, bytes)
    this.#progress.add(content.byteLength)
  }

  #sealAgain (id: number): Awaitable<Uint8Array> {
    if (id >= this.table.size) {
      return this.#extras[id - this.table.size].again()
    }

    const { signal } = this.#options
    return andThen(readPlain(this.#source, this.table.plainCid(id), { signal }), block => this.#sealUnchanged(block, id))
  }

  // the same bytes as in the first pass, or nothing: the tag shows it
  #sealUnchanged (block: PlainBlock, id: number): Awaitable<Uint8Array> {
    const same = orElse(() => this.#sealSame(block, id), err => {
      if (!(err instanceof PlainBlockMismatchError || err instanceof BlockTooLargeError)) {
        throw err
      }

      return undefined
    })

    return andThen(same, bytes => {
      if (bytes == null) {
        throw this.#changed(block, id)
      }

      return bytes
    })
  }

  // what a previous export sealed is known by its address only
  #sealSame (block: PlainBlock, id: number): Awaitable<Uint8Array | undefined> {
    if (!this.isReused(id)) {
      return this.#sealing.again(block, this.table.tag(id))
    }

    return andThen(this.#sealing.seal(block), ({ bytes }) =>
      andThen(this.#sealing.sha256(bytes), digest => equalBytes(digest, this.table.digest(id)) ? bytes : undefined))
  }

  #changed (block: PlainBlock, id: number): Error {
    return this.isReused(id)
      ? new InvalidCatalogError(`The previous graph has the block ${block.cid} elsewhere than it would be now: export without previous`)
      : new InputChangedError(`The block ${block.cid} changed while it was exported: nothing refers to what was written; export again`)
  }
}
