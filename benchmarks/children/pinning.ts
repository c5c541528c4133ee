/** Seals into a Helia with stores on the disk and pins there, once as we do and once as Helia does: see `suites/pinning.ts`. */

import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import * as dagCbor from '@ipld/dag-cbor'
import { MemoryBlockstore } from 'blockstore-core'
import { FsBlockstore } from 'blockstore-fs'
import { LevelDatastore } from 'datastore-level'
import { createHeliaLight } from 'helia'
import drain from 'it-drain'
import { encrypted, pinGraph } from '../../src/index.ts'
import { answer, withFolder } from '../util/child.ts'
import { wideGraph } from '../util/graphs.ts'
import { key } from '../util/key.ts'
import { time } from '../util/measure.ts'
import type { CID } from 'multiformats/cid'

/** Milliseconds. */
export interface Pinned {
  sealing: number
  ours: number
  theirs: number
}

interface Node {
  helia: ReturnType<typeof createHeliaLight>
  close (): Promise<void>
}

async function startNode (folder: string, name: string): Promise<Node> {
  const [blockstore, datastore] = [new FsBlockstore(path.join(folder, 'blocks')), new LevelDatastore(path.join(folder, name))]
  await blockstore.open()
  await datastore.open()
  const helia = await createHeliaLight({ blockstore, datastore, codecs: [dagCbor] }).start()
  return {
    helia,
    async close () {
      await helia.stop()
      await datastore.close()
      await blockstore.close()
    }
  }
}

/** How many of all blocks here are pinned: all that was stored belongs to the graph. */
async function countPinned ({ helia }: Node): Promise<number> {
  let pinned = 0

  for await (const { cid } of helia.blockstore.getAll()) {
    assert.ok(await helia.pins.isPinned(cid))
    pinned++
  }

  return pinned
}

async function measure (folder: string, source: MemoryBlockstore, plainRoot: CID, check: boolean): Promise<Pinned> {
  fs.rmSync(folder, { recursive: true, force: true })
  const [mine, other] = [await startNode(folder, 'ours'), await startNode(folder, 'theirs')]
  const vault = encrypted(mine.helia as any, { key, privateStore: source })
  let root: CID | undefined
  const sealing = await time(async () => { ({ root } = await vault.blockstore.export(plainRoot)) })
  const ours = await time(async () => pinGraph(mine.helia as any, root as CID))
  const theirs = await time(async () => drain(other.helia.pins.add(root as CID)))
  check && assert.equal(await countPinned(mine), await countPinned(other))
  await Promise.all([mine.close(), other.close()])
  return { sealing, ours, theirs }
}

await answer({
  async measure (leaves: number, size: number): Promise<Pinned> {
    return withFolder(async folder => {
      const graph = (leaves: number): { source: MemoryBlockstore, root: CID } => {
        const source = new MemoryBlockstore()
        const root = [...wideGraph(leaves, size)].map(({ cid, bytes }) => source.put(cid, bytes) as CID).pop() as CID
        return { source, root }
      }

      // a small one first: what is pinned is compared, and the code is warm
      const [first, second] = [graph(2000), graph(leaves)]
      await measure(path.join(folder, 'first'), first.source, first.root, true)
      return measure(path.join(folder, 'second'), second.source, second.root, false)
    })
  }
})
