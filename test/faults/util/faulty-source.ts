import { carBytes } from '../../../src/car/car-bytes.ts'
import { collectBytes } from '../../../src/graph/internal.ts'
import { damaged } from './faults.ts'
import { unrelated } from './faulty-blockstore.ts'
import type { Faults } from './faults.ts'
import type { PlainBlock } from '../../../src/format/internal.ts'
import type { CID } from 'multiformats/cid'

/** The header of a CAR and its sections, each a chunk. */
export async function sectionsOf (root: CID, blocks: PlainBlock[]): Promise<Uint8Array[]> {
  const car = async (blocks: PlainBlock[]): Promise<Uint8Array> => collectBytes(carBytes([root], (async function * () { yield * blocks })()))
  const header = await car([])
  return [header, ...await Promise.all(blocks.map(async block => (await car([block])).slice(header.byteLength)))]
}

/** Chunks, some of which go wrong when their faults say so. */
export async function * faultyChunks (chunks: Uint8Array[], faults: Faults, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  const { cid, bytes } = await unrelated()
  const [, extra] = await sectionsOf(cid, [{ cid, bytes }])

  for (const chunk of chunks) {
    const kind = await faults.begin('source', 'chunk', { signal })

    if (kind === 'extra') {
      yield extra
    }

    if (kind === 'twice') {
      yield chunk
    }

    if (kind !== 'missing') {
      yield kind === 'twice' ? chunk : damaged(chunk, kind)
    }
  }
}
