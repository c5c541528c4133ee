/** A whole number of up to 6 bytes, the highest first. */
export function readNumber (bytes: Uint8Array, at: number, length: number): number {
  let value = 0

  for (let i = at; i < at + length; i++) {
    value = value * 256 + bytes[i]
  }

  return value
}

export function writeNumber (bytes: Uint8Array, at: number, length: number, value: number): void {
  for (let i = at + length - 1; i >= at; i--) {
    bytes[i] = value % 256
    value = Math.floor(value / 256)
  }
}
