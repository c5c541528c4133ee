import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { expect } from 'aegir/chai'
import { base64pad } from 'multiformats/bases/base64'
import { defaultCrypto, graphKeys } from '../../src/crypto/internal.ts'
import { decryptionEngine } from '../../src/engine/index.ts'
import { readNote } from '../../src/engine/internal.ts'
import { unwrapKey } from '../../src/engine/wrap-key.ts'
import { openReaders } from '../../src/format/internal.ts'
import { wrappedKeys } from './data/wrapped-keys.ts'
import { nameOf } from './util/run.ts'
import type { WrappedVector } from './util/types.ts'

/** Whom the list names, if there is one that can be used. */
async function readersOf ({ file, graphKey }: WrappedVector): Promise<string[] | null> {
  const note = await readNote(base64pad.baseDecode(file))
  return note == null ? null : openReaders(await graphKeys(hexToBytes(graphKey), defaultCrypto()), note).catch(() => null)
}

describe('vectors: wrapped keys', function () {
  this.timeout(60_000)

  it('have more failures than successes', () => {
    const successes = wrappedKeys.filter(({ error, readers }) => error == null && readers != null)
    expect(wrappedKeys.length).to.be.above(4 * successes.length)
    expect(new Set(wrappedKeys.map(({ name }) => name)).size).to.equal(wrappedKeys.length)
  })

  for (const vector of wrappedKeys) {
    it(`${vector.name}: ${vector.error ?? `opens, ${vector.readers?.length ?? 'no'} readers`}`, async () => {
      const { identity, passphrase, error, graphKey, readers } = vector
      const engine = decryptionEngine({ identities: [identity ?? { passphrase: passphrase as string }] })
      const unwrapped = unwrapKey(engine, base64pad.baseDecode(vector.file))

      if (error != null) {
        expect(await nameOf(unwrapped)).to.equal(error)
        return
      }

      expect(bytesToHex(await unwrapped)).to.equal(graphKey)
      expect(await readersOf(vector)).to.deep.equal(readers)
    })
  }
})
