import { base64url } from 'multiformats/bases/base64'
import { CID } from 'multiformats/cid'
import { BadLinkError } from '../failures.ts'

/** What a link says: which graph, and the key of it, unless the graph is encrypted to people. */
export interface ShareLink {
  root: CID
  key?: Uint8Array
}

const KEY_LENGTH = 32

/** All of it is behind the `#`, which browsers send to nobody. */
export function linkText ({ root, key }: ShareLink, page: string = location.href): string {
  const url = new URL(page)
  url.hash = key == null ? `${root}` : `${root}/${base64url.encode(key)}`
  return url.href
}

function keyOf (text: string): Uint8Array {
  const key = base64url.decode(text)

  if (key.byteLength !== KEY_LENGTH) {
    throw new RangeError('the key is cut off')
  }

  return key
}

/**
 * @throws {BadLinkError}
 */
export function parseLink (text: string): ShareLink {
  const [root, key] = text.slice(text.indexOf('#') + 1).trim().split('/')

  try {
    return { root: CID.parse(root), ...key == null ? {} : { key: keyOf(key) } }
  } catch (cause) {
    throw new BadLinkError('This is no link of a share', { cause })
  }
}
