import { unpinGraph } from 'helia-encrypted'
import { inTurn } from '../net/store-turn.ts'
import { rememberedRoots } from './shelf.ts'
import type { PageNode } from '../net/page-node.ts'
import type { CID } from 'multiformats/cid'

const WINDOWS = 'windows'

/**
 * The graphs that are pinned here and that nobody can open any more: no other window is open that may have them, they are
 * not remembered, and it is not `opening`, the link that this window was started with. They are what a window left that was
 * closed, with all it had not kept, or between pinning a share and remembering it.
 */
export async function findOrphans ({ helia }: PageNode, opening?: CID): Promise<CID[]> {
  return navigator.locks.request(WINDOWS, { ifAvailable: true }, async lock => {
    const known = new Set([...rememberedRoots(), `${opening}`])
    const orphans: CID[] = []

    if (lock != null) {
      for await (const { cid } of helia.pins.ls()) {
        known.has(`${cid}`) || orphans.push(cid)
      }
    }

    return orphans
  }) as Promise<CID[]>
}

/** Let other windows know of this one, for as long as it is open. */
export function sayOpen (): void {
  void navigator.locks.request(WINDOWS, { mode: 'shared' }, async () => new Promise(() => {}))
}

/** Unpin them, and take back their room. */
export async function forgetOrphans ({ helia }: PageNode, orphans: CID[]): Promise<void> {
  if (orphans.length > 0) {
    await inTurn(async () => {
      for (const root of orphans) {
        await unpinGraph(helia, root)
      }

      await helia.gc()
    })
  }
}
