import fs from 'node:fs'
import path from 'node:path'
import { FileSystemError, TargetExistsError } from '../errors.ts'
import { checkPath } from './check-path.ts'
import { fileError, withFile } from './file-error.ts'
import { quoted } from './quoted.ts'

// file systems without hard links
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV'])

function exists (file: string): boolean {
  return fs.lstatSync(file, { throwIfNoEntry: false }) != null
}

function alreadyThere (target: string, cause?: unknown): TargetExistsError {
  return new TargetExistsError(`${quoted(target)} exists: choose another name, or ask to replace it`, { cause })
}

/** Remove all of it, also folders that may not be written to. Symbolic links are removed, never followed. */
function removeTree (root: string): void {
  const remove = (): void => { fs.rmSync(root, { recursive: true, force: true }) }

  try {
    remove()
  } catch {
    makeWritable(root)
    remove()
  }
}

function removeOld (aside: string): void {
  try {
    removeTree(aside)
  } catch (err) {
    throw new FileSystemError(`The new files are in their place, but the old ones could not be removed: remove ${quoted(aside)}`, { cause: err })
  }
}

function makeWritable (folder: string): void {
  if (fs.lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) {
    fs.chmodSync(folder, 0o700)
    fs.readdirSync(folder).forEach(name => { makeWritable(path.join(folder, name)) })
  }
}

/**
 * What is written beside its target, under another name, and takes the target's name when it is whole. Whatever
 * goes wrong before that leaves the target as it was, and nothing beside it.
 */
export class Staged {
  /** where to write */
  readonly path: string
  readonly #target: string
  readonly #force: boolean

  /**
   * @throws {TargetExistsError}
   * @throws {FileSystemError}
   */
  constructor (target: string, force = false) {
    checkPath(target, 'The target')
    this.#target = path.resolve(target)
    this.#force = force
    this.path = this.#beside('partial')

    if (path.dirname(this.#target) === this.#target) {
      throw alreadyThere(this.#target)
    }

    if (withFile('write to', this.#target, () => exists(this.#target)) && !force) {
      throw alreadyThere(this.#target)
    }
  }

  /**
   * @throws {TargetExistsError} if there is something by now
   * @throws {FileSystemError}
   */
  commit (): void {
    try {
      this.#force ? this.#replace() : this.#place()
    } catch (err) {
      throw fileError(err, 'write', this.#target)
    }
  }

  /** Remove what was written. Returns the error to throw: the one that is given, unless removing fails, too. */
  discard (err: unknown): unknown {
    try {
      removeTree(this.path)
      return err
    } catch {
      return new FileSystemError(`Could not remove ${quoted(this.path)}, which is not whole: remove it`, { cause: err })
    }
  }

  #beside (what: string): string {
    const name = path.basename(this.#target).slice(0, 64)
    return path.join(path.dirname(this.#target), `.${name}.${globalThis.crypto.randomUUID()}.${what}`)
  }

  #place (): void {
    if (exists(this.#target)) {
      throw alreadyThere(this.#target)
    }

    if (!fs.lstatSync(this.path).isFile() || !this.#link()) {
      fs.renameSync(this.path, this.#target)
    }
  }

  // unlike a rename, a hard link never replaces what came in between
  #link (): boolean {
    try {
      fs.linkSync(this.path, this.#target)
    } catch (err: any) {
      if (err.code === 'EEXIST') {
        throw alreadyThere(this.#target, err)
      }

      if (NO_LINKS.has(err.code)) {
        return false
      }

      throw err
    }

    fs.unlinkSync(this.path)
    return true
  }

  // a file takes the place of a file in one step; what else is there goes aside first
  #replace (): void {
    const old = fs.lstatSync(this.#target, { throwIfNoEntry: false })

    if (old == null || (!old.isDirectory() && !fs.lstatSync(this.path).isDirectory())) {
      fs.renameSync(this.path, this.#target)
      return
    }

    const aside = this.#beside('old')
    fs.renameSync(this.#target, aside)

    try {
      fs.renameSync(this.path, this.#target)
    } catch (err) {
      fs.renameSync(aside, this.#target)
      throw err
    }

    removeOld(aside)
  }
}
