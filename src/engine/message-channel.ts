import * as dagCbor from '@ipld/dag-cbor'
import { lpStream } from '@libp2p/utils'
import { varint } from 'multiformats'
import { decodeStrict } from '../format/internal.ts'
import { MAX_MESSAGE } from './limits.ts'
import { Refusal } from './refusal.ts'
import type { EngineMessage } from './messages.ts'
import type { Stream } from '@libp2p/interface'
import type { AbortOptions } from 'abort-error'

/** The libp2p protocol over which engines are asked. */
export const PROTOCOL = '/helia-encrypted/engine/1.0.0'

const MAX_LENGTH_BYTES = 4
const CONTINUES = 0x80

// whoever sends more to a stream that nobody reads is cut off
const MAX_UNREAD = 65_536
const MESSAGE_TOO_LARGE = `a message has at most ${MAX_MESSAGE} bytes`

interface Bytes { byteLength: number, get (index: number): number }

/** A uvarint of at most 4 bytes, shortest form. What has no end by then has none. */
function decodeLength (bytes: Bytes): number {
  const last = bytes.get(bytes.byteLength - 1)

  if (last >= CONTINUES) {
    if (bytes.byteLength === MAX_LENGTH_BYTES) {
      throw new Refusal(MESSAGE_TOO_LARGE)
    }

    // says that the next byte is needed
    throw new RangeError('unfinished')
  }

  if (last === 0 && bytes.byteLength > 1) {
    throw new Refusal('the length of the message is not in its shortest form')
  }

  return lengthIn(bytes)
}

function lengthIn (bytes: Bytes): number {
  let length = 0

  for (let i = 0; i < bytes.byteLength; i++) {
    length += (bytes.get(i) & 0x7f) * 2 ** (7 * i)
  }

  if (length > MAX_MESSAGE) {
    throw new Refusal(MESSAGE_TOO_LARGE)
  }

  return length
}

/** Messages over a stream: each is dag-cbor in its canonical form, after its length (docs/ENGINE.md 6). */
export interface MessageChannel {
  /**
   * @throws {Refusal} if it is too large, cut off, or no canonical dag-cbor
   */
  read (options?: AbortOptions): Promise<unknown>
  write (message: EngineMessage, options?: AbortOptions): Promise<void>
  /** Take nothing more from the stream. */
  release (): void
}

export function messageChannel (stream: Stream): MessageChannel {
  // what comes before it is read is kept up to here, after that the stream is reset
  const messages = lpStream(stream, { lengthDecoder: decodeLength, maxBufferSize: MAX_MESSAGE + MAX_LENGTH_BYTES })

  return {
    read: async options => decode(await messages.read(options).catch(cutOff)),
    write: async (message, options) => messages.write(dagCbor.encode(message), options),
    release: () => {
      // what is unread can't be given back to a stream that is closed, and needn't
      stream.readStatus === 'readable' && messages.unwrap()
    }
  }
}

/** Say one short thing, and read nothing. */
export function sendMessage (stream: Stream, message: EngineMessage): void {
  const bytes = dagCbor.encode(message)
  const head = varint.encodeTo(bytes.byteLength, new Uint8Array(varint.encodingLength(bytes.byteLength)))
  stream.send(Uint8Array.from([...head, ...bytes]))
}

function cutOff (err: any): never {
  throw err?.name === 'UnexpectedEOFError' ? new Refusal('the message ended early') : err
}

function decode (bytes: { subarray (): Uint8Array }): unknown {
  try {
    return decodeStrict(bytes.subarray())
  } catch {
    throw new Refusal('the message is not dag-cbor in its canonical form')
  }
}

/** Close both ways: what is written gets a moment to arrive, a peer that then still holds the stream is cut off. */
export async function closeStream (stream: Stream, milliseconds: number = 1_000): Promise<void> {
  stream.maxReadBufferLength = MAX_UNREAD
  const signal = AbortSignal.timeout(milliseconds)

  try {
    await stream.close({ signal })
    await closed(stream, milliseconds)
  } finally {
    stream.abort(new Refusal('the stream is done'))
  }
}

async function closed (stream: Stream, milliseconds: number): Promise<void> {
  if (stream.status === 'open' || stream.status === 'closing') {
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, milliseconds)
      stream.addEventListener('close', () => {
        clearTimeout(timer)
        resolve()
      }, { once: true })
    })
  }
}
