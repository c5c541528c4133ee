import fs from 'node:fs'
import path from 'node:path'
import * as dagCbor from '@ipld/dag-cbor'
import { FsBlockstore } from 'blockstore-fs'
import { LevelDatastore } from 'datastore-level'
import { createHeliaLight } from 'helia'
import { sha256 } from 'multiformats/hashes/sha2'
import { verifyGraph } from '../../../src/graph/index.ts'
import { collectBytes } from '../../../src/graph/internal.ts'
import type { LeakScan } from '../../node-util/leak-scan.ts'
import type { Helia } from 'helia'
import type { CID } from 'multiformats/cid'

/** Where a process that publishes keeps what it has; the private store only where there is one. */
export interface Places {
  repo: string
  temp: string
  privateStore?: string
}

export interface DiskState {
  pins: CID[]
  /** what must never be */
  problems: string[]
}

interface Node {
  helia: Helia
  blocks: FsBlockstore
  records: LevelDatastore
}

export async function onNode <T> (repo: string, use: (node: Node) => Promise<T>): Promise<T> {
  const blocks = new FsBlockstore(path.join(repo, 'blocks'))
  const records = new LevelDatastore(path.join(repo, 'data'))
  await blocks.open()
  await records.open()

  try {
    return await use({ helia: createHeliaLight({ blockstore: blocks, datastore: records, codecs: [dagCbor] }), blocks, records })
  } finally {
    await records.close()
    await blocks.close()
  }
}

/** The files below a folder, if it is there. */
export function filesIn (folder: string): string[] {
  return fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => fs.statSync(path.join(folder, name)).isFile()) : []
}

async function falseBlocks (folder: string): Promise<string[]> {
  const problems: string[] = []
  const store = new FsBlockstore(folder)
  await store.open()

  for await (const { cid, bytes } of store.getAll()) {
    const { digest } = await sha256.digest(await collectBytes(bytes))
    digest.join() === cid.multihash.digest.join() || problems.push(`${folder} has other bytes than those of ${cid}`)
  }

  return problems
}

async function partialPins ({ helia, blocks }: Node): Promise<string[]> {
  const problems: string[] = []

  for await (const { cid } of helia.pins.ls()) {
    await verifyGraph(blocks, cid).catch(err => { problems.push(`${cid} is pinned, and not whole: ${err.name}`) })
  }

  return problems
}

/** What a process left on the disk, and what of that must not be. */
export async function diskState ({ repo, privateStore }: Places, scan: LeakScan): Promise<DiskState> {
  const problems = privateStore != null && fs.existsSync(privateStore) ? await falseBlocks(privateStore) : []

  if (!fs.existsSync(repo)) {
    return { pins: [], problems }
  }

  return onNode(repo, async node => {
    const pins: CID[] = []
    problems.push(...await partialPins(node), ...await scan.inBlockstore(node.blocks, 'the shared store'), ...await scan.inDatastore(node.records as any, 'the datastore'))

    for await (const { cid } of node.helia.pins.ls()) {
      pins.push(cid)
    }

    return { pins, problems }
  })
}
