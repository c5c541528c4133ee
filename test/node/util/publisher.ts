/**
 * A process of its own that publishes a graph out of a private folder, or encrypts it into one. It is told
 * what to do in a message, a `Job`, and may be told to end at a put, as by a power cut.
 */

import { setImmediate } from 'node:timers/promises'
import * as dagCbor from '@ipld/dag-cbor'
import { FsBlockstore } from 'blockstore-fs'
import { LevelDatastore } from 'datastore-level'
import { CID } from 'multiformats/cid'
import { encryptGraph } from '../../../src/graph/index.ts'
import { testKey } from '../../util/random.ts'
import type { Job, Message, Moment } from './job.ts'
import type { PublishOptions } from '../../../src/index.ts'
import type { Helia, HeliaInit } from 'helia'

type Stores = Record<'privateStore' | 'blockstore', FsBlockstore>

let puts = 0
let current: Job

async function send (message: Message): Promise<void> {
  await new Promise<void>((resolve, reject) => { process.send?.(message, (err: Error | null) => { err == null ? resolve() : reject(err) }) })
}

async function meet (): Promise<void> {
  const met = new Promise(resolve => { process.once('message', resolve) })
  await send({ meets: puts })
  await met
}

async function dieAt (put: number, moment: Moment): Promise<void> {
  if (put === current.killAt && moment === current.moment) {
    process.kill(process.pid, 'SIGKILL')
    await new Promise(() => {})
  }
}

async function counted <T> (write: () => Promise<T>): Promise<T> {
  const put = ++puts
  current.meetAt?.includes(put) === true && await meet()
  await dieAt(put, 'before')
  const writing = write()

  if (put === current.killAt && current.moment === 'during') {
    // some steps of the file system into it
    for (let i = 0; i < put % 5; i++) {
      await setImmediate()
    }

    await dieAt(put, 'during')
  }

  const result = await writing
  await dieAt(put, 'after')
  return result
}

class Blocks extends FsBlockstore {
  async put (...args: Parameters<FsBlockstore['put']>): Promise<CID> {
    return counted(async () => super.put(...args))
  }
}

class Records extends LevelDatastore {
  async put (...args: Parameters<LevelDatastore['put']>): ReturnType<LevelDatastore['put']> {
    return counted(async () => super.put(...args))
  }

  async delete (...args: Parameters<LevelDatastore['delete']>): Promise<void> {
    return counted(async () => super.delete(...args))
  }
}

// what createHeliaLight makes, without libp2p and all, which take a second to load
async function lightHelia (init: HeliaInit): Promise<Helia> {
  const { Helia } = await import(new URL('helia.js', import.meta.resolve('helia')).href)
  return new Helia({ name: 'helia', version: '0', ...init }).start()
}

async function publish ({ blockstore, privateStore }: Stores, plainRoot: CID, options: PublishOptions): Promise<CID> {
  const { encrypted } = await import('../../../src/plugin/index.ts')
  const datastore = new Records(current.datastore as string)
  await datastore.open()
  const helia = await lightHelia({ blockstore, datastore, codecs: [dagCbor] })
  const { root } = await encrypted(helia, { key: testKey(), privateStore }).publish(plainRoot, options)
  await helia.stop()
  await datastore.close()
  return root
}

async function run (job: Job): Promise<CID> {
  const stores = { privateStore: new Blocks(job.privateStore), blockstore: new Blocks(job.blockstore) }
  await Promise.all(Object.values(stores).map(async store => store.open()))
  const options = { bufferBytes: job.bufferBytes, previous: job.previous == null ? undefined : CID.parse(job.previous) }
  const plainRoot = CID.parse(job.plainRoot)

  return job.how === 'publish'
    ? publish(stores, plainRoot, options)
    : (await encryptGraph(stores.privateStore, stores.blockstore, plainRoot, { ...options, key: testKey() })).root
}

process.once('message', async (job: Job) => {
  current = job
  await send({ root: (await run(job)).toString(), puts })
  process.disconnect?.()
})
