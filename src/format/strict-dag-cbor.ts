import * as dagCbor from '@ipld/dag-cbor'
import { equalBytes } from './compare-bytes.ts'

/**
 * Decode canonical dag-cbor only (SPEC 2). Throws, whatever, if encoding the value again
 * gives other bytes.
 */
export function decodeStrict (bytes: Uint8Array): unknown {
  const value = dagCbor.decode(bytes)

  if (!equalBytes(dagCbor.encode(value), bytes)) {
    throw new TypeError('not canonical dag-cbor')
  }

  return value
}

/** The value as a map with exactly these fields, or these and some of the optional ones. */
export function fields (value: unknown, required: string[], optional: string[] = []): Record<string, unknown> {
  if (value == null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) {
    throw new TypeError('not a map')
  }

  const names = Object.keys(value)

  if (required.some(name => !names.includes(name)) || names.some(name => !required.includes(name) && !optional.includes(name))) {
    throw new TypeError('not the fields of this block')
  }

  return value as Record<string, unknown>
}

export function ensure (condition: boolean, problem: string): asserts condition {
  if (!condition) {
    throw new TypeError(problem)
  }
}

export function isBytes (value: unknown, length: number): value is Uint8Array {
  return value instanceof Uint8Array && value.byteLength === length
}

export function isCount (value: unknown, min: number, max: number = Number.MAX_SAFE_INTEGER): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max
}
