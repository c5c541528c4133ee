/** A page opens a stream, sends the bytes of a CID, and gets reports until one says done or error. */
export const PIN_PROTOCOL = '/helia-encrypted-web/pin/1.0.0'

/** The longest message, in bytes, either way. */
export const MAX_MESSAGE = 1024

export interface PinReport {
  /** blocks that the provider has pinned so far */
  pinned: number
  done?: boolean
  error?: string
}

export function encodeReport (report: PinReport): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(report))
}

export function decodeReport (bytes: Uint8Array): PinReport {
  const { pinned, done, error } = JSON.parse(new TextDecoder().decode(bytes))
  return { pinned: Number(pinned), done: done === true, error: error == null ? undefined : String(error) }
}
