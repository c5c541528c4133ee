import { expect } from 'aegir/chai'
import { backends } from '../../crypto/util/backends.ts'
import { NonceLedger } from './nonce-ledger.ts'

/** One ledger for the whole run, whichever tests use it. */
export const ledger = new NonceLedger()

/** All backends of this platform, recorded. */
export const recordedBackends = backends.map(backend => ledger.recording(backend))

/** The fastest of them. */
export const recordedCrypto = recordedBackends[0]

// a root hook: it runs once, after the tests of all files
after('no nonce was used for two payloads', () => {
  expect(ledger.repeats).to.deep.equal([])
})
