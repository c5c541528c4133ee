import * as dagCbor from '@ipld/dag-cbor'
import { decode as cborDecode } from 'cborg'
import { CID } from 'multiformats/cid'
import * as json from 'multiformats/codecs/json'
import * as raw from 'multiformats/codecs/raw'
import { UndecodableBlockError, UnknownCodecError } from '../errors.ts'
import { copyCid, isIdentityCid } from '../format/internal.ts'
import type { Awaitable } from '../awaitable.ts'
import type { PlainBlock } from '../format/internal.ts'
import type { BlockCodec } from 'multiformats/codecs/interface'

/** Finds the codec of a CID's code. */
export interface CodecLoader {
  /** Throws, whatever, if it is not known. */
  (code: number): BlockCodec<any, any> | Promise<BlockCodec<any, any>>
}

/** Identity CIDs in identity CIDs (SPEC 5.5). */
const MAX_IDENTITY_DEPTH = 16

/** No block of 2 MiB decodes to more values, unless they go round in a circle. */
const MAX_VALUES = 2 ** 23

// as dag-cbor decodes, with a quicker way to a CID: most of what it does in a node of links
const linkOptions = {
  ...dagCbor.decodeOptions,
  tags: {
    42: (decode: () => any): CID => {
      const bytes = decode()

      if (!(bytes instanceof Uint8Array) || bytes[0] !== 0) {
        throw new TypeError('no CID in tag 42')
      }

      return copyCid(bytes, 1)
    }
  }
}

const builtIn = new Map<number, BlockCodec<any, any>>([raw, dagCbor, json].map(codec => [codec.code, codec]))

// a page loads them only if it needs them: those of a Helia node are there already
const loaders = new Map<number, () => Promise<BlockCodec<any, any>>>([
  [0x70, async () => import('@ipld/dag-pb')],
  [0x0129, async () => import('@ipld/dag-json')]
])

async function loadBuiltIn (load: () => Promise<BlockCodec<any, any>>): Promise<BlockCodec<any, any>> {
  const codec = await load()
  builtIn.set(codec.code, codec)
  return codec
}

/** dag-pb, raw, dag-cbor, dag-json and json. */
export const defaultCodecs: CodecLoader = (code) => {
  const codec = builtIn.get(code)
  const load = loaders.get(code)

  if (codec == null && load == null) {
    throw new UnknownCodecError(`No codec for 0x${code.toString(16)}: pass a getCodec that knows it`)
  }

  return codec ?? loadBuiltIn(load as () => Promise<BlockCodec<any, any>>)
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

function childrenOf (value: object): Iterable<unknown> {
  return value instanceof Map || value instanceof Set ? value.values() : Object.values(value)
}

function decodeValue (codec: BlockCodec<any, any>, bytes: Uint8Array): unknown {
  return codec === builtIn.get(dagCbor.code) ? cborDecode(bytes, linkOptions) : codec.decode(bytes)
}

/** Every CID in a decoded block, however deep. */
function * linksIn (decoded: unknown): Generator<CID> {
  const pending = [decoded]

  for (let seen = 0; pending.length > 0; seen++) {
    const value = pending.pop()

    if (seen > MAX_VALUES) {
      throw new RangeError('too many values')
    }

    if (value == null || typeof value !== 'object' || ArrayBuffer.isView(value)) {
      continue
    }

    const link = asLink(value)

    if (link != null) {
      yield link
    } else {
      for (const child of childrenOf(value)) {
        pending.push(child)
      }
    }
  }
}

function decodeLinks ({ cid, bytes }: PlainBlock, codec: BlockCodec<any, any>): CID[] {
  try {
    return [...linksIn(decodeValue(codec, bytes))]
  } catch {
    // without its cause: a parser's message may quote the plaintext
    throw new UndecodableBlockError(`The block ${cid} is no valid ${codec.name}: add it again, or add it as raw`)
  }
}

/**
 * The CIDs of the blocks that a block links to, doubles included. Identity CIDs are replaced by
 * what they link to: their block is in the CID itself.
 *
 * @throws {UnknownCodecError}
 * @throws {UndecodableBlockError}
 */
export function plainLinks (block: PlainBlock, getCodec: CodecLoader): Awaitable<CID[]> {
  return block.cid.code === raw.code ? [] : followLinks(block, getCodec)
}

async function followLinks (block: PlainBlock, getCodec: CodecLoader): Promise<CID[]> {
  const outside: CID[] = []
  let inside = [block]

  for (let depth = 0; inside.length > 0; depth++) {
    if (depth > MAX_IDENTITY_DEPTH) {
      throw new UndecodableBlockError(`The block ${block.cid} has identity CIDs in identity CIDs, over ${MAX_IDENTITY_DEPTH} deep: add its data as blocks of their own`)
    }

    const links = await linksOf(inside, getCodec)
    links.forEach(link => { isIdentityCid(link) || outside.push(link) })
    inside = links.filter(isIdentityCid).map(cid => ({ cid, bytes: cid.multihash.digest }))
  }

  return outside
}

async function linksOf (blocks: PlainBlock[], getCodec: CodecLoader): Promise<CID[]> {
  const links: CID[] = []

  for (const block of blocks) {
    if (block.cid.code !== raw.code) {
      for (const link of decodeLinks(block, await loadCodec(block.cid, getCodec))) {
        links.push(link)
      }
    }
  }

  return links
}
