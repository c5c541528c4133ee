import { pause } from '../pause.ts'
import { NoAnswer } from './pin-answer.ts'
import type { PinningService } from './pinning-service.ts'
import type { RemoteUnpin } from '../errors.ts'
import type { CID } from 'multiformats/cid'

const FIRST_PAUSE = 250
/** How often it is asked for an answer that may pass. */
const MAX_ATTEMPTS = 5
/** Lists of at most 1,000 pins. A service that goes on naming new ones does not mean it. */
const MAX_LISTS = 10

async function persist <T> (ask: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let attempt = 1, wait = FIRST_PAUSE; ; attempt++, wait *= 2) {
    try {
      return await ask()
    } catch (err) {
      if (!(err instanceof NoAnswer) || !err.passes || attempt === MAX_ATTEMPTS) {
        throw err
      }
    }

    await pause(wait, signal)
  }
}

// it may go on listing for a while what it is removing
async function removeAll (service: PinningService, root: CID, signal: AbortSignal): Promise<number> {
  const removed = new Set<string>()

  for (let lists = 0; lists < MAX_LISTS; lists++) {
    const pins = await persist(async () => service.all(root, { signal }), signal)
    const left = pins.filter(({ requestId }) => !removed.has(requestId))

    if (left.length === 0) {
      return removed.size
    }

    for (const { requestId } of left) {
      await persist(async () => service.remove(requestId, { signal }), signal)
      removed.add(requestId)
    }
  }

  throw new NoAnswer('it goes on naming more pins', false)
}

/**
 * Remove every pin of a root that a service tells of; pins of anything else are left alone, whatever it says. Throws only
 * the signal's reason.
 */
export async function unpinAt (service: PinningService, root: CID, signal: AbortSignal): Promise<RemoteUnpin> {
  const { name } = service

  try {
    return { service: name, status: await removeAll(service, root, signal) === 0 ? 'absent' : 'removed' }
  } catch (err) {
    signal.throwIfAborted()

    if (!(err instanceof NoAnswer)) {
      throw err
    }

    return { service: name, status: err.passes ? 'unreachable' : 'refused', message: err.message }
  }
}
