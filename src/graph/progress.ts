import { CustomProgressEvent } from 'progress-events'
import type { ProgressEvent, ProgressOptions } from 'progress-events'

/** How far an operation is. Counts and bytes only: never a CID, a name or a key. */
export interface GraphProgress {
  /** `seal`: read and encrypt; `store`: write; `open`: fetch and decrypt; `verify`; `pin` */
  phase: 'seal' | 'store' | 'open' | 'verify' | 'pin'
  /** blocks done in this phase */
  blocks: number
  /** bytes of them: of content in `seal` and `open`, else of sealed blocks; 0 in `pin` */
  bytes: number
  /** where it can be known in advance */
  totalBlocks?: number
  totalBytes?: number
}

/** Tells how far work with a graph is. */
export type GraphProgressEvents =
  ProgressEvent<'helia-encrypted:export:progress', GraphProgress> |
  ProgressEvent<'helia-encrypted:decrypt:progress', GraphProgress> |
  ProgressEvent<'helia-encrypted:verify:progress', GraphProgress> |
  ProgressEvent<'helia-encrypted:pin:progress', GraphProgress> |
  ProgressEvent<'helia-encrypted:car:progress', GraphProgress> |
  ProgressEvent<'helia-encrypted:fetch:progress', GraphProgress>

/** Who is told how far work with a graph is. */
export type GraphProgressOptions = ProgressOptions<GraphProgressEvents>

/** Counts blocks and bytes of one phase, and tells `onProgress` after each. */
export class ProgressCounter {
  blocks = 0
  bytes = 0
  readonly #report: (progress: GraphProgress) => void

  constructor (options: GraphProgressOptions, type: GraphProgressEvents['type'], phase: GraphProgress['phase'], totals: { totalBlocks?: number, totalBytes?: number } = {}) {
    const { onProgress } = options
    this.#report = onProgress == null
      ? () => {}
      : ({ blocks, bytes }) => { onProgress(new CustomProgressEvent(type, { phase, blocks, bytes, ...totals })) }
  }

  add (bytes: number): void {
    this.blocks++
    this.bytes += bytes
    this.#report(this as unknown as GraphProgress)
  }
}
