import { Decrypter, Encrypter, Stanza } from 'age-encryption'
import { frugal } from './frugal.ts'
import { MAX_DATA, READERS_STANZA } from './limits.ts'
import { Refusal } from './refusal.ts'
import type { Recipient } from 'age-encryption'

// age tools skip stanzas of types that they don't know
function noteStanza (note: Uint8Array): Recipient {
  return { wrapFileKey: () => [new Stanza([READERS_STANZA], note)] }
}

/** The note in the header of an age file, if it has one, and only one; nobody vouches for it but who made it. */
export async function readNote (file: Uint8Array): Promise<Uint8Array | undefined> {
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
  const data = await decrypter.decrypt(file).catch(() => undefined)

  if (data == null) {
    throw new Refusal('decryption failed')
  }

  if (data.byteLength > MAX_DATA) {
    throw new Refusal(`the file holds more than ${MAX_DATA} bytes: open it with an age tool`)
  }

  return data
}
