import { checkCid, checkOptions } from '../check-options.ts'
import { defaultCrypto } from '../crypto/internal.ts'
import { checkedDigest, defaultHashers, isIdentityCid } from '../format/internal.ts'
import { BlockTable, ProgressCounter, abortable, checkBlocks, defaultCodecs, listPlain, readPlain } from '../graph/internal.ts'
import { carBytes } from './car-bytes.ts'
import type { HasherLoader, PlainBlock } from '../format/internal.ts'
import type { CodecLoader, GraphProgressOptions } from '../graph/internal.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

type Source = Pick<Blockstore, 'get'>

/** How a plain graph is written as a CAR. */
export interface ExportPlainCarOptions extends AbortOptions, GraphProgressOptions {
  /** the blocks of a part of a graph, or in an order of your own; default all that can be reached from the root */
  blocks?: Iterable<CID> | AsyncIterable<CID>
  /** default: dag-pb, raw, dag-cbor, dag-json, json */
  getCodec?: CodecLoader
  /** default: sha2-256, sha2-512, identity */
  getHasher?: HasherLoader
}

async function * reachable (source: Source, root: CID, { getCodec = defaultCodecs, getHasher = defaultHashers, signal }: ExportPlainCarOptions): AsyncGenerator<CID> {
  const table = new BlockTable()
  await listPlain(source, root, table, { crypto: defaultCrypto(), getCodec, getHasher, signal })

  for (let i = 0; i < table.size; i++) {
    yield table.plainCid(i)
  }
}

async function * read (source: Source, root: CID, options: ExportPlainCarOptions): AsyncGenerator<PlainBlock> {
  const { blocks = reachable(source, root, options), getHasher = defaultHashers, signal } = options
  const progress = new ProgressCounter(options, 'helia-encrypted:car:progress', 'store')

  for await (const cid of abortable(blocks, signal)) {
    checkCid(cid)

    // such a block is in the links to it
    if (isIdentityCid(cid)) {
      continue
    }

    const { bytes } = await readPlain(source, cid, { signal })
    await checkedDigest(cid, bytes, defaultCrypto(), getHasher)
    yield { cid, bytes }
    progress.add(bytes.byteLength)
  }
}

/**
 * A plaintext graph as a CAR (version 1), its root in the header. Whoever has the CAR reads
 * everything: it is for what leaves encryption behind, and not for sharing. Every block is checked against its CID.
 * The source is only asked for what it has; a Helia node then asks nobody.
 *
 * Memory: about 90 bytes a block, unless `blocks` names them.
 *
 * @throws {NotFoundError} if a block is missing
 * @throws {PlainBlockMismatchError}
 * @throws {UnknownCodecError} or `UndecodableBlockError`, `UnsupportedHashError`
 * @throws {InvalidOptionsError} or `InvalidCidError`
 */
export async function * exportPlainCar (source: Source, plainRoot: CID, options: ExportPlainCarOptions = {}): AsyncGenerator<Uint8Array> {
  checkOptions(options, ['blocks', 'getCodec', 'getHasher', 'signal', 'onProgress'], 'exportPlainCar')
  checkCid(plainRoot)
  checkBlocks(options.blocks)
  yield * carBytes([plainRoot], read(source, plainRoot, options))
}
