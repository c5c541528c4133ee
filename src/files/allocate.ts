/** Memory for so many bytes, with anything in it: whoever takes it fills all of it. Zeroing it takes as long as reading a file into it. */
export function allocate (length: number): Uint8Array {
  const { buffer, byteOffset } = Buffer.allocUnsafeSlow(length)
  // a Buffer's slice would be a view
  return new Uint8Array(buffer, byteOffset, length)
}
