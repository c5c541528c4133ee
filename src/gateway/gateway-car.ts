import { InvalidCarError } from '../errors.ts'
import { failure } from './gateway-answer.ts'
import type { Gateway } from './gateway.ts'
import type { CarSource } from '../car/read-car.ts'
import type { PlainBlock } from '../format/internal.ts'
import type { AbortOptions } from 'abort-error'
import type { CID } from 'multiformats/cid'

/** Bytes of blocks that came and were not asked for yet: a CAR that has more of them is of no use. */
const MAX_HELD = 67_108_864

/**
 * A CAR that is being received, read in the order in which its blocks are asked for, which should be about its own.
 * Never more than 64 MiB of it are held.
 */
export class GatewayCar {
  readonly gateway: Gateway
  readonly #root: CID
  readonly #skip: (cid: CID) => Promise<boolean>
  readonly #car: CarSource
  readonly #held = new Map<string, PlainBlock>()
  #heldBytes = 0
  #blocks?: AsyncIterator<PlainBlock>
  #turn: Promise<unknown> = Promise.resolve()
  #isOver = false
  #seen = 0
  /** blocks of it that were asked for, or were here */
  #known = 0

  /** `skip` says whether a block that comes is not wanted any more. */
  constructor (gateway: Gateway, root: CID, skip: (cid: CID) => Promise<boolean>, options: AbortOptions) {
    this.gateway = gateway
    this.#root = root
    this.#skip = skip
    this.#car = gateway.car(root, options)
  }

  /** Whether nothing more comes. */
  get isOver (): boolean {
    return this.#isOver
  }

  /**
   * A block, checked against its CID; undefined if it did not come. Once that failed, the CAR is over.
   *
   * @throws {GatewayFailedError}
   */
  async take (cid: CID): Promise<Uint8Array | undefined> {
    const taken = this.#turn.then(async () => this.#held.has(key(cid)) ? this.#release(cid) : this.#readTo(cid))
    this.#turn = taken.catch(() => {})
    return taken
  }

  close (): void {
    this.#isOver = true
    this.#car.close()
  }

  async #readTo (wanted: CID): Promise<Uint8Array | undefined> {
    try {
      while (!this.#isOver) {
        const block = await this.#next()

        if (key(block.cid) === key(wanted)) {
          this.#known++
          return block.bytes
        }

        await this.#hold(block)
      }
    } catch (err) {
      this.close()
      // Boxo writes a line of text where its CAR ends early
      throw this.gateway.noted(err instanceof InvalidCarError ? failure(this.gateway.url.href, 'incomplete', {}, { cause: err }) : err)
    }
  }

  async #next (): Promise<PlainBlock> {
    this.#blocks ??= await this.#open()
    const { done, value } = await this.#blocks.next()

    if (done === true) {
      throw failure(this.gateway.url.href, this.#seen > 0 && this.#known === 0 ? 'wrong' : 'incomplete')
    }

    this.#seen++
    await this.gateway.check(value)
    return value
  }

  async #open (): Promise<AsyncIterator<PlainBlock>> {
    const roots = await this.#car.roots()

    if (!roots.some(root => root.equals(this.#root))) {
      throw failure(this.gateway.url.href, 'wrong')
    }

    return this.#car.blocks()
  }

  async #hold (block: PlainBlock): Promise<void> {
    if (this.#held.has(key(block.cid))) {
      return
    }

    if (await this.#skip(block.cid)) {
      this.#known++
      return
    }

    this.#held.set(key(block.cid), block)
    this.#heldBytes += block.bytes.byteLength

    // in which order is the gateway's to say: it may have the graph, and gives it block by block
    if (this.#heldBytes > MAX_HELD) {
      throw failure(this.gateway.url.href, 'incomplete')
    }
  }

  #release (cid: CID): Uint8Array | undefined {
    const block = this.#held.get(key(cid))
    this.#held.delete(key(cid))
    this.#heldBytes -= block?.bytes.byteLength ?? 0
    return block?.bytes
  }
}

function key ({ multihash }: CID): string {
  return multihash.digest.join()
}
