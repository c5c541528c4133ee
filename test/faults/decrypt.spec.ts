import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { itHolds } from './util/every-call.ts'
import { holds, plainGraph, publishedElsewhere, readAll } from './util/settings.ts'
import type { Setting } from './util/every-call.ts'
import type { World } from './util/world.ts'
import type { CID } from 'multiformats/cid'

describe('faults: decrypt, open, read', function () {
  this.timeout(120_000)
  failOnUnhandledRejections()
  let root: CID

  async function elsewhere (): Promise<Setting> {
    const setting = await publishedElsewhere()
    root = setting.root
    return setting
  }

  async function here (): Promise<Setting> {
    const setting = await elsewhere()
    setting.stores.shared = setting.stores.network
    return setting
  }

  async function decrypt (world: World, signal: AbortSignal): Promise<string> {
    const plainRoot = await world.vault.decrypt(root, { signal })
    return `${plainRoot} ${await holds(world, await plainGraph())}`
  }

  itHolds('decrypt what is here', { prepare: here, run: decrypt })
  itHolds('decrypt what is here, into a private store that the guard has not seen', { prepare: here, run: decrypt, cold: true })
  itHolds('decrypt what others have', { prepare: elsewhere, run: decrypt })

  async function read ({ vault }: World, signal: AbortSignal, options = {}): Promise<string> {
    const plainRoot = await vault.open(root, { ...options, signal })
    const source = { get: (cid: CID) => vault.blockstore.get(cid, { signal }) }

    try {
      return `${plainRoot} ${await readAll(source, await plainGraph())}`
    } finally {
      await vault.closeGraph(root)
    }
  }

  itHolds('open and read what is here', { prepare: here, run: read })
  itHolds('open and read what others have', { prepare: elsewhere, run: read })
  itHolds('open and read without keeping it', { prepare: elsewhere, run: async (world, signal) => read(world, signal, { cache: false }) })
  itHolds('open and read while all of it is fetched', { prepare: elsewhere, run: async (world, signal) => read(world, signal, { prefetch: 'all' }), passesOn: 'private' })

  itHolds('verify', {
    prepare: here,
    run: async ({ vault }, signal) => {
      const { sealedBlocks, plain } = await vault.verify(root, { signal })
      return `${sealedBlocks} ${plain?.complete}`
    }
  })
})
