import { blockSecrets } from '../crypto/internal.ts'
import { copyCid, openNow } from '../format/internal.ts'
import { nextTurn } from '../turn.ts'
import { Crew, defaultWorkers } from '../workers/internal.ts'
import { graphKeyOf } from './open-root.ts'
import type { OpenedRoot } from './open-root.ts'
import type { Awaitable } from '../awaitable.ts'
import type { CryptoBackend, GraphKey, GraphKeys, Secret } from '../crypto/internal.ts'
import type { FilePiece } from '../file-piece.ts'
import type { BlockKind, HasherLoader, OpenedBlock, SealedBlock } from '../format/internal.ts'
import type { Done } from '../workers/internal.ts'
import type { CID } from 'multiformats/cid'

export interface OpenerOptions {
  key: Secret
  getHasher?: HasherLoader
  crypto?: CryptoBackend
  workers?: number
}

function openedBy ({ kind, name, bytes }: Done): OpenedBlock {
  return { kind: kind as BlockKind, cid: copyCid(name), bytes }
}

/** Opens data blocks and pages, in this thread and in others. */
export class Opener {
  readonly #keys: GraphKeys
  readonly #graphKey: GraphKey
  readonly #crew: Crew
  readonly #getHasher?: HasherLoader
  #turn = Promise.resolve()

  constructor ({ root, keys }: OpenedRoot, { key, getHasher, crypto, workers = defaultWorkers() }: OpenerOptions) {
    this.#keys = keys
    this.#graphKey = graphKeyOf(root, key)
    this.#getHasher = getHasher
    this.#crew = new Crew({ task: 'open', secrets: () => this.#graphKey.use(blockSecrets), workers: crypto == null ? workers : 0 })
  }

  /** So much will be handed over, in so many blocks. */
  expect (bytes: number, blocks?: number): void {
    this.#crew.expect(bytes, blocks)
  }

  /** The block, once a worker has opened it; undefined if none has room. */
  handOver (sealed: SealedBlock): Promise<OpenedBlock> | undefined {
    const opened = this.#crew.offer(sealed.cid.multihash.digest, sealed.bytes)

    // whatever a worker finds wrong is found here again, and said
    return opened?.then(done => done == null ? this.open(sealed) : openedBy(done))
  }

  /** As `handOver`, of a block in a file, which the worker reads; undefined, now or later, for what is to be opened here. */
  handOverPiece (sealed: CID, piece: FilePiece): Promise<OpenedBlock | undefined> | undefined {
    return this.#offerPiece(sealed, piece) ?? (this.#crew.mayTake(piece) ? this.#inTurn(sealed, piece) : undefined)
  }

  /** Open a block in this thread. */
  open (sealed: SealedBlock): Awaitable<OpenedBlock> {
    return openNow(this.#keys, sealed, { kind: 'indexed', getHasher: this.#getHasher })
  }

  /** End the other threads, and close the keys. */
  async stop (): Promise<void> {
    this.#keys.close()
    this.#graphKey.close()
    await this.#crew.stop()
  }

  #offerPiece (sealed: CID, piece: FilePiece): Promise<OpenedBlock | undefined> | undefined {
    return this.#crew.offerPiece(sealed.multihash.digest, piece, 'both')?.then(done => done == null ? undefined : openedBy(done))
  }

  // of many that are wanted at once this thread opens one a turn: meanwhile workers may have got room
  async #inTurn (sealed: CID, piece: FilePiece): Promise<OpenedBlock | undefined> {
    this.#turn = this.#turn.then(nextTurn)
    await this.#turn
    return this.#offerPiece(sealed, piece)
  }
}
