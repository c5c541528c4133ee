import { Decrypter, Encrypter, Stanza } from 'age-encryption'
import { frugal } from './frugal.ts'
import { MAX_DATA, MAX_STANZAS, READERS_STANZA } from './limits.ts'
import { Refusal } from './refusal.ts'
import type { Recipient } from 'age-encryption'

// age tools skip stanzas of types that they don't know
function noteStanza (note: Uint8Array): Recipient {
  return { wrapFileKey: () => [new Stanza([READERS_STANZA], note)] }
}

const LINE_END = 0x0a
const STANZA = [0x2d, 0x3e]
const HEADER_END = [0x2d, 0x2d]

// a library takes its time for each stanza: those of a file full of them are counted before it sees any
function hasTooManyStanzas (file: Uint8Array): boolean {
  let stanzas = 0

  for (let i = file.indexOf(LINE_END) + 1; i > 0 && stanzas <= MAX_STANZAS; i = file.indexOf(LINE_END, i) + 1) {
    const begins = (line: number[]): boolean => line.every((byte, j) => file[i + j] === byte)

    if (begins(HEADER_END)) {
      return false
    }

    stanzas += begins(STANZA) ? 1 : 0
  }

  return stanzas > MAX_STANZAS
}

/** The note in the header of an age file, if it has one, and only one; nobody vouches for it but who made it. */
export async function readNote (file: Uint8Array): Promise<Uint8Array | undefined> {
  if (hasTooManyStanzas(file)) {
    return undefined
  }

  const decrypter = new Decrypter()
  let note: Uint8Array | undefined

  decrypter.addIdentity(frugal)
  decrypter.addIdentity({
    unwrapFileKey: (stanzas) => {
      const notes = stanzas.filter(({ args }) => args[0] === READERS_STANZA)
      note = notes.length === 1 ? notes[0].body : undefined
      return null
    }
  })

  await decrypter.decrypt(file).catch(() => {})
  return note
}

/**
 * An age v1 file for all of these recipients, or for one passphrase. The recipients are of one
 * kind: that is the caller's to see to.
 */
export async function encryptFile (data: Uint8Array, to: { recipients: string[], note?: Uint8Array } | { passphrase: string }): Promise<Uint8Array> {
  const encrypter = new Encrypter()

  if ('passphrase' in to) {
    encrypter.setPassphrase(to.passphrase)
  } else {
    to.recipients.forEach(recipient => { encrypter.addRecipient(recipient) })
    to.note == null || encrypter.addRecipient(noteStanza(to.note))
  }

  return encrypter.encrypt(data)
}

/**
 * What an age v1 file holds.
 *
 * @throws {Refusal} that says no more than that it failed, whether the identity is another's or the file is damaged
 */
export async function decryptFile (file: Uint8Array, decrypter: Decrypter): Promise<Uint8Array> {
  const data = hasTooManyStanzas(file) ? undefined : await decrypter.decrypt(file).catch(() => undefined)

  if (data == null) {
    throw new Refusal('decryption failed')
  }

  if (data.byteLength > MAX_DATA) {
    throw new Refusal(`the file holds more than ${MAX_DATA} bytes: open it with an age tool`)
  }

  return data
}
