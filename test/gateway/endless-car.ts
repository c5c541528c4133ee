import { sha256 } from '@noble/hashes/sha2.js'
import { varint } from 'multiformats'
import { CID } from 'multiformats/cid'
import * as raw from 'multiformats/codecs/raw'
import * as Digest from 'multiformats/hashes/digest'

/** Sections of a CAR that never ends, each a sound block of 1 MB. */
export function * endless (): Generator<Uint8Array> {
  for (let i = 0; ; i++) {
    const bytes = new Uint8Array(1_000_000)
    new DataView(bytes.buffer).setUint32(0, i)
    const cid = CID.createV1(raw.code, Digest.create(0x12, sha256(bytes)))
    const length = cid.bytes.byteLength + bytes.byteLength
    const section = new Uint8Array(varint.encodingLength(length) + length)
    varint.encodeTo(length, section)
    section.set(cid.bytes, section.byteLength - length)
    section.set(bytes, section.byteLength - bytes.byteLength)
    yield section
  }
}
