import { CID } from 'multiformats/cid'
import type { RemotePin } from '../errors.ts'

/** A service's answer that can't be used: not sound, or a refusal. */
export class NoAnswer extends Error {
  /** it may be another one if it is asked again */
  readonly passes: boolean

  constructor (message: string, passes: boolean, options?: ErrorOptions) {
    super(message, options)
    this.passes = passes
  }
}

const STATUSES = ['queued', 'pinning', 'pinned', 'failed'] as const
const MAX_DELEGATES = 32
const MAX_TEXT = 200

function isText (value: unknown, max: number): value is string {
  return typeof value === 'string' && value !== '' && value.length <= max
}

/** A line to show to a person, of what a service says. */
export function line (text: unknown): string | undefined {
  // eslint-disable-next-line no-control-regex
  return isText(text, Infinity) ? text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e]/g, ' ').slice(0, MAX_TEXT) : undefined
}

function sameCid (text: unknown, root: CID): boolean {
  try {
    return CID.parse(String(text)).equals(root)
  } catch {
    return false
  }
}

/**
 * What a service says of a pin, checked: it is about this root, and has what it must have.
 *
 * @throws {NoAnswer}
 */
export function checkAnswer (answer: any, root: CID): Omit<RemotePin, 'service'> & { requestId: string } {
  const { requestid: requestId, status, pin, delegates, info } = answer ?? {}

  if (!isText(requestId, 1_000) || !STATUSES.includes(status)) {
    throw new NoAnswer('it answers something that is no status of a pin', true)
  }

  if (!sameCid(pin?.cid, root)) {
    throw new NoAnswer('it answers about another CID', false)
  }

  const addresses = (Array.isArray(delegates) ? delegates : []).filter(address => isText(address, 1_000))
  const message = status === 'failed' ? line(info?.status_details) : undefined
  return { requestId, status, delegates: addresses.slice(0, MAX_DELEGATES), ...(message == null ? {} : { message }) }
}

/** What an unsuccessful response says (by its status, RFC 9110), as an error. */
export async function refusal (response: Response): Promise<NoAnswer> {
  const { status } = response
  const details: any = await response.json().catch(() => undefined)
  const told = line(details?.error?.details) ?? line(details?.error?.reason)
  const passes = status === 408 || status === 425 || status === 429 || status >= 500
  return new NoAnswer(`it answers ${status}${told == null ? '' : `: ${told}`}`, passes)
}
