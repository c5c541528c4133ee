import { peerIdFromString } from '@libp2p/peer-id'
import { InvalidIdentityError } from '../errors.ts'
import type { PeerId } from '@libp2p/interface'

/**
 * @throws {InvalidIdentityError}
 */
export function peerIdOf (peer: PeerId | string): PeerId {
  try {
    return peerIdFromString(peer.toString())
  } catch {
    throw new InvalidIdentityError('This takes PeerIds, or their texts: 12D3KooW...')
  }
}
