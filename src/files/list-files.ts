import { checkChoice, checkCid, checkOptions } from '../check-options.ts'
import { blockReader } from './checked-source.ts'
import { MAX_ENTRIES, checkMaxEntries } from './export-files.ts'
import { toSeconds } from './metadata.ts'
import { resolvePath } from './resolve-path.ts'
import { walkUnixfs } from './unixfs-walk.ts'
import type { SourceOptions } from './checked-source.ts'
import type { WalkEvent } from './unixfs-walk.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** Which files of a graph are listed. */
export interface ListFilesOptions extends SourceOptions {
  /** names and slashes: what to list; default the root */
  path?: string
  /** also what is in the folders of the folder; default false */
  recursive?: boolean
  /** entries at the most, as a graph can have the same ones again and again; default 10,000,000 */
  maxEntries?: number
}

/** A file, folder or symbolic link of a graph. */
export interface ListedFile {
  type: 'file' | 'folder' | 'link'
  cid: CID
  /** from what is listed; '' for itself */
  path: string
  name: string
  /** of content, in bytes; 0 for folders and links */
  size: number
  /** permission bits, as far as the graph has any */
  mode?: number
  mtime?: Date
  /** where a symbolic link leads */
  target?: string
}

/**
 * What is in a folder of a unixfs graph; for a file or link, that itself. Names are those of the graph: they may hold what a
 * terminal obeys.
 *
 * @throws {PathNotFoundError}
 * @throws {UnsafePathError} for a name that is none
 * @throws {InvalidUnixfsError}
 * @throws {PlainBlockMismatchError}
 */
export async function * listFiles (source: Pick<Blockstore, 'get'>, root: CID, options: ListFilesOptions = {}): AsyncGenerator<ListedFile> {
  checkOptions(options, ['path', 'recursive', 'maxEntries', 'verify', 'getHasher', 'signal'], 'listFiles')
  checkCid(root)
  checkChoice(options.recursive, [true, false], 'recursive')
  checkChoice(options.verify, [true, false], 'verify')
  checkMaxEntries(options.maxEntries)
  const { path = '', recursive = false, maxEntries = MAX_ENTRIES } = options
  const ended = new AbortController()
  const signal = options.signal == null ? ended.signal : AbortSignal.any([options.signal, ended.signal])
  const read = blockReader(source, { ...options, signal })

  try {
    for await (const event of walkUnixfs(read, await resolvePath(read, root, path), { contents: false, folders: recursive ? Infinity : 1, maxEntries })) {
      options.signal?.throwIfAborted()
      const listed = toListed(event)

      if (listed != null) {
        yield listed
      }
    }
  } finally {
    ended.abort()
  }
}

function toListed (event: WalkEvent): ListedFile | undefined {
  if (event.type === 'data' || event.type === 'end' || (event.type === 'folder' && event.depth === 0)) {
    return undefined
  }

  const { type, cid, path, name, node } = event
  const seconds = toSeconds(node.mtime)

  return {
    type,
    cid,
    path,
    name,
    size: node.type === 'file' ? node.size : 0,
    ...(node.mode == null ? {} : { mode: node.mode }),
    ...(seconds == null ? {} : { mtime: new Date(seconds * 1_000) }),
    ...(node.type === 'link' ? { target: new TextDecoder().decode(node.target) } : {})
  }
}
