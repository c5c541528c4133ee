import { EncryptedGraphError } from '../errors.ts'
import { oneLine } from './text.ts'

export const PROGRAM = 'helia-encrypted'

/** Exit codes. 128 and the signal's number is what a shell expects of a program that a signal ended. */
export const EXIT = { ok: 0, failed: 1, usage: 2, interrupted: 130, terminated: 143, hungUp: 129, noReader: 141 } as const

/** Something that the program itself refuses. The message is "what is wrong; what to do". */
export class CliError extends Error {
  static name = 'CliError'
  readonly exitCode: number

  constructor (message: string, options?: ErrorOptions & { exitCode?: number }) {
    super(message, options)
    this.name = 'CliError'
    this.exitCode = options?.exitCode ?? EXIT.failed
  }
}

/** The command line itself is wrong. */
export class UsageError extends CliError {
  static name = 'UsageError'
  constructor (message: string) {
    super(message, { exitCode: EXIT.usage })
    this.name = 'UsageError'
  }
}

type SystemError = Error & { code?: string, path?: string, dest?: string, syscall?: string, port?: number }

const SYSTEM: Record<string, (where: string) => string> = {
  ENOENT: where => `${where}: no such file or folder; check the name`,
  ENOTDIR: where => `${where}: a part of this path is no folder; check the name`,
  EISDIR: where => `${where} is a folder; give a file`,
  EEXIST: where => `${where} exists; choose another name, or add --force to replace it`,
  EACCES: where => `${where}: permission denied; check who may read or write there`,
  EPERM: where => `${where}: not permitted; check who may read or write there`,
  EROFS: where => `${where} is on a disk that can only be read; write somewhere else`,
  ENOSPC: where => `${where}: no space left on the disk; make room, or write somewhere else`,
  EDQUOT: where => `${where}: your share of the disk is used up; make room, or write somewhere else`,
  EFBIG: where => `${where}: the file would be larger than is allowed here; write somewhere else`,
  ENAMETOOLONG: where => `${where}: the name is too long for this disk; choose a shorter one`,
  ELOOP: where => `${where}: links go round in a circle; check where they lead`,
  EMFILE: where => `${where}: too many files are open; raise the limit with ulimit -n`,
  EIO: where => `${where}: the disk failed to read or write; check the disk`,
  EADDRINUSE: where => `${where}: the address is in use; choose another with --listen`
}

function systemText (err: SystemError): string | undefined {
  const text = SYSTEM[err.code ?? '']
  const where = err.dest ?? err.path ?? (err.code === 'EADDRINUSE' && err.port != null ? `port ${err.port}` : 'output')
  return text == null || err instanceof EncryptedGraphError ? undefined : text(where)
}

/** What the library calls its options, as they are called here. */
const OPTIONS: Array<[here: string, there: string]> = [
  ['or add --force to replace it', 'or ask to replace it'],
  ['give --outside-links skip or keep', 'skip or keep such links'],
  ['give --special skip', 'skip what is special'],
  ['', ', or with verifyPrevious'],
  ['without --previous', 'without previous'],
  ['only dag-pb, raw, dag-cbor, dag-json and json are known here', 'pass a getCodec that knows it'],
  ['only sha2-256, sha2-512 and identity are known here', 'pass a getHasher that knows it']
]

/** What is written stands beside its target under another name, which nobody knows who gave the target. */
const STAGED = /\.([^/"]*)\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.partial/g

/** The library says "what is wrong: what to do"; here it is "what is wrong; what to do". */
function libraryText (message: string): string {
  const at = message.includes('; ') ? -1 : message.lastIndexOf(': ')
  const text = (at === -1 ? message : `${message.slice(0, at)}; ${message.slice(at + 2)}`).replace(STAGED, '$1')
  return /^[A-Z][a-z ]/.test(text) ? text[0].toLowerCase() + text.slice(1) : text
}

/** One line for a person. */
export function failureText (err: any): string {
  const message = err?.message == null || err.message === '' ? String(err?.name ?? err) : String(err.message)

  if (err instanceof CliError) {
    return oneLine(message)
  }

  if (err instanceof EncryptedGraphError) {
    return oneLine(OPTIONS.reduce((text, [here, there]) => text.replace(there, here), libraryText(message)))
  }

  return oneLine(systemText(err ?? {}) ?? `${message}; add --debug to see where it comes from`)
}

/** All of it, for whoever looks for the cause. */
export function failureStack (err: any): string {
  const cause = err?.cause == null ? '' : `\ncaused by ${failureStack(err.cause)}`
  return `${err?.stack ?? err}${cause}`
}
