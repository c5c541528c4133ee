import { BaseBlockstore, MemoryBlockstore } from 'blockstore-core'
import { blockName } from '../net/sealed-store.ts'
import type { CID } from 'multiformats/cid'

/** As large as the blocks that unixfs makes of files. */
const CHUNK = 1_048_576

/**
 * A private store for files that are on the disk anyway: of their blocks it keeps only where they are, and reads them
 * there again, so that a film needs no more memory than a letter.
 */
export class FileStore extends BaseBlockstore {
  readonly #others = new MemoryBlockstore()
  readonly #blobs = new Map<string, Blob>()
  readonly #read = new WeakMap<Uint8Array, Blob>()

  /** The chunks of a file, for an importer that makes a block of each. */
  async * chunks (file: File): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < Math.max(1, file.size); at += CHUNK) {
      const blob = file.slice(at, at + CHUNK)
      const bytes = await bytesOf(blob)
      this.#read.set(bytes, blob)
      yield bytes
    }
  }

  async put (cid: CID, value: Parameters<MemoryBlockstore['put']>[1]): Promise<CID> {
    const blob = value instanceof Uint8Array ? this.#read.get(value) : undefined
    blob == null ? await this.#others.put(cid, value) : this.#blobs.set(blockName(cid), blob)
    return cid
  }

  async * get (cid: CID): AsyncGenerator<Uint8Array> {
    const blob = this.#blobs.get(blockName(cid))

    if (blob == null) {
      yield * this.#others.get(cid)
    } else {
      yield await bytesOf(blob)
    }
  }

  async has (cid: CID): Promise<boolean> {
    return this.#blobs.has(blockName(cid)) || this.#others.has(cid)
  }

  async delete (cid: CID): Promise<void> {
    this.#blobs.delete(blockName(cid))
    await this.#others.delete(cid)
  }

  /** What is not in files: folders, and how large files are put together. */
  getAll (): ReturnType<MemoryBlockstore['getAll']> {
    return this.#others.getAll()
  }
}

async function bytesOf (blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer())
}
