import { hexToBytes } from '@noble/hashes/utils.js'
import { decryptGraph, verifyGraph } from '../../../src/graph/internal.ts'
import { TextStore, decodeCid, fromText } from './store.ts'
import type { FailureVector, SuccessVector } from './types.ts'
import type { CryptoBackend } from '../../../src/crypto/internal.ts'

export interface Outcome {
  decrypt: string | null
  verify: string | null
  audit: string | null
}

/** The name of what is thrown, or null. */
export async function nameOf (operation: Promise<unknown>): Promise<string | null> {
  try {
    await operation
    return null
  } catch (err: any) {
    return err.name
  }
}

/** The store that a failure vector describes. */
export function failingStore ({ base, remove = [], put }: Pick<FailureVector, 'base' | 'remove' | 'put'>, successes: SuccessVector[]): TextStore {
  const from = successes.find(({ name }) => name === base)

  if (from == null) {
    throw new Error(`no success is called ${base}`)
  }

  const store = new TextStore(from.stored.map(fromText))
  remove.forEach(cid => { store.blocks.delete(cid) })
  put.map(fromText).forEach(([cid, bytes]) => { store.blocks.set(cid, bytes) })
  return store
}

/** What the library says to a failure vector. */
export async function runFailure (vector: FailureVector, successes: SuccessVector[], crypto?: CryptoBackend): Promise<Outcome> {
  const store = failingStore(vector, successes)
  const key = hexToBytes(vector.key)
  const root = decodeCid(vector.root)

  return {
    decrypt: await nameOf(decryptGraph(store, new TextStore(), root, { key, crypto })),
    verify: await nameOf(verifyGraph(store, root, { key, crypto })),
    audit: await nameOf(verifyGraph(store, root, { crypto }))
  }
}
