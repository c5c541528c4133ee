import { expect } from 'aegir/chai'
import { Decrypter, Encrypter, Stanza } from 'age-encryption'
import { decryptFile, encryptFile, readNote } from '../../src/engine/age-file.ts'
import { decryptionEngine } from '../../src/engine/index.ts'
import { SECRET, ageUser } from './util/people.ts'
import type { Person } from './util/people.ts'

const NOTE = Uint8Array.of(1, 2, 3)
const OF_NOTES = 'helia-encrypted/readers'
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A file for one reader, and with so many stanzas of a type that its identity doesn't look at. */
async function fileWith (reader: Person, count: number, type: string = OF_NOTES, args: string[] = []): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(reader.id)
  encrypter.addRecipient({ wrapFileKey: () => Array.from({ length: count }, () => new Stanza([type, ...args], NOTE)) })
  return encrypter.encrypt(SECRET)
}

/** A header with one note, and something else in the place of what was encrypted. */
async function headerThen (payload: Uint8Array): Promise<Uint8Array> {
  const { id } = await ageUser()
  const file = await encryptFile(SECRET, { recipients: [id], note: NOTE })
  const end = new TextDecoder('latin1').decode(file).indexOf('\n--- ')
  const header = file.subarray(0, file.indexOf(0x0a, end + 1) + 1)
  return Uint8Array.of(...header, ...payload)
}

describe('engine: age files', () => {
  it('with 1,024 stanzas are opened, and with one more they are not', async () => {
    const reader = await ageUser()
    expect(await reader.open(await fileWith(reader, 1_023))).to.deep.equal(SECRET)
    expect(await reader.open(await fileWith(reader, 1_024))).to.be.undefined()
  })

  it('for 256 recipients and with a note are opened: the note is no recipient', async () => {
    const reader = await ageUser()
    const recipients = Array.from({ length: 256 }, () => reader.id)
    expect(await reader.open(await encryptFile(SECRET, { recipients, note: NOTE }))).to.deep.equal(SECRET)
    expect(await reader.open(await encryptFile(SECRET, { recipients: [...recipients, reader.id], note: NOTE }))).to.be.undefined()
  })

  it('that want too much scrypt work are refused, whoever else may open them', async () => {
    const reader = await ageUser()
    expect(await reader.open(await fileWith(reader, 1, 'scrypt', ['A'.repeat(22), '19']))).to.be.undefined()
  })

  it('that are damaged are one Refusal, as those for others', async () => {
    const [reader, other] = [await ageUser(), await ageUser()]
    const decrypter = new Decrypter()
    decrypter.addIdentity(reader.secret as string)

    for (const file of [utf8('nothing'), await fileWith(other, 0), await fileWith(reader, 1_024)]) {
      await expect(decryptFile(file, decrypter)).to.eventually.be.rejected.with.property('name', 'Refusal')
      await expect(decryptFile(file, decrypter)).to.eventually.be.rejectedWith('decryption failed')
    }
  })

  it('tell their note to anybody', async () => {
    const { id } = await ageUser()
    expect(await readNote(await encryptFile(SECRET, { recipients: [id], note: NOTE }))).to.deep.equal(NOTE)
    expect(await readNote(await encryptFile(SECRET, { recipients: [id] }))).to.be.undefined()
  })

  it('have one note, or none that is believed', async () => {
    const reader = await ageUser()
    expect(await readNote(await fileWith(reader, 1))).to.deep.equal(NOTE)
    expect(await readNote(await fileWith(reader, 2))).to.be.undefined()
    expect(await readNote(utf8('nothing'))).to.be.undefined()
  })

  it('with more stanzas, or for more recipients, than are opened tell no note', async () => {
    const reader = await ageUser()
    const encrypter = new Encrypter()
    encrypter.addRecipient({ wrapFileKey: () => [new Stanza([OF_NOTES], NOTE), ...Array.from({ length: 1_024 }, () => new Stanza(['unknown'], NOTE))] })
    expect(await readNote(await encrypter.encrypt(SECRET))).to.be.undefined()
    expect(await readNote(await encryptFile(SECRET, { recipients: Array(257).fill(reader.id), note: NOTE }))).to.be.undefined()
  })

  it('have their stanzas before the end of the header: what comes after it is no stanza, whatever it is', async () => {
    expect(await readNote(await headerThen(new Uint8Array(100)))).to.deep.equal(NOTE)
    expect(await readNote(await headerThen(utf8('-> X25519\n'.repeat(2_000))))).to.deep.equal(NOTE)
  })

  it('lines that begin with less than the sign of a stanza are none', async () => {
    const { id, secret } = await ageUser()
    const open = decryptionEngine({ identities: [secret] })
    const encrypter = new Encrypter()
    encrypter.addRecipient(id)
    // 60 lines each, of base64
    encrypter.addRecipient({ wrapFileKey: () => Array.from({ length: 20 }, () => new Stanza(['unknown'], new Uint8Array(48 * 60))) })
    expect((await open({ type: 'DecryptRequest', data: await encrypter.encrypt(SECRET) })).data).to.deep.equal(SECRET)
  })
})
