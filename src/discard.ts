/** Smaller memory is many arrays', or not worth it. */
const LARGE = 65_536

/**
 * Give the memory of bytes back at once, where they are all of it; they are empty afterwards. The garbage collector, which
 * would find it some time, runs for every 16 MB or so of such memory: that was a quarter of the time of encrypting a file.
 */
export function discard (bytes: Uint8Array): void {
  bytes.byteLength === bytes.buffer.byteLength && giveBack(bytes)
}

function giveBack ({ buffer, byteLength }: Uint8Array): void {
  byteLength >= LARGE && buffer instanceof ArrayBuffer && buffer.transfer?.(0)
}

/** A store, or a stream, that keeps nothing of what it gives. */
export interface Giving {
  /** blocks, or parts, are new memory, the reader's alone; what is beside a large one in its buffer, too */
  readonly gives?: true
}

/** Whether what a store or a stream gives is the reader's alone. */
export function gives (source: object): boolean {
  return (source as Giving).gives === true
}

/** As `discard`, for a block that was read from a store, or most of one, if the store does not have it as well. */
export function discardRead (source: object, bytes: Uint8Array): void {
  gives(source) && bytes.byteLength * 2 > bytes.buffer.byteLength && giveBack(bytes)
}
