import { CID } from 'multiformats/cid'
import { InvalidCidError, InvalidOptionsError } from './errors.ts'

/**
 * Refuse what is no object, and options that nobody reads: a mistyped one must not pass in silence.
 *
 * @throws {InvalidOptionsError}
 */
export function checkOptions (options: object | undefined, known: readonly string[], where: string): void {
  if (options !== undefined && (typeof options !== 'object' || options === null)) {
    throw new InvalidOptionsError(`${where} takes its options as an object, not ${shown(options)}`)
  }

  const unknown = Object.keys(options ?? {}).filter(name => !known.includes(name))

  if (unknown.length > 0) {
    throw new InvalidOptionsError(`${where} has no option ${unknown.join(', ')}: it takes ${known.join(', ')}`)
  }
}

/** Options without those that are undefined, so that they don't hide a default. */
export function given <T extends object> (options: T): T {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as T
}

/** A wrong value, as far as it may be shown: it may be a key that got into the wrong place. */
export function shown (value: unknown): string {
  return value == null || ['number', 'boolean'].includes(typeof value) ? String(value) : `a value of type ${typeof value}`
}

/**
 * @throws {InvalidOptionsError} unless it is a whole number of at least 1, or not given
 */
export function checkConcurrency (value: unknown): void {
  if (value !== undefined && !(Number.isInteger(value) && value as number >= 1)) {
    throw new InvalidOptionsError(`concurrency is a whole number, 1 or more, not ${shown(value)}`)
  }
}

/**
 * @throws {InvalidOptionsError} unless it is a number of at least 0, infinity too, or not given
 */
export function checkBytes (value: unknown, name: string): void {
  if (value !== undefined && !(typeof value === 'number' && value >= 0)) {
    throw new InvalidOptionsError(`${name} is a number of bytes, 0 or more, not ${shown(value)}`)
  }
}

/** What timers take, in milliseconds: 24.8 days. */
const MAX_WHOLE = 2_147_483_647

/**
 * @throws {InvalidOptionsError} unless it is a whole number from `least` to 2,147,483,647, or not given
 */
export function checkWhole (value: unknown, name: string, least = 1): void {
  if (value !== undefined && !(Number.isInteger(value) && value as number >= least && value as number <= MAX_WHOLE)) {
    throw new InvalidOptionsError(`${name} is a whole number from ${least} to ${MAX_WHOLE}, not ${shown(value)}`)
  }
}

/**
 * @throws {InvalidOptionsError}
 */
export function checkChoice (value: unknown, choices: readonly unknown[], name: string): void {
  if (value !== undefined && !choices.includes(value)) {
    throw new InvalidOptionsError(`${name} is one of ${choices.join(', ')}, not ${shown(value)}`)
  }
}

/**
 * @throws {InvalidCidError}
 */
export function checkCid (value: unknown): void {
  if (CID.asCID(value) == null) {
    throw new InvalidCidError(`This takes a CID, not ${typeof value === 'string' ? 'text: parse it first, CID.parse(text)' : `a value of type ${typeof value}`}`)
  }
}

/**
 * @throws {InvalidOptionsError}
 */
export function checkStore (value: any, name: string): void {
  if (!['get', 'put', 'has', 'delete', 'getAll'].every(method => typeof value?.[method] === 'function')) {
    throw new InvalidOptionsError(`${name} is no blockstore: give a MemoryBlockstore, an FsBlockstore or the like`)
  }
}
