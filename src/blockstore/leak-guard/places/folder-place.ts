import { ownValue } from '../stores-within.ts'
import { folderAt, isWithin } from './folder.ts'
import type { Folder } from './folder.ts'
import type { Place } from './place.ts'
import type { Blockstore } from 'interface-blockstore'

/** Of blockstore-fs, and of stores that also keep a folder in `path`. */
export class FolderPlace implements Place {
  readonly name: string
  readonly #folder: Folder

  constructor (folder: Folder) {
    this.name = `the folder ${folder.path}`
    this.#folder = folder
  }

  static async of (store: Blockstore): Promise<FolderPlace | undefined> {
    const path = ownValue(store, 'path')
    const folder = typeof path === 'string' ? await folderAt(path) : undefined
    // the path of anything but blockstore-fs or a folder may be that of a URL
    const isFolder = folder?.exists === true || ownValue(store, 'shardingStrategy') != null

    return folder != null && isFolder ? new FolderPlace(folder) : undefined
  }

  /** Also one folder inside the other: blockstore-fs lists the blocks of all folders below its own. */
  overlaps (other: Place): boolean {
    return other instanceof FolderPlace && (isWithin(this.#folder, other.#folder) || isWithin(other.#folder, this.#folder))
  }
}
