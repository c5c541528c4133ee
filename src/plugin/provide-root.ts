import { raceSignal } from 'race-signal'
import { ProvideFailedError } from '../errors.ts'
import type { HeliaComponents } from './helia-components.ts'
import type { AbortOptions } from 'abort-error'
import type { CID } from 'multiformats/cid'

interface Router {
  provide (cid: CID, options?: AbortOptions): Promise<unknown>
}

// Helia's and libp2p's way of saying that there is nobody to tell
const NOBODY = ['NoRoutersAvailableError', 'NoContentRoutersError']

// one by one where they can be seen: Helia gives up on all as soon as the first fails
function routersOf ({ routing }: Pick<HeliaComponents, 'routing'>): Router[] {
  const { routers = [routing] } = (routing ?? {}) as { routers?: unknown[] }
  return routers.filter((router: any) => typeof router?.provide === 'function') as Router[]
}

/**
 * Announce a root, and nothing else, to the routers of a node.
 *
 * @returns whether a router took it; false where there is none
 * @throws {ProvideFailedError} if there were routers, and none took it
 */
export async function provideRoot (helia: Pick<HeliaComponents, 'routing'>, root: CID, options: AbortOptions): Promise<boolean> {
  const results = await Promise.allSettled(routersOf(helia).map(async router => raceSignal(Promise.resolve(router.provide(root, options)), options.signal)))
  const failures = results.filter(result => result.status === 'rejected').map(({ reason }) => reason)

  if (failures.length < results.length) {
    return true
  }

  const failure = failures.find(reason => !NOBODY.includes(reason?.name))

  if (failure != null) {
    throw new ProvideFailedError(`${root} is exported and pinned, but could not be announced: publish it again`, { cause: failure })
  }

  return false
}
