/** Step 1: a private folder becomes an encrypted graph on a public node. */

import { unixfs } from '@helia/unixfs'
import { encrypted } from 'helia-encrypted'
import { candidates } from './folder.ts'
import { count, line, size, status, step } from './screen.ts'
import type { Folder } from './folder.ts'
import type { Node } from './node.ts'
import type { Encrypted } from 'helia-encrypted'
import type { CID } from 'multiformats/cid'

export interface Published {
  vault: Encrypted
  /** the encrypted root */
  root: CID
  /** all blocks of the graph before encryption: what nobody else may come across */
  plainCids: CID[]
}

export async function publishFolder (owner: Node, folder: Folder, key: Uint8Array): Promise<Published> {
  step(1, 'The owner adds the folder to a private store and publishes it encrypted')

  // a private side to the node: what is added to it stays in a store of its own
  const vault = encrypted(owner.helia, { key })
  const plainRoot = await addFolder(vault, folder)
  const plainCids: CID[] = []

  for await (const { cid } of vault.blockstore.getAll()) {
    plainCids.push(cid)
  }

  line('private', `${count(folder.files.size, 'file')} became ${count(plainCids.length, 'plain block')}, kept off the network`)

  const graph = await vault.publish(plainRoot, {
    onProgress: ({ detail: { phase, blocks } }) => { status(`${phase}: ${count(blocks, 'block')}`) }
  })

  line('published', `${count(graph.sealedBlocks, 'sealed block')}, ${size(graph.sealedBytes)}, pinned on the owner's node`)
  line('root', `${graph.root}`)
  line('', 'the root may be given to anyone, the key only to the friend')

  return { vault, root: graph.root, plainCids }
}

async function addFolder (vault: Encrypted, folder: Folder): Promise<CID> {
  let plainRoot: CID | undefined
  let entries = 0

  for await (const { cid } of unixfs(vault).addAll(candidates(folder), { wrapWithDirectory: true })) {
    // the folder itself comes last
    plainRoot = cid
    status(`adding: ${count(++entries, 'file')}`)
  }

  if (plainRoot == null) {
    throw new Error('nothing was added')
  }

  return plainRoot
}
