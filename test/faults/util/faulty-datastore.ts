import { BaseDatastore } from 'datastore-core'
import { Key } from 'interface-datastore/key'
import { NotFoundError } from 'interface-store'
import { Fault, damaged } from './faults.ts'
import type { Faults, Kind } from './faults.ts'
import type { AbortOptions } from 'abort-error'
import type { Datastore, Pair, Query } from 'interface-datastore'

/** How often a query is answered, where not once. */
const TIMES: Record<string, number> = { missing: 0, twice: 2 }

/** A datastore that goes wrong when its faults say so. A batch of it is one put after the other. */
export class FaultyDatastore extends BaseDatastore {
  readonly #inner: Datastore
  readonly #faults: Faults
  readonly #place: string
  readonly #damages: boolean

  /** Without `damages` what it gives is what was put: Helia does not check its own records. */
  constructor (inner: Datastore, faults: Faults, place: string, { damages = false } = {}) {
    super()
    this.#inner = inner
    this.#faults = faults
    this.#place = place
    this.#damages = damages
  }

  async has (key: Key, options?: AbortOptions): Promise<boolean> {
    const kind = await this.#faults.begin(this.#place, 'has', options)
    return kind !== 'missing' && this.#inner.has(key)
  }

  async put (key: Key, value: Uint8Array, options?: AbortOptions): Promise<Key> {
    const kind = await this.#faults.begin(this.#place, 'put', options)
    kind === 'forget' || await this.#inner.put(key, value)
    this.#late(kind)
    return key
  }

  async get (key: Key, options?: AbortOptions): Promise<Uint8Array> {
    const kind = await this.#faults.begin(this.#place, this.#damages ? 'get' : 'record', options)

    if (kind === 'missing') {
      throw new NotFoundError()
    }

    return this.#given(await this.#inner.get(key), kind)
  }

  async delete (key: Key, options?: AbortOptions): Promise<void> {
    const kind = await this.#faults.begin(this.#place, 'delete', options)
    kind === 'forget' || await this.#inner.delete(key)
    this.#late(kind)
  }

  async * query (query: Query, options?: AbortOptions): AsyncGenerator<Pair> {
    const kind = await this.#faults.begin(this.#place, this.#damages ? 'evidence' : 'records', options)

    for (let times = TIMES[kind ?? ''] ?? 1; times > 0; times--) {
      for await (const { key, value } of this.#inner.query(query)) {
        yield { key, value: this.#given(value, kind) }
      }
    }

    if (kind === 'extra') {
      yield { key: new Key(`${query.prefix ?? ''}extra`), value: Uint8Array.of(0xa0) }
    }
  }

  #given (value: Uint8Array, kind?: Kind): Uint8Array {
    return kind === 'twice' ? value : damaged(value, kind)
  }

  #late (kind?: Kind): void {
    if (kind === 'late') {
      throw new Fault(`${this.#place}: on fire, after all was done`)
    }
  }
}
