import { checkChoice } from '../check-options.ts'
import { defaultCrypto, equalSecrets } from '../crypto/internal.ts'
import { InvalidKeyError, NotFoundError } from '../errors.ts'
import { defaultHashers } from '../format/internal.ts'
import { BlockTable, listPlain } from '../graph/internal.ts'
import type { ConvertOptions } from './blockstore-init.ts'
import type { CodecLoader } from '../graph/internal.ts'
import type { DecryptIpsqlOptions } from '../ipsql/index.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

export interface MovedGraph {
  root: CID
  /** every plain block that came */
  blocks: Iterable<CID>
  /** whether they are exactly what can be reached from the root: no proof, and nothing besides */
  whole: boolean
}

export interface MoveOptions extends ConvertOptions, Pick<DecryptIpsqlOptions, 'getHasher' | 'crypto'> {
  getCodec: CodecLoader
  newKey: Uint8Array
}

function * cids (table: BlockTable): Generator<CID> {
  for (let i = 0; i < table.size; i++) {
    yield table.plainCid(i)
  }
}

async function isWhole (store: Blockstore, root: CID, moved: BlockTable, options: MoveOptions): Promise<boolean> {
  const { getCodec, getHasher = defaultHashers, crypto = defaultCrypto(), signal } = options
  const reached = new BlockTable()

  try {
    await listPlain(store, root, reached, { getCodec, getHasher, crypto, signal })
  } catch (err) {
    if (err instanceof NotFoundError) {
      return false
    }

    throw err
  }

  return reached.size === moved.size && contains(moved, reached)
}

function contains (table: BlockTable, other: BlockTable): boolean {
  for (const cid of cids(other)) {
    if (table.find(cid.bytes) === -1) {
      return false
    }
  }

  return true
}

/**
 * Decrypt a graph of IPSQL's into a private store, to be exported again.
 *
 * @throws {InvalidKeyError} if the old key is the new one
 */
export async function moveIpsql (shared: Blockstore, store: Blockstore, head: CID, options: MoveOptions): Promise<MovedGraph> {
  const { format, getCodec, newKey, ...decryptOptions } = options
  checkChoice(format ?? null, ['ipsql'], 'format')

  if (options.key?.byteLength === newKey.byteLength && equalSecrets(options.key, newKey)) {
    throw new InvalidKeyError('A graph is converted under a new key: make the EncryptedBlockstore with one from generateKey()')
  }

  const moved = new BlockTable()
  const target: Pick<Blockstore, 'put'> = {
    put: async (cid, bytes, putOptions) => {
      await store.put(cid, bytes, putOptions)
      moved.add(cid.bytes)
      return cid
    }
  }
  const { decryptIpsql } = await import('../ipsql/index.ts')
  const { root } = await decryptIpsql(shared, target, head, decryptOptions)

  return { root, blocks: cids(moved), whole: await isWhole(store, root, moved, options) }
}
