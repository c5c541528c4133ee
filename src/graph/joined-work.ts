import { raceSignal } from 'race-signal'

interface Job<T> {
  promise: Promise<T>
  controller: AbortController
  waiting: number
  timer?: ReturnType<typeof setTimeout>
}

/**
 * Milliseconds for which work goes on that nobody waits for any more. Who stops reading a block often asks
 * for it again at once, and bitswap may never send a want that is dropped and taken up within 10 ms.
 */
const LINGER = 1_000

/** Work that several callers want at the same time is done once. It is aborted when the last of them is gone. */
export class JoinedWork<T> {
  readonly #jobs = new Map<string, Job<T>>()
  readonly #share: (result: T) => T
  #closed?: Error

  /**
   * @param share - what all callers but the first get of a result; default the same
   */
  constructor (share = (result: T): T => result) {
    this.#share = share
  }

  /** Join the work under this name, or begin it. An aborted signal lets go of it, and of nobody else's. */
  async run (name: string, work: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted()

    if (this.#closed != null) {
      throw this.#closed
    }

    const begun = this.#jobs.get(name)
    const job = begun ?? this.#begin(name, work)
    clearTimeout(job.timer)
    job.waiting++

    try {
      // shared as soon as it is there, before whoever began it has it and may change it
      return await raceSignal(begun == null ? job.promise : job.promise.then(this.#share), signal)
    } finally {
      this.#leave(name, job)
    }
  }

  /** Abort all that goes on, and refuse what comes: whoever waits or asks gets this error. */
  close (reason: Error): void {
    this.#closed = reason
    this.#jobs.forEach(({ controller }) => { controller.abort(reason) })
  }

  #begin (name: string, work: (signal: AbortSignal) => Promise<T>): Job<T> {
    const controller = new AbortController()
    const promise = raceSignal(work(controller.signal), controller.signal)
    const job: Job<T> = { promise, controller, waiting: 0 }
    const end = (): void => { this.#end(name, job) }
    controller.signal.addEventListener('abort', end)
    promise.then(end, end)
    this.#jobs.set(name, job)
    return job
  }

  #end (name: string, job: Job<T>): void {
    clearTimeout(job.timer)

    if (this.#jobs.get(name) === job) {
      this.#jobs.delete(name)
    }
  }

  #leave (name: string, job: Job<T>): void {
    job.waiting--

    if (job.waiting === 0 && this.#jobs.get(name) === job) {
      job.timer = setTimeout(() => { job.controller.abort() }, LINGER)
    }
  }
}
