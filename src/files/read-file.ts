import { checkChoice, checkCid, checkOptions } from '../check-options.ts'
import { PathNotFoundError } from '../errors.ts'
import { blockReader } from './checked-source.ts'
import { FileCounter } from './progress.ts'
import { quoted } from './quoted.ts'
import { resolvePath } from './resolve-path.ts'
import { walkUnixfs } from './unixfs-walk.ts'
import type { SourceOptions } from './checked-source.ts'
import type { FileProgressOptions } from './progress.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** Which part of which file is read. */
export interface ReadFileOptions extends SourceOptions, FileProgressOptions {
  /** names and slashes: which file of the graph; default the root is the file */
  path?: string
}

/**
 * The content of a file of a unixfs graph, in pieces. It is exactly as long as the file's first node says, or this throws at the end.
 *
 * Memory: the blocks that are read ahead (32).
 *
 * @throws {PathNotFoundError} also for what is no file
 * @throws {InvalidUnixfsError}
 * @throws {PlainBlockMismatchError}
 */
export async function * readFile (source: Pick<Blockstore, 'get'>, root: CID, options: ReadFileOptions = {}): AsyncGenerator<Uint8Array> {
  checkOptions(options, ['path', 'verify', 'getHasher', 'signal', 'onProgress'], 'readFile')
  checkCid(root)
  checkChoice(options.verify, [true, false], 'verify')
  const { path = '' } = options
  const ended = new AbortController()
  const signal = options.signal == null ? ended.signal : AbortSignal.any([options.signal, ended.signal])
  const read = blockReader(source, { ...options, signal })
  const counter = new FileCounter('export', options)

  try {
    for await (const event of walkUnixfs(read, await resolvePath(read, root, path), { contents: true, folders: 0, maxEntries: 0 })) {
      options.signal?.throwIfAborted()

      if (event.type === 'data') {
        counter.addBytes(event.bytes.byteLength)
        yield event.bytes
      } else if (event.type === 'file') {
        counter.totalBytes = event.node.size
      } else if (event.type === 'end') {
        counter.addFile()
      } else {
        throw new PathNotFoundError(path === '' && event.type === 'folder' ? 'The graph is a folder, no file: give the path of a file in it' : `There is a ${event.type} at ${quoted(path)}, no file: list it, and check the path`)
      }
    }
  } finally {
    ended.abort()
  }
}
