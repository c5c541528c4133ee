import { BYTES, TEXT } from './cbor-reader.ts'

/** The bytes of a head's argument, beside those that fit the head itself, for arguments under 2^32. */
function argumentLength (argument: number): 0 | 1 | 2 | 4 {
  if (argument < 24) {
    return 0
  }

  if (argument < 0x100) {
    return 1
  }

  return argument < 0x10000 ? 2 : 4
}

const INFO = { 1: 24, 2: 25, 4: 26 }

/** The length of a head in bytes, for arguments under 2^32. */
export function headLength (argument: number): number {
  return 1 + argumentLength(argument)
}

/** Writes canonical dag-cbor of a layout and length that are known. */
export class CborWriter {
  readonly bytes: Uint8Array
  #offset = 0

  constructor (length: number) {
    this.bytes = new Uint8Array(length)
  }

  head (major: number, argument: number): this {
    const length = argumentLength(argument)
    this.bytes[this.#offset++] = major << 5 | (length === 0 ? argument : INFO[length])

    for (let shift = 8 * (length - 1); shift >= 0; shift -= 8) {
      this.bytes[this.#offset++] = argument >>> shift
    }

    return this
  }

  byteString (bytes: Uint8Array): this {
    return this.head(BYTES, bytes.byteLength).raw(bytes)
  }

  raw (bytes: Uint8Array): this {
    this.bytes.set(bytes, this.#offset)
    this.#offset += bytes.byteLength
    return this
  }
}

/** A short text as it stands in a block: a field's name. */
export function text (name: string): Uint8Array {
  const bytes = new TextEncoder().encode(name)
  return new CborWriter(1 + bytes.byteLength).head(TEXT, bytes.byteLength).raw(bytes).bytes
}
