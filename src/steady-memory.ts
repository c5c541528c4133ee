/** What is smaller is counted: nothing else makes V8 look for it once it is garbage. */
const LARGE = 1_048_576

/**
 * Zeroed memory for what stays and grows with the graph. V8 collects garbage the more often the more memory of
 * ArrayBuffers there is, though none of it is garbage; it does not count shared ones, which are the same otherwise.
 * Not to be handed to anybody else: much that takes bytes refuses shared ones.
 */
export function steadyMemory (length: number): Uint8Array {
  return new Uint8Array(typeof SharedArrayBuffer === 'undefined' || length < LARGE ? new ArrayBuffer(length) : new SharedArrayBuffer(length))
}
