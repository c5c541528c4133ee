import { pinGraph, unpinGraph } from '../../src/index.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { itHolds } from './util/every-call.ts'
import { isPinned, plainHere, publishedElsewhere, publishedHere } from './util/settings.ts'
import type { CID } from 'multiformats/cid'

describe('faults: pin and unpin', function () {
  this.timeout(120_000)
  failOnUnhandledRejections()
  let root: CID

  itHolds('pin what others have', {
    prepare: async () => {
      const setting = await publishedElsewhere()
      root = setting.root
      return setting
    },
    run: async (world, signal) => {
      const { blocks } = await pinGraph(world.helia, root, { signal })
      return `${blocks} ${await isPinned(world, root)}`
    },
    believed: /not pinned/
  })

  itHolds('unpin', {
    prepare: async () => {
      const setting = await plainHere()
      root = (await publishedHere(setting.stores)).root
      return setting
    },
    run: async (world, signal) => {
      await unpinGraph(world.helia, root, { signal })
      return isPinned(world, root)
    },
    believed: /^pinned/
  })
})
