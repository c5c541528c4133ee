import { EncryptedGraphError, FileSystemError } from '../errors.ts'
import { quoted } from './quoted.ts'

const HINTS: Record<string, string> = {
  EACCES: 'this user may not; change its permissions, or run as another user',
  EPERM: 'this user may not; change its permissions, or run as another user',
  ENOENT: 'it is not there; check the path',
  ENOTDIR: 'a part of the path is no folder; check the path',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full; make room, or choose another disk',
  EDQUOT: 'the disk quota is used up; make room, or choose another disk',
  EFBIG: 'the file is larger than the file system, or this process, may write',
  EROFS: 'the file system is read-only; choose another place',
  EMFILE: 'too many files are open; close some, or raise the limit',
  ENFILE: 'too many files are open; close some, or raise the limit',
  ENAMETOOLONG: 'the name is too long for this file system',
  EILSEQ: 'this file system has no such names',
  ELOOP: 'it is a symbolic link, or there are too many on the way',
  EIO: 'the disk has a fault',
  EBUSY: 'it is in use'
}

/** An error of the file system as one of ours; all others, those of a signal for instance, stay as they are. */
export function fileError (err: any, doing: string, path: string): unknown {
  if (err instanceof EncryptedGraphError || typeof err?.syscall !== 'string') {
    return err
  }

  return new FileSystemError(`Could not ${doing} ${quoted(path)}: ${HINTS[err.code] ?? String(err.code)}`, { cause: err })
}

/**
 * Do something with a file.
 *
 * @throws {FileSystemError}
 */
export function withFile <T> (doing: string, path: string, run: () => T): T {
  try {
    return run()
  } catch (err) {
    throw fileError(err, doing, path)
  }
}
