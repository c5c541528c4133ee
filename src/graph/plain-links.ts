import * as dagCbor from '@ipld/dag-cbor'
import * as dagJson from '@ipld/dag-json'
import * as dagPb from '@ipld/dag-pb'
import { CID } from 'multiformats/cid'
import * as json from 'multiformats/codecs/json'
import * as raw from 'multiformats/codecs/raw'
import { UndecodableBlockError, UnknownCodecError } from '../errors.ts'
import { isIdentityCid } from '../format/index.ts'
import type { PlainBlock } from '../format/index.ts'
import type { BlockCodec } from 'multiformats/codecs/interface'

export interface CodecLoader {
  (code: number): BlockCodec<any, any> | Promise<BlockCodec<any, any>>
}

const builtIn = new Map<number, BlockCodec<any, any>>([dagPb, raw, dagCbor, dagJson, json].map(codec => [codec.code, codec]))

/** dag-pb, raw, dag-cbor, dag-json and json. */
export const defaultCodecs: CodecLoader = (code) => {
  const codec = builtIn.get(code)

  if (codec == null) {
    throw new UnknownCodecError(`No codec for 0x${code.toString(16)}: pass a getCodec that knows it`)
  }

  return codec
}

function unknownCodec (cid: CID, cause?: unknown): UnknownCodecError {
  return new UnknownCodecError(`No codec for the block ${cid} (0x${cid.code.toString(16)}), so its links can't be followed: pass a getCodec that knows it`, { cause })
}

async function loadCodec (cid: CID, getCodec: CodecLoader): Promise<BlockCodec<any, any>> {
  try {
    const codec = await getCodec(cid.code)

    if (typeof codec?.decode === 'function') {
      return codec
    }
  } catch (err) {
    throw unknownCodec(cid, err)
  }

  throw unknownCodec(cid)
}

// a map may look like a CID to CID.asCID, but only a CID has bytes in both places
function asLink (value: object): CID | null {
  return (value as CID).bytes instanceof Uint8Array ? CID.asCID(value) : null
}

/** Every CID in a decoded block, however deep. */
function * linksIn (decoded: unknown): Generator<CID> {
  const pending = [decoded]

  while (pending.length > 0) {
    const value = pending.pop()

    if (value == null || typeof value !== 'object' || ArrayBuffer.isView(value)) {
      continue
    }

    const link = asLink(value)

    if (link != null) {
      yield link
    } else {
      for (const child of Object.values(value)) {
        pending.push(child)
      }
    }
  }
}

function decodeLinks ({ cid, bytes }: PlainBlock, codec: BlockCodec<any, any>): CID[] {
  try {
    return [...linksIn(codec.decode(bytes))]
  } catch (err) {
    throw new UndecodableBlockError(`The block ${cid} is no valid ${codec.name}: add it again, or add it as raw`, { cause: err })
  }
}

/**
 * The CIDs of the blocks that a block links to, doubles included. Identity
 * CIDs are replaced by what they link to: their block is in the CID itself.
 *
 * @throws {UnknownCodecError}
 * @throws {UndecodableBlockError}
 */
export async function plainLinks (block: PlainBlock, getCodec: CodecLoader): Promise<CID[]> {
  if (block.cid.code === raw.code) {
    return []
  }

  const links = decodeLinks(block, await loadCodec(block.cid, getCodec))
  const outside: CID[] = []

  for (const link of links) {
    if (isIdentityCid(link)) {
      outside.push(...await plainLinks({ cid: link, bytes: link.multihash.digest }, getCodec))
    } else {
      outside.push(link)
    }
  }

  return outside
}
