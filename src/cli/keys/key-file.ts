import { clean } from '@noble/hashes/utils.js'
import { checkKey } from '../../crypto/internal.ts'
import { InvalidKeyError } from '../../errors.ts'
import { writeFile } from '../../files/write-file.ts'
import { CliError } from '../failure.ts'
import { readSmall } from './read-small.ts'
import type { Context } from '../context.ts'

const LENGTHS = [16, 32]
const OWNER_ONLY = 0o600

function looksLikeIdentity (bytes: Uint8Array): boolean {
  return /^(#|AGE-SECRET-KEY-)/.test(new TextDecoder().decode(bytes))
}

function wrongLength (path: string, what: string): string {
  return `${path} is no keyfile, which has 16 or 32 raw bytes, not ${what}; make one with "helia-encrypted keygen random"`
}

/** A key from a file of 16 or 32 raw bytes, which is wiped when the command ends. */
export async function readKeyFile (context: Pick<Context, 'atEnd'>, path: string): Promise<Uint8Array> {
  const bytes = await readSmall(path, 1_024, wrongLength(path, 'over a thousand'))

  try {
    const key = parseKey(path, bytes)
    context.atEnd(() => { clean(key) })
    return key
  } finally {
    clean(bytes)
  }
}

function parseKey (path: string, bytes: Uint8Array): Uint8Array {
  if (!LENGTHS.includes(bytes.byteLength)) {
    throw new CliError(looksLikeIdentity(bytes) ? `${path} is an age identity and no keyfile; give it as --identity` : wrongLength(path, String(bytes.byteLength)))
  }

  try {
    return checkKey(bytes)
  } catch (err) {
    throw err instanceof InvalidKeyError ? new CliError(`${path} is hex text, and a keyfile has raw bytes; decode it first, with xxd -r -p for instance`, { cause: err }) : err
  }
}

/** Write a secret that only its owner may read, and that replaces nothing unless told to. Bytes are wiped. */
export async function writeSecret (path: string, content: Uint8Array | string, options: { force?: boolean, signal?: AbortSignal }): Promise<void> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content

  try {
    await writeFile(path, bytes, { ...options, mode: OWNER_ONLY })
  } finally {
    clean(bytes)
  }
}
