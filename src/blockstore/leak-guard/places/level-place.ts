import { ownValue } from '../stores-within.ts'
import { folderAt } from './folder.ts'
import type { Place } from './place.ts'
import type { Blockstore } from 'interface-blockstore'

/** The members of abstract-level that say where a database is; a sublevel's `db` is its root. */
interface Level {
  db?: Level
  location?: unknown
  prefix?: unknown
}

/** Of blockstore-level: a database, and the prefix of a sublevel in it. */
export class LevelPlace implements Place {
  readonly name: string
  readonly #root: unknown
  readonly #prefix: string

  /** @param root - the folder's id, the location in a browser, or a database that only has itself */
  constructor (root: unknown, prefix: string, name: string) {
    this.name = `the level database ${name}`
    this.#root = root
    this.#prefix = prefix
  }

  static async of (store: Blockstore): Promise<LevelPlace | undefined> {
    const level = ownValue(store, 'db')
    if (!isLevel(level)) {
      return
    }
    const root = level.db ?? level
    const location = typeof root.location === 'string' ? root.location : undefined
    const folder = location == null ? undefined : await folderAt(location)
    const prefix = typeof level.prefix === 'string' ? level.prefix : ''

    return new LevelPlace(folder?.ids[0] ?? location ?? root, prefix, `${location ?? 'in memory'} ${prefix}`.trim())
  }

  /** Siblings do not overlap; a sublevel lies inside its parent, which lists all its keys. */
  overlaps (other: Place): boolean {
    return other instanceof LevelPlace && this.#root === other.#root &&
      (this.#prefix.startsWith(other.#prefix) || other.#prefix.startsWith(this.#prefix))
  }
}

function isLevel (value: unknown): value is Level {
  return typeof value === 'object' && value != null && 'iterator' in value && 'batch' in value && 'sublevel' in value
}
