import fs from 'node:fs'
import { CID } from 'multiformats/cid'
import { importCar } from '../../car/index.ts'
import { InvalidCarError } from '../../errors.ts'
import { openCar } from '../../files/open-car.ts'
import { spoolStore } from '../../files/spool-store.ts'
import { countSealed } from '../../graph/internal.ts'
import { CliError, UsageError, failureText } from '../failure.ts'
import { STDOUT } from '../write-out.ts'
import type { CarFile, OpenCarOptions } from '../../files/index.ts'
import type { Context } from '../context.ts'
import type { SealedGraph } from '../keys/secrets.ts'
import type { Blockstore } from 'interface-blockstore'

export const STDIN = STDOUT

/** An encrypted graph whose blocks can be looked for. */
export interface OpenSealed extends SealedGraph {
  source: Pick<Blockstore, 'get' | 'has'>
  /** its blocks come from other machines */
  remote: boolean
}

function parseCid (text: string): CID | undefined {
  try {
    return CID.parse(text)
  } catch {
    return undefined
  }
}

function isThere (path: string): boolean {
  return fs.lstatSync(path, { throwIfNoEntry: false }) != null
}

/** A CAR file, closed at the end. What is wrong with it is told with its name. */
export async function openCarFile (context: Context, path: string, options: Pick<OpenCarOptions, 'verify'> = {}): Promise<CarFile> {
  const bar = context.progress('reading')

  try {
    return context.closing(await openCar(path, { ...options, signal: context.signal, onProgress: bar.onProgress }))
  } catch (err) {
    throw err instanceof InvalidCarError ? new CliError(`${path}: ${failureText(err)}`, { cause: err }) : err
  } finally {
    bar.stop()
  }
}

/** stdin can be read once, and blocks are read in any order. */
async function openStdin (context: Context): Promise<OpenSealed> {
  if (process.stdin.isTTY) {
    throw new UsageError('stdin is the terminal, which gives no CAR; give a file, or a pipe')
  }

  const source = context.closing(await spoolStore())
  const bar = context.progress('reading')
  const [root, ...others] = await importCar(process.stdin, source, { signal: context.signal, onProgress: bar.onProgress })
  bar.stop()

  if (root == null || others.length > 0) {
    throw new CliError(`this CAR has ${others.length === 0 ? 'no root' : `${others.length + 1} roots`}, and an encrypted one has one; check where it came from`)
  }

  return { root, source, remote: false }
}

/** An encrypted graph in a CAR file, each block of which is checked when it is read. */
export async function openSealedCar (context: Context, path: string): Promise<OpenSealed> {
  if (path === STDIN) {
    return openStdin(context)
  }

  const { root, source } = await openCarFile(context, path, { verify: false })
  return { root, source, remote: false }
}

/** How many blocks a bar is to count, if anybody sees one. */
export async function blocksAhead ({ hasBar, signal }: Context, { root, source }: SealedGraph): Promise<number | undefined> {
  return hasBar ? countSealed(source, root, { signal }) : undefined
}

/** An encrypted graph in a CAR file, or on nodes that are named. */
export async function openSealed (context: Context, where: string, { from }: { from?: string[] }): Promise<OpenSealed> {
  const cid = where === STDIN || isThere(where) ? undefined : parseCid(where)

  if (cid == null && from != null) {
    throw new UsageError(`--from is for a CID, and ${where} is none; leave out --from, or give the CID`)
  }

  if (cid == null) {
    return openSealedCar(context, where)
  }

  if (from == null) {
    throw new UsageError(`nobody is asked for ${where} unless you say whom; add --from with the address of a node that has it`)
  }

  const { openRemote } = await import('../node/remote.ts')
  return { root: cid, source: await openRemote(context, from), remote: true }
}
