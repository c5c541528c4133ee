import { CID } from 'multiformats/cid'
import { identity } from 'multiformats/hashes/identity'
import { CODECS, bytesOf } from './blocks.ts'
import type { Blockstore } from 'interface-blockstore'

function decode (cid: CID, bytes: Uint8Array): unknown {
  const codec = Object.values(CODECS).find(({ code }) => code === cid.code)

  if (codec == null) {
    throw new Error(`no codec for ${cid}`)
  }

  return codec.decode(bytes)
}

function * cidsIn (value: any): Generator<CID> {
  if (value instanceof CID) {
    yield value
  } else if (value != null && typeof value === 'object' && !(value instanceof Uint8Array)) {
    for (const child of Object.values(value)) {
      yield * cidsIn(child)
    }
  }
}

/**
 * The CIDs that a graph consists of, by SPEC 5.5: identity CIDs are followed and not
 * counted, unless one is the root. Made apart from the library's own walker.
 */
export async function reachable (store: Pick<Blockstore, 'get'>, root: CID): Promise<CID[]> {
  const seen = new Map<string, CID>()
  const pending = [root]

  for (let cid = pending.pop(); cid != null; cid = pending.pop()) {
    if (seen.has(cid.toString())) {
      continue
    }

    seen.set(cid.toString(), cid)
    const own = cid.multihash.code === identity.code
    pending.push(...cidsIn(decode(cid, own ? cid.multihash.digest : await bytesOf(store, cid))))
  }

  return [...seen.values()].filter(cid => cid.equals(root) || cid.multihash.code !== identity.code)
}
