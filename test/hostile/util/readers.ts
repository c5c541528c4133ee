import { expect } from 'aegir/chai'
import drain from 'it-drain'
import { exportCar } from '../../../src/car/index.ts'
import { decryptGraph, openGraph, verifyGraph } from '../../../src/graph/internal.ts'
import { recorded } from '../../util/nonce-recorder.ts'
import { RecordingStore, falsePuts } from '../../util/recording-store.ts'
import { errorOf } from '../../util/turns.ts'
import { WrappedStore } from '../../util/wrapped-store.ts'
import type { Secret } from '../../../src/crypto/internal.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

const crypto = recorded()

type Source = Pick<Blockstore, 'get'>

/** Everything that reads an encrypted graph from somewhere else. */
export const READERS = {
  decrypt: async (store: Source, root: CID, key: Secret, target: Blockstore) => decryptGraph(store, target, root, { key, crypto }),
  verify: async (store: Source, root: CID, key: Secret) => verifyGraph(store, root, { key, crypto }),
  'verify without the key': async (store: Source, root: CID) => verifyGraph(store, root, { crypto }),
  open: async (store: Source, root: CID, key: Secret) => openGraph(store, root, { key, crypto }),
  export: async (store: Source, root: CID) => drain(exportCar(store, root))
} as const

export type Reader = keyof typeof READERS

/** Counts what is read, and gives each block in pieces. */
export class CountingStore extends WrappedStore {
  gets = 0
  bytes = 0

  async * get (cid: CID, options?: AbortOptions): AsyncGenerator<Uint8Array> {
    this.gets++

    for await (const chunk of super.get(cid, options)) {
      this.bytes += chunk.byteLength
      yield chunk
    }
  }
}

/** What refuses with this error, and asks for so many blocks at most before. */
export async function expectBounded (reading: (store: Blockstore) => Promise<unknown>, store: Blockstore, name: string, { gets, bytes = Infinity }: Bounds, what = ''): Promise<void> {
  const counted = new CountingStore(store)
  expect(await errorOf(reading(counted)), what).to.have.property('name', name)
  expect(counted.gets, `${what}: blocks asked for`).to.be.at.most(gets)
  expect(counted.bytes, `${what}: bytes read`).to.be.at.most(bytes)
}

export interface Bounds {
  /** blocks that are asked for at most */
  gets: number
  bytes?: number
}

/**
 * The readers refuse a graph with this error, and ask for so many blocks at most before; the export asks for each twice, once
 * to know what there is. What was decrypted is genuine.
 */
export async function expectRefusedBy (readers: readonly Reader[], store: Blockstore, root: CID, key: Secret, name: string, bounds: Bounds): Promise<void> {
  for (const reader of readers) {
    const target = new RecordingStore()
    await expectBounded(async counted => READERS[reader](counted, root, key, target), store, name, { ...bounds, gets: reader === 'export' ? 2 * bounds.gets : bounds.gets }, reader)
    expect(await falsePuts(target)).to.deep.equal([])
  }
}
