import { MissingBlockError, NotFoundError } from '../errors.ts'
import { CONCURRENCY } from '../graph/internal.ts'
import { askInTurn } from './ask-in-turn.ts'
import type { ReadOptions } from '../graph/internal.ts'
import type { AbortOptions } from 'abort-error'
import type { CID } from 'multiformats/cid'

/** A graph whose plain blocks can be read, whether they are here or not. */
export interface OpenStoreGraph {
  readonly encryptedRoot: CID
  /** the plain root */
  readonly root: CID
  /** nothing is fetched because it is read */
  readonly isPrivate: boolean
  readonly hasFailed: boolean
  readonly concurrency?: number

  /** Undefined if the graph has no such block. */
  read (plainCid: CID, options: ReadOptions): Promise<Uint8Array | undefined>
  has (plainCid: CID, options: ReadOptions): Promise<boolean>
  close (): Promise<void>
}

/** The graphs that are open, and which of them has a block. */
export class OpenGraphs {
  // the one that had the last block at the end
  readonly #graphs = new Map<string, OpenStoreGraph>()
  // those whose place was taken, and that somebody still reads from
  readonly #retired = new Set<OpenStoreGraph>()

  get size (): number {
    return this.#graphs.size
  }

  /** blocks that are worth asking for at once */
  get concurrency (): number {
    return Math.max(...[...this.#graphs.values()].map(({ concurrency = CONCURRENCY }) => concurrency))
  }

  /** Whether a graph is open in a way that opening it again must leave as it is. */
  keeps (encryptedRoot: CID, { isPrivate }: { isPrivate: boolean }): boolean {
    const graph = this.#graphs.get(encryptedRoot.toString())
    return graph?.isPrivate === true && (!isPrivate || !graph.hasFailed)
  }

  /** @returns the graph whose place it takes */
  add (graph: OpenStoreGraph): OpenStoreGraph | undefined {
    const name = graph.encryptedRoot.toString()
    const before = this.#graphs.get(name)
    this.#graphs.set(name, graph)
    return before
  }

  async close (encryptedRoot: CID): Promise<void> {
    const name = encryptedRoot.toString()
    const graph = this.#graphs.get(name)
    this.#graphs.delete(name)
    await graph?.close()
  }

  /** Remember a graph whose place was taken until it is closed. */
  retire (graph: OpenStoreGraph, closed: Promise<void>): void {
    this.#retired.add(graph)
    void closed.then(() => { this.#retired.delete(graph) })
  }

  async closeAll (): Promise<void> {
    const graphs = [...this.#graphs.values(), ...this.#retired]
    this.#graphs.clear()
    await Promise.all(graphs.map(async graph => graph.close()))
  }

  /**
   * A plain block, or undefined if no open graph has it. While a graph is decrypted as a whole, no block
   * is fetched because it is read, whichever graph it is in: who watched would learn what is read.
   */
  async read (plainCid: CID, options: ReadOptions): Promise<Uint8Array | undefined> {
    try {
      return await this.#ask(options, async (graph, options) => graph.read(plainCid, options))
    } catch (err) {
      if (options.offline === true && err instanceof MissingBlockError) {
        throw new NotFoundError(`The block ${plainCid} is in an open graph, but not here: read it without offline, which fetches it`, { cause: err })
      }

      throw err
    }
  }

  async has (plainCid: CID, options: ReadOptions): Promise<boolean> {
    try {
      return await this.#ask(options, async (graph, options) => await graph.has(plainCid, options) ? true : undefined) === true
    } catch (err) {
      if (options.offline === true && err instanceof MissingBlockError) {
        return false
      }

      throw err
    }
  }

  /** Whether a plain CID is known to be one of an open graph, as far as can be told without fetching. */
  async knows (cid: CID, { signal }: AbortOptions = {}): Promise<boolean> {
    const graphs = [...this.#graphs.values()]

    if (graphs.some(({ root }) => root.equals(cid))) {
      return true
    }

    const found = await Promise.all(graphs.map(async graph => graph.has(cid, { signal, offline: true }).catch(() => false)))
    return found.includes(true)
  }

  async #ask <T> (options: ReadOptions, ask: (graph: OpenStoreGraph, options: ReadOptions) => Promise<T | undefined>): Promise<T | undefined> {
    const graphs = [...this.#graphs.values()].toReversed()
    const { signal, offline } = options

    const asks = graphs.map(graph => async (signal: AbortSignal): Promise<T | undefined> => {
      const answer = await ask(graph, { signal, offline })
      answer === undefined || this.#moveToEnd(graph)
      return answer
    })
    const those = (isPrivate: boolean): typeof asks => asks.filter((_, i) => graphs[i].isPrivate === isPrivate)

    return await askInTurn(those(true), { signal, patience: 0 }) ?? askInTurn(those(false), { signal })
  }

  #moveToEnd (graph: OpenStoreGraph): void {
    const name = graph.encryptedRoot.toString()

    if (this.#graphs.get(name) === graph) {
      this.#graphs.delete(name)
      this.#graphs.set(name, graph)
    }
  }
}
