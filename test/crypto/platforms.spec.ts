import { expect } from 'aegir/chai'
import { Held, NONCE_LENGTH, nativeCrypto, nobleCrypto, webCrypto } from '../../src/crypto/internal.ts'
import { nativeGcm } from '../../src/crypto/native-gcm.ts'
import { seededBytes } from '../format/util/random.ts'
import type { Aead } from '../../src/crypto/internal.ts'

const KEY = seededBytes(31, 32)

/** Call something while an object has another property, or none. */
function whileIts <T> (object: any, name: string, value: unknown, act: () => T): T {
  const original = Object.getOwnPropertyDescriptor(object, name)
  Object.defineProperty(object, name, { value, configurable: true, writable: true })

  try {
    return act()
  } finally {
    delete object[name]
    original != null && Object.defineProperty(object, name, original)
  }
}

describe('crypto backends: where a platform has less', () => {
  it('WebCrypto is none in an insecure context', () => {
    for (const crypto of [undefined, null, {}, { subtle: undefined }]) {
      expect(whileIts(globalThis, 'crypto', crypto, () => webCrypto())).to.equal(undefined)
    }

    expect(webCrypto()?.name).to.equal(globalThis.crypto?.subtle == null ? undefined : 'webcrypto')
  })

  it('native is none without node:crypto, or with one of an older Node', () => {
    for (const process of [undefined, null, {}, { getBuiltinModule: () => undefined }, { getBuiltinModule: () => ({}) }]) {
      expect(whileIts(globalThis, 'process', process, () => nativeCrypto())).to.equal(undefined)
    }
  })

  it('noble is there whatever is not', () => {
    expect(whileIts(globalThis, 'crypto', undefined, () => whileIts(globalThis, 'process', undefined, () => nobleCrypto().name))).to.equal('noble')
  })
})

const node = nativeCrypto() == null ? undefined : globalThis.process?.getBuiltinModule?.('node:crypto')
const describeNative = node == null ? describe.skip : describe

describeNative('native backend: the memory of a ciphertext', () => {
  type NodeCrypto = NonNullable<typeof node>
  let nonces = 0

  const newNonce = (): Uint8Array => seededBytes(0x706c_0000 + nonces++, NONCE_LENGTH)
  const held = (): any => new Held((node as NodeCrypto).createSecretKey(KEY))

  /** AES-GCM of a node:crypto whose ciphers pass on what another function makes of their ciphertexts. */
  function aeadWith (change: (ciphertext: Uint8Array) => Uint8Array): Aead {
    const createCipheriv = (...parameters: any[]): unknown => {
      const cipher = (node as any).createCipheriv(...parameters)
      return { update: (data: Uint8Array) => change(cipher.update(data)), final: () => cipher.final(), getAuthTag: () => cipher.getAuthTag() }
    }

    return nativeGcm({ ...node, createCipheriv } as any, held())
  }

  async function expectSealed (aead: Aead, size: number): Promise<void> {
    const [nonce, plaintext] = [newNonce(), seededBytes(32, size)]
    expect(await aead.seal(nonce, plaintext)).to.equalBytes(await (await nobleCrypto().aead(KEY)).seal(nonce, plaintext))
  }

  it('is given back at once where nothing else is in it', async () => {
    for (const size of [1, 100, 32_768, 32_769, 70_000]) {
      const made: ArrayBufferLike[] = []
      await expectSealed(aeadWith(ciphertext => {
        const own = Uint8Array.from(ciphertext)
        made.push(own.buffer)
        return own
      }), size)
      expect(made.length).to.be.above(0)
      expect(made.map(({ byteLength }) => byteLength)).to.deep.equal(made.map(() => 0))
    }
  })

  it('is left alone where something else is in it', async () => {
    for (const size of [1, 100, 32_768, 32_769, 70_000]) {
      const pool = seededBytes(33, 200_000)
      const copy = pool.slice()
      await expectSealed(aeadWith(ciphertext => {
        pool.set(ciphertext, 1_000)
        return pool.subarray(1_000, 1_000 + ciphertext.length)
      }), size)
      expect(pool.subarray(0, 1_000)).to.equalBytes(copy.subarray(0, 1_000))
      expect(pool.subarray(100_000)).to.equalBytes(copy.subarray(100_000))
    }
  })

  it('is left to the garbage collector where it can\'t be given back', async () => {
    for (const size of [0, 100, 70_000]) {
      const aead = nativeGcm(node as NodeCrypto, held())
      const [nonce, plaintext] = [newNonce(), seededBytes(32, size)]
      const sealed = whileIts(ArrayBuffer.prototype, 'transfer', undefined, () => aead.seal(nonce, plaintext))
      expect(await sealed).to.equalBytes(await (await nobleCrypto().aead(KEY)).seal(nonce, plaintext))
    }
  })
})
