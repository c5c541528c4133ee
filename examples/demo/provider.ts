/** Step 2: somebody without the key keeps the graph. */

import { encrypted, pinGraph } from 'helia-encrypted'
import all from 'it-all'
import { CID } from 'multiformats/cid'
import * as raw from 'multiformats/codecs/raw'
import { sha256 } from 'multiformats/hashes/sha2'
import { count, good, line, size, status, step } from './screen.ts'
import type { Folder } from './folder.ts'
import type { Node } from './node.ts'

/** A name that would not stand in random bytes by chance. */
const TELLING_NAME = /^[\w .-]{8,28}$/

export async function provide (provider: Node, owner: Node, root: CID, folder: Folder): Promise<void> {
  step(2, 'The provider, who has no key, fetches it from the owner and pins it')

  await provider.helia.libp2p.dial(owner.helia.libp2p.getMultiaddrs())
  const pinned = await pinGraph(provider.helia, root, {
    onProgress: ({ detail: { blocks } }) => { status(`fetched: ${count(blocks, 'block')}`) }
  })

  line('pinned', `${count(pinned.blocks, 'block')}, fetched over bitswap`)
  await look(provider, folder)
  await audit(provider, root)
  await collectGarbage(provider, root)
}

// all that a provider can find out: how many blocks there are, and how large they are
async function look (provider: Node, folder: Folder): Promise<void> {
  const name = [...folder.files.keys()].flatMap(file => file.split('/')).filter(name => TELLING_NAME.test(name))
    .reduce((a, b) => b.length > a.length ? b : a, '')
  const sizes: number[] = []
  let found = false

  for await (const { bytes } of provider.helia.blockstore.getAll()) {
    const block = Buffer.concat(await all(bytes))
    sizes.push(block.length)
    found ||= name !== '' && block.includes(name)
  }

  if (found) {
    throw new Error(`the provider can read the name ${name}`)
  }

  const [smallest, largest] = [sizes.reduce((a, b) => Math.min(a, b)), sizes.reduce((a, b) => Math.max(a, b))]
  line('sees', `${count(sizes.length, 'block')} of ${size(smallest)} to ${size(largest)}, and nothing else`)

  if (name !== '') {
    line('', `the name "${name}" is in none of them`)
  }
}

async function audit (provider: Node, root: CID): Promise<void> {
  const { sealedBlocks } = await encrypted(provider.helia).verify(root)
  good('audit', `${count(sealedBlocks, 'sealed block')} there and untouched, checked without the key`)
}

async function collectGarbage (provider: Node, root: CID): Promise<void> {
  const before = await held(provider)
  const bytes = new TextEncoder().encode('something that nobody pinned')
  const unpinned = CID.createV1(raw.code, await sha256.digest(bytes))
  await provider.helia.blockstore.put(unpinned, bytes)
  await provider.helia.gc()

  if (await provider.helia.blockstore.has(unpinned) || await held(provider) !== before) {
    throw new Error('the garbage collection deleted the wrong blocks')
  }

  await encrypted(provider.helia).verify(root)
  good('gc', 'an unpinned block is deleted, nothing of the graph is lost')
}

async function held (provider: Node): Promise<number> {
  return (await all(provider.helia.blockstore.getAll())).length
}
