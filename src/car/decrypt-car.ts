import { checkOptions } from '../check-options.ts'
import { defaultCrypto, withKey } from '../crypto/internal.ts'
import { InvalidCarError, MissingBlockError } from '../errors.ts'
import { KIND_DATA, openNow } from '../format/internal.ts'
import { DECRYPT_OPTIONS, DecryptTally, openRoot, readIndexNodes, readVerified, writeBlock } from '../graph/internal.ts'
import { Turn } from '../turn.ts'
import { CarSource } from './read-car.ts'
import type { CarBytes } from './read-car.ts'
import type { PlainBlock } from '../format/internal.ts'
import type { DecryptOptions, DecryptedGraph, OpenedRoot } from '../graph/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

export interface DecryptedCar extends DecryptedGraph {
  encryptedRoot: CID
}

type CarOptions = Omit<DecryptOptions, 'offline' | 'concurrency' | 'workers'>

const CAR_OPTIONS = DECRYPT_OPTIONS.filter(name => !['offline', 'concurrency', 'workers'].includes(name))

/** The blocks of a CAR, which must be those that are asked for, one after the other. */
class InOrder {
  readonly #blocks: AsyncIterator<PlainBlock>

  constructor (blocks: AsyncIterator<PlainBlock>) {
    this.#blocks = blocks
  }

  async next (cid: CID): Promise<PlainBlock> {
    const { done, value } = await this.#blocks.next()

    if (done === true) {
      throw new MissingBlockError(`The CAR ends before the block ${cid}: get it again`)
    }

    if (!value.cid.equals(cid)) {
      throw new InvalidCarError(`The CAR has its blocks in another order than exportCar writes, ${value.cid} before ${cid}: import it, and decrypt it then`)
    }

    return value
  }

  async * get (cid: CID): AsyncGenerator<Uint8Array> {
    yield (await this.next(cid)).bytes
  }

  async end (): Promise<void> {
    const { done, value } = await this.#blocks.next()

    if (done !== true) {
      throw new InvalidCarError(`The CAR has a block that is no part of its graph, ${value.cid}: import it, and decrypt it then`)
    }
  }
}

/** The only root, which is also the first block, then the manifest, and wrapped keys where there are any. */
async function openHead (car: CarSource, blocks: InOrder, { key, crypto = defaultCrypto() }: CarOptions): Promise<OpenedRoot & { encryptedRoot: CID }> {
  const [encryptedRoot, ...others] = await car.roots()

  if (encryptedRoot == null || others.length > 0) {
    throw new InvalidCarError('A CAR of an encrypted graph has one root: import it, and decrypt the root that you want')
  }

  const opened = await openRoot(blocks, encryptedRoot, key, crypto)

  try {
    opened.root.wrapped == null || await readVerified(blocks, opened.root.wrapped, crypto)
    return { encryptedRoot, ...opened }
  } catch (err) {
    opened.keys.close()
    throw err
  }
}

/**
 * Decrypt a graph straight out of the bytes of a CAR that `exportCar` or `encryptCar` made, into a store, which must be
 * private. Each block is checked before it is put, also that the graph has it, and at the end that the graph is whole.
 *
 * Memory: a few blocks.
 *
 * @throws {InvalidCarError} also if its blocks are in another order, or others
 * @throws {MissingBlockError} if it ends early
 * @throws {InvalidIndexError}
 * @throws {WrongKeyError}
 * @throws {SealedBlockMismatchError} or `OpenFailedError`, `InvalidRootError`, `InvalidManifestError`, `IncompleteGraphError`
 */
export async function decryptCar (source: CarBytes, target: Pick<Blockstore, 'put'>, options: CarOptions): Promise<DecryptedCar> {
  checkOptions(options, CAR_OPTIONS, 'decryptCar')

  return withKey(options, async options => {
    const car = new CarSource(source, options.signal)

    try {
      return await decrypt(car, target, options)
    } finally {
      car.close()
    }
  })
}

async function decrypt (car: CarSource, target: Pick<Blockstore, 'put'>, options: CarOptions): Promise<DecryptedCar> {
  const blocks = new InOrder(car.blocks())
  const opened = await openHead(car, blocks, options)

  try {
    return await decryptBlocks(blocks, target, opened, options)
  } finally {
    opened.keys.close()
  }
}

async function decryptBlocks (blocks: InOrder, target: Pick<Blockstore, 'put'>, opened: OpenedRoot & { encryptedRoot: CID }, options: CarOptions): Promise<DecryptedCar> {
  const { crypto = defaultCrypto(), getHasher, signal } = options
  const { encryptedRoot, root, keys, manifest } = opened
  const tally = new DecryptTally(manifest, options)
  const turn = new Turn()

  // each node of the index says which blocks come after it
  for await (const { sealed } of readIndexNodes(blocks, root.index, crypto)) {
    for (const cid of sealed) {
      tally.begin()
      const block = await openNow(keys, await blocks.next(cid), { kind: 'indexed', getHasher })
      block.kind === KIND_DATA && await writeBlock(target, block.cid, block.bytes, { signal })
      tally.add(cid, block)
      await turn.give()
    }
  }

  await blocks.end()
  tally.check()
  return { encryptedRoot, root: manifest.root, blocks: manifest.blocks, bytes: manifest.bytes, complete: manifest.complete }
}
