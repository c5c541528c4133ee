import { Refusal } from './refusal.ts'

const MINUTE = 60_000

interface Usage {
  active: number
  since: number
  count: number
}

/** How much each peer may ask. Only of peers that are allowed something is anything kept. */
export class PeerLimits {
  readonly #maxConcurrent: number
  readonly #maxPerMinute: number
  readonly #usage = new Map<string, Usage>()

  constructor (maxConcurrent: number, maxPerMinute: number) {
    this.#maxConcurrent = maxConcurrent
    this.#maxPerMinute = maxPerMinute
  }

  /**
   * Do something for a peer, if it doesn't ask too much.
   *
   * @throws {Refusal}
   */
  async run (peer: string, work: () => Promise<void>): Promise<void> {
    const usage = this.#enter(peer)

    try {
      await work()
    } finally {
      usage.active--
    }
  }

  #enter (peer: string): Usage {
    const usage = this.#of(peer, Date.now())

    if (usage.active >= this.#maxConcurrent) {
      throw new Refusal(`too many requests at once: at most ${this.#maxConcurrent}`)
    }

    if (usage.count >= this.#maxPerMinute) {
      throw new Refusal(`too many requests: at most ${this.#maxPerMinute} a minute`)
    }

    usage.active++
    usage.count++
    return usage
  }

  #of (peer: string, now: number): Usage {
    const usage = this.#usage.get(peer) ?? { active: 0, since: now, count: 0 }
    this.#usage.set(peer, usage)

    if (now - usage.since >= MINUTE || now < usage.since) {
      usage.since = now
      usage.count = 0
    }

    return usage
  }
}
