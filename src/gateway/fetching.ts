import { defaultCrypto } from '../crypto/internal.ts'
import { MissingBlockError, SealedBlockMismatchError } from '../errors.ts'
import { readBytes, readVerified, writeBlock } from '../graph/internal.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

type Store = Pick<Blockstore, 'get' | 'has' | 'put' | 'delete'>

interface Found {
  /** they hash to the CID */
  bytes: Uint8Array
  /** puts what was fetched into the store */
  keep? (): Promise<void>
}

/** The block as it is in a store, unless it is damaged or gone. */
export async function intact (store: Store, cid: CID, { signal }: AbortOptions): Promise<Uint8Array | undefined> {
  try {
    return (await readVerified(store, cid, defaultCrypto(), { signal, offline: true })).bytes
  } catch (err) {
    if (!(err instanceof SealedBlockMismatchError || err instanceof MissingBlockError)) {
      throw err
    }
  }
}

/** Reads what is in a store there, and fetches the rest into it. */
export class Fetching implements Pick<Blockstore, 'get'> {
  fetched = 0
  readonly #store: Store
  readonly #source: Pick<Blockstore, 'get'>

  /** The source gives no block that is not its CID's. */
  constructor (store: Store, source: Pick<Blockstore, 'get'>) {
    this.#store = store
    this.#source = source
  }

  async * get (cid: CID, options: AbortOptions = {}): AsyncGenerator<Uint8Array> {
    yield await this.block(cid, options)
  }

  /** A block that is in the store by then, checked. */
  async block (cid: CID, options: AbortOptions): Promise<Uint8Array> {
    const { bytes, keep } = await this.find(cid, options)
    await keep?.()
    return bytes
  }

  /** A block, checked, that need not be in the store yet. */
  async find (cid: CID, { signal }: AbortOptions): Promise<Found> {
    const isHere = await this.#store.has(cid, { signal })
    const own = isHere ? await intact(this.#store, cid, { signal }) : undefined
    return own == null ? this.#fetch(cid, isHere, { signal }) : { bytes: own }
  }

  async #fetch (cid: CID, isDamaged: boolean, { signal }: AbortOptions): Promise<Found> {
    const bytes = await readBytes(this.#source, cid, { signal })

    return {
      bytes,
      keep: async () => {
        // stores may keep what they have
        isDamaged && await this.#store.delete(cid, { signal })
        await writeBlock(this.#store, cid, bytes, { signal })
        this.fetched++
      }
    }
  }
}
