import * as dagPb from '@ipld/dag-pb'
import { MemoryBlockstore } from 'blockstore-core'
import { CID } from 'multiformats/cid'
import * as raw from 'multiformats/codecs/raw'
import { sha256 } from 'multiformats/hashes/sha2'
import { seededBytes } from './random.ts'

export interface BigFile {
  store: MemoryBlockstore
  root: CID
  leaves: CID[]
}

/** A file of blocks of several sizes: with the defaults, more than workers take to start. */
export async function bigFile (count = 420, size = 262_144): Promise<BigFile> {
  const store = new MemoryBlockstore()
  const leaves: CID[] = []

  for (let i = 0; i < count; i++) {
    const bytes = seededBytes(i, i % 7 === 0 ? 20_000 : size - i)
    const cid = CID.createV1(raw.code, await sha256.digest(bytes))
    await store.put(cid, bytes)
    leaves.push(cid)
  }

  const node = dagPb.encode(dagPb.createNode(new Uint8Array(0), leaves.map(cid => dagPb.createLink('', size, cid))))
  const root = CID.createV1(dagPb.code, await sha256.digest(node))
  await store.put(root, node)
  return { store, root, leaves }
}

// of a page: those that were given something to do
const hired = new Set<object>()

if (globalThis.process?.getActiveResourcesInfo != null) {
  process.on('worker', worker => {
    hired.add(worker)
    worker.once('exit', () => { hired.delete(worker) })
  })
} else {
  globalThis.Worker = class extends Worker {
    postMessage (...parameters: any[]): void {
      hired.add(this)
      super.postMessage(...parameters as [any])
    }

    terminate (): void {
      hired.delete(this)
      super.terminate()
    }
  }
}

/** Workers that this process started, or this page. */
export function countWorkers (): number {
  return hired.size
}
