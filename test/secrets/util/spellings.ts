import { base16, base16upper } from 'multiformats/bases/base16'
import { base32 } from 'multiformats/bases/base32'
import { base58btc } from 'multiformats/bases/base58'
import { base64, base64url } from 'multiformats/bases/base64'

const BASES = [base16, base16upper, base32, base58btc, base64, base64url]

/** Every way in which bytes, or 12 of them in a row, may stand in a text. */
export function spellings (bytes: Uint8Array): string[] {
  const parts = Array.from({ length: bytes.byteLength - 11 }, (_, i) => bytes.subarray(i, i + 12))
  const spaced = parts.map(part => Array.from(part, byte => byte.toString(16).padStart(2, '0')).join(' '))
  const numbers = parts.flatMap(part => [part.join(), part.join(', '), part.join(',\n')])
  // base64 and base32 of a part fall differently at each offset
  return [...BASES.map(base => base.baseEncode(bytes)), ...parts.flatMap(part => BASES.map(base => base.baseEncode(part).slice(0, -2))), ...spaced, ...numbers]
}

function entries (value: object): Array<[string, unknown]> {
  return Reflect.ownKeys(value).map(name => {
    try {
      return [String(name), (value as any)[name]]
    } catch {
      return [String(name), undefined]
    }
  })
}

function deep (value: unknown, depth: number, seen: Set<unknown>): string {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) {
    return String(value)
  }

  if (seen.has(value) || depth > 8) {
    return ''
  }

  seen.add(value)

  if (value instanceof Uint8Array) {
    return value.join()
  }

  if (value instanceof Map || value instanceof Set) {
    return [...value].map(inner => deep(inner, depth + 1, seen)).join('\n')
  }

  return entries(value).map(([name, inner]) => `${name}: ${deep(inner, depth + 1, seen)}`).join('\n')
}

function json (value: unknown): string {
  try {
    return JSON.stringify(value) ?? ''
  } catch {
    return ''
  }
}

function text (value: unknown): string {
  try {
    return String(value)
  } catch {
    return ''
  }
}

/**
 * All that a value shows of itself: as text, as JSON, its own properties at any depth, hidden ones, its causes, and in Node what
 * `util.inspect` shows with everything on.
 */
export function shownOf (value: any): string {
  const inspect = globalThis.process?.getBuiltinModule?.('node:util').inspect
  const inspected = inspect?.(value, { depth: 12, showHidden: true, getters: true, maxArrayLength: null, maxStringLength: null }) ?? ''
  return [text(value), json(value), deep(value, 0, new Set()), text(value?.stack), inspected].join('\n')
}

/** The texts that have one of the secrets in them, cut. */
export function telling (texts: string[], secrets: string[]): string[] {
  return texts.filter(text => secrets.some(secret => text.includes(secret))).map(text => text.slice(0, 1_000))
}
