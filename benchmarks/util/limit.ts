import { createCipheriv, createDecipheriv, createSecretKey, hash } from 'node:crypto'
import { key } from './key.ts'

const ALGORITHM = 'aes-256-gcm'
const TAG_LENGTH = 16
const secret = createSecretKey(key)
const nonce = new Uint8Array(12)

export interface Sealed {
  ciphertext: Uint8Array
  tag: Uint8Array
}

function sealOne (content: Uint8Array): Sealed {
  const cipher = createCipheriv(ALGORITHM, secret, nonce)
  const ciphertext = cipher.update(content)
  cipher.final()
  return { ciphertext, tag: cipher.getAuthTag() }
}

/**
 * The least that sealing can cost on one core: hash the content, encrypt it, hash that. Results are dropped. As text of one
 * character a byte a digest costs least.
 */
export function sealLimit (contents: Uint8Array[]): void {
  for (const content of contents) {
    hash('sha256', content, 'latin1')
    hash('sha256', sealOne(content).ciphertext, 'latin1')
  }
}

/** The part of `sealLimit` that is not encryption. */
export function hashTwice (contents: Uint8Array[]): void {
  for (const content of contents) {
    hash('sha256', content, 'latin1')
    hash('sha256', content, 'latin1')
  }
}

/** What `openLimit` opens: views of one memory, so that they are no work for the garbage collector. */
export function sealForLimit (contents: Uint8Array[]): Sealed[] {
  const memory = new Uint8Array(contents.reduce((sum, { byteLength }) => sum + byteLength + TAG_LENGTH, 0))
  let end = 0

  const keep = (bytes: Uint8Array): Uint8Array => {
    memory.set(bytes, end)
    end += bytes.byteLength
    return memory.subarray(end - bytes.byteLength, end)
  }

  return contents.map(content => {
    const { ciphertext, tag } = sealOne(content)
    return { ciphertext: keep(ciphertext), tag: keep(tag) }
  })
}

/** The least that opening can cost on one core: hash what is sealed, decrypt it, hash that. */
export function openLimit <T = void> (sealed: Sealed[], keep?: (content: Uint8Array) => T): T[] {
  const kept: T[] = []

  for (const { ciphertext, tag } of sealed) {
    hash('sha256', ciphertext, 'latin1')
    const decipher = createDecipheriv(ALGORITHM, secret, nonce)
    decipher.setAuthTag(tag)
    const content = decipher.update(ciphertext)
    decipher.final()
    hash('sha256', content, 'latin1')
    keep != null && kept.push(keep(content))
  }

  return kept
}
