import type { NetworkSource } from './network-source.ts'
import type { OpenStoreGraph } from './open-graphs.ts'
import type { OpenedGraph, ReadOptions } from '../graph/internal.ts'
import type { CID } from 'multiformats/cid'

/** A graph of which only what is read is fetched, and the session through which it is. */
export class LazyGraph implements OpenStoreGraph {
  readonly isPrivate = false
  readonly hasFailed = false
  readonly #graph: OpenedGraph
  readonly #source: NetworkSource
  readonly #asked = new Set<Promise<unknown>>()
  #next?: OpenStoreGraph

  readonly concurrency?: number

  constructor (graph: OpenedGraph, source: NetworkSource, concurrency?: number) {
    this.#graph = graph
    this.#source = source
    this.concurrency = concurrency
  }

  get encryptedRoot (): CID { return this.#graph.encryptedRoot }
  get root (): CID { return this.#graph.root }

  async read (plainCid: CID, options: ReadOptions): Promise<Uint8Array | undefined> {
    return this.#next == null ? this.#ask(this.#graph.read(plainCid, options)) : this.#next.read(plainCid, options)
  }

  async has (plainCid: CID, options: ReadOptions): Promise<boolean> {
    return this.#next == null ? await this.#ask(this.#graph.find(plainCid, options)) != null : this.#next.has(plainCid, options)
  }

  /** Reads that go on come to their end, those that come are another's. Resolves when this one is closed. */
  async retire (next: OpenStoreGraph): Promise<void> {
    this.#next = next
    this.#source.close()
    await Promise.allSettled(this.#asked)
    this.#graph.close()
  }

  async close (): Promise<void> {
    this.#graph.close()
    this.#source.close()
  }

  async #ask <T> (answer: Promise<T>): Promise<T> {
    this.#asked.add(answer)

    try {
      return await answer
    } finally {
      this.#asked.delete(answer)
    }
  }
}
