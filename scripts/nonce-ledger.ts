/**
 * Mocha's root hook: collects every nonce under which the native backend sealed a block in the whole run,
 * and fails the run if one served two payloads, unless a block changed between two passes and its second sealing
 * was thrown away: that is, no store ever got it. Forged payloads that tests make are no payloads of the formats,
 * and are left out.
 */

import assert from 'node:assert/strict'
import crypto from 'node:crypto'
import { MemoryBlockstore } from 'blockstore-core'
import { FsBlockstore } from 'blockstore-fs'

/** key and nonce, to the hash of what was sealed under them, and its tag */
const ledger = new Map<string, { payload: string, tag: string }>()
/** the tags of sealings under a nonce that had another payload before */
const repeats: Array<{ stack?: string, tags: string[] }> = []
/** the last 16 bytes of every block that was stored */
const stored = new Set<string>()
let sealed = 0

// `kind | uvarint(len(cid)) | cid ...` of SPEC 5.1, or `u32le(len(cid)) | cid ...` of appendix A
function isPayload (data: Uint8Array): boolean {
  const isFormat1 = data[0] >= 1 && data[0] <= 4 && data[1] >= 4 && data[1] < 128
  const isIpsql = data[0] >= 4 && data[1] === 0 && data[2] === 0 && data[3] === 0
  return data.byteLength > 6 && (isFormat1 || isIpsql)
}

function text (bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}

function record (key: crypto.KeyObject, nonce: Uint8Array, payload: string, tag: string): void {
  const place = `${key.export().toString('latin1')}|${text(nonce)}`
  const before = ledger.get(place)
  sealed++

  if (before != null && before.payload !== payload) {
    repeats.push({ stack: new Error('a nonce served two payloads').stack, tags: [before.tag, tag] })
    return
  }

  ledger.set(place, { payload, tag })
}

const createCipheriv: any = crypto.createCipheriv

;(crypto as any).createCipheriv = (algorithm: string, key: any, nonce: any, options: any): any => {
  const cipher = createCipheriv(algorithm, key, nonce, options)

  if (algorithm.endsWith('-gcm') && key instanceof crypto.KeyObject) {
    const update = cipher.update.bind(cipher)
    const getAuthTag = cipher.getAuthTag.bind(cipher)
    const hash = crypto.createHash('sha256')
    let first: Uint8Array | undefined

    cipher.update = (data: Uint8Array, ...rest: unknown[]) => {
      first ??= data.slice(0, 8)
      hash.update(data)
      return update(data, ...rest)
    }

    cipher.getAuthTag = () => {
      const tag = getAuthTag()

      if (first != null && isPayload(first)) {
        record(key, nonce, hash.digest('base64'), text(tag))
      }

      return tag
    }
  }

  return cipher
}

for (const { prototype } of [MemoryBlockstore, FsBlockstore] as any[]) {
  const put = prototype.put

  prototype.put = function (cid: unknown, bytes: any, ...rest: unknown[]) {
    bytes instanceof Uint8Array && stored.add(text(bytes.subarray(-16)))
    return put.call(this, cid, bytes, ...rest)
  }
}

export const mochaHooks = {
  afterAll (): void {
    const served = repeats.filter(({ tags }) => tags.every(tag => stored.has(tag)))
    // eslint-disable-next-line no-console
    console.info(`${sealed} sealings, ${ledger.size} nonces, ${served.length} repeated with another payload (${repeats.length - served.length} thrown away)`)
    assert.deepEqual(served, [])
  }
}
