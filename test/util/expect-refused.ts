import { expect } from 'aegir/chai'
import { decryptGraph, verifyGraph } from '../../src/graph/internal.ts'
import { recorded } from './nonce-recorder.ts'
import { RecordingStore, falsePuts } from './recording-store.ts'
import { errorOf } from './turns.ts'
import type { Secret } from '../../src/crypto/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

const crypto = recorded()

/** The names of the errors that each reader must give, or `ok`. */
export interface Outcome {
  decrypt: string
  verify: string
  /** verifying without the key */
  outside: string
}

async function nameOf (promise: Promise<unknown>): Promise<string> {
  return promise.then(() => 'ok', err => err.name)
}

/** What each reader says of a graph. Whatever was decrypted is genuine, always. */
export async function outcomes (store: Pick<Blockstore, 'get'>, root: CID, key: Secret): Promise<Outcome> {
  const target = new RecordingStore()
  const decrypt = await nameOf(decryptGraph(store, target, root, { key, crypto }))
  expect(await falsePuts(target)).to.deep.equal([])

  return {
    decrypt,
    verify: await nameOf(verifyGraph(store, root, { key, crypto })),
    outside: await nameOf(verifyGraph(store, root, { crypto }))
  }
}

/** Expect one error of all three readers, or of those with the key while the outside is ok. */
export async function expectRefused (store: Pick<Blockstore, 'get'>, root: CID, key: Secret, name: string, outside = 'ok'): Promise<void> {
  expect(await outcomes(store, root, key)).to.deep.equal({ decrypt: name, verify: name, outside })
}

/** The error of decrypting, where its message matters. */
export async function refusal (store: Pick<Blockstore, 'get'>, root: CID, key: Secret): Promise<any> {
  return errorOf(decryptGraph(store, new RecordingStore(), root, { key, crypto }))
}
