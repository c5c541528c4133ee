import fs from 'node:fs'
import { defaultCrypto } from '../../crypto/internal.ts'
import { EncryptedGraphError } from '../../errors.ts'
import { importFiles } from '../../files/import-files.ts'
import { readRoot } from '../../graph/internal.ts'
import { CliError, UsageError } from '../failure.ts'
import { printable } from '../text.ts'
import { STDIN, openCarFile } from './sealed.ts'
import type { Values } from '../command.ts'
import type { Context } from '../context.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** A graph that is to be sealed. */
export interface OpenPlain {
  root: CID
  source: Pick<Blockstore, 'get'>
  /** of content, where that is known */
  bytes?: number
}

const CAR_NAME = /\.car$/i

/** What is given or written under this name is a graph and not a file. */
export function isCarName (path: string): boolean {
  return CAR_NAME.test(path)
}

function isFolder (path: string): boolean {
  return fs.statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

/** Whether a CAR's root is an encrypted root. */
export async function isSealed ({ root, source }: OpenPlain): Promise<boolean> {
  try {
    await readRoot(source, root, defaultCrypto())
    return true
  } catch (err) {
    if (err instanceof EncryptedGraphError) {
      return false
    }

    throw err
  }
}

async function openFiles (context: Context, input: string, special: 'refuse' | 'skip' | undefined): Promise<OpenPlain> {
  if (input === STDIN && process.stdin.isTTY) {
    throw new UsageError('stdin is the terminal; give a file or a folder, or a pipe')
  }

  const bar = context.progress('reading')
  const files = context.closing(await importFiles(input === STDIN ? process.stdin : input, { special, signal: context.signal, onProgress: bar.onProgress }))
  bar.stop()
  files.skipped.forEach(path => { context.warn(`${printable(path)} was left out`) })
  return files
}

/** The graph of a file, a folder, stdin, or a CAR. */
export async function openPlain (context: Context, input: string, { special }: Values): Promise<OpenPlain & { isCar: boolean }> {
  const isCar = input !== STDIN && isCarName(input) && !isFolder(input)
  const { root, source, bytes }: OpenPlain = await (isCar ? openCarFile(context, input) : openFiles(context, input, special))
  return { root, source, bytes: isCar ? undefined : bytes, isCar }
}

/** As `openPlain`, but not what is encrypted already. */
export async function openToSeal (context: Context, input: string, values: Values): Promise<OpenPlain> {
  const plain = await openPlain(context, input, values)

  if (plain.isCar && await isSealed(plain)) {
    throw new CliError(`${input} is encrypted already; use share or rotate to change who can read it, or publish it as it is`)
  }

  return plain
}
