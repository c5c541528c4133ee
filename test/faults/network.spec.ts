import { fetchGraph } from '../../src/gateway/index.ts'
import { pinRemotely } from '../../src/remote/index.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { itHolds } from './util/every-call.ts'
import { gatewayFetch, serviceFetch } from './util/faulty-fetch.ts'
import { publishedElsewhere } from './util/settings.ts'
import type { Setting } from './util/every-call.ts'
import type { World } from './util/world.ts'
import type { CID } from 'multiformats/cid'

describe('faults: gateways and pinning services', function () {
  this.timeout(120_000)
  failOnUnhandledRejections()
  let root: CID

  async function elsewhere (): Promise<Setting> {
    const setting = await publishedElsewhere()
    root = setting.root
    return setting
  }

  async function fetch ({ helia, vault, stores, faults }: World, signal: AbortSignal, options: { gateways: string[], car?: boolean }): Promise<string> {
    const { blocks } = await fetchGraph(helia.blockstore, root, { retries: 0, ...options, fetch: gatewayFetch(stores.network, faults), signal })
    return faults.quietly(async () => `${blocks} ${(await vault.verify(root)).plain?.complete}`)
  }

  const one = ['https://one.example']
  const two = [...one, 'https://two.example']

  itHolds('fetch from one gateway, as a CAR', { prepare: elsewhere, run: async (world, signal) => fetch(world, signal, { gateways: one }) })
  itHolds('fetch from one gateway, block by block', { prepare: elsewhere, run: async (world, signal) => fetch(world, signal, { gateways: one, car: false }) })
  itHolds('fetch from two gateways', { prepare: elsewhere, run: async (world, signal) => fetch(world, signal, { gateways: two }) })

  // one that can't be reached is asked a few times, ever more seldom
  itHolds('have it pinned by a service', {
    timeout: 3_000,
    prepare: elsewhere,
    run: async ({ faults }, signal) => {
      const [{ status }] = await pinRemotely({}, root, { remote: [{ endpoint: 'https://service.example/psa', fetch: serviceFetch(faults) }], signal })
      return status
    }
  })
})
