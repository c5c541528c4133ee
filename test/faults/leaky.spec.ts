import { PlaintextLeakError } from '../../src/errors.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { WrappedStore } from '../util/wrapped-store.ts'
import { itHolds } from './util/every-call.ts'
import { bothVersions, key, plainGraph } from './util/settings.ts'
import { emptyStores } from './util/world.ts'
import type { Setting } from './util/every-call.ts'
import type { World } from './util/world.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** Puts everything into the node's store, too, and does not show that it can. */
class WritesThrough extends WrappedStore {
  readonly #node: Blockstore

  constructor (inner: Blockstore, node: Blockstore) {
    super(inner)
    this.#node = node
  }

  async put (cid: CID, bytes: Uint8Array, options?: AbortOptions): Promise<CID> {
    await this.#node.put(cid, bytes, options)
    return super.put(cid, bytes, options)
  }
}

/** Asks the node for what it has not got. */
class ReadsThrough extends WrappedStore {
  readonly #node: Blockstore

  constructor (inner: Blockstore, node: Blockstore) {
    super(inner)
    this.#node = node
  }

  async * get (cid: CID, options?: AbortOptions): AsyncGenerator<Uint8Array> {
    yield * await this.inner.has(cid, options) ? this.inner.get(cid, options) : this.#node.get(cid, options)
  }
}

describe('faults: a private store that leaks', function () {
  this.timeout(120_000)
  failOnUnhandledRejections()

  async function prepare (): Promise<Setting> {
    return { stores: emptyStores(), secret: await bothVersions(), init: () => ({ key }) }
  }

  const vaults = new WeakMap<World, Blockstore>()

  function runOn (make: (world: World) => Blockstore): (world: World, signal: AbortSignal) => Promise<string> {
    return async (world, signal) => {
      const store = vaults.get(world) ?? world.vaultOf({ key, privateStore: make(world) }).blockstore
      vaults.set(world, store)

      try {
        for (const { cid, bytes } of await plainGraph()) {
          await store.put(cid, bytes, { signal })
        }
      } catch (err) {
        if (err instanceof PlaintextLeakError) {
          return 'refused'
        }

        throw err
      }

      return 'taken'
    }
  }

  itHolds('one that writes through is refused', { prepare, run: runOn(({ plain, helia }) => new WritesThrough(plain, helia.blockstore)), cold: true })
  itHolds('one that reads through is refused', { prepare, run: runOn(({ plain, helia }) => new ReadsThrough(plain, helia.blockstore)), cold: true })
})
