/**
 * Mocha's root hook: collects every nonce under which the native backend sealed a block in the whole run,
 * and fails the run if one served two payloads. Forged payloads that tests make are no payloads of
 * the formats, and are left out.
 */

import assert from 'node:assert/strict'
import crypto from 'node:crypto'

/** key and nonce, to the hash of what was sealed under them */
const ledger = new Map<string, string>()
const repeated: string[] = []
let sealed = 0

// `kind | uvarint(len(cid)) | cid ...` of SPEC 5.1, or `u32le(len(cid)) | cid ...` of appendix A
function isPayload (data: Uint8Array): boolean {
  const isFormat1 = data[0] >= 1 && data[0] <= 4 && data[1] >= 4 && data[1] < 128
  const isIpsql = data[0] >= 4 && data[1] === 0 && data[2] === 0 && data[3] === 0
  return data.byteLength > 6 && (isFormat1 || isIpsql)
}

function record (key: crypto.KeyObject, nonce: Uint8Array, data: Uint8Array): void {
  const place = `${key.export().toString('latin1')}|${Buffer.from(nonce).toString('latin1')}`
  const payload = crypto.hash('sha256', data, 'base64')
  const before = ledger.get(place)
  sealed++

  if (before != null && before !== payload) {
    repeated.push(new Error('a nonce served two payloads').stack ?? '')
  }

  ledger.set(place, payload)
}

const createCipheriv: any = crypto.createCipheriv

;(crypto as any).createCipheriv = (algorithm: string, key: any, nonce: any, options: any): any => {
  const cipher = createCipheriv(algorithm, key, nonce, options)

  if (algorithm.endsWith('-gcm') && key instanceof crypto.KeyObject) {
    const update = cipher.update.bind(cipher)

    cipher.update = (data: Uint8Array, ...rest: unknown[]) => {
      if (isPayload(data)) {
        record(key, nonce, data)
      }

      return update(data, ...rest)
    }
  }

  return cipher
}

export const mochaHooks = {
  afterAll (): void {
    // eslint-disable-next-line no-console
    console.info(`${sealed} sealings, ${ledger.size} nonces, ${repeated.length} repeated with another payload`)
    assert.deepEqual(repeated, [])
  }
}
