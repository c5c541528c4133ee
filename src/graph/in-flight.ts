/** Tasks that run side by side, and never more than a limit. The first error is everybody's. */
export class InFlight {
  readonly #limit: number
  readonly #onError: (err: unknown) => void
  #running = 0
  #failed = false
  #error: unknown
  #change = Promise.withResolvers<void>()

  constructor (limit: number, onError: (err: unknown) => void) {
    this.#limit = limit
    this.#onError = onError
  }

  /** Add a task that runs, and wait until there is room for another. */
  async add (task: Promise<unknown>): Promise<void> {
    this.#running++
    task.then(() => { this.#end() }, err => { this.#fail(err) })
    await this.#below(this.#limit)
  }

  /** Wait for all of them, or until it is enough. */
  async all (isEnough: () => boolean = () => false): Promise<void> {
    await this.#below(1, isEnough)
  }

  throwIfFailed (): void {
    if (this.#failed) {
      throw this.#error
    }
  }

  async #below (limit: number, isEnough = (): boolean => false): Promise<void> {
    while (this.#running >= limit && !this.#failed && !isEnough()) {
      await this.#change.promise
    }

    this.throwIfFailed()
  }

  #end (): void {
    this.#running--
    this.#change.resolve()
    this.#change = Promise.withResolvers()
  }

  #fail (err: unknown): void {
    if (!this.#failed) {
      this.#failed = true
      this.#error = err
      this.#onError(err)
    }

    this.#end()
  }
}
