import { InvalidOptionsError } from '../errors.ts'

/**
 * @throws {InvalidOptionsError} for what can't be a path
 */
export function checkPath (value: unknown, what: string): void {
  if (typeof value !== 'string' || value === '' || value.includes('\0')) {
    throw new InvalidOptionsError(`${what} is the path of a file or folder, not ${typeof value === 'string' ? 'an empty text or one with a zero byte' : `a value of type ${typeof value}`}`)
  }
}
