import * as dagPb from '@ipld/dag-pb'
import * as raw from 'multiformats/codecs/raw'
import { ClosedError, NotFoundError } from '../errors.ts'
import { allocate } from './allocate.ts'
import { BlockPlaces } from './block-places.ts'
import { ByteArena } from './byte-arena.ts'
import { FileList } from './file-list.ts'
import { cidOf, cidOfDigest } from './node-crypto.ts'
import { fileFrame } from './unixfs-node.ts'
import type { Place } from './block-places.ts'
import type { Giving } from '../discard.ts'
import type { FilePiece, FilePieces } from '../file-piece.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** A piece of a file, as it is. */
const LEAF = 0
/** A whole small file, with its metadata around it. */
const WHOLE = 1
/** A block in memory. */
const MEMORY = 2

/** Small files stay in memory, up to so many bytes of them in all: reading them again takes longer than to encrypt them. */
const KEEP_BYTES = 33_554_432
const KEEP_FILE = 65_536

const NO_FRAME = { head: [], tail: [] }

/** A unixfs graph of files on the disk. It holds where each block is, and those that no file has. */
export class FileGraph implements Pick<Blockstore, 'get'>, Giving, FilePieces {
  readonly gives = true
  readonly files = new FileList()
  readonly #places = new BlockPlaces()
  readonly #nodes = new ByteArena()
  #kept = 0
  #pieceBytes = 0
  #closed = false

  /** A block that is a piece of a file. */
  addLeaf (file: number, offset: number, bytes: Uint8Array): CID {
    const cid = cidOf(raw.code, bytes)
    this.#add(cid, { kind: LEAF, file, offset, length: bytes.byteLength }, bytes)
    return cid
  }

  /** As `addLeaf`, for what was hashed elsewhere: by its sha2-256 and its length. */
  addPiece (file: number, offset: number, digest: Uint8Array, length: number): CID {
    const cid = cidOfDigest(raw.code, digest)
    this.#addPlace(cid, { kind: LEAF, file, offset, length })
    return cid
  }

  /** A block that is a whole file and its metadata, `fileFrame` around so many bytes of content. */
  addWhole (file: number, content: number, block: Uint8Array): CID {
    const cid = cidOf(dagPb.code, block)
    this.#add(cid, { kind: WHOLE, file, offset: 0, length: content }, block)
    return cid
  }

  /** A block that stays in memory. */
  addNode (bytes: Uint8Array): CID {
    const cid = cidOf(dagPb.code, bytes)
    this.put(cid, bytes)
    return cid
  }

  /** As `addNode`, with a CID that is known. */
  put (cid: CID, bytes: Uint8Array): void {
    this.#keep(cid, bytes)
  }

  /**
   * At once. What a file has now: it is for the reader to check it against the CID.
   *
   * @throws {NotFoundError}
   * @throws {InputChangedError} if the file is gone or too short
   * @throws {FileSystemError}
   * @throws {ClosedError}
   */
  * get (cid: CID): Generator<Uint8Array> {
    if (this.#closed) {
      throw new ClosedError('The files were closed: import them again')
    }

    const place = this.#places.find(cid.multihash.bytes)

    if (place == null) {
      throw new NotFoundError(`The block ${cid} is not in the imported files: check the CID`)
    }

    yield this.#read(place)
  }

  get pieceBytes (): number {
    return this.#pieceBytes
  }

  /** Where a block is, if it is a piece of a file as it is. */
  pieceOf (cid: CID): FilePiece | undefined {
    const place = this.#closed ? undefined : this.#places.find(cid.multihash.bytes)

    if (place?.kind === LEAF) {
      return { file: this.files.path(place.file), offset: place.offset, length: place.length }
    }
  }

  close (): void {
    this.#closed = true
    this.files.close()
  }

  #add (cid: CID, place: Place, block: Uint8Array): void {
    if (block.byteLength <= KEEP_FILE && this.#kept + block.byteLength <= KEEP_BYTES) {
      this.#kept += block.byteLength
      this.#keep(cid, block)
    } else {
      this.#addPlace(cid, place)
    }
  }

  #addPlace (cid: CID, place: Place): void {
    this.#places.add(cid.multihash.bytes, place)
    this.#pieceBytes += place.kind === LEAF ? place.length : 0
  }

  #keep (cid: CID, bytes: Uint8Array): void {
    if (!this.#places.has(cid.multihash.bytes)) {
      this.#places.add(cid.multihash.bytes, { kind: MEMORY, file: 0, offset: this.#nodes.add(bytes), length: bytes.byteLength })
    }
  }

  #read ({ kind, file, offset, length }: Place): Uint8Array {
    if (kind === MEMORY) {
      return this.#nodes.read(offset, length)
    }

    const { head, tail } = kind === LEAF ? NO_FRAME : fileFrame(length, this.files.metadata(file))
    const block = allocate(head.length + length + tail.length)
    block.set(head)
    this.files.read(file, offset, block.subarray(head.length, head.length + length))
    block.set(tail, head.length + length)
    return block
  }
}
