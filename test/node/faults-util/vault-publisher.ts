/** A process of its own: takes a folder into a private store on the disk, and publishes it from there on a node on the disk. */

import path from 'node:path'
import * as dagCbor from '@ipld/dag-cbor'
import { FsBlockstore } from 'blockstore-fs'
import { LevelDatastore } from 'datastore-level'
import { createHeliaLight } from 'helia'
import { importFiles } from '../../../src/files/index.ts'
import { encrypted } from '../../../src/index.ts'
import { bytesOf } from '../../util/blocks.ts'
import { testKey } from '../../util/random.ts'
import { reachable } from '../../util/walk.ts'

const [folder, privateFolder, repo] = process.argv.slice(2)
const privateStore = new FsBlockstore(privateFolder)
const blockstore = new FsBlockstore(path.join(repo, 'blocks'))
const datastore = new LevelDatastore(path.join(repo, 'data'))
await privateStore.open()
await blockstore.open()
await datastore.open()
const helia = await createHeliaLight({ blockstore, datastore, codecs: [dagCbor] }).start()
const vault = encrypted(helia, { key: testKey(), privateStore })
const files = await importFiles(folder)

for (const cid of (await reachable(files.source, files.root)).reverse()) {
  await vault.blockstore.put(cid, await bytesOf(files.source, cid))
}

const { root } = await vault.publish(files.root)
await helia.stop()
await datastore.close()
process.stdout.write(`${root}\n`)
