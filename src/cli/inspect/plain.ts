import { defaultCrypto } from '../../crypto/internal.ts'
import { InvalidReadersError, InvalidUnixfsError } from '../../errors.ts'
import { openRoot } from '../../graph/internal.ts'
import { Keyring, closeUnlocked } from '../../plugin/internal.ts'
import { fileTree } from './file-tree.ts'
import { graphTree } from './graph-tree.ts'
import type { PlainNode, PlainView } from './views.ts'
import type { Unsealed } from '../inputs/content.ts'
import type { Secrets } from '../keys/secrets.ts'

// files have names; of other graphs the links have
async function treeOf ({ content: { root, source } }: Unsealed, signal: AbortSignal): Promise<PlainNode> {
  try {
    return await fileTree(source, root, signal)
  } catch (err) {
    if (err instanceof InvalidUnixfsError) {
      return graphTree(source, root, signal)
    }

    throw err
  }
}

async function readersOf ({ sealed: { root, source } }: Unsealed, secrets: Secrets, signal: AbortSignal): Promise<string[] | undefined> {
  const keyring = new Keyring(source, secrets)

  try {
    const unlocked = await keyring.unlock(root, { signal })
    return await keyring.readersOf(unlocked, { signal }).finally(() => { closeUnlocked(unlocked) })
  } catch (err) {
    // a passphrase, or another program wrapped it
    if (!(err instanceof InvalidReadersError)) {
      throw err
    }
  } finally {
    keyring.close()
  }
}

/** All that whoever opens a graph can see. */
export async function plainView (unsealed: Unsealed, secrets: Secrets, signal: AbortSignal): Promise<PlainView> {
  const { sealed, key } = unsealed
  const { manifest, keys } = await openRoot(sealed.source, sealed.root, key, defaultCrypto(), { signal })
  keys.close()
  const { root, blocks, bytes, complete, nonce, padding } = manifest
  const readers = await readersOf(unsealed, secrets, signal)
  return { root: root.toString(), blocks, bytes, complete, nonce, padding, ...readers == null ? {} : { readers }, tree: await treeOf(unsealed, signal) }
}
