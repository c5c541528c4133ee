import { clean } from '@noble/hashes/utils.js'
import { andThen } from '../awaitable.ts'
import { checkBytes, checkCid, checkOptions } from '../check-options.ts'
import { checkKey, defaultCrypto } from '../crypto/internal.ts'
import { checkPlainCid, defaultHashers, nodeBlock, equalBytes } from '../format/internal.ts'
import { BUFFER_BYTES, SealedSet, checkBlocks, defaultCodecs, writeBlock } from '../graph/internal.ts'
import { CidSetBuilder } from './cid-set-builder.ts'
import { ipsqlKeys, sealIpsqlBlock } from './ipsql-block.ts'
import { ipsqlCid } from './ipsql-cid.ts'
import type { IpsqlKeys } from './ipsql-block.ts'
import type { EncryptOptions, EncryptedGraph } from '../graph/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** How a graph is encrypted in IPSQL's format. */
export interface EncryptIpsqlOptions extends Pick<EncryptOptions, 'blocks' | 'bufferBytes' | 'getCodec' | 'getHasher' | 'crypto' | 'signal' | 'onProgress'> {
  /** 16 or 32 bytes, copied, never kept beyond the call */
  key: Uint8Array
}

/** What IPSQL's format can't do, in every result, so that nobody overlooks it. */
export const IPSQL_LIMITS = {
  /** nothing authenticates the set: blocks can be left out, or two exports mixed, unnoticed */
  authenticated: false,
  /** its private codec is unknown to stock nodes: give them `ipsqlCodec` */
  stockPinnable: false
} as const

export interface EncryptedIpsqlGraph extends EncryptedGraph {
  readonly authenticated: false
  readonly stockPinnable: false
}

/**
 * Encrypt a graph in IPSQL 1.2.18's own format, for its users. `root` of the result is the head,
 * `index` its tree of encrypted CIDs. Written in the order of the encrypted addresses, the head last.
 *
 * Nothing in this format authenticates the set, or hides exact sizes: use format 1 for anything
 * new.
 *
 * Throws as `encryptGraph` does.
 */
export async function encryptIpsql (source: Pick<Blockstore, 'get'>, target: Pick<Blockstore, 'put'>, plainRoot: CID, options: EncryptIpsqlOptions): Promise<EncryptedIpsqlGraph> {
  const key = checkKey(options?.key)

  try {
    return await encrypt(source, target, plainRoot, { ...options, key })
  } finally {
    clean(key)
  }
}

async function encrypt (source: Pick<Blockstore, 'get'>, target: Pick<Blockstore, 'put'>, plainRoot: CID, options: EncryptIpsqlOptions): Promise<EncryptedIpsqlGraph> {
  checkOptions(options, ['key', 'blocks', 'bufferBytes', 'getCodec', 'getHasher', 'crypto', 'signal', 'onProgress'], 'encryptIpsql')
  const { blocks, getCodec = defaultCodecs, getHasher = defaultHashers, crypto = defaultCrypto(), bufferBytes = BUFFER_BYTES, signal, onProgress } = options
  signal?.throwIfAborted()
  checkBlocks(blocks)
  checkBytes(bufferBytes, 'bufferBytes')
  checkCid(plainRoot)
  checkPlainCid(plainRoot)
  const keys = await ipsqlKeys(options.key, crypto)

  try {
    return await encryptWith(keys, source, target, plainRoot, { blocks, getCodec, getHasher, crypto, bufferBytes, signal, onProgress })
  } finally {
    keys.close()
  }
}

type Settings = Required<Pick<EncryptIpsqlOptions, 'getCodec' | 'getHasher' | 'crypto' | 'bufferBytes'>> & Pick<EncryptIpsqlOptions, 'blocks' | 'signal' | 'onProgress'>

async function encryptWith (keys: IpsqlKeys, source: Pick<Blockstore, 'get'>, target: Pick<Blockstore, 'put'>, plainRoot: CID, settings: Settings): Promise<EncryptedIpsqlGraph> {
  const { blocks, getCodec, getHasher, crypto, bufferBytes, signal, onProgress } = settings
  const set = new SealedSet(source, {
    seal: (block) => sealIpsqlBlock(keys, block, getHasher),
    again: (block, end) => andThen(sealIpsqlBlock(keys, block, getHasher), ({ bytes }) => equalBytes(bytes.subarray(-end.byteLength), end) ? bytes : undefined),
    sha256: (bytes) => crypto.sha256(bytes),
    address: ipsqlCid
  }, { bufferBytes, signal, onProgress })

  await (blocks == null ? set.sealAll(plainRoot, getCodec) : set.sealSome(plainRoot, blocks))

  const tree = new CidSetBuilder(crypto, async ({ cid, bytes }) => writeBlock(target, cid, bytes, { signal }))
  let sealedBytes = 0

  await set.inOrder((cid, bytes = new Uint8Array(0)) => {
    sealedBytes += bytes.byteLength
    return andThen(writeBlock(target, cid, bytes, { signal }), () => tree.push(cid))
  })

  const index = await tree.finish()
  const head = await nodeBlock([ipsqlCid(set.table.digest(0).slice()), index], crypto)
  await writeBlock(target, head.cid, head.bytes, { signal })

  return { root: head.cid, index, blocks: set.table.size, bytes: set.bytes, sealedBlocks: set.size, reusedBlocks: 0, sealedBytes, ...IPSQL_LIMITS }
}
