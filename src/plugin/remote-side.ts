import type { HeliaComponents } from './helia-components.ts'
import type { RemotePin, RemoteUnpin } from '../errors.ts'
import type { FetchOptions, FetchedGraph } from '../gateway/internal.ts'
import type { RemoteAudit, RemoteAuditOptions, RemotePinOptions } from '../remote/index.ts'
import type { CID } from 'multiformats/cid'

/** Who has a node pinned elsewhere; made before anything is done, so that a mistake in the options is told at once. */
export interface RemoteSide {
  pin (node: HeliaComponents, encryptedRoot: CID, replaces?: CID): Promise<{ remote?: RemotePin[] }>
  unpin (encryptedRoot: CID): Promise<{ remote?: RemoteUnpin[] }>
}

const NOBODY: RemoteSide = { pin: async () => ({}), unpin: async () => ({}) }

/**
 * @throws {InvalidOptionsError}
 */
export async function remoteSide ({ remote, atLeast, remoteTimeout, onRemoteProgress, signal }: RemotePinOptions): Promise<RemoteSide> {
  if (remote === undefined && atLeast === undefined && remoteTimeout === undefined) {
    return NOBODY
  }

  // not in a bundle that has no use for it
  const { checkRemote, pinRemotely, unpinRemotely } = await import('../remote/internal.ts')
  checkRemote({ remote, atLeast, remoteTimeout })

  return {
    pin: async (node, root, replaces) => ({ remote: await pinRemotely(node, root, { remote, atLeast, remoteTimeout, onRemoteProgress, replaces, signal }) }),
    unpin: async root => ({ remote: await unpinRemotely(root, { remote, remoteTimeout, signal }) })
  }
}

export async function auditServices (node: HeliaComponents, encryptedRoot: CID, options: RemoteAuditOptions): Promise<RemoteAudit[]> {
  const { auditRemote } = await import('../remote/internal.ts')
  return auditRemote(node, encryptedRoot, options)
}

export async function fetchFromGateways ({ blockstore }: HeliaComponents, encryptedRoot: CID, options: FetchOptions): Promise<FetchedGraph> {
  const { fetchGraph } = await import('../gateway/internal.ts')
  return fetchGraph(blockstore, encryptedRoot, options)
}
