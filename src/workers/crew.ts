import { CrewMember } from './crew-member.ts'
import type { Done, Hiring, Wanted } from './protocol.ts'

/** Less than twice as much is done before a worker could help. */
const START_BYTES = 67_108_864
/** Handing a smaller block over costs about what it saves. */
const MIN_BLOCK = 12_288

export interface CrewInit extends Hiring {
  /** threads beside this one */
  workers: number
}

/**
 * Threads that seal or open blocks beside the one that has them. They start once the work is worth it, and take what they
 * can; the rest is for whoever asked, so that no thread waits for another.
 */
export class Crew {
  readonly #init: CrewInit
  readonly #members: CrewMember[] = []
  #seen = 0

  constructor (init: CrewInit) {
    this.#init = init
  }

  /** Give a block to a worker, which copies it; undefined if none has room. A block that a worker can't do is null. */
  offer (name: Uint8Array, bytes: Uint8Array, wanted: Wanted = 'both'): Promise<Done | null> | undefined {
    if (this.#init.workers === 0 || bytes.byteLength < MIN_BLOCK) {
      return undefined
    }

    this.#seen += bytes.byteLength

    if (this.#seen > START_BYTES && this.#members.length === 0) {
      this.#start()
    }

    for (const member of this.#members) {
      const done = member.offer(name, bytes, wanted)

      if (done != null) {
        return done
      }
    }
  }

  /** Send what is together: there is no more. */
  flush (): void {
    this.#members.forEach(member => { member.flush() })
  }

  /** End all workers. What they have not done fails. */
  async stop (): Promise<void> {
    await Promise.all(this.#members.map(async member => member.stop()))
  }

  #start (): void {
    const { workers, ...hiring } = this.#init

    for (let i = 0; i < workers; i++) {
      this.#members.push(new CrewMember(hiring))
    }
  }
}
