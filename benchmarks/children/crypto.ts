/** What the limit is made of, and how near the crypto backends come to it: see `suites/crypto.ts`. */

import assert from 'node:assert/strict'
import pMap from 'p-map'
import { nativeCrypto, nobleCrypto, webCrypto } from '../../src/crypto/internal.ts'
import { answer } from '../util/child.ts'
import { randomBlock } from '../util/graphs.ts'
import { key } from '../util/key.ts'
import { hashTwice, sealLimit } from '../util/limit.ts'
import { alternate } from '../util/measure.ts'
import type { Aead, CryptoBackend } from '../../src/crypto/internal.ts'
import type { Cost } from '../util/measure.ts'

const SIDE_BY_SIDE = 32
const nonce = new Uint8Array(12)

async function sealAll (backend: CryptoBackend, aead: Aead, contents: Uint8Array[]): Promise<void> {
  await pMap(contents, async content => {
    const digest = backend.sha256(content)
    digest instanceof Promise && await digest
    const sealing = aead.seal(nonce, content)
    const sealed = sealing instanceof Promise ? await sealing : sealing
    return backend.sha256(sealed)
  }, { concurrency: SIDE_BY_SIDE })
}

await answer({
  /** costs of each for so many blocks; all backends give the same bytes */
  async measure (blocks: number, size: number, runs: number): Promise<Record<string, Cost[]>> {
    const contents = Array.from({ length: blocks }, () => randomBlock(size).bytes)
    const backends = [nativeCrypto(), webCrypto(), nobleCrypto()].filter(backend => backend != null)
    const sealed = await Promise.all(backends.map(async backend => (await backend.aead(key)).seal(nonce, contents[0])))
    sealed.forEach(bytes => { assert.deepEqual(bytes, sealed[0]) })

    const contenders: Record<string, () => unknown> = { limit: () => { sealLimit(contents) }, hashes: () => { hashTwice(contents) } }

    for (const backend of backends) {
      const aead = await backend.aead(key)
      contenders[backend.name] = async () => sealAll(backend, aead, contents)
    }

    await alternate(1, contenders)
    return alternate(runs, contenders)
  }
})
