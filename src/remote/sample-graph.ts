import { defaultCrypto } from '../crypto/internal.ts'
import { readIndex, readRoot } from '../graph/internal.ts'
import type { ReadOptions } from '../graph/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

async function * below (store: Pick<Blockstore, 'get'>, root: CID, options: ReadOptions): AsyncGenerator<CID> {
  const { index, manifest, wrapped } = await readRoot(store, root, defaultCrypto(), options)
  yield * wrapped == null ? [manifest] : [manifest, wrapped]

  for await (const { cid } of readIndex(store, index, defaultCrypto(), options)) {
    yield cid
  }
}

/**
 * The root of a graph, and so many other blocks of it, each as likely as any other (Vitter's algorithm R). Reads the
 * index, and holds the sample only.
 */
export async function sampleGraph (store: Pick<Blockstore, 'get'>, root: CID, count: number, options: ReadOptions): Promise<CID[]> {
  const sample: CID[] = []
  let seen = 0

  for await (const cid of below(store, root, options)) {
    const at = seen < count ? seen : Math.floor(Math.random() * (seen + 1))
    seen++

    if (at < count) {
      sample[at] = cid
    }
  }

  return [root, ...sample]
}
