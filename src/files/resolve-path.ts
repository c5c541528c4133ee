import { PathNotFoundError } from '../errors.ts'
import { quoted } from './quoted.ts'
import { invalidUnixfs, readUnixfs } from './unixfs-reader.ts'
import type { BlockReader } from './checked-source.ts'
import type { CID } from 'multiformats/cid'

/** What the exporter throws when there is no such name. */
const ABSENT = 'NotFoundError'

/** One step of the way. */
interface Step {
  read: BlockReader
  folder: CID
  /** of the folder */
  bytes: Uint8Array
  name: string
}

/** Something in a folder, by name, if it is there. Only the blocks on the way are read. */
async function child (step: Step): Promise<CID | undefined> {
  const node = readUnixfs(step.folder, step.bytes)

  if (node.type !== 'folder') {
    return undefined
  }

  return node.fanout == null ? node.entries.find(({ name }) => name === step.name)?.cid : childOfSplit(step)
}

async function childOfSplit ({ read, folder, bytes, name }: Step): Promise<CID | undefined> {
  // large, and seldom needed
  const { walkPath } = await import('ipfs-unixfs-exporter')
  let failure: { err: unknown } | undefined
  let found: CID | undefined

  async function * get (cid: CID): AsyncGenerator<Uint8Array> {
    try {
      yield cid.equals(folder) ? bytes : await read(cid)
    } catch (err) {
      failure = { err }
      throw err
    }
  }

  try {
    for await (const { cid } of walkPath(`${folder}/${name}`, { get })) {
      found = cid
    }
  } catch (err: any) {
    if (failure != null) {
      throw failure.err
    }

    if (err.name !== ABSENT) {
      throw invalidUnixfs(folder, 'is a folder whose parts do not fit', err)
    }
  }

  return found?.equals(folder) === true ? undefined : found
}

/**
 * What is at a path of names and slashes in a graph. Symbolic links are not followed.
 *
 * @throws {PathNotFoundError}
 * @throws {InvalidUnixfsError}
 */
export async function resolvePath (read: BlockReader, root: CID, path: string): Promise<CID> {
  let cid = root

  for (const name of path.split('/').filter(name => name !== '')) {
    const found = await child({ read, folder: cid, bytes: await read(cid), name })

    if (found == null) {
      throw new PathNotFoundError(`The graph has nothing at ${quoted(path)}: list it, and check the path`)
    }

    cid = found
  }

  return cid
}
