/** Steps 3 and 4: somebody with the key reads the graph, and what happens by mistake. */

import { unixfs } from '@helia/unixfs'
import { MemoryBlockstore } from 'blockstore-core'
import { encrypted, generateKey } from 'helia-encrypted'
import all from 'it-all'
import { code as RAW } from 'multiformats/codecs/raw'
import { DemoError } from './demo-error.ts'
import { readFile } from './folder.ts'
import { count, good, line, status, step } from './screen.ts'
import type { Folder } from './folder.ts'
import type { Node } from './node.ts'
import type { UnixFS } from '@helia/unixfs'
import type { Encrypted } from 'helia-encrypted'
import type { CID } from 'multiformats/cid'

export async function readAsFriend (friend: Node, provider: Node, root: CID, folder: Folder, key: Uint8Array): Promise<Encrypted> {
  step(3, 'The owner stops. The friend, who has the key, fetches it from the provider')

  await friend.helia.libp2p.dial(provider.helia.libp2p.getMultiaddrs())
  const vault = encrypted(friend.helia, { key, privateStore: new MemoryBlockstore() })
  const plainRoot = await vault.decrypt(root, {
    onProgress: ({ detail: { blocks, totalBlocks = 0 } }) => { status(`decrypted: ${blocks} of ${count(totalBlocks, 'block')}`) }
  })

  line('decrypted', 'into a private store in memory')
  await compare(unixfs(vault), plainRoot, folder)
  good('read', `${count(folder.files.size, 'file')}, byte for byte as on the owner's disk`)

  return vault
}

async function compare (files: UnixFS, plainRoot: CID, folder: Folder): Promise<void> {
  const missing = new Set([...folder.files.keys(), ...folder.emptyFolders])

  for await (const { name, cid, isFolder } of list(files, plainRoot)) {
    missing.delete(name)

    if (!isFolder && !await sameFile(files, cid, folder, name)) {
      throw new DemoError(`${name} is not what it is on disk: did it change meanwhile?`)
    }

    status(`comparing: ${count(missing.size, 'file')} to go`)
  }

  if (missing.size > 0) {
    throw new DemoError(`the friend has no ${[...missing][0]}`)
  }
}

async function sameFile (files: UnixFS, cid: CID, folder: Folder, name: string): Promise<boolean> {
  const content = Buffer.concat(await all(files.cat(cid)))

  return folder.files.has(name) && content.equals(await readFile(folder, name))
}

async function * list (files: UnixFS, cid: CID, parent = ''): AsyncGenerator<{ name: string, cid: CID, isFolder: boolean }> {
  for await (const entry of files.ls(cid)) {
    const name = `${parent}${entry.name}`
    // a file of up to 1 MiB is one raw block; in others the block says what it is
    const isFolder = entry.cid.code !== RAW && (await files.stat(entry.cid)).type === 'directory'
    yield { name, cid: entry.cid, isFolder }

    if (isFolder) {
      yield * list(files, entry.cid, `${name}/`)
    }
  }
}

export async function makeMistakes (friend: Node, provider: Node, root: CID, key: Uint8Array): Promise<void> {
  step(4, 'The friend makes two mistakes')

  line('own store', 'decrypting into the store that the node shares with the network')
  const held = friend.store.everPut.size
  await expectRefusal('PlaintextLeakError', async () => encrypted(friend.helia, { key }).decrypt(root, { into: friend.helia.blockstore }))
  expectEqual(friend.store.everPut.size, held, 'blocks in the store')
  good('', 'refused (PlaintextLeakError), nothing was written')

  // start again with an empty node, so that what is downloaded can be counted
  await friend.helia.gc()
  await friend.helia.libp2p.hangUp(provider.helia.libp2p.peerId)
  await friend.helia.libp2p.dial(provider.helia.libp2p.getMultiaddrs())
  friend.received.clear()

  line('other key', 'decrypting with a key that is not the owner\'s')
  await expectRefusal('WrongKeyError', async () => encrypted(friend.helia, { key: generateKey() }).decrypt(root))
  expectEqual(friend.received.size, 1, 'blocks downloaded')
  good('', 'refused (WrongKeyError), after downloading one block, the root')
}

async function expectRefusal (name: string, attempt: () => Promise<unknown>): Promise<void> {
  try {
    await attempt()
  } catch (err: any) {
    if (err.name === name) {
      return
    }

    throw err
  }

  throw new Error(`there was no ${name}`)
}

function expectEqual (actual: number, expected: number, what: string): void {
  if (actual !== expected) {
    throw new Error(`${actual} ${what} where there should be ${expected}`)
  }
}
