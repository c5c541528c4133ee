import { unixfs } from '@helia/unixfs'
import { MemoryBlockstore } from 'blockstore-core'
import all from 'it-all'
import { base32upper } from 'multiformats/bases/base32'
import type { TestFolder } from './folder.ts'
import type { CID } from 'multiformats/cid'

/** The plain CIDs of a folder, made again from its files, as the page makes them. */
export async function plainCids (folder: TestFolder): Promise<CID[]> {
  const blockstore = new MemoryBlockstore()
  const files = folder.files.map(({ path, bytes }) => ({ path: `${folder.name}/${path}`, content: bytes }))
  await all(unixfs({ blockstore }).addAll(files, { wrapWithDirectory: true }))
  return (await all(blockstore.getAll())).map(({ cid }) => cid)
}

/** All forms of a CID that could give it away. */
export function formsOf (cid: CID): Array<Uint8Array | string> {
  const { digest, bytes } = cid.multihash
  return [digest, cid.toString(), base32upper.encoder.encode(bytes), Buffer.from(digest).toString('hex'), Buffer.from(digest).toString('base64').slice(0, 40)]
}
