import * as dagPb from '@ipld/dag-pb'
import * as raw from 'multiformats/codecs/raw'
import { InvalidOptionsError } from '../errors.ts'
import { abortable } from '../graph/internal.ts'
import { FileLayout } from './file-layout.ts'
import { cidOf } from './node-crypto.ts'
import { FileCounter } from './progress.ts'
import { spoolStore } from './spool-store.ts'
import type { ImportSettings, ImportedFiles } from './import-options.ts'
import type { SpoolStore } from './spool-store.ts'
import type { CID } from 'multiformats/cid'

async function * checked (source: AsyncIterable<Uint8Array>, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  for await (const chunk of abortable(source, signal)) {
    if (!(chunk instanceof Uint8Array)) {
      throw new InvalidOptionsError('The stream has something else than bytes: give one of Uint8Array, without an encoding')
    }

    yield chunk
  }
}

/** Blocks that are written at the same time. */
const WRITING = 4

/** Puts blocks, the next ones while some before them are being written. */
class Puts {
  readonly #spool: SpoolStore
  readonly #writing: Array<Promise<unknown>> = []

  constructor (spool: SpoolStore) {
    this.#spool = spool
  }

  add (code: number, bytes: Uint8Array): CID {
    const cid = cidOf(code, bytes)
    const put = this.#spool.put(cid, bytes)

    if (put instanceof Promise) {
      this.#writing.push(put)
      // thrown by those who wait
      put.catch(() => {})
    }

    return cid
  }

  /** Wait until fewer than so many are being written. */
  async below (count: number): Promise<void> {
    while (this.#writing.length >= count) {
      await this.#writing.shift()
    }
  }
}

async function addAll (input: AsyncIterable<Uint8Array>, spool: SpoolStore, counter: FileCounter, { chunkBytes, signal }: ImportSettings): Promise<CID> {
  // large, and seldom needed
  const { fixedSize } = await import('ipfs-unixfs-importer/chunker')
  const puts = new Puts(spool)
  const layout = new FileLayout(node => puts.add(dagPb.code, node))

  for await (const block of fixedSize({ chunkSize: chunkBytes })(checked(input, signal))) {
    await puts.below(WRITING)
    layout.addLeaf(puts.add(raw.code, block), block.byteLength)
    counter.addBytes(block.byteLength)
  }

  const { cid } = layout.end()
  await puts.below(1)
  return cid
}

/** The bytes of a stream as a unixfs file, in a temporary file, encrypted. */
export async function importStream (input: AsyncIterable<Uint8Array>, settings: ImportSettings): Promise<ImportedFiles> {
  const counter = new FileCounter('import', settings)
  const source = await spoolStore({ folder: settings.tempFolder })
  const close = async (): Promise<void> => source.close()

  try {
    const root = await addAll(input, source, counter, settings)
    counter.addFile()
    return { root, source, files: 1, folders: 0, links: 0, bytes: counter.bytes, skipped: [], close, [Symbol.asyncDispose]: close }
  } catch (err) {
    await close()
    throw err
  }
}
