import { unixfs } from '@helia/unixfs'
import { FileStore } from './file-store.ts'
import type { Dropped } from './dropped.ts'
import type { AbortOptions } from 'abort-error'
import type { CID } from 'multiformats/cid'

export interface AddedFiles {
  root: CID
  store: FileStore
}

export interface AddOptions extends AbortOptions {
  /** after each block, in bytes of files */
  onRead (bytes: number): void
}

/** Make a unixfs graph of files. It is plain: the store it is in must stay private. */
export async function addFiles (files: Dropped[], { signal, onRead }: AddOptions): Promise<AddedFiles> {
  const store = new FileStore()
  let root: CID | undefined
  let read = 0

  async function * content (file: File): AsyncGenerator<Uint8Array> {
    for await (const chunk of store.chunks(file)) {
      signal?.throwIfAborted()
      onRead(read += chunk.byteLength)
      yield chunk
    }
  }

  const sources = files.map(({ path, file }) => ({ path, content: content(file) }))
  const options = { wrapWithDirectory: true, chunker: (chunks: AsyncIterable<Uint8Array>) => chunks, fileImportConcurrency: 4 }

  for await (const { cid } of unixfs({ blockstore: store }).addAll(sources, options)) {
    root = cid // the last one is the folder around them all
  }

  if (root == null) {
    throw new TypeError('no files')
  }

  return { root, store }
}
