import { readHeader } from '@ipld/car/decoder'
import { varint } from 'multiformats'
import { CID } from 'multiformats/cid'
import { InvalidCarError } from '../errors.ts'
import { MAX_PLAIN_CID, MAX_SEALED_BLOCK } from '../format/internal.ts'
import type { FileWindow } from './file-window.ts'

/** One block of a CAR, where it is and what it claims to be. */
export interface CarSection {
  /** of the section in the file */
  at: number
  /** of the block's bytes in the file, and how many */
  offset: number
  length: number
  /** a view, until the next section */
  multihash: Uint8Array
  /** the same, or as many of them as were read */
  bytes: Uint8Array
  /** the CID where it is another than CIDv1 with sha2-256, which `multihash` says all of */
  cid?: CID
}

/** A block's length and its CID, at the most. */
const MAX_HEAD = 10 + MAX_PLAIN_CID
const USUAL_CID = 36

export function carError (problem: string, at: number, cause?: unknown): InvalidCarError {
  return new InvalidCarError(`This is no whole CAR (${problem}, at byte ${at}): get it again`, { cause })
}

// as the decoder wants it
function headerReader (file: FileWindow): Parameters<typeof readHeader>[0] & { pos: number } {
  const reader = {
    pos: 0,
    upTo: async (length: number) => file.view(reader.pos, length),
    exactly: async (length: number, seek = false) => {
      const bytes = file.view(reader.pos, Math.min(length, MAX_SEALED_BLOCK))

      if (bytes.byteLength < length) {
        throw new RangeError(length > MAX_SEALED_BLOCK ? 'its header has over 2 MiB' : 'it ends in its header')
      }

      reader.pos += seek ? length : 0
      return bytes.slice()
    },
    seek: (length: number) => { reader.pos += length }
  }

  return reader
}

export interface CarHead {
  roots: CID[]
  /** where the sections are */
  begin: number
  end: number
}

/**
 * The header of a CAR, version 1 or 2.
 *
 * @throws {InvalidCarError}
 */
export async function readCarHead (file: FileWindow): Promise<CarHead> {
  const reader = headerReader(file)

  try {
    const header = await readHeader(reader)
    const end = header.version === 2 ? header.dataOffset + header.dataSize : file.size

    if (!(end <= file.size && reader.pos <= end)) {
      throw new RangeError('its header promises other bytes than there are')
    }

    return { roots: header.roots, begin: reader.pos, end }
  } catch (err: any) {
    throw carError(err.message, reader.pos, err)
  }
}

function readLength (head: Uint8Array, at: number): [length: number, bytes: number] {
  try {
    return varint.decode(head)
  } catch (err) {
    throw carError('the length of a section is none', at, err)
  }
}

function isUsual (section: Uint8Array): boolean {
  return section.byteLength >= USUAL_CID && section[0] === 1 && section[1] < 0x80 && section[2] === 0x12 && section[3] === 0x20
}

function decodeCid (section: Uint8Array, at: number): CID {
  try {
    return CID.decodeFirst(section)[0]
  } catch (err) {
    throw carError('a section does not begin with a CID', at, err)
  }
}

/**
 * The section at a position, and that of the next. Unless `isWhole`, only its CID is read.
 *
 * @throws {InvalidCarError}
 */
export function readSection (file: FileWindow, at: number, end: number, isWhole: boolean): { section: CarSection, next: number } {
  const [length, lengthBytes] = readLength(file.view(at, Math.min(MAX_HEAD, end - at)), at)
  const next = at + lengthBytes + length

  if (length === 0 || length > MAX_SEALED_BLOCK + MAX_PLAIN_CID) {
    throw carError(length === 0 ? 'it has an empty section' : 'it has a section over 2 MiB', at)
  }

  if (next > end) {
    throw carError('it ends in a section', at)
  }

  const start = at + lengthBytes

  const view = (bytes: number): Uint8Array => {
    const part = file.view(start, bytes)

    if (part.byteLength < bytes) {
      throw carError('it became shorter', at)
    }

    return part
  }

  const head = view(isWhole ? length : Math.min(length, USUAL_CID))
  return { section: toSection(isWhole || isUsual(head) ? head : view(length), at, { start, length }), next }
}

function toSection (body: Uint8Array, at: number, { start, length }: { start: number, length: number }): CarSection {
  const cid = isUsual(body) ? undefined : decodeCid(body, at)
  const cidBytes = cid?.byteLength ?? USUAL_CID

  if (length - cidBytes > MAX_SEALED_BLOCK) {
    throw carError('it has a section over 2 MiB', at)
  }

  return { at, offset: start + cidBytes, length: length - cidBytes, multihash: cid?.multihash.bytes ?? body.subarray(2, USUAL_CID), bytes: body.subarray(cidBytes), cid }
}
