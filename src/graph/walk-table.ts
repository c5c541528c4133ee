import { Turn } from '../turn.ts'
import type { BlockTable } from './block-table.ts'
import type { Awaitable } from '../awaitable.ts'
import type { CID } from 'multiformats/cid'

/** Add every block that can be reached from the root to an empty table, the root first, and visit each once for its links. */
export async function walkTable (table: BlockTable, root: CID, linksOf: (index: number) => Awaitable<CID[]>): Promise<void> {
  const pending = [table.add(root.bytes)]
  const turn = new Turn()

  for (let index = pending.pop(); index != null; index = pending.pop()) {
    const rest = turn.give()
    rest instanceof Promise && await rest
    const links = linksOf(index)

    for (const link of links instanceof Promise ? await links : links) {
      const added = table.add(link.bytes)

      if (added >= 0) {
        pending.push(added)
      }
    }
  }
}
