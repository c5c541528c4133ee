import { clean } from '@noble/hashes/utils.js'
import { CrewMember } from './crew-member.ts'
import { canReadPieces } from './piece-reader.ts'
import type { Done, Hiring, Wanted } from './protocol.ts'
import type { BlockSecrets } from '../crypto/internal.ts'
import type { FilePiece } from '../file-piece.ts'
import type { Padding } from '../format/internal.ts'

/** Less than twice as much is done before a worker could help. */
const START_BYTES = 67_108_864
/** Handing a smaller block over costs about what it saves. */
const MIN_BLOCK = 12_288
/** Each is a message of its own. */
const MIN_PIECE = 65_536

export interface CrewInit {
  task: Hiring['task']
  /** for what seals and opens: called once the threads start; wiped when they end */
  secrets? (): BlockSecrets
  /** of what is sealed */
  padding?: Padding
  /** threads beside this one */
  workers: number
}

/**
 * Threads that seal, open or hash blocks beside the one that has them. They start once the work is worth it, and take what they
 * can; the rest is for whoever asked, so that no thread waits for another.
 */
export class Crew {
  readonly #init: CrewInit
  readonly #members: CrewMember[] = []
  #seen = 0
  #secrets?: BlockSecrets

  constructor (init: CrewInit) {
    this.#init = init
  }

  /** So much will be offered, in so many blocks: threads that are worth it start at once. */
  expect (bytes: number, blocks = 1): void {
    bytes < START_BYTES || bytes < blocks * MIN_BLOCK || this.#startOnce()
  }

  /** Whether its threads can read files, if it has any. */
  get takesPieces (): boolean {
    return this.#init.workers > 0 && canReadPieces()
  }

  /** Whether a worker that has no room now may have some in the next turn. */
  mayTake ({ length }: FilePiece): boolean {
    return this.#members.length > 0 && length >= MIN_PIECE
  }

  /** Give a block to a worker, which copies it; undefined if none has room. A block that a worker can't do is null. */
  offer (name: Uint8Array, bytes: Uint8Array, wanted: Wanted = 'both'): Promise<Done | null> | undefined {
    if (this.#init.workers === 0 || bytes.byteLength < MIN_BLOCK) {
      return undefined
    }

    return this.#ask(bytes.byteLength, member => member.offer(name, bytes, wanted))
  }

  /** Give a block to a worker that reads it from its file; undefined if none has room. */
  offerPiece (name: Uint8Array, piece: FilePiece, wanted: Wanted): Promise<Done | null> | undefined {
    return piece.length < MIN_PIECE || !this.takesPieces ? undefined : this.#ask(piece.length, member => member.offerPiece(name, piece, wanted))
  }

  /** End all workers, and wipe their keys. What they have not done fails. */
  async stop (): Promise<void> {
    this.#secrets == null || clean(this.#secrets.seal, this.#secrets.nonce)
    await Promise.all(this.#members.map(async member => member.stop()))
  }

  #ask (bytes: number, offer: (member: CrewMember) => Promise<Done | null> | undefined): Promise<Done | null> | undefined {
    this.#seen += bytes
    this.#seen < START_BYTES || this.#startOnce()

    for (const member of this.#members) {
      const done = offer(member)

      if (done != null) {
        return done
      }
    }
  }

  #startOnce (): void {
    const { workers } = this.#init

    if (workers > this.#members.length) {
      const hiring = this.#hiring()
      this.#members.push(...Array.from({ length: workers }, () => new CrewMember(hiring)))
    }
  }

  #hiring (): Hiring {
    const { task, padding, secrets } = this.#init

    if (secrets == null || task === 'hash') {
      return { task: 'hash' }
    }

    const { seal, nonce } = this.#secrets = secrets()
    return task === 'open' ? { task, secrets: { seal } } : { task, secrets: { seal, nonce }, padding }
  }
}
