import { blockSecrets } from '../crypto/internal.ts'
import { copyCid, openNow } from '../format/internal.ts'
import { Crew, defaultWorkers } from '../workers/internal.ts'
import { graphKeyOf } from './open-root.ts'
import type { OpenedRoot } from './open-root.ts'
import type { Awaitable } from '../awaitable.ts'
import type { CryptoBackend, GraphKeys, Secret } from '../crypto/internal.ts'
import type { BlockKind, HasherLoader, OpenedBlock, SealedBlock } from '../format/internal.ts'

export interface OpenerOptions {
  key: Secret
  getHasher?: HasherLoader
  crypto?: CryptoBackend
  workers?: number
}

/** Opens data blocks and pages, in this thread and in others. */
export class Opener {
  readonly #keys: GraphKeys
  readonly #crew: Crew
  readonly #getHasher?: HasherLoader

  constructor ({ root, keys }: OpenedRoot, { key, getHasher, crypto, workers = defaultWorkers() }: OpenerOptions) {
    this.#keys = keys
    this.#getHasher = getHasher
    this.#crew = new Crew({ task: 'open', secrets: blockSecrets(graphKeyOf(root, key).bytes), workers: crypto == null ? workers : 0 })
  }

  /** The block, once a worker has opened it; undefined if none has room. */
  handOver (sealed: SealedBlock): Promise<OpenedBlock> | undefined {
    const opened = this.#crew.offer(sealed.cid.multihash.digest, sealed.bytes)

    // whatever a worker finds wrong is found here again, and said
    return opened?.then(done => done == null ? this.open(sealed) : { kind: done.kind as BlockKind, cid: copyCid(done.name), bytes: done.bytes })
  }

  /** Open a block in this thread. */
  open (sealed: SealedBlock): Awaitable<OpenedBlock> {
    return openNow(this.#keys, sealed, { kind: 'indexed', getHasher: this.#getHasher })
  }

  /** Send what is together: there is no more. */
  flush (): void {
    this.#crew.flush()
  }

  /** End the other threads. */
  async stop (): Promise<void> {
    await this.#crew.stop()
  }
}
