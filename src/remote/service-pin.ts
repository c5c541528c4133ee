import { pause } from '../pause.ts'
import { originsOf } from './dialing-node.ts'
import { NoAnswer } from './pin-answer.ts'
import { ServicePeers } from './service-peers.ts'
import type { DialingNode } from './dialing-node.ts'
import type { PinningService } from './pinning-service.ts'
import type { RemotePin } from '../errors.ts'
import type { CID } from 'multiformats/cid'

/** Milliseconds between two questions: from the first to the last, growing by half each time. */
const FIRST_PAUSE = 250
const LAST_PAUSE = 10_000
/** Answers in a row that were none, after which a service counts as unreachable. */
const MAX_FAILURES = 5

/** One root's pin at one service, from asking for it until the service says that it has it. */
export class ServicePin {
  /** what the service said last */
  answer: RemotePin
  readonly #service: PinningService
  readonly #root: CID
  readonly #node: DialingNode
  readonly #changed: (answer: RemotePin) => void
  readonly #peers: ServicePeers
  #failures = 0

  constructor (service: PinningService, root: CID, node: DialingNode, changed: (answer: RemotePin) => void) {
    this.answer = { service: service.name, status: 'unreachable', delegates: [] }
    this.#service = service
    this.#root = root
    this.#node = node
    this.#changed = changed
    this.#peers = new ServicePeers(node)
  }

  /** Ends when the service pinned it, or will not; throws only the signal's reason. */
  async run (signal: AbortSignal): Promise<RemotePin> {
    try {
      for (let wait = FIRST_PAUSE; !await this.#step(signal); wait = Math.min(wait * 1.5, LAST_PAUSE)) {
        await pause(wait, signal)
      }
    } finally {
      this.#peers.close()
    }

    return this.answer
  }

  async #step (signal: AbortSignal): Promise<boolean> {
    try {
      this.#take(await this.#ask(signal), signal)
      this.#failures = 0
      return ['pinned', 'failed'].includes(this.answer.status)
    } catch (err) {
      signal.throwIfAborted()

      if (!(err instanceof NoAnswer)) {
        throw err
      }

      return this.#fail(err)
    }
  }

  // looked for first: who asks again must not make a second pin
  async #ask (signal: AbortSignal): Promise<Omit<RemotePin, 'service'>> {
    if (this.answer.requestId != null) {
      return this.#service.status(this.answer.requestId, this.#root, { signal })
    }

    const found = await this.#service.find(this.#root, { signal })
    return found != null && found.status !== 'failed' ? found : this.#service.add(this.#root, originsOf(this.#node, this.#service.isNear), { signal })
  }

  #take (answer: Omit<RemotePin, 'service'>, signal: AbortSignal): void {
    this.#set(answer)

    // so that the service can fetch from this node, also from behind a router
    if (answer.status !== 'pinned' && answer.status !== 'failed') {
      void this.#peers.connect(this.#service.addresses(answer.delegates), { signal })
    }
  }

  #fail ({ message, passes }: NoAnswer): boolean {
    this.#failures++
    const isOver = !passes || this.#failures >= MAX_FAILURES
    isOver && this.#set({ ...this.answer, status: passes ? 'unreachable' : 'refused', message })
    return isOver
  }

  #set (answer: Omit<RemotePin, 'service'>): void {
    const before = this.answer.status
    this.answer = { ...answer, service: this.#service.name }
    before === answer.status || this.#changed(this.answer)
  }
}
