import { CustomProgressEvent } from 'progress-events'
import { checkCid, checkOptions, checkWhole } from '../check-options.ts'
import { InvalidOptionsError, RemotePinFailedError } from '../errors.ts'
import { PinningService } from './pinning-service.ts'
import { TIMEOUT, limited } from './remote-limit.ts'
import { ServicePin } from './service-pin.ts'
import { unpinAtAll } from './unpin-at-all.ts'
import type { DialingNode } from './dialing-node.ts'
import type { PinningServiceInit } from './pinning-service.ts'
import type { RemotePin } from '../errors.ts'
import type { AbortOptions } from 'abort-error'
import type { CID } from 'multiformats/cid'
import type { ProgressEvent } from 'progress-events'

/** A service said something new of a pin. */
export type RemotePinProgressEvents = ProgressEvent<'helia-encrypted:remote:progress', RemotePin>

/** Which pinning services are to hold a graph. */
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

/** How a graph is pinned by services. */
export interface RemotePinOptions extends RemoteSettings, AbortOptions {
  /** the encrypted root of an older version: a service that pinned this one is then asked to remove its pins of that */
  replaces?: CID
}

const REMOTE_OPTIONS = ['remote', 'atLeast', 'remoteTimeout', 'onRemoteProgress'] as const

/**
 * @throws {InvalidOptionsError}
 */
export function checkRemote ({ remote, atLeast, remoteTimeout }: RemoteSettings = {}): PinningService[] {
  checkWhole(remoteTimeout, 'remoteTimeout')

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

async function answersOf (pins: ServicePin[], atLeast: number, { remoteTimeout = TIMEOUT, signal }: RemotePinOptions): Promise<RemotePin[]> {
  const over = new AbortController()
  const limit = limited(remoteTimeout, over.signal, signal)

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

  return pins.map(({ answer }) => answer)
}

/** Remove the old version where the new one is: never a service's only one. */
async function replace (services: PinningService[], answers: RemotePin[], old: CID, options: RemotePinOptions): Promise<RemotePin[]> {
  const holders = services.filter((_, i) => answers[i].status === 'pinned')
  const removed = new Map((await unpinAtAll(holders, old, options)).map(({ service, status }) => [service, status]))
  return answers.map(answer => removed.has(answer.service) ? { ...answer, replaced: removed.get(answer.service) } : answer)
}

/**
 * Have an encrypted root pinned by services, and wait until `atLeast` of them say that they hold it. They are told its
 * CID and the node's addresses, nothing else. A service that has a pin of it already is not asked for another one.
 *
 * With `replaces`, those that hold it by then are asked to remove their pins of the older version, and `replaced` says what
 * they did. Those that don't hold it yet keep the old one: do it again later. Blocks that both versions have are pinned throughout.
 *
 * @returns what each service said last, in their order; those that are not done go on without us
 * @throws {RemotePinFailedError} if they can't be enough any more, or took too long
 * @throws {InvalidOptionsError}
 */
export async function pinRemotely (node: DialingNode, root: CID, options: RemotePinOptions): Promise<RemotePin[]> {
  checkOptions(options, [...REMOTE_OPTIONS, 'replaces', 'signal'], 'pinRemotely')
  const services = checkRemote(options)
  const { atLeast = services.length, replaces, onRemoteProgress } = options
  replaces === undefined || checkCid(replaces)
  const changed = (answer: RemotePin): void => { onRemoteProgress?.(new CustomProgressEvent('helia-encrypted:remote:progress', answer)) }
  const answers = await answersOf(services.map(service => new ServicePin(service, root, node, changed)), atLeast, options)
  const pinned = answers.filter(({ status }) => status === 'pinned').length

  if (pinned < atLeast) {
    const told = answers.map(({ service, status, message }) => `${service}: ${status}${message == null ? '' : ` (${message})`}`).join('; ')
    throw new RemotePinFailedError(`${pinned} of the ${atLeast} services that are wanted hold ${root}: ${told}. It is published here: publish it again, or elsewhere`, answers)
  }

  return replaces == null || replaces.equals(root) ? answers : replace(services, answers, replaces, options)
}
