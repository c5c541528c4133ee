import { Slab } from '../slab.ts'
import { Held } from './held.ts'
import { nativeGcm } from './native-gcm.ts'
import { keepMemoryWarm } from './warm-memory.ts'
import type { CryptoBackend, Mac } from './backend.ts'

type NodeCrypto = typeof import('node:crypto')
type NodeKey = ReturnType<NodeCrypto['createSecretKey']>

// taken from the running process rather than imported, so that bundlers for browsers find
// nothing to follow
function nodeCrypto (): NodeCrypto | undefined {
  return globalThis.process?.getBuiltinModule?.('node:crypto')
}

const digests = new Slab()

// as text of one character a byte, because node makes a small Buffer at the price of a small hash
function fromText (text: string): Uint8Array {
  const digest = digests.take(text.length)

  for (let i = 0; i < text.length; i++) {
    digest[i] = text.charCodeAt(i)
  }

  return digest
}

function mac (node: NodeCrypto, key: Held<NodeKey>): Mac {
  const hmac: Mac = (data) => fromText(node.createHmac('sha256', key.secret).update(data).digest('latin1'))
  return Object.assign(hmac, { close: () => { key.close() } })
}

/** node:crypto, synchronous: the fastest where it exists. */
export function nativeCrypto (): CryptoBackend | undefined {
  const node = nodeCrypto()

  if (node?.hash == null) {
    return undefined
  }

  keepMemoryWarm()

  return {
    name: 'native',
    sha256: (data) => fromText(node.hash('sha256', data, 'latin1')),
    aead: (key) => nativeGcm(node, new Held(node.createSecretKey(key))),
    hmac: (key) => mac(node, new Held(node.createSecretKey(key)))
  }
}
