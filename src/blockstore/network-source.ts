import { JoinedWork, readBytes } from '../graph/internal.ts'
import { askInTurn } from './ask-in-turn.ts'
import type { ReadOptions } from '../graph/internal.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** A session of a Helia node: asks a few peers that have the graph, and not everybody. */
interface Session extends Pick<Blockstore, 'get'> {
  close (): void
  addPeer (peer: unknown, options?: AbortOptions): Promise<void>
}

interface SessionMaker {
  createSession? (root: CID, options?: { providers?: unknown[] }): Session
}

/** Finds peers that have a graph: ids or addresses, as `addPeer` of a session takes them. */
export interface PeerFinder {
  (encryptedRoot: CID, options: AbortOptions): AsyncIterable<unknown>
}

/** The reads of a shared store that go on, whoever asked. */
export class SharedReads {
  readonly store: Blockstore
  readonly #reads = new JoinedWork<Uint8Array>()

  constructor (store: Blockstore) {
    this.store = store
  }

  async join (cid: CID, read: (signal: AbortSignal) => Promise<Uint8Array>, signal?: AbortSignal): Promise<Uint8Array> {
    return this.#reads.run(cid.toString(), read, signal)
  }
}

/**
 * Reads the blocks of one encrypted graph: from the shared store what is here, else from the network through
 * a session, where the store has them. What the session has not got, or not soon, the store
 * itself is asked for, which asks every peer.
 */
export class NetworkSource implements Pick<Blockstore, 'get'> {
  readonly #reads: SharedReads
  readonly #root: CID
  readonly #findPeers?: PeerFinder
  readonly #closed = new AbortController()
  #session?: Promise<Session | undefined>

  constructor (reads: SharedReads, encryptedRoot: CID, findPeers?: PeerFinder) {
    this.#reads = reads
    this.#root = encryptedRoot
    this.#findPeers = findPeers
  }

  async * get (cid: CID, { signal, offline }: ReadOptions = {}): AsyncGenerator<Uint8Array> {
    const { store } = this.#reads

    if (offline === true || await store.has(cid, { signal })) {
      yield * store.get(cid, { signal, offline } as AbortOptions)
    } else {
      yield await this.#reads.join(cid, async signal => this.#fetch(cid, signal), signal)
    }
  }

  /** Let go of the session. Reads that go on end without it. */
  close (): void {
    this.#closed.abort()
    void this.#drop(this.#session)
  }

  async #fetch (cid: CID, signal: AbortSignal): Promise<Uint8Array> {
    return await askInTurn([
      async signal => this.#askSession(cid, signal),
      async signal => readBytes(this.#reads.store, cid, { signal })
    ], { signal }) as Uint8Array
  }

  // one that fails once, or is slower than everybody, may have lost its peers for good: it would be silent from then on
  async #askSession (cid: CID, signal: AbortSignal): Promise<Uint8Array | undefined> {
    if (this.#closed.signal.aborted) {
      return undefined
    }

    const opening = this.#session ??= this.#createSession()
    const session = await opening
    signal.throwIfAborted()
    let isAnswered = false

    try {
      const bytes = session == null ? undefined : await readBytes(session, cid, { signal })
      isAnswered = true
      return bytes
    } finally {
      isAnswered || await this.#drop(opening)
    }
  }

  async #drop (session?: Promise<Session | undefined>): Promise<void> {
    if (session != null && this.#session === session) {
      this.#session = Promise.resolve(undefined)
    }

    (await session)?.close()
  }

  async #createSession (): Promise<Session | undefined> {
    const { createSession } = this.#reads.store as SessionMaker

    if (createSession == null) {
      return undefined
    }

    const peers = this.#findPeers?.(this.#root, { signal: this.#closed.signal })[Symbol.asyncIterator]()
    const providers = await this.#first(peers)

    try {
      const session = createSession.call(this.#reads.store, this.#root, { providers })
      void this.#addOthers(session, peers)
      return session
    } catch {
      // a node without anybody to ask
    }
  }

  // Helia's session waits for ever for peers that are added before it has found one itself
  async #first (peers?: AsyncIterator<unknown>): Promise<unknown[]> {
    try {
      const first = await peers?.next()
      return first == null || first.done === true ? [] : [first.value]
    } catch {
      return []
    }
  }

  async #addOthers (session: Session, peers?: AsyncIterator<unknown>): Promise<void> {
    try {
      for (let peer = await peers?.next(); peer != null && peer.done !== true; peer = await peers?.next()) {
        await session.addPeer(peer.value, { signal: this.#closed.signal })
      }
    } catch {
      // those that were found are enough
    }
  }
}
