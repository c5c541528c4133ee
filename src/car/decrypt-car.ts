import { checkOptions } from '../check-options.ts'
import { checkSecret, defaultCrypto } from '../crypto/internal.ts'
import { InvalidCarError, InvalidIndexError, MissingBlockError, SealedBlockMismatchError } from '../errors.ts'
import { KIND_DATA, compareBytes, equalBytes, isSealedCid, openNow } from '../format/internal.ts'
import { DECRYPT_OPTIONS, DecryptTally, indexBuilder, openRoot, writeBlock } from '../graph/internal.ts'
import { Turn } from '../turn.ts'
import { CarSource } from './read-car.ts'
import type { CarBytes } from './read-car.ts'
import type { PlainBlock, SealedBlock } from '../format/internal.ts'
import type { DecryptOptions, DecryptedGraph, OpenedRoot } from '../graph/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

export interface DecryptedCar extends DecryptedGraph {
  encryptedRoot: CID
}

type CarOptions = Omit<DecryptOptions, 'offline' | 'concurrency' | 'workers'>

const CAR_OPTIONS = DECRYPT_OPTIONS.filter(name => !['offline', 'concurrency', 'workers'].includes(name))

// the only root, which is also the first block, and then the manifest
async function openHead (car: CarSource, blocks: AsyncIterator<PlainBlock>, { key, crypto = defaultCrypto() }: CarOptions): Promise<OpenedRoot & { encryptedRoot: CID }> {
  const [encryptedRoot, ...others] = await car.roots()

  if (encryptedRoot == null || others.length > 0) {
    throw new InvalidCarError('A CAR of an encrypted graph has one root: import it, and decrypt the root that you want')
  }

  const next = {
    async * get (cid: CID) {
      const { done, value } = await blocks.next()

      if (done === true || !value.cid.equals(cid)) {
        throw done === true
          ? new MissingBlockError(`The CAR ends before the block ${cid}: get it again`)
          : new InvalidCarError(`The CAR has its blocks in another order than exportCar writes, ${value.cid} before ${cid}: import it, and decrypt it then`)
      }

      yield value.bytes
    }
  }

  return { encryptedRoot, ...await openRoot(next, encryptedRoot, checkSecret(key), crypto) }
}

/** Takes the sealed blocks in, which must be in their order, and knows at the end whether all were there. */
class IndexCheck {
  readonly #builder: ReturnType<typeof indexBuilder>
  #last: Uint8Array = new Uint8Array(0)

  constructor (crypto: NonNullable<DecryptOptions['crypto']>) {
    this.#builder = indexBuilder(crypto, () => {})
  }

  async add (cid: CID): Promise<void> {
    if (compareBytes(this.#last, cid.multihash.digest) >= 0) {
      throw new InvalidCarError(`The CAR has its blocks in another order than exportCar writes, at ${cid}: import it, and decrypt it then`)
    }

    this.#last = cid.multihash.digest
    await this.#builder.push(cid)
  }

  async check (index: CID): Promise<void> {
    if (this.#last.byteLength === 0 || !(await this.#builder.finish()).equals(index)) {
      throw new InvalidIndexError('The blocks in the CAR are not those of its index: get it again')
    }
  }
}

/**
 * Decrypt a graph straight out of the bytes of a CAR that `exportCar` or `encryptCar` made, into a store, which must be
 * private. Each block is checked before it is put, and at the end that the graph is whole.
 *
 * Memory: a few blocks.
 *
 * @throws {InvalidCarError} also if its blocks are in another order
 * @throws {InvalidIndexError} if blocks are missing, or there are others
 * @throws {WrongKeyError}
 * @throws {SealedBlockMismatchError} or `OpenFailedError`, `InvalidRootError`, `InvalidManifestError`, `IncompleteGraphError`
 */
export async function decryptCar (source: CarBytes, target: Pick<Blockstore, 'put'>, options: CarOptions): Promise<DecryptedCar> {
  checkOptions(options, CAR_OPTIONS, 'decryptCar')
  checkSecret(options?.key)
  const car = new CarSource(source, options.signal)

  try {
    return await decrypt(car, target, options)
  } finally {
    car.close()
  }
}

async function decrypt (car: CarSource, target: Pick<Blockstore, 'put'>, options: CarOptions): Promise<DecryptedCar> {
  const { crypto = defaultCrypto(), getHasher, signal } = options
  const blocks = car.blocks()
  const { encryptedRoot, root, keys, manifest } = await openHead(car, blocks, options)
  const tally = new DecryptTally(manifest, options)
  const index = new IndexCheck(crypto)
  const turn = new Turn()

  for await (const sealed of blocks) {
    if (!isSealedCid(sealed.cid) || (root.wrapped?.equals(sealed.cid) ?? false)) {
      await checkOther(sealed, crypto)
      continue
    }

    tally.begin()
    await index.add(sealed.cid)
    const block = await openNow(keys, sealed, { kind: 'indexed', getHasher })
    block.kind === KIND_DATA && await writeBlock(target, block.cid, block.bytes, { signal })
    tally.add(sealed.cid, block)
    await turn.give()
  }

  await index.check(root.index)
  tally.check()
  return { encryptedRoot, root: manifest.root, blocks: manifest.blocks, bytes: manifest.bytes, complete: manifest.complete }
}

// a node of the index, or wrapped keys: not needed here, but not other bytes either
async function checkOther ({ cid, bytes }: SealedBlock, crypto: NonNullable<DecryptOptions['crypto']>): Promise<void> {
  if (!equalBytes(await crypto.sha256(bytes), cid.multihash.digest)) {
    throw new SealedBlockMismatchError(`The CAR has other bytes than the block ${cid}: get it again`)
  }
}
