import { Slab } from '../slab.ts'
import { NONCE_LENGTH, TAG_LENGTH } from './backend.ts'
import type { Aead, CryptoBackend, Mac } from './backend.ts'

type NodeCrypto = typeof import('node:crypto')
type NodeKey = ReturnType<NodeCrypto['createSecretKey']>

// taken from the running process rather than imported, so that bundlers for browsers find
// nothing to follow
function nodeCrypto (): NodeCrypto | undefined {
  return globalThis.process?.getBuiltinModule?.('node:crypto')
}

const digests = new Slab()
const ciphertexts = new Slab()

// as text of one character a byte, because node makes a small Buffer at the price of a small hash
function fromText (text: string): Uint8Array {
  const digest = digests.take(text.length)

  for (let i = 0; i < text.length; i++) {
    digest[i] = text.charCodeAt(i)
  }

  return digest
}

// a KeyObject instead of raw bytes makes setting up a cipher four times as fast
function gcm (node: NodeCrypto, key: NodeKey): Aead {
  const algorithm = key.symmetricKeySize === 16 ? 'aes-128-gcm' : 'aes-256-gcm'

  return {
    seal (nonce, plaintext) {
      const cipher = node.createCipheriv(algorithm, key, nonce)
      const sealed = ciphertexts.take(NONCE_LENGTH + plaintext.byteLength + TAG_LENGTH)
      sealed.set(nonce)
      sealed.set(cipher.update(plaintext), NONCE_LENGTH)
      cipher.final()
      sealed.set(cipher.getAuthTag(), sealed.byteLength - TAG_LENGTH)
      return sealed
    },
    open (sealed) {
      const end = sealed.byteLength - TAG_LENGTH
      const decipher = node.createDecipheriv(algorithm, key, sealed.subarray(0, NONCE_LENGTH), { authTagLength: TAG_LENGTH })
      decipher.setAuthTag(sealed.subarray(end))
      const payload = decipher.update(sealed.subarray(NONCE_LENGTH, end))
      decipher.final()
      return bytes(payload)
    }
  }
}

function mac (node: NodeCrypto, key: NodeKey): Mac {
  return (data) => fromText(node.createHmac('sha256', key).update(data).digest('latin1'))
}

// a plain view of a Buffer's memory, not a copy
function bytes (buffer: Uint8Array): Uint8Array {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength)
}

/** node:crypto, synchronous: the fastest where it exists. */
export function nativeCrypto (): CryptoBackend | undefined {
  const node = nodeCrypto()

  if (node?.hash == null) {
    return undefined
  }

  return {
    name: 'native',
    sha256: (data) => fromText(node.hash('sha256', data, 'latin1')),
    aead: (key) => gcm(node, node.createSecretKey(key)),
    hmac: (key) => mac(node, node.createSecretKey(key))
  }
}
