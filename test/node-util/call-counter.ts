const COUNTED = ['has', 'get', 'put', 'delete']

/** Counts the calls of stores, and may do something, or throw, at one of them. */
export class CallCounter {
  calls = 0
  readonly byName: Record<string, number> = {}
  onCall?: (call: number) => void

  /** The same store, counted. */
  count <T extends object> (store: T, name = ''): T {
    return new Proxy(store, {
      get: (target: any, property) => {
        const value = target[property]

        if (typeof value !== 'function') {
          return value
        }

        return (...args: any[]) => {
          if (COUNTED.includes(String(property))) {
            this.#hit(`${name}${String(property)}`)
          }

          return value.apply(target, args)
        }
      }
    })
  }

  #hit (name: string): void {
    this.calls++
    this.byName[name] = (this.byName[name] ?? 0) + 1
    this.onCall?.(this.calls)
  }
}
