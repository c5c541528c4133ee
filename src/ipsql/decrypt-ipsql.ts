import { clean } from '@noble/hashes/utils.js'
import { andThen } from '../awaitable.ts'
import { checkChoice, checkConcurrency, checkOptions } from '../check-options.ts'
import { checkKey, defaultCrypto } from '../crypto/internal.ts'
import { IncompleteGraphError, OpenFailedError, WrongKeyError } from '../errors.ts'
import { defaultHashers } from '../format/internal.ts'
import { ProgressCounter, eachBlock, readVerified, writeBlock } from '../graph/internal.ts'
import { ipsqlKeys, openIpsqlBlock } from './ipsql-block.ts'
import { readHead } from './ipsql-head.ts'
import { readCidSetNodes } from './read-cid-set.ts'
import type { IpsqlKeys } from './ipsql-block.ts'
import type { IpsqlHead } from './ipsql-head.ts'
import type { HasherLoader } from '../format/internal.ts'
import type { DecryptOptions, ReadOptions } from '../graph/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** How a graph in IPSQL's format is decrypted. */
export interface DecryptIpsqlOptions extends Omit<DecryptOptions, 'key' | 'workers'> {
  /** 16 or 32 bytes, copied, never kept beyond the call */
  key: Uint8Array
}

/** What came of decrypting a graph in IPSQL's format. */
export interface DecryptedIpsqlGraph {
  /** the plain root */
  root: CID
  blocks: number
  bytes: number
  /** nothing in the format says whether blocks were left out, or two exports mixed */
  readonly authenticated: false
}

type Source = Pick<Blockstore, 'get'>

// nothing else in this format tells a wrong key
async function openEntry (source: Source, head: IpsqlHead, keys: IpsqlKeys, getHasher: HasherLoader, options: ReadOptions): Promise<CID> {
  try {
    const { bytes } = await readVerified(source, head.entry, keys.crypto, options)
    return (await openIpsqlBlock(keys, bytes, getHasher)).cid
  } catch (err) {
    throw err instanceof OpenFailedError ? new WrongKeyError('The key does not open the root of this IPSQL graph: check the key and where the graph came from') : err
  }
}

/**
 * Decrypt a graph in IPSQL's own format into another store, which must be private. The block of the
 * plain root is opened first, and tells a wrong key. Every block is checked against its CIDs; that
 * the set is whole can't be checked in this format.
 *
 * @throws {WrongKeyError}
 * @throws {InvalidRootError} or `InvalidIndexError`
 * @throws {MissingBlockError}
 * @throws {SealedBlockMismatchError}
 * @throws {OpenFailedError}
 */
export async function decryptIpsql (source: Source, target: Pick<Blockstore, 'put'>, headCid: CID, options: DecryptIpsqlOptions): Promise<DecryptedIpsqlGraph> {
  const key = checkKey(options?.key)

  try {
    checkOptions(options, ['key', 'offline', 'concurrency', 'getHasher', 'crypto', 'signal', 'onProgress'], 'decryptIpsql')
    checkConcurrency(options?.concurrency)
    checkChoice(options?.offline, [true, false], 'offline')
    const keys = await ipsqlKeys(key, options.crypto ?? defaultCrypto())
    return await decryptWith(keys, source, target, headCid, options).finally(() => { keys.close() })
  } finally {
    clean(key)
  }
}

async function decryptWith (keys: IpsqlKeys, source: Source, target: Pick<Blockstore, 'put'>, headCid: CID, options: DecryptIpsqlOptions): Promise<DecryptedIpsqlGraph> {
  const { getHasher = defaultHashers, signal, offline, concurrency } = options
  const { crypto } = keys
  const head = await readHead(source, headCid, crypto, { signal, offline })
  const root = await openEntry(source, head, keys, getHasher, { signal, offline })
  const progress = new ProgressCounter(options, 'helia-encrypted:decrypt:progress', 'open')
  let entrySeen = false

  await eachBlock(read => readCidSetNodes(source, head.tree, crypto, read), { signal, offline, concurrency }, (cid, read) =>
    andThen(readVerified(source, cid, crypto, read), sealed =>
      andThen(openIpsqlBlock(keys, sealed.bytes, getHasher), block =>
        andThen(writeBlock(target, block.cid, block.bytes, read), () => {
          entrySeen ||= cid.equals(head.entry)
          progress.add(block.bytes.byteLength)
        }))))

  if (!entrySeen) {
    throw new IncompleteGraphError('The root of this IPSQL graph is not among its blocks: the graph was made by something else')
  }

  return { root, blocks: progress.blocks, bytes: progress.bytes, authenticated: false }
}
