import { checkChoice, checkCid, checkOptions, shown } from '../check-options.ts'
import { discardRead } from '../discard.ts'
import { InvalidOptionsError } from '../errors.ts'
import { Turn } from '../turn.ts'
import { blockReader } from './checked-source.ts'
import { fileError } from './file-error.ts'
import { FileCounter } from './progress.ts'
import { resolvePath } from './resolve-path.ts'
import { Staged } from './staged.ts'
import { TreeWriter } from './tree-writer.ts'
import { walkUnixfs } from './unixfs-walk.ts'
import type { SourceOptions } from './checked-source.ts'
import type { FileProgressOptions } from './progress.ts'
import type { OutsideLinks } from './tree-writer.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** Which files of a graph are written to the disk, and how. */
export interface ExportFilesOptions extends SourceOptions, FileProgressOptions {
  /** names and slashes: what to take of the graph; default all of it */
  path?: string
  /** replace what is at the target; default false */
  force?: boolean
  /** what to do about symbolic links that lead, or could lead, out of what is written; default `refuse` */
  outsideLinks?: OutsideLinks
  /** files and folders at the most, as a graph can have the same ones again and again; default 10,000,000 */
  maxEntries?: number
}

/** What was written to the disk. */
export interface ExportedFiles {
  files: number
  folders: number
  /** symbolic links */
  links: number
  /** of content */
  bytes: number
  /** symbolic links that were left out */
  skipped: number
}

const OPTIONS = ['path', 'force', 'outsideLinks', 'maxEntries', 'verify', 'getHasher', 'signal', 'onProgress']
export const MAX_ENTRIES = 10_000_000

export function checkMaxEntries (maxEntries: unknown): void {
  if (maxEntries !== undefined && !(Number.isInteger(maxEntries) && maxEntries as number >= 0)) {
    throw new InvalidOptionsError(`maxEntries is a whole number, 0 or more, not ${shown(maxEntries)}`)
  }
}

function check (root: CID, options: ExportFilesOptions): void {
  checkOptions(options, OPTIONS, 'exportFiles')
  checkCid(root)
  checkChoice(options.force, [true, false], 'force')
  checkChoice(options.verify, [true, false], 'verify')
  checkChoice(options.outsideLinks, ['refuse', 'skip', 'keep'], 'outsideLinks')
  checkMaxEntries(options.maxEntries)
}

/**
 * A unixfs graph out of a store to the disk. The target appears whole or not at all: everything is written beside it, and
 * gets its name at the end. Nothing is written anywhere else, whatever names and links the graph has. Permissions and
 * times are set where the graph has them; set-user-id and the like never.
 *
 * Memory: the blocks that are read ahead (32), and the entries of the folders on the way to the one that is being written.
 *
 * @throws {TargetExistsError}
 * @throws {UnsafePathError} for names and links that lead, or could lead, elsewhere
 * @throws {InvalidUnixfsError} for what is no graph of files, or lies about its sizes
 * @throws {PathNotFoundError}
 * @throws {PlainBlockMismatchError}
 * @throws {FileSystemError}
 */
export async function exportFiles (source: Pick<Blockstore, 'get'>, root: CID, target: string, options: ExportFilesOptions = {}): Promise<ExportedFiles> {
  check(root, options)
  const { force, outsideLinks = 'refuse' } = options
  options.signal?.throwIfAborted()
  const staged = new Staged(target, force)
  const counter = new FileCounter('export', options)
  const writer = new TreeWriter(staged.path, counter, outsideLinks, bytes => { discardRead(source, bytes) })

  try {
    await write(source, root, writer, counter, options)
    options.signal?.throwIfAborted()
    staged.commit()
  } catch (err) {
    await writer.close()
    throw staged.discard(fileError(err, 'write', target))
  }

  const { files, folders, links, bytes } = counter
  return { files, folders, links, bytes, skipped: writer.skipped }
}

async function write (source: Pick<Blockstore, 'get'>, root: CID, writer: TreeWriter, counter: FileCounter, options: ExportFilesOptions): Promise<void> {
  const { path = '', maxEntries = MAX_ENTRIES } = options
  const turn = new Turn()
  const ended = new AbortController()
  const signal = options.signal == null ? ended.signal : AbortSignal.any([options.signal, ended.signal])
  const read = blockReader(source, { ...options, signal })

  try {
    for await (const event of walkUnixfs(read, await resolvePath(read, root, path), { contents: true, folders: Infinity, maxEntries })) {
      options.signal?.throwIfAborted()

      if (event.type === 'file' && event.depth === 0) {
        counter.totalBytes = event.node.size
      }

      await writer.write(event)
      await turn.give()
    }
  } finally {
    ended.abort()
  }
}
