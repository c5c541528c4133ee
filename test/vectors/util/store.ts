import { base64pad } from 'multiformats/bases/base64'
import { CID } from 'multiformats/cid'
import type { BlockText } from './types.ts'

/** Blocks by the text of their CIDs: what is put under a CID stays there, right or not. */
export class TextStore {
  readonly blocks = new Map<string, Uint8Array>()

  constructor (blocks: Iterable<[cid: string, bytes: Uint8Array]> = []) {
    for (const [cid, bytes] of blocks) {
      this.blocks.set(cid, bytes)
    }
  }

  async * get (cid: CID): AsyncGenerator<Uint8Array> {
    const bytes = this.blocks.get(cid.toString())

    if (bytes == null) {
      throw Object.assign(new Error(`no ${cid}`), { name: 'NotFoundError' })
    }

    yield bytes
  }

  async put (cid: CID, bytes: unknown): Promise<CID> {
    this.blocks.set(cid.toString(), Uint8Array.from(bytes as Uint8Array))
    return cid
  }
}

export const fromText = ([cid, bytes]: BlockText): [string, Uint8Array] => [cid, base64pad.baseDecode(bytes)]
export const toText = ([cid, bytes]: [string, Uint8Array]): BlockText => [cid, base64pad.baseEncode(bytes)]

/** All blocks as text, in the order of their CIDs' text. */
export function asText (blocks: Map<string, Uint8Array>): BlockText[] {
  return [...blocks].map(toText).sort(([a], [b]) => a < b ? -1 : 1)
}

export const decodeCid = (text: string): CID => CID.parse(text)
