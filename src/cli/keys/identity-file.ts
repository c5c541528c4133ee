import { clean } from '@noble/hashes/utils.js'
import { identityToRecipient } from 'age-encryption'
import { CliError } from '../failure.ts'
import { readSmall } from './read-small.ts'
import type { PrivateIdentity } from '../../engine/internal.ts'

const LIMIT = 1_048_576
const ENCRYPTED = /^(age-encryption\.org\/v1|-----BEGIN AGE ENCRYPTED FILE-----)/
const LINE = /^AGE-SECRET-KEY-/i

/** A protobuf of libp2p's: key type Ed25519, 64 bytes. `ipfs key export` writes one. */
const NODE_KEY = [0x08, 0x01, 0x12, 0x40]
const NODE_KEY_LENGTH = 68

function isNodeKey (bytes: Uint8Array): boolean {
  return bytes.byteLength === NODE_KEY_LENGTH && NODE_KEY.every((byte, i) => bytes[i] === byte)
}

async function readLine (text: string, where: string): Promise<string> {
  if (!LINE.test(text)) {
    throw new CliError(`${where} is no age identity, AGE-SECRET-KEY-1...; make one with "helia-encrypted keygen identity"`)
  }

  try {
    await identityToRecipient(text.toUpperCase())
  } catch {
    // what it holds is never part of a message
    throw new CliError(`${where} is an age identity that is mistyped or cut off; copy it again`)
  }

  return text.toUpperCase()
}

/** The identities in a file as age tools write it, or the libp2p key that it holds. At least one. */
export async function readIdentityFile (path: string): Promise<PrivateIdentity[]> {
  const bytes = await readSmall(path, LIMIT, `${path} is too long for a file of identities; check the name`)

  try {
    return await parse(path, bytes)
  } finally {
    clean(bytes)
  }
}

async function parse (path: string, bytes: Uint8Array): Promise<PrivateIdentity[]> {
  if (isNodeKey(bytes)) {
    const { privateKeyFromProtobuf } = await import('@libp2p/crypto/keys')
    return [privateKeyFromProtobuf(bytes.slice()) as PrivateIdentity]
  }

  const content = new TextDecoder().decode(bytes)

  if (ENCRYPTED.test(content)) {
    throw new CliError(`${path} is an identity behind a passphrase; open it first: age -d ${path} | helia-encrypted ... --identity /dev/stdin`)
  }

  const lines = content.split(/\r?\n/).map((text, i) => ({ text: text.trim(), where: `line ${i + 1} of ${path}` }))
  const identities = await Promise.all(lines.filter(({ text }) => text !== '' && !text.startsWith('#')).map(async ({ text, where }) => readLine(text, where)))

  if (identities.length === 0) {
    throw new CliError(`${path} holds no identity; make one with "helia-encrypted keygen identity"`)
  }

  return identities
}
