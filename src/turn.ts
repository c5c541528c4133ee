import type { Awaitable } from './awaitable.ts'

// in a page, so that what comes in one piece after it still lets it be drawn in time
const TURN_MS = globalThis.setImmediate == null ? 12 : 5

let channel: MessageChannel | undefined

// a timer of a page waits for 4 ms, and in the background for a second
async function nextMessage (): Promise<void> {
  const { port1, port2 } = channel ??= new MessageChannel()

  await new Promise<void>(resolve => {
    port1.addEventListener('message', () => { resolve() }, { once: true })
    port1.start()
    port2.postMessage(undefined)
  })
}

/** Once timers, sockets and other threads had theirs. */
export async function nextTurn (): Promise<void> {
  await (globalThis.setImmediate == null ? nextMessage() : new Promise<void>(resolve => { setImmediate(resolve) }))
}

/** Lets timers, sockets and the page have their turn during long work that need not wait for anything. */
export class Turn {
  #started = performance.now()

  /** Call this often; it waits now and then. */
  give (): Awaitable<void> {
    if (performance.now() - this.#started > TURN_MS) {
      return nextTurn().then(() => { this.#started = performance.now() })
    }
  }
}
