import { asUint8Array } from '../as-uint8array.ts'

/** Memory for so many bytes, with anything in it: whoever takes it fills all of it. Zeroing it takes as long as reading a file into it. */
export function allocate (length: number): Uint8Array {
  return asUint8Array(Buffer.allocUnsafeSlow(length))
}
