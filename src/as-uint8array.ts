/** These bytes, and not a copy; but no Buffer, whose `slice` would be none either. */
export function asUint8Array (bytes: Uint8Array): Uint8Array {
  return bytes.constructor === Uint8Array ? bytes : new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
