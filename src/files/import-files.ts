import path from 'node:path'
import { FileGraph } from './file-graph.ts'
import { checkImport } from './import-options.ts'
import { importStream } from './import-stream.ts'
import { FileCounter } from './progress.ts'
import { TreeImport } from './tree-import.ts'
import type { ImportFilesOptions, ImportSettings, ImportedFiles } from './import-options.ts'

/**
 * Files and folders as a unixfs graph (profile `unixfs-v1-2025`): the contents stay where they are and are read again,
 * piece by piece, when a block is asked for. Symbolic links are kept as such, never followed. A stream is kept in
 * a temporary file, encrypted under a key that is only in memory.
 *
 * Memory: about 65 bytes a block and 50 a file and its name; the nodes of folders and large files (some 50 bytes an entry and its name); 32 MiB
 * of small files; the entries of the folders on the way to the one that is being read.
 *
 * @param input - the path of a file or folder, or the bytes of a file
 * @throws {FileSystemError}
 * @throws {UnsupportedFileError} for what is no file, folder or link, and names that are not UTF-8
 * @throws {InputChangedError} if a file changes while it is read
 * @throws {InvalidOptionsError}
 */
export async function importFiles (input: string | AsyncIterable<Uint8Array>, options: ImportFilesOptions = {}): Promise<ImportedFiles> {
  const settings = checkImport(input, options)
  options.signal?.throwIfAborted()
  return typeof input === 'string' ? importPath(path.resolve(input), settings) : importStream(input, settings)
}

async function importPath (full: string, settings: ImportSettings): Promise<ImportedFiles> {
  const source = new FileGraph()
  const counter = new FileCounter('import', settings)
  const tree = new TreeImport(source, counter, settings)
  const close = async (): Promise<void> => { source.close() }

  try {
    const { cid: root } = await tree.import(full)
    const { files, folders, links, bytes } = counter
    return { root, source, files, folders, links, bytes, skipped: tree.skipped, close, [Symbol.asyncDispose]: close }
  } catch (err) {
    source.close()
    throw err
  }
}
