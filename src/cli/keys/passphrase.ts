import { clean } from '@noble/hashes/utils.js'
import { CliError, UsageError } from '../failure.ts'
import { askPassphrase } from './ask.ts'
import { readSmall } from './read-small.ts'
import type { Values } from '../command.ts'

const LIMIT = 65_536

function firstLine (bytes: Uint8Array, where: string): string {
  try {
    const [line] = new TextDecoder('utf-8', { fatal: true }).decode(bytes).split(/\r?\n/)

    if (line !== '') {
      return line
    }
  } catch {
    throw new CliError(`${where} is no text; a passphrase is its first line, in UTF-8`)
  } finally {
    clean(bytes)
  }

  throw new CliError(`the first line of ${where} is empty; write the passphrase there`)
}

async function readDescriptor (fd: number): Promise<Uint8Array> {
  const where = `descriptor ${fd}`

  try {
    return await readSmall(fd, LIMIT, `${where} gives more than a passphrase; check what it is`)
  } catch (err) {
    throw err instanceof CliError ? err : new CliError(`${where} can't be read; open it in the shell, as in "--passphrase-fd 3 3< file"`, { cause: err })
  }
}

/** Whether one is to be asked for or read. */
export function wantsPassphrase ({ passphrase, passphraseFile, passphraseFd }: Values): boolean {
  return passphrase === true || passphraseFile != null || passphraseFd != null
}

/** The passphrase, from where the options say; undefined if they don't. */
export async function readPassphrase (values: Values, { isNew, input, signal }: { isNew: boolean, input?: string, signal: AbortSignal }): Promise<string | undefined> {
  const { passphrase, passphraseFile, passphraseFd } = values

  if ([passphrase, passphraseFile, passphraseFd].filter(given => given != null).length > 1) {
    throw new UsageError('there is one passphrase; give one of --passphrase, --passphrase-file and --passphrase-fd')
  }

  if (passphraseFile != null) {
    return firstLine(await readSmall(passphraseFile, LIMIT, `${passphraseFile} is too long for a passphrase; check the name`), passphraseFile)
  }

  if (passphraseFd != null) {
    if (passphraseFd === 0 && input === '-') {
      throw new UsageError('stdin can\'t be both the input and the passphrase; give the passphrase on another descriptor')
    }

    return firstLine(await readDescriptor(passphraseFd), `descriptor ${passphraseFd}`)
  }

  return passphrase === true ? askPassphrase({ isNew, signal }) : undefined
}
