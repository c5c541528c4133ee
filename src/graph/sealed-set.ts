import { andThen } from '../awaitable.ts'
import { InputChangedError, PlainBlockMismatchError } from '../errors.ts'
import { equalBytes, isIdentityCid } from '../format/internal.ts'
import { Turn } from '../turn.ts'
import { abortable } from './abortable.ts'
import { BlockTable } from './block-table.ts'
import { byteOrder } from './byte-order.ts'
import { plainLinks } from './plain-links.ts'
import { ProgressCounter } from './progress.ts'
import { readPlain } from './read-block.ts'
import { SealedBuffer } from './sealed-buffer.ts'
import type { CodecLoader } from './plain-links.ts'
import type { GraphProgressOptions } from './progress.ts'
import type { Awaitable } from '../awaitable.ts'
import type { PlainBlock, SealedBytes } from '../format/internal.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** How a plain block becomes a sealed one. The same block gives the same bytes. */
export interface Sealing {
  /** the last 16 bytes are an authentication tag */
  seal (block: PlainBlock): Awaitable<SealedBytes>
  sha256 (bytes: Uint8Array): Awaitable<Uint8Array>
}

/** Gets a sealed block's digest, which is there until it is done, and its bytes. */
export interface SealedVisit {
  (digest: Uint8Array, bytes: Uint8Array): Awaitable<unknown>
}

/** A sealed block that holds no block of the graph, and can be made again. */
interface Extra {
  digest: Uint8Array
  again (): Promise<Uint8Array>
}

export interface SealedSetOptions extends AbortOptions, GraphProgressOptions {
  /** bytes of sealed blocks that may be held in memory */
  bufferBytes: number
}

const TYPE = 'helia-encrypted:export:progress'
const TAG_END = -8

/**
 * Seals blocks in the order in which they come, and gives them out in the order of their
 * addresses. What does not fit the buffer is sealed a second time, and must come out the same.
 */
export class SealedSet {
  readonly table = new BlockTable()
  readonly #source: Pick<Blockstore, 'get'>
  readonly #sealing: Sealing
  readonly #options: SealedSetOptions
  readonly #buffer: SealedBuffer
  readonly #extras: Extra[] = []
  readonly #progress: ProgressCounter
  readonly #turn = new Turn()

  constructor (source: Pick<Blockstore, 'get'>, sealing: Sealing, options: SealedSetOptions) {
    this.#source = source
    this.#sealing = sealing
    this.#options = options
    this.#buffer = new SealedBuffer(options.bufferBytes)
    this.#progress = new ProgressCounter(options, TYPE, 'seal')
  }

  get size (): number {
    return this.table.size + this.#extras.length
  }

  /** bytes of the contents */
  get bytes (): number {
    return this.#progress.bytes
  }

  /** Seal every block that can be reached from the root, once each. */
  async sealAll (root: CID, getCodec: CodecLoader): Promise<void> {
    const pending = [this.table.add(root.bytes)]

    for (let index = pending.pop(); index != null; index = pending.pop()) {
      await this.#turn.give()
      const sealing = this.#seal(index)
      const block = sealing instanceof Promise ? await sealing : sealing
      const links = plainLinks(block, getCodec)

      for (const link of links instanceof Promise ? await links : links) {
        const added = this.table.add(link.bytes)

        if (added >= 0) {
          pending.push(added)
        }
      }
    }
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
  }

  /** Add a block of another kind, once all blocks of the graph are sealed. */
  addExtra (digest: Uint8Array, bytes: Uint8Array, again: () => Promise<Uint8Array>): void {
    this.#buffer.add(this.size, bytes)
    this.#extras.push({ digest, again })
  }

  /**
   * Visit all sealed blocks in ascending order of their digests, each once.
   *
   * @throws {InputChangedError}
   */
  async inOrder (visit: SealedVisit): Promise<void> {
    const order = byteOrder(this.size, id => this.#digest(id))
    const progress = new ProgressCounter(this.#options, TYPE, 'store', { totalBlocks: order.length })

    for (const id of order) {
      this.#options.signal?.throwIfAborted()
      const bytes = this.#buffer.take(id) ?? await this.#sealAgain(id)
      const visited = visit(this.#digest(id), bytes)
      await (visited instanceof Promise ? visited : this.#turn.give())
      progress.add(bytes.byteLength)
    }
  }

  #digest (id: number): Uint8Array {
    return id < this.table.size ? this.table.digest(id) : this.#extras[id - this.table.size].digest
  }

  // the links are read from the very bytes that were sealed, which nobody can change
  #seal (index: number): Awaitable<PlainBlock> {
    const cid = this.table.plainCid(index)

    return andThen(readPlain(this.#source, cid, this.#options), block =>
      andThen(this.#sealing.seal(block), sealed =>
        andThen(this.#sealing.sha256(sealed.bytes), digest => {
          this.#keep(index, digest, sealed)
          return { cid, bytes: sealed.content }
        })))
  }

  #keep (index: number, digest: Uint8Array, { bytes, content }: SealedBytes): void {
    this.table.setSealed(index, digest, bytes.subarray(TAG_END))
    this.#buffer.add(index, bytes)
    this.#progress.add(content.byteLength)
  }

  async #sealAgain (id: number): Promise<Uint8Array> {
    if (id >= this.table.size) {
      return this.#extras[id - this.table.size].again()
    }

    const { signal } = this.#options
    return this.#sealUnchanged(await readPlain(this.#source, this.table.plainCid(id), { signal }), this.table.tag(id))
  }

  // the same bytes as in the first pass, or nothing: the tag shows it, the block's hash proves it
  async #sealUnchanged (block: PlainBlock, tag: Uint8Array): Promise<Uint8Array> {
    try {
      const { bytes } = await this.#sealing.seal(block)

      if (equalBytes(bytes.subarray(TAG_END), tag)) {
        return bytes
      }
    } catch (err) {
      if (!(err instanceof PlainBlockMismatchError)) {
        throw err
      }
    }

    throw new InputChangedError(`The block ${block.cid} changed while it was exported: nothing refers to what was written; export again`)
  }
}
