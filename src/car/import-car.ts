import { checkOptions } from '../check-options.ts'
import { defaultCrypto } from '../crypto/internal.ts'
import { InvalidCarError } from '../errors.ts'
import { checkPlainCid, defaultHashers, matchesCid } from '../format/internal.ts'
import { ProgressCounter, writeBlock } from '../graph/internal.ts'
import { CarSource } from './read-car.ts'
import type { CarBytes } from './read-car.ts'
import type { HasherLoader, PlainBlock } from '../format/internal.ts'
import type { GraphProgressOptions } from '../graph/internal.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** How the blocks of a CAR are put into a store. */
export interface ImportCarOptions extends AbortOptions, GraphProgressOptions {
  /** default: sha2-256, sha2-512, identity */
  getHasher?: HasherLoader
}

async function check ({ cid, bytes }: PlainBlock, getHasher: HasherLoader): Promise<void> {
  checkPlainCid(cid)

  if (!await matchesCid(cid, bytes, await defaultCrypto().sha256(bytes), getHasher)) {
    throw new InvalidCarError(`The CAR has other bytes than the block ${cid}: get it again`)
  }
}

/**
 * Read a CAR, encrypted or plain, into a store, and return its roots. Every block is checked against
 * its CID before it is put; CarReader and its like don't. A block has at most 2 MiB.
 *
 * @throws {InvalidCarError} for what is no CAR, ends too early, or has bytes that are not its CIDs'
 * @throws {UnsupportedHashError}
 */
export async function importCar (source: CarBytes, target: Pick<Blockstore, 'put'>, options: ImportCarOptions = {}): Promise<CID[]> {
  checkOptions(options, ['getHasher', 'signal', 'onProgress'], 'importCar')
  const { getHasher = defaultHashers, signal } = options
  const car = new CarSource(source, signal)
  const progress = new ProgressCounter(options, 'helia-encrypted:car:progress', 'store')

  try {
    const roots = await car.roots()

    for await (const block of car.blocks()) {
      await check(block, getHasher)
      await writeBlock(target, block.cid, block.bytes, { signal })
      progress.add(block.bytes.byteLength)
    }

    return roots
  } finally {
    car.close()
  }
}
