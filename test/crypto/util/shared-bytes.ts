/** Bytes in shared memory, also where a page is not isolated and has no SharedArrayBuffer by name. */
export function sharedBytes (length: number): Uint8Array {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true })
  return new Uint8Array(memory.buffer, 0, length)
}
