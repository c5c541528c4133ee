import { ownValue } from '../stores-within.ts'
import type { Place } from './place.ts'
import type { Blockstore } from 'interface-blockstore'

/** Of blockstore-idb: the name of an IndexedDB database, of which a page has one each. */
export class DatabasePlace implements Place {
  readonly name: string
  readonly #location: string

  constructor (location: string) {
    this.name = `the IndexedDB database ${location}`
    this.#location = location
  }

  static of (store: Blockstore): DatabasePlace | undefined {
    const location = ownValue(store, 'location')

    return typeof location === 'string' && typeof ownValue(store, 'version') === 'number' ? new DatabasePlace(location) : undefined
  }

  overlaps (other: Place): boolean {
    return other instanceof DatabasePlace && other.#location === this.#location
  }
}
