import { raceSignal } from 'race-signal'
import { andThen } from '../awaitable.ts'
import { checkCid } from '../check-options.ts'
import { discard } from '../discard.ts'
import { TAG_END, isIdentityCid, isUsualRaw } from '../format/internal.ts'
import { Turn } from '../turn.ts'
import { abortable } from './abortable.ts'
import { Ahead } from './ahead.ts'
import { BlockTable } from './block-table.ts'
import { byteOrder } from './byte-order.ts'
import { InFlight } from './in-flight.ts'
import { PlainBlocks } from './plain-blocks.ts'
import { plainLinks } from './plain-links.ts'
import { ProgressCounter } from './progress.ts'
import { SealedBuffer } from './sealed-buffer.ts'
import { SecondPass } from './second-pass.ts'
import { walkTable } from './walk-table.ts'
import type { CodecLoader } from './plain-links.ts'
import type { GraphProgressOptions } from './progress.ts'
import type { Spill } from './record-list.ts'
import type { Sealing } from './second-pass.ts'
import type { Awaitable } from '../awaitable.ts'
import type { PlainBlock } from '../format/internal.ts'
import type { Crew, Done, Wanted } from '../workers/internal.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

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

/** Blocks that are sealed here side by side where that has to be waited for, about 5 times their size in memory. */
const AT_ONCE = 4
const NOTHING = new Uint8Array(0)

/**
 * Seals blocks in the order in which they come, and gives them out in the order of their
 * addresses. What does not fit the buffer is sealed a second time, and must come out the same.
 */
export class SealedSet {
  readonly table: BlockTable
  readonly #blocks: PlainBlocks
  readonly #sealing: Sealing
  readonly #options: SealedSetOptions
  readonly #buffer: SealedBuffer
  readonly #extras: Extra[] = []
  readonly #progress: ProgressCounter
  readonly #turn = new Turn()
  readonly #second: SecondPass
  readonly #inFlight = new InFlight(AT_ONCE, () => {})
  #ahead?: Ahead<Uint8Array>

  constructor (source: Pick<Blockstore, 'get'>, sealing: Sealing, options: SealedSetOptions) {
    this.#sealing = sealing
    this.#options = options
    this.table = new BlockTable(options.spill)
    this.#buffer = new SealedBuffer(options.bufferBytes)
    this.#blocks = new PlainBlocks(source, this.table, options)
    this.#second = new SecondPass(this.#blocks, this.table, sealing)
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
      checkCid(cid)
      const index = isIdentityCid(cid) ? -1 : this.table.add(cid.bytes)

      if (index >= 0) {
        await this.#seal(index)
      }
    }

    await this.#handedBack()
  }

  /** Seal all blocks of the table that were not taken over. */
  async sealRest (): Promise<void> {
    for (let index = 0; index < this.table.size; index++) {
      if (!this.table.isReused(index)) {
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
      const asked = isStored != null && (isPage || this.table.isReused(id)) && isStored(cid, isPage)
      const stored = asked instanceof Promise ? await asked : asked
      const kept = stored ? undefined : this.take(id)
      const bytes = kept instanceof Promise ? await kept : kept
      const visited = visit(cid, bytes)
      visited instanceof Promise && await visited
      const rest = this.#turn.give()
      rest instanceof Promise && await rest
      progress.add(bytes?.byteLength ?? 0)
    }
  }

  /** All sealed blocks, each by a number of its own, in ascending order of their digests. */
  order (): Uint32Array {
    const order = byteOrder(this.size, id => this.#digest(id))
    const isSure = (id: number): boolean => id < this.table.size && !this.table.isReused(id) && !this.#buffer.has(id)
    const { crew } = this.#options
    const elsewhere = crew?.takesPieces === true ? (id: number) => this.#second.elsewhere(id, crew) : undefined
    this.#ahead = new Ahead(order, { make: id => this.#again(id), elsewhere, isSure })
    return order
  }

  /** Let go of the list of blocks, and of all threads. */
  async close (): Promise<void> {
    this.table.close()
    await this.#options.crew?.stop()
  }

  /** Counts what is written. */
  storing (): ProgressCounter {
    return new ProgressCounter(this.#options, TYPE, 'store', { totalBlocks: this.size })
  }

  address (id: number): CID {
    return this.#sealing.address(this.#digest(id))
  }

  /**
   * A sealed block, in their order, for the last time as far as the buffer goes.
   *
   * @throws {InputChangedError}
   */
  take (id: number): Awaitable<Uint8Array> {
    return this.#buffer.take(id) ?? this.#ahead?.take(id) ?? this.#again(id)
  }

  #again (id: number): Awaitable<Uint8Array> {
    return id < this.table.size ? this.#second.seal(id) : this.#extras[id - this.table.size].again()
  }

  #digest (id: number): Uint8Array {
    return id < this.table.size ? this.table.digest(id) : this.#extras[id - this.table.size].digest
  }

  // the links are read from the very bytes that were sealed, which nobody can change
  #seal (index: number): Awaitable<PlainBlock> {
    this.#inFlight.throwIfFailed()
    return this.#handOverPiece(index) ?? andThen(this.#blocks.read(index), block =>
      andThen(this.#handOver(index, block) ? block : this.#beside(block, this.#sealHere(index, block)), sealed => {
        this.#blocks.release(block)
        return sealed
      }))
  }

  #sealHere (index: number, block: PlainBlock): Awaitable<PlainBlock> {
    return andThen(this.#sealing.seal(block), sealed =>
      andThen(this.#sealing.sha256(sealed.bytes), digest => {
        this.#keep(index, digest, sealed)
        return { cid: block.cid, bytes: sealed.content }
      }))
  }

  // who takes it reads it: it has no links
  #handOverPiece (index: number): PlainBlock | undefined {
    const { crew } = this.#options
    const found = crew?.takesPieces === true ? this.#blocks.piece(index) : undefined

    if (found != null && this.#follow(index, found.piece.length, crew?.offerPiece(found.cid.bytes, found.piece, this.#wanted))) {
      return { cid: found.cid, bytes: NOTHING }
    }
  }

  // nothing waits for a block without links, but for its turn
  #beside (block: PlainBlock, sealed: Awaitable<PlainBlock>): Awaitable<PlainBlock> {
    return sealed instanceof Promise && isUsualRaw(block.cid) ? this.#inFlight.add(sealed).then(() => block) : sealed
  }

  #handOver (index: number, { cid, bytes }: PlainBlock): boolean {
    const { crew } = this.#options
    return crew != null && isUsualRaw(cid) && this.#follow(index, bytes.byteLength, crew.offer(cid.bytes, bytes, this.#wanted))
  }

  get #wanted (): Wanted {
    return this.#buffer.isFull ? 'name' : 'both'
  }

  #follow (index: number, byteLength: number, sealed?: Promise<Done | null>): boolean {
    sealed == null || this.#inFlight.beside(sealed.then(done => done == null
      ? andThen(this.#blocks.read(index), again => this.#sealHere(index, again))
      : this.#keep(index, done.name, { bytes: done.bytes, content: { byteLength } })))

    return sealed != null
  }

  async #handedBack (): Promise<void> {
    await raceSignal(this.#inFlight.all(), this.#options.signal)
  }

  #keep (index: number, digest: Uint8Array, { bytes, content }: { bytes: Uint8Array, content: { byteLength: number } }): void {
    this.table.setSealed(index, digest, bytes.subarray(-TAG_END))
    this.#buffer.add(index, bytes) || discard(bytes)
    this.#progress.add(content.byteLength)
  }
}
