import { CustomProgressEvent } from 'progress-events'
import { checkConcurrency, checkOptions } from '../check-options.ts'
import { InvalidOptionsError, RemotePinFailedError } from '../errors.ts'
import { PinningService } from './pinning-service.ts'
import { ServicePin } from './service-pin.ts'
import type { DialingNode } from './pin-node.ts'
import type { PinningServiceInit } from './pinning-service.ts'
import type { RemotePin } from '../errors.ts'
import type { AbortOptions } from 'abort-error'
import type { CID } from 'multiformats/cid'
import type { ProgressEvent } from 'progress-events'

/** A service said something new of a pin. */
export type RemotePinProgressEvents = ProgressEvent<'helia-encrypted:remote:progress', RemotePin>

export interface RemoteSettings {
  /** services that speak the IPFS Pinning Service API: each is asked to pin the encrypted root */
  remote?: PinningServiceInit[]
  /** how many of them must say that it is pinned; default all */
  atLeast?: number
  /** milliseconds that they have for it together; default 600,000 */
  remoteTimeout?: number
  /** told whenever one of them says something new */
  onRemoteProgress?(event: RemotePinProgressEvents): void
}

export interface RemotePinOptions extends RemoteSettings, AbortOptions {}

export const REMOTE_OPTIONS = ['remote', 'atLeast', 'remoteTimeout', 'onRemoteProgress'] as const

const TIMEOUT = 600_000

/**
 * @throws {InvalidOptionsError}
 */
export function checkRemote ({ remote, atLeast, remoteTimeout }: RemoteSettings): PinningService[] {
  checkConcurrency(remoteTimeout)

  if (remote === undefined && atLeast === undefined) {
    return []
  }

  if (!Array.isArray(remote) || remote.length === 0) {
    throw new InvalidOptionsError('remote is a list of pinning services, at least one')
  }

  if (atLeast !== undefined && !(Number.isInteger(atLeast) && atLeast >= 1 && atLeast <= remote.length)) {
    throw new InvalidOptionsError(`atLeast is a whole number from 1 to ${remote.length}, the number of services`)
  }

  const services = remote.map(init => new PinningService(init))

  if (new Set(services.map(({ name }) => name)).size < services.length) {
    throw new InvalidOptionsError('Two pinning services have the same name: one service counts once')
  }

  return services
}

/** Wait until enough pins stand, or can't any more. */
async function settle (pins: ServicePin[], atLeast: number, signal: AbortSignal): Promise<void> {
  let pinned = 0
  let lost = 0

  await new Promise<void>((resolve, reject) => {
    const count = ({ status }: RemotePin): void => {
      pinned += status === 'pinned' ? 1 : 0
      lost += status === 'pinned' ? 0 : 1

      if (pinned >= atLeast || pins.length - lost < atLeast) {
        resolve()
      }
    }

    pins.forEach(pin => { pin.run(signal).then(count, reject) })
  })
}

/**
 * Have an encrypted root pinned by services, and wait until `atLeast` of them say that they hold it. They are told its
 * CID and the node's addresses, nothing else. A service that has a pin of it already is not asked for another one.
 *
 * @returns what each service said last, in their order; those that are not done go on without us
 * @throws {RemotePinFailedError} if they can't be enough any more, or took too long
 * @throws {InvalidOptionsError}
 */
export async function pinRemotely (node: DialingNode, root: CID, options: RemotePinOptions): Promise<RemotePin[]> {
  checkOptions(options, [...REMOTE_OPTIONS, 'signal'], 'pinRemotely')
  const services = checkRemote(options)
  const { atLeast = services.length, remoteTimeout = TIMEOUT, signal, onRemoteProgress } = options
  const over = new AbortController()
  const limit = AbortSignal.any([over.signal, AbortSignal.timeout(remoteTimeout), ...(signal == null ? [] : [signal])])
  const changed = (answer: RemotePin): void => { onRemoteProgress?.(new CustomProgressEvent('helia-encrypted:remote:progress', answer)) }
  const pins = services.map(service => new ServicePin(service, root, node, changed))

  try {
    await settle(pins, atLeast, limit)
  } catch (err) {
    signal?.throwIfAborted()

    if (!limit.aborted) {
      throw err
    }
  } finally {
    over.abort()
  }

  const answers = pins.map(({ answer }) => answer)
  const pinned = answers.filter(({ status }) => status === 'pinned').length

  if (pinned < atLeast) {
    const told = answers.map(({ service, status, message }) => `${service}: ${status}${message == null ? '' : ` (${message})`}`).join('; ')
    throw new RemotePinFailedError(`${pinned} of the ${atLeast} services that are wanted hold ${root}: ${told}. It is published here: publish it again, or elsewhere`, answers)
  }

  return answers
}
