/** Tasks that run side by side, and never more than a limit. The first error is everybody's. */
export class InFlight {
  readonly #limit: number
  readonly #onError: (err: unknown) => void
  #running = 0
  // those that the limit is not for
  #beside = 0
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
    this.#follow(task, () => { this.#running-- })
    await this.#until(() => this.#running < this.#limit)
  }

  /** Whether fewer go on beside than twice the limit. */
  get hasRoomBeside (): boolean {
    return this.#beside < 2 * this.#limit
  }

  /** Add a task that runs and takes nobody's room. */
  beside (task: Promise<unknown>): void {
    this.#beside++
    this.#follow(task, () => { this.#beside-- })
  }

  /** Wait for all of them, or until it is enough. */
  async all (isEnough: () => boolean = () => false): Promise<void> {
    await this.#until(() => this.#running + this.#beside === 0 || isEnough())
  }

  throwIfFailed (): void {
    if (this.#failed) {
      throw this.#error
    }
  }

  async #until (isMet: () => boolean): Promise<void> {
    while (!this.#failed && !isMet()) {
      await this.#change.promise
    }

    this.throwIfFailed()
  }

  #follow (task: Promise<unknown>, onEnd: () => void): void {
    const end = (): void => {
      onEnd()
      this.#change.resolve()
      this.#change = Promise.withResolvers()
    }

    task.then(end, err => {
      this.#fail(err)
      end()
    })
  }

  #fail (err: unknown): void {
    if (!this.#failed) {
      this.#failed = true
      this.#error = err
      this.#onError(err)
    }
  }
}
