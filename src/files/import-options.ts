import { checkChoice, checkOptions, given, shown } from '../check-options.ts'
import { InvalidOptionsError } from '../errors.ts'
import { checkWorkers, defaultWorkers } from '../workers/internal.ts'
import { checkPath } from './check-path.ts'
import type { Closable } from './closable.ts'
import type { MetadataOptions } from './metadata.ts'
import type { FileProgressOptions } from './progress.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** How files of the disk become a graph. */
export interface ImportFilesOptions extends AbortOptions, FileProgressOptions, MetadataOptions {
  /** bytes of a leaf, from 256 KiB to 1 MiB; default 1 MiB */
  chunkBytes?: number
  /** take what has a name that begins with a dot, too; default true */
  hidden?: boolean
  /** what to do about sockets, pipes and devices; default `refuse` */
  special?: 'refuse' | 'skip'
  /** threads that hash large files beside this one, once there is enough to do; 0 for none; default: one for each processor but one, up to 3 */
  workers?: number
  /** where a stream is kept meanwhile, encrypted; default the system's folder for temporary files */
  tempFolder?: string
}

/** A unixfs graph whose leaves stay where they are. */
export interface ImportedFiles extends Closable {
  root: CID
  /** answers at once; what it gives is to be checked against the CID, as files may change */
  source: Pick<Blockstore, 'get'>
  files: number
  folders: number
  /** symbolic links */
  links: number
  /** of content, each file as often as it is there */
  bytes: number
  /** paths of sockets, pipes and devices that were left out */
  skipped: string[]
}

/** Checked, with defaults. */
export type ImportSettings = ImportFilesOptions & Required<Pick<ImportFilesOptions, 'chunkBytes' | 'hidden' | 'special' | 'workers'>>

const OPTIONS = ['chunkBytes', 'hidden', 'special', 'preserveMode', 'preserveTime', 'workers', 'tempFolder', 'signal', 'onProgress']
const MIN_CHUNK = 262_144
const MAX_CHUNK = 1_048_576

/**
 * @throws {InvalidOptionsError}
 */
export function checkImport (input: unknown, options: ImportFilesOptions): ImportSettings {
  checkOptions(options, OPTIONS, 'importFiles')
  checkChoice(options.special, ['refuse', 'skip'], 'special')
  ;(['hidden', 'preserveMode', 'preserveTime'] as const).forEach(name => { checkChoice(options[name], [true, false], name) })
  const settings = { chunkBytes: MAX_CHUNK, hidden: true, special: 'refuse' as const, workers: defaultWorkers(), ...given(options) }
  const { chunkBytes } = settings
  checkWorkers(options.workers)

  if (!Number.isInteger(chunkBytes) || chunkBytes < MIN_CHUNK || chunkBytes > MAX_CHUNK) {
    throw new InvalidOptionsError(`chunkBytes is a whole number from ${MIN_CHUNK} to ${MAX_CHUNK}, not ${shown(chunkBytes)}`)
  }

  if (typeof input === 'string') {
    checkPath(input, 'What is imported')
  } else if (!(Symbol.asyncIterator in Object(input))) {
    throw new InvalidOptionsError('importFiles takes the path of a file or folder, or a stream of bytes')
  }

  return settings
}
