import type { Stream } from '@libp2p/interface'

export function uvarint (value: number): number[] {
  return value < 128 ? [value] : [value % 128 | 128, ...uvarint(Math.floor(value / 128))]
}

/** A message after its length, as docs/ENGINE.md 6 has it. */
export function framed (message: Uint8Array): Uint8Array {
  const head = uvarint(message.byteLength)
  const bytes = new Uint8Array(head.length + message.byteLength)
  bytes.set(head)
  bytes.set(message, head.length)
  return bytes
}

/** Send as fast as the other end takes it, until all is sent or it has had enough. */
export async function flood (stream: Stream, bytes: Uint8Array, total: number): Promise<number> {
  let sent = 0

  try {
    for (; sent < total; sent += bytes.byteLength) {
      stream.send(bytes)

      while (stream.writeBufferLength > 0 && stream.status === 'open') {
        await new Promise(resolve => { setTimeout(resolve, 0) })
      }
    }
  } catch {
    return sent
  }

  return sent
}
