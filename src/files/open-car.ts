import fs from 'node:fs'
import path from 'node:path'
import { checkChoice, checkOptions } from '../check-options.ts'
import { ClosedError, InvalidCarError, NotFoundError, UnsupportedFileError } from '../errors.ts'
import { checkPlainCid, defaultHashers, equalBytes, matchesCid } from '../format/internal.ts'
import { ProgressCounter } from '../graph/internal.ts'
import { Turn } from '../turn.ts'
import { allocate } from './allocate.ts'
import { BlockPlaces } from './block-places.ts'
import { carError, readCarHead, readSection } from './car-scan.ts'
import { checkPath } from './check-path.ts'
import { fileError, withFile } from './file-error.ts'
import { FileWindow } from './file-window.ts'
import { nodeCrypto } from './node-crypto.ts'
import { quoted } from './quoted.ts'
import { openToRead, readInto } from './read-file-place.ts'
import type { CarSection } from './car-scan.ts'
import type { Closable } from './closable.ts'
import type { Awaitable } from '../awaitable.ts'
import type { Giving } from '../discard.ts'
import type { FilePiece, FilePieces } from '../file-piece.ts'
import type { HasherLoader } from '../format/internal.ts'
import type { GraphProgressOptions } from '../graph/internal.ts'
import type { AbortOptions } from 'abort-error'
import type { CID } from 'multiformats/cid'

/** Where only the places of blocks are read, so much at once: large blocks are passed over. */
const HEAD_WINDOW = 65_536

/** How a CAR file is opened. */
export interface OpenCarOptions extends AbortOptions, GraphProgressOptions {
  /** check every block against its CID; default true */
  verify?: boolean
  /** default: sha2-256, sha2-512, identity */
  getHasher?: HasherLoader
}

/** A CAR file as a store that is only read. */
export interface CarFile extends Closable {
  /** the only root; throws `InvalidCarError` if there is none, or several */
  readonly root: CID
  readonly roots: CID[]
  /** different ones */
  readonly blocks: number
  /** of the file */
  readonly bytes: number
  readonly source: CarFileSource
}

/** Answers at once. */
export interface CarFileSource {
  /** throws `NotFoundError`, `InvalidCarError` if the file became shorter, `FileSystemError`, `ClosedError` */
  get (cid: CID): Generator<Uint8Array>
  /** Whether the file has a block. */
  has (cid: CID): boolean
}

class OpenedCar implements CarFile, CarFileSource, Giving, FilePieces {
  readonly gives = true
  roots: CID[] = []
  readonly bytes: number
  readonly #path: string
  readonly #descriptor: number
  readonly #places = new BlockPlaces()
  #closed = false

  constructor (file: string, descriptor: number, bytes: number) {
    this.#path = file
    this.#descriptor = descriptor
    this.bytes = bytes
  }

  get source (): CarFileSource {
    return this
  }

  get blocks (): number {
    return this.#places.size
  }

  get root (): CID {
    if (this.roots.length !== 1) {
      throw new InvalidCarError(`${quoted(this.#path)} has ${this.roots.length} roots, not one: say which`)
    }

    return this.roots[0]
  }

  add ({ multihash, offset, length }: CarSection): void {
    this.#places.add(multihash, { kind: 0, file: 0, offset, length })
  }

  has (cid: CID): boolean {
    this.#checkOpen()
    return this.#places.has(cid.multihash.bytes)
  }

  * get (cid: CID): Generator<Uint8Array> {
    this.#checkOpen()
    const place = this.#places.find(cid.multihash.bytes)

    if (place == null) {
      throw new NotFoundError(`The block ${cid} is not in ${quoted(this.#path)}: it may be a part of the graph only`)
    }

    const bytes = allocate(place.length)

    if (withFile('read', this.#path, () => readInto(this.#descriptor, bytes, place.offset)) < place.length) {
      throw carError('it became shorter', place.offset)
    }

    yield bytes
  }

  get pieceBytes (): number {
    return this.bytes
  }

  /** Where a block is in the file. */
  pieceOf (cid: CID): FilePiece | undefined {
    const place = this.#closed ? undefined : this.#places.find(cid.multihash.bytes)
    return place && { file: this.#descriptor, offset: place.offset, length: place.length }
  }

  async close (): Promise<void> {
    if (!this.#closed) {
      this.#closed = true
      fs.closeSync(this.#descriptor)
    }
  }

  async [Symbol.asyncDispose] (): Promise<void> {
    await this.close()
  }

  #checkOpen (): void {
    if (this.#closed) {
      throw new ClosedError(`${quoted(this.#path)} was closed: open it again`)
    }
  }
}

function checkSection ({ at, multihash, bytes, cid }: CarSection, verify: boolean, getHasher: HasherLoader): Awaitable<void> {
  if (cid != null) {
    checkPlainCid(cid)
    return verify ? checkOther(cid, bytes, at, getHasher) : undefined
  }

  if (verify && !equalBytes(nodeCrypto.sha256(bytes), multihash.subarray(2))) {
    throw carError('a block has other bytes than its CID says', at)
  }
}

async function checkOther (cid: CID, bytes: Uint8Array, at: number, getHasher: HasherLoader): Promise<void> {
  if (!await matchesCid(cid, bytes, nodeCrypto.sha256(bytes), getHasher)) {
    throw carError('a block has other bytes than its CID says', at)
  }
}

async function scan (car: OpenedCar, file: FileWindow, { verify = true, getHasher = defaultHashers, signal, onProgress }: OpenCarOptions): Promise<void> {
  const { roots, begin, end } = await readCarHead(file)
  const progress = new ProgressCounter({ onProgress }, 'helia-encrypted:car:progress', 'verify', { totalBytes: end - begin })
  const turn = new Turn()
  car.roots = roots

  for (let at = begin; at < end;) {
    signal?.throwIfAborted()
    const { section, next } = readSection(file, at, end, verify)
    const checked = checkSection(section, verify, getHasher)
    checked instanceof Promise && await checked
    car.add(section)
    progress.add(next - at)
    at = next
    const later = turn.give()
    later instanceof Promise && await later
  }
}

/**
 * A CAR file (version 1 or 2) as a store: one pass finds where each block is, and checks it against its CID. A
 * block that is there twice is read from the first place. About 60 bytes of memory a block.
 *
 * @throws {InvalidCarError} for what is no CAR, ends too early, has a block over 2 MiB or one that is not its CID's; says where
 * @throws {UnsupportedHashError} or `InvalidCidError`, for CIDs that no graph can have
 * @throws {FileSystemError}
 * @throws {UnsupportedFileError} for what is no file
 */
export async function openCar (file: string, options: OpenCarOptions = {}): Promise<CarFile> {
  checkOptions(options, ['verify', 'getHasher', 'signal', 'onProgress'], 'openCar')
  checkChoice(options.verify, [true, false], 'verify')
  checkPath(file, 'A CAR file')
  options.signal?.throwIfAborted()
  const full = path.resolve(file)
  const descriptor = openToRead(full, true)

  try {
    const stats = withFile('read', full, () => fs.fstatSync(descriptor))

    if (!stats.isFile()) {
      throw new UnsupportedFileError(`${quoted(full)} is no file: give the path of a CAR`)
    }

    const car = new OpenedCar(full, descriptor, stats.size)
    await scan(car, new FileWindow(descriptor, stats.size, options.verify === false ? HEAD_WINDOW : undefined), options)
    return car
  } catch (err) {
    fs.closeSync(descriptor)
    throw fileError(err, 'read', full)
  }
}
