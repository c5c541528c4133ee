/** Smaller memory is many arrays', or not worth it. */
const LARGE = 65_536

/**
 * Give the memory of bytes back at once, where they are all of it; they are empty afterwards. The garbage collector, which
 * would find it some time, runs for every 64 MiB of such memory: that is a quarter of the time of encrypting a file.
 */
export function discard ({ buffer, byteLength }: Uint8Array): void {
  if (byteLength >= LARGE && byteLength === buffer.byteLength && buffer instanceof ArrayBuffer) {
    buffer.transfer?.(0)
  }
}

/** A store that keeps nothing of what it gives. */
export interface Giving {
  /** blocks are new memory, the reader's alone */
  readonly gives?: true
}

/** `discard` for a block that was read from a store, if it does not have it as well. */
export function discardRead (source: object, bytes: Uint8Array): void {
  (source as Giving).gives === true && discard(bytes)
}
