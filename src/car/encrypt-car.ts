import { streamGraph } from '../graph/internal.ts'
import { carBytes } from './car-bytes.ts'
import type { EncryptOptions, StreamedGraph } from '../graph/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** A graph that is encrypted into a CAR. */
export type EncryptedCar = StreamedGraph['graph'] & {
  /** its bytes: read them once, to their end */
  car: AsyncIterable<Uint8Array>
}

/**
 * Encrypt a graph straight into a CAR (version 1), the same bytes as `encryptGraph` into a store and `exportCar` out of it
 * give, without that store. When the promise ends, everything was sealed once, and the root is known; the CAR's bytes then
 * come as they are asked for. A block that changes meanwhile is found, and ends them with an error.
 *
 * Memory: `bufferBytes`, and about 100 bytes a block.
 *
 * Throws as `encryptGraph`, also while the CAR is read
 */
export async function encryptCar (source: Pick<Blockstore, 'get'>, plainRoot: CID, options: EncryptOptions): Promise<EncryptedCar> {
  const { graph, blocks } = await streamGraph(source, plainRoot, options)
  return { ...graph, car: carBytes([graph.root], blocks()) }
}
