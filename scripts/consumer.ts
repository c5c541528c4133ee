/**
 * What a new user of the package might write first. `check-package.ts` compiles and runs it in
 * a project that has little more than the packed package.
 */

import { MemoryBlockstore } from 'blockstore-core'
import { encrypted, EncryptedBlockstore, generateKey } from 'helia-encrypted'
import { CID } from 'multiformats/cid'
import * as raw from 'multiformats/codecs/raw'
import { sha256 } from 'multiformats/hashes/sha2'

const key = generateKey()
const shared = new MemoryBlockstore()
const owner = new EncryptedBlockstore(shared, { key })
const friend = new EncryptedBlockstore(shared, { key })
const bytes = new TextEncoder().encode('for friends only')
const cid = CID.createV1(raw.code, await sha256.digest(bytes))

await owner.put(cid, bytes)
const graph = await owner.export(cid)
const plainRoot = await friend.decrypt(graph.root)

if (!plainRoot.equals(cid) || await shared.has(cid) || typeof encrypted !== 'function') {
  throw new Error('The package does not do what its README says')
}
