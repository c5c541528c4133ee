import { sha256 } from '@noble/hashes/sha2.js'
import { expect } from 'aegir/chai'
import * as age from 'age-encryption'
import { decryptionEngine } from '../../src/engine/index.ts'
import { ageUser } from '../engine/util/people.ts'
import { seededBytes } from '../util/random.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'

const MOST = 1_572_864
const INTRO = 'age-encryption.org/v1\n'
const BODY = 'A'.repeat(43)
const MAC = `--- ${BODY}\n`

/** A header that could stand in an age file, and what may follow it. */
function file (header: string): Uint8Array {
  const bytes = new TextEncoder().encode(INTRO + header)
  const padded = new Uint8Array(Math.min(MOST, bytes.byteLength + 64))
  padded.set(bytes.subarray(0, padded.byteLength))
  padded.set(seededBytes(1, 32), Math.max(0, padded.byteLength - 32))
  return padded
}

/** As many of it as an age file has room for. */
const fill = (stanza: string): string => stanza.repeat(Math.floor((MOST - INTRO.length - MAC.length - 64) / stanza.length))

const HEADERS: Record<string, string> = {
  'as many empty stanzas as there is room for': fill('-> a\n\n') + MAC,
  'as many X25519 stanzas as there is room for': fill(`-> X25519 ${BODY}\n${BODY}\n`) + MAC,
  'as many lists of readers as there is room for': fill('-> helia-encrypted/readers\n\n') + MAC,
  'as many scrypt stanzas as there is room for': fill(`-> scrypt ${'A'.repeat(22)} 18\n${BODY}\n`) + MAC,
  'a stanza with 700,000 arguments': `-> ${fill('a ')}a\n\n${MAC}`,
  'a stanza with an argument of 1.5 MB': `-> ${fill('a')}\n\n${MAC}`,
  'a stanza with a body of 1.5 MB': `-> a\n${fill(`${'A'.repeat(64)}\n`)}\n${MAC}`,
  'a list of readers of 1.5 MB': `-> helia-encrypted/readers\n${fill(`${'A'.repeat(64)}\n`)}\n${MAC}`,
  'a line without an end': fill('A'),
  'nothing but line ends': fill('\n'),
  'no end': fill('-> a\n\n')
}

for (const work of ['19', '30', '64', '4294967296', '18446744073709551616', '-1', '018', '1e1', '0x12', ' 18', 'Infinity', 'NaN', '']) {
  HEADERS[`scrypt work "${work}"`] = `-> scrypt ${'A'.repeat(22)} ${work}\n${BODY}\n${MAC}`
}

describe('hostile: wrapped keys', function () {
  this.timeout(60_000)
  failOnUnhandledRejections()

  // stanzas that nobody knows count as recipients; lists of readers don't, but there is an end to them too
  for (const [lists, isOpened] of [[1_023, true], [1_024, false]] as const) {
    it(`a right file with 1 recipient and ${lists} lists of readers is ${isOpened ? 'opened' : 'refused'}`, async () => {
      const { id, secret } = await ageUser()
      const encrypter = new age.Encrypter()
      encrypter.addRecipient(id)
      encrypter.addRecipient({ wrapFileKey: () => Array.from({ length: lists }, () => new age.Stanza(['helia-encrypted/readers'], new Uint8Array(1))) })
      const data = await encrypter.encrypt(Uint8Array.of(7))
      const { error, data: opened } = await decryptionEngine({ identities: [secret] })({ type: 'DecryptRequest', data })
      expect({ error, opened }).to.deep.equal(isOpened ? { error: undefined, opened: Uint8Array.of(7) } : { error: 'decryption failed', opened: new Uint8Array(0) })
    })
  }

  for (const [name, header] of Object.entries(HEADERS)) {
    it(`${name}: the same error, and no scrypt over 2^18`, async () => {
      const engine = decryptionEngine({ identities: [(await ageUser()).secret, { passphrase: 'words' }] })
      const data = file(header)
      // what is read is not changed
      const before = sha256(data)
      expect(await engine({ type: 'DecryptRequest', data })).to.deep.equal({ type: 'DecryptResponse', data: new Uint8Array(0), error: 'decryption failed' })
      expect(sha256(data)).to.equalBytes(before)
    })
  }
})
