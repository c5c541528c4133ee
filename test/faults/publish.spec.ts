import { EncryptedBlockstore } from '../../src/index.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { itHolds } from './util/every-call.ts'
import { FaultyBlockstore } from './util/faulty-blockstore.ts'
import { isPinned, key, plainGraph, plainHere, publishedHere, rootOf } from './util/settings.ts'
import type { World } from './util/world.ts'
import type { PublishOptions } from '../../src/index.ts'
import type { CID } from 'multiformats/cid'

describe('faults: export and publish', function () {
  this.timeout(120_000)
  failOnUnhandledRejections()
  let previous: CID

  async function publish (world: World, signal: AbortSignal, options: PublishOptions = {}, version = 1): Promise<string> {
    const { root, provided } = await world.vault.publish(rootOf(await plainGraph(version)), { ...options, signal })
    return `${root} ${provided} ${await isPinned(world, root)}`
  }

  const believed = /not pinned/

  itHolds('publish', { prepare: plainHere, run: publish, believed })

  itHolds('publish, from a private store that the guard has not seen', { prepare: plainHere, run: publish, cold: true, believed })

  itHolds('publish, each block sealed twice', {
    prepare: plainHere,
    run: async (world, signal) => publish(world, signal, { bufferBytes: 0, provide: false }),
    believed
  })

  itHolds('publish the next version, in the place of the one before', {
    prepare: async () => {
      const setting = await plainHere()
      previous = (await publishedHere(setting.stores)).root
      return setting
    },
    run: async (world, signal) => `${await publish(world, signal, { previous, replaces: previous }, 2)}, ${await isPinned(world, previous)}`,
    believed: /pinned, pinned|not pinned/
  })

  itHolds('export, and verify', {
    prepare: plainHere,
    run: async ({ stores, faults, plain }, signal) => {
      const store = new EncryptedBlockstore(new FaultyBlockstore(stores.shared, faults, 'shared'), { key, privateStore: plain })
      await faults.quietly(async () => store.has(rootOf(await plainGraph())))
      const { root } = await store.export(rootOf(await plainGraph()), { signal })
      const { plain: contents } = await store.verify(root, { signal })
      return `${root} ${contents?.complete}`
    }
  })
})
