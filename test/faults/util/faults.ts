import type { CID } from 'multiformats/cid'

/**
 * What a call does wrong. `fail`: throws before it did anything; `late`: after it did all; `gone`: this call and every later
 * one to the same place throw; `hang`: no answer until its signal is aborted, or never; `missing`: says that there is
 * nothing; `wrong`, `short`, `twice`: the bytes with a bit flipped, without their end, repeated; `forget`: says that it is done,
 * and did nothing; `extra`: something that nobody asked for.
 */
export type Kind = 'fail' | 'late' | 'gone' | 'hang' | 'missing' | 'wrong' | 'short' | 'twice' | 'forget' | 'extra'

export type Op = 'has' | 'get' | 'put' | 'delete' | 'list' | 'record' | 'records' | 'evidence' | 'retrieve' | 'provide' | 'find' | 'chunk' | 'fetch' | 'ask'

/** What each operation can do wrong. */
export const KINDS: Record<Op, Kind[]> = {
  has: ['fail', 'gone', 'hang', 'missing'],
  get: ['fail', 'gone', 'hang', 'missing', 'wrong', 'short', 'twice'],
  put: ['fail', 'gone', 'late', 'hang', 'forget'],
  delete: ['fail', 'gone', 'late', 'hang', 'forget'],
  list: ['fail', 'gone', 'hang', 'missing', 'twice', 'extra'],
  // of a datastore whose user can't check what it gives
  record: ['fail', 'gone', 'hang', 'missing'],
  records: ['fail', 'gone', 'hang', 'missing', 'twice'],
  // of evidence, which is
  evidence: ['fail', 'gone', 'hang', 'wrong', 'short', 'twice', 'extra'],
  retrieve: ['fail', 'gone', 'hang', 'missing', 'wrong', 'short', 'twice'],
  provide: ['fail', 'gone', 'late', 'hang'],
  find: ['fail', 'gone', 'hang', 'twice', 'extra'],
  chunk: ['fail', 'gone', 'hang', 'missing', 'wrong', 'short', 'twice', 'extra'],
  fetch: ['fail', 'gone', 'hang', 'missing', 'wrong', 'short', 'twice', 'extra'],
  ask: ['fail', 'gone', 'hang', 'missing', 'wrong', 'twice', 'extra']
}

/** The error of a store or a network that fails on purpose. */
export class Fault extends Error {
  static name = 'Fault'
  name = 'Fault'
}

export interface Call {
  /** what was called: the private store, the network */
  place: string
  op: Op
  cid?: CID
}

export interface Plan {
  /** the call that goes wrong, from 1 */
  at: number
  kind: Kind
}

export interface CallOptions {
  cid?: CID
  signal?: AbortSignal
}

/** Counts the calls to several places, and lets one of them go wrong. */
export class Faults {
  /** all calls, those that are not counted too */
  readonly seen: Call[] = []
  /** the calls that are counted */
  calls: Call[] = []
  /** the call that went wrong */
  struck?: Call
  /** done when a call hangs */
  onHang?: () => void
  #plan?: Plan
  #counts = false
  readonly #hanging: Array<(err: Error) => void> = []

  /** Count from now on, and let the call of the plan go wrong. */
  arm (plan?: Plan): void {
    this.#plan = plan
    this.#counts = true
    this.calls = []
    this.struck = undefined
  }

  disarm (): void {
    this.#counts = false
    this.#plan = undefined
  }

  /** Do something whose calls are not counted, and don't fail. */
  async quietly <T> (act: () => Promise<T>): Promise<T> {
    const before = this.#counts
    this.#counts = false

    try {
      return await act()
    } finally {
      this.#counts = before
    }
  }

  /** The fault of the call that begins now, once it has failed or hung if that is its fault. */
  async begin (place: string, op: Op, { cid, signal }: CallOptions = {}): Promise<Kind | undefined> {
    const kind = this.#next({ place, op, cid })

    if (kind === 'fail' || kind === 'gone') {
      throw new Fault(`${place} ${op}: on fire`)
    }

    if (kind === 'hang') {
      await this.#hang(signal)
    }

    return kind
  }

  /** Let every call that hangs fail at last. */
  release (): void {
    this.#hanging.splice(0).forEach(reject => { reject(new Fault('failed long after')) })
  }

  #next (call: Call): Kind | undefined {
    this.seen.push(call)

    if (!this.#counts) {
      return undefined
    }

    this.calls.push(call)

    if (this.#plan == null) {
      return undefined
    }

    const { at, kind } = this.#plan

    if (this.calls.length === at && KINDS[call.op].includes(kind)) {
      this.struck = call
      return kind
    }

    return kind === 'gone' && this.struck?.place === call.place ? kind : undefined
  }

  async #hang (signal?: AbortSignal): Promise<never> {
    this.onHang?.()

    return new Promise((_resolve, reject) => {
      this.#hanging.push(reject)
      signal?.addEventListener('abort', () => { reject(signal.reason) }, { once: true })
      signal?.aborted === true && reject(signal.reason)
    })
  }
}

/** A copy of bytes, one at least, as a fault makes them. */
export function damaged (bytes: Uint8Array, kind: Kind | undefined): Uint8Array<ArrayBuffer> {
  const copy = Uint8Array.from(bytes)

  switch (kind) {
    case 'wrong':
      copy[copy.byteLength - 1] ^= 1
      return copy
    case 'short':
      return copy.slice(0, -1)
    case 'twice':
      return Uint8Array.from([...copy, ...copy])
    default:
      return copy
  }
}
