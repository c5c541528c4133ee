import { NotFoundError } from 'interface-store'
import { WrappedStore } from './wrapped-store.ts'
import type { Bytes } from './wrapped-store.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/**
 * `fail`: an error of the disk; `missing`: `NotFoundError`; `hang`: never answers, whatever the
 * signal says; `wrong`: one bit flipped; `short`: the last byte missing (both of gets only, an
 * empty block gets a byte).
 */
export type Fault = 'fail' | 'missing' | 'hang' | 'wrong' | 'short'

export interface TripOptions {
  /** the call that goes wrong, from 1; none if it is not given */
  at?: number
  /** all calls after it too */
  onward?: boolean
  op?: 'get' | 'put'
  fault?: Fault
  /** done when that call begins */
  onTrip?(): void
}

/** Counts the calls of one or more stores, and trips at one of them. */
export class Trip {
  calls = 0
  readonly #options: TripOptions
  readonly #hanging: Array<(err: Error) => void> = []

  constructor (options: TripOptions = {}) {
    this.#options = options
  }

  /** The fault of the call that begins now. */
  next (op: 'get' | 'put'): Fault | undefined {
    const { at = Infinity, onward = false, fault, onTrip } = this.#options

    if (this.#options.op != null && this.#options.op !== op) {
      return undefined
    }

    this.calls++

    if (this.calls === at) {
      onTrip?.()
    }

    return this.calls === at || (onward && this.calls > at) ? fault : undefined
  }

  async hang (): Promise<never> {
    return new Promise((_resolve, reject) => { this.#hanging.push(reject) })
  }

  /** Let every hanging call fail at last. */
  release (): void {
    this.#hanging.splice(0).forEach(reject => { reject(new Error('failed long after')) })
  }
}

async function strike (fault: Fault | undefined, trip: Trip): Promise<void> {
  if (fault === 'fail') {
    throw new Error('the disk is on fire')
  } else if (fault === 'missing') {
    throw new NotFoundError()
  } else if (fault === 'hang') {
    await trip.hang()
  }
}

/** A copy of bytes that a fault has damaged. */
export function damage (bytes: Uint8Array, fault: Fault | undefined): Uint8Array {
  const copy = Uint8Array.from(bytes)

  if (fault === 'wrong' && copy.byteLength > 0) {
    copy[copy.byteLength - 1] ^= 1
  }

  if (copy.byteLength === 0 && fault != null) {
    return new Uint8Array(1)
  }

  return fault === 'short' ? copy.subarray(0, -1) : copy
}

/** A store that goes wrong at a call, and may be deaf to signals. */
export class FaultyStore extends WrappedStore {
  readonly #trip: Trip
  readonly #deaf: boolean

  constructor (inner: Blockstore, trip: Trip, { deaf = false } = {}) {
    super(inner)
    this.#trip = trip
    this.#deaf = deaf
  }

  async put (cid: CID, bytes: Bytes, options?: AbortOptions): Promise<CID> {
    await strike(this.#trip.next('put'), this.#trip)
    return super.put(cid, bytes, this.#deaf ? undefined : options)
  }

  async * get (cid: CID, options?: AbortOptions): AsyncGenerator<Uint8Array> {
    const fault = this.#trip.next('get')
    await strike(fault, this.#trip)

    for await (const chunk of super.get(cid, this.#deaf ? undefined : options)) {
      yield damage(chunk, fault)
    }
  }
}
