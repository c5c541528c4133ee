import { defaultCrypto } from '../../crypto/internal.ts'
import { ProgressCounter, readIndex, readRoot, readVerified } from '../../graph/internal.ts'
import { FORMAT, SUITE } from '../../names.ts'
import type { SealedTile, StrangerView } from './views.ts'
import type { GraphProgressOptions } from '../../graph/internal.ts'
import type { SealedGraph } from '../keys/secrets.ts'
import type { AbortOptions } from 'abort-error'

/** All that can be seen of an encrypted graph without a key. Reads every block. */
export async function strangerView ({ root, source }: SealedGraph, options: AbortOptions & GraphProgressOptions): Promise<StrangerView> {
  const { signal } = options
  const crypto = defaultCrypto()
  const { index, manifest, wrapped } = await readRoot(source, root, crypto, { signal })
  const progress = new ProgressCounter(options, 'helia-encrypted:verify:progress', 'verify')
  const blocks: SealedTile[] = []
  const view = { root: `${root}`, format: FORMAT, suite: SUITE, index: `${index}`, indexNodes: 0, levels: 0, manifest: `${manifest}` }

  for await (const { cid, node, level = 0 } of readIndex(source, index, crypto, { signal })) {
    if (node) {
      view.indexNodes++
      view.levels = Math.max(view.levels, level + 1)
    } else {
      const { bytes } = await readVerified(source, cid, crypto, { signal })
      blocks.push({ cid: cid.toString(), bytes: bytes.byteLength })
      progress.add(bytes.byteLength)
    }
  }

  return { ...view, ...wrapped == null ? {} : { wrapped: `${wrapped}` }, blocks, bytes: progress.bytes }
}
