import path from 'node:path'
import { UnsafePathError } from '../errors.ts'
import { quoted } from './quoted.ts'

/**
 * The path of an entry in a folder, from the top. Only what is one name leads to that very entry.
 *
 * @throws {UnsafePathError}
 */
export function entryPath (folder: string, name: string): string {
  if (name === '' || name === '.' || name === '..' || name.includes('/') || name.includes(path.sep) || name.includes('\0')) {
    throw new UnsafePathError(`The graph has an entry ${quoted(name)}, which is no name of a file: whoever made it may mean to write elsewhere`)
  }

  return folder === '' ? name : `${folder}/${name}`
}

/**
 * Whether a symbolic link stays in the tree, whatever else is in it. `..` counts at the beginning only: after a name, which
 * may be a link itself, nobody can tell where it leads. What is absolute anywhere counts as absolute.
 *
 * @param target - as the link has it
 * @param depth - how many folders one can go up from the link; below 0 where even its own is not in the tree
 */
export function staysInside (target: string, depth: number): boolean {
  const parts = target.split(/[/\\]/).filter(part => part !== '' && part !== '.')
  const up = parts.findIndex(part => part !== '..')
  const leading = up === -1 ? parts.length : up
  return !path.win32.isAbsolute(target) && leading <= depth && !parts.slice(leading).includes('..')
}
