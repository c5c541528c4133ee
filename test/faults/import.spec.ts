import { unixfs } from '@helia/unixfs'
import { decryptCar, encryptCar, exportCar, importCar } from '../../src/car/index.ts'
import { collectBytes } from '../../src/graph/internal.ts'
import { bytesOf } from '../util/blocks.ts'
import { seededBytes } from '../util/random.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { itHolds } from './util/every-call.ts'
import { faultyChunks, sectionsOf } from './util/faulty-source.ts'
import { bothVersions, hex, holds, key, plainGraph, plainHere, publishedElsewhere, rootOf } from './util/settings.ts'
import { emptyStores } from './util/world.ts'
import type { Setting } from './util/every-call.ts'
import type { World } from './util/world.ts'
import type { PlainBlock } from '../../src/format/internal.ts'
import type { CID } from 'multiformats/cid'

describe('faults: import, and CARs', function () {
  this.timeout(120_000)
  failOnUnhandledRejections()
  let root: CID
  let sealed: Uint8Array[]

  async function nothingHere (): Promise<Setting> {
    return { stores: emptyStores(), secret: await bothVersions(), init: () => ({ key }) }
  }

  async function sealedElsewhere (): Promise<Setting> {
    const { root: encryptedRoot, ...setting } = await publishedElsewhere()
    const blocks: PlainBlock[] = []
    const order = await collectBytes(exportCar(setting.stores.network, encryptedRoot))
    const { CarReader } = await import('@ipld/car/reader')

    for await (const { cid, bytes } of (await CarReader.fromBytes(order)).blocks()) {
      blocks.push({ cid: cid as CID, bytes })
    }

    root = encryptedRoot
    sealed = await sectionsOf(root, blocks)
    return { ...setting, stores: emptyStores() }
  }

  async function importPlain (world: World, signal: AbortSignal): Promise<string> {
    const blocks = await plainGraph()
    const chunks = faultyChunks(await sectionsOf(rootOf(blocks), blocks), world.faults, signal)
    const [plainRoot] = await importCar(chunks, world.vault.blockstore, { signal })
    return `${plainRoot} ${await holds(world, blocks)}`
  }

  itHolds('a plain CAR into a vault', { prepare: nothingHere, run: importPlain })
  itHolds('a plain CAR into a vault that the guard has not seen', { prepare: nothingHere, run: importPlain, cold: true })

  itHolds('an encrypted CAR into a node, and verify', {
    prepare: sealedElsewhere,
    run: async ({ helia, vault, faults }, signal) => {
      const [encryptedRoot] = await importCar(faultyChunks(sealed, faults, signal), helia.blockstore, { signal })
      return `${encryptedRoot} ${(await vault.verify(encryptedRoot, { signal })).plain?.complete}`
    }
  })

  itHolds('an encrypted CAR, decrypted as it comes', {
    prepare: sealedElsewhere,
    run: async (world, signal) => {
      const { root } = await decryptCar(faultyChunks(sealed, world.faults, signal), world.plain, { key, signal })
      return `${root} ${await holds(world, await plainGraph())}`
    }
  })

  itHolds('into an encrypted CAR', {
    prepare: plainHere,
    run: async ({ plain }, signal) => {
      const { root, car } = await encryptCar(plain, rootOf(await plainGraph()), { key, bufferBytes: 0, signal })
      return `${root} ${hex(await collectBytes(car))}`
    }
  })

  itHolds('out of a node, as a CAR', {
    prepare: async () => {
      const setting = await publishedElsewhere()
      setting.stores.shared = setting.stores.network
      root = setting.root
      return setting
    },
    run: async ({ helia }, signal) => hex(await collectBytes(exportCar(helia.blockstore, root, { signal })))
  })

  itHolds('a file, through unixfs', {
    prepare: nothingHere,
    deaf: true,
    run: async (world, signal) => {
      const content = seededBytes(5, 700)
      const cid = await unixfs(world.vault).addByteStream((async function * () { yield content })(), { signal })
      const read = await world.faults.quietly(async () => bytesOf({ get: cid => unixfs(world.vault).cat(cid) as any }, cid))
      return `${cid} ${hex(read)}`
    }
  })
})
