import { GraphKey } from 'helia-encrypted'
import { defaultCrypto } from 'helia-encrypted/crypto'
import { decryptionEngine } from 'helia-encrypted/engine'
import { readRoot } from 'helia-encrypted/graph'
import toBuffer from 'it-to-buffer'
import { MissingKeyError } from '../failures.ts'
import type { PageHelia } from '../net/page-node.ts'
import type { AbortOptions } from 'abort-error'
import type { CID } from 'multiformats/cid'

/**
 * The key of a graph that was encrypted to people, one of whom is this page.
 *
 * @throws {MissingKeyError} if it was encrypted to nobody, or not to this page
 */
export async function unwrapSecret ({ blockstore }: PageHelia, root: CID, identity: string | undefined, options: AbortOptions): Promise<GraphKey> {
  const { wrapped } = await readRoot(blockstore, root, defaultCrypto(), options)

  if (wrapped == null || identity == null) {
    throw new MissingKeyError(wrapped == null ? 'link' : 'identity')
  }

  const file = await toBuffer(blockstore.get(wrapped, options))
  const { data, error } = await decryptionEngine({ identities: [identity] })({ type: 'DecryptRequest', data: file })

  if (error != null) {
    throw new MissingKeyError('other')
  }

  return new GraphKey(data)
}
