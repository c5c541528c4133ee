import type { PublishedGraph } from './interface.ts'

type Told = Pick<PublishedGraph, 'provided' | 'remote'>

/**
 * Announce a root, then have it pinned elsewhere, also if announcing failed: one can do without the other. Throws what
 * pinning throws, or else what announcing did.
 */
export async function tellOthers (announce: () => Promise<boolean>, pin: () => Promise<Pick<Told, 'remote'>>): Promise<Told> {
  const [announced] = await Promise.allSettled([announce()])
  const pinned = await pin()

  if (announced.status === 'rejected') {
    throw announced.reason
  }

  return { provided: announced.value, ...pinned }
}
