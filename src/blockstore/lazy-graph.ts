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

  readonly concurrency?: number

  constructor (graph: OpenedGraph, source: NetworkSource, concurrency?: number) {
    this.#graph = graph
    this.#source = source
    this.concurrency = concurrency
  }

  get encryptedRoot (): CID { return this.#graph.encryptedRoot }
  get root (): CID { return this.#graph.root }

  async read (plainCid: CID, options: ReadOptions): Promise<Uint8Array | undefined> {
    return this.#graph.read(plainCid, options)
  }

  async has (plainCid: CID, options: ReadOptions): Promise<boolean> {
    return await this.#graph.find(plainCid, options) != null
  }

  /** Reads that go on come to their end. */
  retire (): void {
    this.#source.close()
  }

  async close (): Promise<void> {
    this.#graph.close()
    this.#source.close()
  }
}
