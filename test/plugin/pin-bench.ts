import * as dagCbor from '@ipld/dag-cbor'
import { MemoryBlockstore } from 'blockstore-core'
import { MemoryDatastore } from 'datastore-core'
import { createHeliaLight } from 'helia'
import drain from 'it-drain'
import { CID } from 'multiformats/cid'
import { digestsIn } from '../node-util/node-state.ts'
import type { MadeGraph } from '../util/made-graph.ts'
import type { Helia } from 'helia'

/** A node that is offline, and the stores beneath it, whose calls are counted. */
export interface PinBench {
  helia: Helia
  blockstore: MemoryBlockstore
  datastore: MemoryDatastore
  calls: { blockstore: number, datastore: number }
}

export type Stores = Pick<PinBench, 'blockstore' | 'datastore'>

export interface Watch {
  /** before each call of a store; may throw */
  (store: 'blockstore' | 'datastore', call: number): void
}

const METHODS = ['has', 'get', 'put', 'delete', 'query', 'getAll', 'deleteMany']

function watched <T extends object> (store: T, onCall: () => void): T {
  return new Proxy(store, {
    get: (target: any, name) => {
      const value = target[name]
      return typeof value !== 'function'
        ? value
        : (...args: any[]) => {
            METHODS.includes(String(name)) && onCall()
            return value.apply(target, args)
          }
    }
  })
}

export function copyStores ({ blockstore, datastore }: Stores): Stores {
  const copy = { blockstore: new MemoryBlockstore(), datastore: new MemoryDatastore() }
  ;(copy.blockstore as any).data = new Map((blockstore as any).data)
  ;(copy.datastore as any).data = new Map((datastore as any).data)
  return copy
}

/** A node on stores that may have been another's before. */
export function pinBench ({ blockstore, datastore }: Stores = { blockstore: new MemoryBlockstore(), datastore: new MemoryDatastore() }, watch: Watch = () => {}): PinBench {
  const calls = { blockstore: 0, datastore: 0 }
  const helia = createHeliaLight({
    blockstore: watched(blockstore, () => { watch('blockstore', ++calls.blockstore) }),
    datastore: watched(datastore, () => { watch('datastore', ++calls.datastore) }),
    codecs: [dagCbor]
  })

  return { helia, blockstore, datastore, calls }
}

/** As Helia itself pins and unpins, or over other blocks than it would. */
export async function nativePin ({ helia }: PinBench, root: CID, cids?: CID[]): Promise<void> {
  await drain(helia.pins.add(root, cids == null ? {} : { walker: walkerOf(cids) }))
}

export async function nativeUnpin ({ helia }: PinBench, root: CID): Promise<void> {
  await drain(helia.pins.rm(root))
}

function walkerOf (cids: CID[]): any {
  return () => ({ async * walk () { yield * cids.map(cid => ({ block: { cid } })) } })
}

/** What is written down about pins, by key; owners by the root whose pin they are. */
export async function pinState ({ helia, datastore }: PinBench): Promise<Record<string, string>> {
  const state: Record<string, string> = {}
  const owners = new Map<string, string>()

  for await (const { cid, metadata } of helia.pins.ls()) {
    owners.set(String(metadata['helia-encrypted:owner']), `owner of ${cid}`)
    state[`/pin/${cid}`] = Object.keys(metadata).join()
  }

  for await (const { key, value } of datastore.query({})) {
    if (!key.toString().startsWith('/pin/')) {
      state[key.toString()] = key.toString().startsWith('/pinned-block/') ? recordOf(value, owners) : 'something else'
    }
  }

  return state
}

function recordOf (value: Uint8Array, owners: Map<string, string>): string {
  const { pinCount, pinnedBy }: any = dagCbor.decode(value)
  const names = pinnedBy.map((bytes: Uint8Array) => CID.decode(bytes)).map((cid: CID) => owners.get(cid.toString()) ?? (cid.multihash.code === 0 ? 'a stray' : cid.toString()))
  return `${pinCount} ${names.sort().join()}`
}

export interface EndState {
  records: Record<string, string>
  blocks: string[]
}

/** What is left after garbage collection. */
export async function endState (bench: PinBench): Promise<EndState> {
  await bench.helia.gc()
  return { records: await pinState(bench), blocks: [...await digestsIn(bench.blockstore)].sort() }
}

/** The digests of all blocks of some graphs, as `endState` has them. */
export function blocksOf (...graphs: MadeGraph[]): string[] {
  return [...new Set(graphs.flatMap(({ blocks }) => blocks.map(({ cid }) => cid.multihash.digest.join())))].sort()
}
