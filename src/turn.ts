import type { Awaitable } from './awaitable.ts'

// a timer of a page takes 4 ms
const TURN_MS = globalThis.setImmediate == null ? 30 : 5

async function nextTurn (): Promise<void> {
  const later = globalThis.setImmediate ?? setTimeout
  await new Promise<void>(resolve => { later(resolve) })
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
