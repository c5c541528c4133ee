import { base16 } from 'multiformats/bases/base16'
import { base32, base32upper } from 'multiformats/bases/base32'
import { base36 } from 'multiformats/bases/base36'
import { base58btc } from 'multiformats/bases/base58'
import { base64, base64url } from 'multiformats/bases/base64'
import { CID } from 'multiformats/cid'
import type { Datastore } from './nodes.ts'
import type { PlainBlock } from '../../src/format/internal.ts'
import type { Blockstore } from 'interface-blockstore'

const WINDOW = 16
const BASES = [base16, base32, base32upper, base36, base58btc, base64, base64url]
const CODECS = [0x55, 0x70, 0x71, 0x0129, 0x0200]

/** Every way in which text may name a block: its CID under any codec, multihash or digest, in any base. */
function namesOf ({ multihash }: CID): string[] {
  const cids = CODECS.map(code => CID.createV1(code, multihash).bytes)
  const bytes = [...cids, multihash.bytes, multihash.digest]
  return bytes.flatMap(bytes => BASES.map(base => base.baseEncode(bytes)))
}

function startOf (bytes: Uint8Array, at: number): number {
  return (bytes[at] | bytes[at + 1] << 8 | bytes[at + 2] << 16 | bytes[at + 3] << 24) >>> 0
}

/** Finds traces of a private graph in anything that is public: its bytes, its CIDs. */
export class LeakScan {
  readonly #needles = new Map<number, Array<{ bytes: Uint8Array, what: string }>>()
  readonly #names: Array<{ name: string, what: string }> = []

  constructor (blocks: PlainBlock[]) {
    for (const { cid, bytes } of blocks) {
      this.#names.push(...namesOf(cid).map(name => ({ name, what: `the CID ${cid}` })))
      this.#addNeedle(cid.multihash.digest, `the digest of ${cid}`)

      for (let at = 0; at + WINDOW <= bytes.byteLength; at += WINDOW) {
        this.#addNeedle(bytes.subarray(at, at + WINDOW), `bytes ${at} to ${at + WINDOW} of ${cid}`)
      }
    }
  }

  #addNeedle (bytes: Uint8Array, what: string): void {
    const start = startOf(bytes, 0)
    const same = this.#needles.get(start) ?? []
    this.#needles.set(start, [...same, { bytes, what }])
  }

  inBytes (bytes: Uint8Array, where: string): string[] {
    const found: string[] = []

    for (let at = 0; at + WINDOW <= bytes.byteLength; at++) {
      for (const needle of this.#needles.get(startOf(bytes, at)) ?? []) {
        if (needle.bytes.every((byte, i) => bytes[at + i] === byte)) {
          found.push(`${where}: ${needle.what}`)
        }
      }
    }

    return found
  }

  inText (text: string, where: string): string[] {
    return this.#names.filter(({ name }) => text.includes(name)).map(({ what }) => `${where}: ${what}`)
      .concat(this.inBytes(new TextEncoder().encode(text), where))
  }

  async inBlockstore (store: Blockstore, where: string): Promise<string[]> {
    const found: string[] = []

    for await (const { cid, bytes } of store.getAll()) {
      found.push(...this.inText(cid.toString(), where))

      for await (const chunk of bytes) {
        found.push(...this.inBytes(chunk, `${where}, block ${cid}`))
      }
    }

    return found
  }

  async inDatastore (store: Datastore, where: string): Promise<string[]> {
    const found: string[] = []

    for await (const { key, value } of store.query({})) {
      found.push(...this.inText(key.toString(), where), ...this.inBytes(value, `${where}, ${key}`))
    }

    return found
  }
}
