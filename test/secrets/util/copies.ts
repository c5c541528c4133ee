type ByteArray = Uint8Array<ArrayBufferLike>

function holds (bytes: ByteArray, needle: ByteArray): boolean {
  for (let at = bytes.indexOf(needle[0]); at !== -1 && at + needle.byteLength <= bytes.byteLength; at = bytes.indexOf(needle[0], at + 1)) {
    if (needle.every((byte, i) => bytes[at + i] === byte)) {
      return true
    }
  }

  return false
}

/**
 * Remembers memory into which a secret is copied while it watches: by `slice`, `set`, `Uint8Array.from` and `new Uint8Array`,
 * whoever calls them. (What is written byte by byte it does not see, nor what the platform keeps to itself.)
 */
export class Copies {
  readonly #needles: ByteArray[]
  readonly #memory = new Set<ArrayBufferLike>()
  readonly #undo: Array<() => void> = []
  #isBusy = false

  /** @param needles - the secrets, each of at least 16 bytes */
  constructor (needles: ByteArray[]) {
    this.#needles = needles.map(needle => needle.slice())
  }

  /** Add what is known only later. */
  expect (needle: ByteArray): void {
    this.#isBusy = true
    this.#needles.push(needle.slice())
    this.#isBusy = false
  }

  /** How many pieces of memory had a secret in them at some time. */
  get seen (): number {
    return this.#memory.size
  }

  /** Those that have one now. */
  get left (): number {
    return [...this.#memory].filter(memory => this.#isSecret(new this.#Original(memory))).length
  }

  readonly #Original = globalThis.Uint8Array

  start (): this {
    const Original = this.#Original
    const proto = Object.getPrototypeOf(Original.prototype)
    const look = (bytes: unknown): void => { bytes instanceof Original && this.#look(bytes) }

    for (const name of ['slice', 'set'] as const) {
      const original = proto[name]
      proto[name] = function (this: unknown, ...args: unknown[]) {
        const result = Reflect.apply(original, this, args)
        look(result ?? this)
        return result
      }
      this.#undo.push(() => { proto[name] = original })
    }

    globalThis.Uint8Array = new Proxy(Original, {
      construct (target, args, newTarget) {
        const made = Reflect.construct(target, args, newTarget)
        typeof args[0] === 'object' && look(made)
        return made
      },
      get (target, name) {
        return name !== 'from'
          ? Reflect.get(target, name)
          : (...args: Parameters<typeof Uint8Array.from>) => {
              const made = Original.from(...args)
              look(made)
              return made
            }
      }
    })
    this.#undo.push(() => { globalThis.Uint8Array = Original })
    return this
  }

  stop (): void {
    this.#undo.splice(0).forEach(undo => { undo() })
  }

  #look (bytes: ByteArray): void {
    if (this.#isBusy || bytes.byteLength < 16 || bytes.byteLength > 65_536) {
      return
    }

    this.#isBusy = true
    this.#isSecret(bytes) && this.#memory.add(bytes.buffer)
    this.#isBusy = false
  }

  #isSecret (bytes: ByteArray): boolean {
    return this.#needles.some(needle => holds(bytes, needle))
  }
}
