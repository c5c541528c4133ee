import { varint } from 'multiformats'
import { BlockTooLargeError } from '../errors.ts'
import { Slab } from '../slab.ts'
import { MAX_PLAIN_CID, MAX_SEALED_BLOCK, SEAL_OVERHEAD } from './limits.ts'
import { paddedLength } from './padding.ts'
import { decodePlainCid } from './plain-cid.ts'
import type { Padding } from './padding.ts'
import type { CID } from 'multiformats/cid'

/** A plain block of the graph. */
export const KIND_DATA = 1
/** A page of the catalog. */
export const KIND_PAGE = 2
/** A manifest. */
export const KIND_MANIFEST = 3
export const KIND_READERS = 4
/** What a sealed block holds (SPEC 5.1). */
export type BlockKind = typeof KIND_DATA | typeof KIND_PAGE | typeof KIND_MANIFEST | typeof KIND_READERS

const payloads = new Slab()
const heads = new Slab()

export interface Payload {
  kind: number
  cid: CID
  content: Uint8Array
}

/** The size of the sealed block of a content, in bytes (SPEC 5.3). */
export function sealedLength (cid: CID, contentLength: number, padding: Padding): number {
  const cidLength = cid.bytes.byteLength
  const payload = 1 + varint.encodingLength(cidLength) + cidLength + varint.encodingLength(contentLength) + contentLength
  const length = payload + SEAL_OVERHEAD

  if (length > MAX_SEALED_BLOCK) {
    throw new BlockTooLargeError(`The block ${cid} of ${contentLength} bytes does not fit a sealed block of 2 MiB, by ${length - MAX_SEALED_BLOCK} bytes: add the data again in smaller blocks`)
  }

  return paddedLength(length, padding)
}

/**
 * Lay out a payload in new memory. `payload.content` of the result is a view of the copy:
 * hash that, never the caller's buffer, which may change (SPEC 5.2). `memory` gives zeroes.
 *
 * @throws {BlockTooLargeError}
 */
export function encodePayload (kind: BlockKind, cid: CID, content: Uint8Array, padding: Padding, memory: Pick<Slab, 'take'> = payloads): { bytes: Uint8Array, content: Uint8Array } {
  // read once: a buffer may grow meanwhile
  const { byteLength } = content
  const bytes = memory.take(sealedLength(cid, byteLength, padding) - SEAL_OVERHEAD)
  const start = writeHead(bytes, kind, cid, byteLength)
  const copy = bytes.subarray(start, start + byteLength)
  copy.set(content)

  return { bytes, content: copy }
}

/** What comes before the content in a payload. */
export function encodeHead (kind: BlockKind, cid: CID, contentLength: number): Uint8Array {
  const head = heads.take(1 + varint.encodingLength(cid.bytes.byteLength) + cid.bytes.byteLength + varint.encodingLength(contentLength))
  writeHead(head, kind, cid, contentLength)
  return head
}

// returns where it ends
function writeHead (bytes: Uint8Array, kind: BlockKind, cid: CID, contentLength: number): number {
  const cidLength = cid.bytes.byteLength
  bytes[0] = kind
  let offset = 1

  varint.encodeTo(cidLength, bytes, offset)
  offset += varint.encodingLength(cidLength)
  bytes.set(cid.bytes, offset)
  offset += cidLength
  varint.encodeTo(contentLength, bytes, offset)
  return offset + varint.encodingLength(contentLength)
}

function take (bytes: Uint8Array, offset: number, limit: number): Uint8Array {
  const [length, size] = varint.decode(bytes, offset)
  const start = offset + size

  if (length > limit || start + length > bytes.byteLength) {
    throw new RangeError('length out of range')
  }

  return bytes.subarray(start, start + length)
}

/** Parse a payload strictly; throws, whatever, if SPEC 5.4 does not allow it. */
export function decodePayload (bytes: Uint8Array): Payload {
  const cidBytes = take(bytes, 1, MAX_PLAIN_CID)
  const cidEnd = cidBytes.byteOffset - bytes.byteOffset + cidBytes.byteLength
  const content = take(bytes, cidEnd, bytes.byteLength)
  const end = content.byteOffset - bytes.byteOffset + content.byteLength

  for (let i = end; i < bytes.byteLength; i++) {
    if (bytes[i] !== 0) {
      throw new RangeError('padding is not zero')
    }
  }

  return { kind: bytes[0], cid: decodePlainCid(cidBytes), content }
}
