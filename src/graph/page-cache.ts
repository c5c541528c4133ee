import type { PackedPage } from './packed-page.ts'

/** 8 MiB: some 450 pages of the usual 256 entries, so those above 100,000 blocks. */
export const PAGE_CACHE_BYTES = 8 * 1024 * 1024

/** The catalog pages that were used last, of one graph or several, up to so many bytes. */
export class PageCache {
  readonly #limit: number
  // the one used longest ago first
  readonly #pages = new Map<string, PackedPage>()
  #bytes = 0

  constructor (limit = PAGE_CACHE_BYTES) {
    this.#limit = limit
  }

  get bytes (): number {
    return this.#bytes
  }

  get (name: string): PackedPage | undefined {
    const page = this.#pages.get(name)

    if (page != null) {
      this.#pages.delete(name)
      this.#pages.set(name, page)
    }

    return page
  }

  add (name: string, page: PackedPage): void {
    this.#remove(name)
    this.#pages.set(name, page)
    this.#bytes += page.byteLength

    for (const [oldest] of this.#pages) {
      if (this.#bytes <= this.#limit) {
        return
      }

      this.#remove(oldest)
    }
  }

  /** Forget all pages whose names begin so. */
  drop (prefix: string): void {
    for (const name of this.#pages.keys()) {
      if (name.startsWith(prefix)) {
        this.#remove(name)
      }
    }
  }

  #remove (name: string): void {
    this.#bytes -= this.#pages.get(name)?.byteLength ?? 0
    this.#pages.delete(name)
  }
}
