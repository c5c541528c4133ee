import { HELLO } from './hello.ts'
import type { Batch, Hiring } from './protocol.ts'
import type { Thread, ThreadEvents } from './thread.ts'

interface Start {
  (): Promise<Worker>
}

// as bundlers look for it
const fromFile: Start = async () => new Worker(new URL('./helia-encrypted-worker.js', import.meta.url), { type: 'module' })

const fromSource: Start = async () => {
  const { workerSource } = await import('./worker-source.ts')

  if (workerSource === '') {
    throw new Error('sources that were not built have none')
  }

  const url = URL.createObjectURL(new Blob([workerSource], { type: 'text/javascript' }))
  // whatever becomes of the worker, it has its code by then
  setTimeout(() => { URL.revokeObjectURL(url) }, 60_000)
  return new Worker(url)
}

/** Those that are not known to fail here, the best first. */
const ways = new Set([fromFile, fromSource])

/** Wait for a worker to say who it is. */
async function greeted (worker: Worker): Promise<boolean> {
  return new Promise(resolve => {
    worker.onmessage = ({ data }) => { resolve(data === HELLO) }
    worker.onerror = (event) => {
      event.preventDefault()
      resolve(false)
    }
  })
}

/**
 * A worker of a page, from the first of these that works: the file that bundlers make of it, or that is beside the
 * bundle; its code, if the page's Content-Security-Policy has "worker-src blob:". It gets no secret before it has said who it is.
 */
export class WebThread implements Thread {
  readonly #events: ThreadEvents
  #worker?: Worker
  #isHired = false
  #hiring?: Hiring | Batch
  #isStopped = false

  constructor (events: ThreadEvents) {
    this.#events = events
    void this.#start()
  }

  /** The first message waits for the worker; there is no other before it was answered. */
  send (message: Hiring | Batch, transfer: ArrayBuffer[]): void {
    this.#isHired ? this.#worker?.postMessage(message, transfer) : this.#hiring = message
  }

  async stop (): Promise<void> {
    this.#isStopped = true
    this.#worker?.terminate()
  }

  async #start (): Promise<void> {
    for (const start of ways) {
      if (this.#isStopped || await this.#startFrom(start)) {
        return
      }

      ways.delete(start)
    }

    this.#events.onFailure(new Error('no worker can start here'))
  }

  async #startFrom (start: Start): Promise<boolean> {
    const worker = await start().catch(() => undefined)
    this.#worker = worker

    const isOurs = worker != null && !this.#isStopped && await greeted(worker)

    if (!isOurs || this.#isStopped) {
      worker?.terminate()
      return this.#isStopped
    }

    worker.onmessage = ({ data }) => { this.#events.onAnswer(data) }
    worker.onerror = (event) => { this.#events.onFailure(event) }
    this.#isHired = true
    worker.postMessage(this.#hiring)
    // it has the keys
    this.#hiring = undefined
    return true
  }
}
