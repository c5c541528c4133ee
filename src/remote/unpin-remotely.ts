import { checkCid, checkOptions } from '../check-options.ts'
import { RemoteUnpinFailedError } from '../errors.ts'
import { checkRemote } from './pin-remotely.ts'
import { unpinAtAll } from './unpin-at-all.ts'
import type { RemoteSettings } from './pin-remotely.ts'
import type { RemoteUnpin } from '../errors.ts'
import type { AbortOptions } from 'abort-error'
import type { CID } from 'multiformats/cid'

/** Which pinning services are to let go of a graph. */
export interface RemoteUnpinOptions extends Pick<RemoteSettings, 'remote' | 'remoteTimeout'>, AbortOptions {}

const REMOTE_UNPIN_OPTIONS = ['remote', 'remoteTimeout', 'signal'] as const

/**
 * Have services remove their pins of an encrypted root: all that the token can see, also those that another machine made.
 * The blocks go when the service collects its garbage.
 *
 * @returns what each service did, in their order
 * @throws {RemoteUnpinFailedError} if one of them may have a pin still
 * @throws {InvalidOptionsError}
 */
export async function unpinRemotely (root: CID, options: RemoteUnpinOptions): Promise<RemoteUnpin[]> {
  checkOptions(options, REMOTE_UNPIN_OPTIONS, 'unpinRemotely')
  checkCid(root)
  const answers = await unpinAtAll(checkRemote(options), root, options)

  if (answers.some(({ status }) => status !== 'removed' && status !== 'absent')) {
    const told = answers.map(({ service, status, message }) => `${service}: ${status}${message == null ? '' : ` (${message})`}`).join('; ')
    throw new RemoteUnpinFailedError(`${root} may still be pinned: ${told}. Unpin it again`, answers)
  }

  return answers
}
