import { CID } from 'multiformats/cid'
import type { RemotePin } from '../errors.ts'

/** A service's answer that can't be used: not sound, or a refusal. */
export class NoAnswer extends Error {
  /** it may be another one if it is asked again */
  readonly passes: boolean
  /** of HTTP */
  readonly status?: number

  constructor (message: string, passes: boolean, status?: number) {
    super(message)
    this.passes = passes
    this.status = status
  }
}

const STATUSES = ['queued', 'pinning', 'pinned', 'failed'] as const
const MAX_DELEGATES = 32
const MAX_TEXT = 200

function isText (value: unknown, max: number): value is string {
  return typeof value === 'string' && value !== '' && value.length <= max
}

/** A line to show to a person, of what a service says; it may say the token that it was sent. */
function line (text: unknown, token?: string): string | undefined {
  if (!isText(text, Infinity)) {
    return undefined
  }

  const safe = token == null ? text : text.replaceAll(token, '***')
  // eslint-disable-next-line no-control-regex
  return safe.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e]/g, ' ').slice(0, MAX_TEXT)
}

// it becomes a part of a path
function isId (value: unknown): value is string {
  return isText(value, 1_000) && !/^\.{1,2}$/.test(value)
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
export function checkAnswer (answer: any, root: CID, token?: string): Omit<RemotePin, 'service'> & { requestId: string } {
  const { requestid: requestId, status, pin, delegates, info } = answer ?? {}

  if (!isId(requestId) || !STATUSES.includes(status)) {
    throw new NoAnswer('it answers something that is no status of a pin', true)
  }

  if (!sameCid(pin?.cid, root)) {
    throw new NoAnswer('it answers about another CID', false)
  }

  const addresses = (Array.isArray(delegates) ? delegates : []).filter(address => isText(address, 1_000))
  const message = status === 'failed' ? line(info?.status_details, token) : undefined
  return { requestId, status, delegates: addresses.slice(0, MAX_DELEGATES), ...(message == null ? {} : { message }) }
}

/** What an unsuccessful response says (by its status, RFC 9110), as an error. */
export async function refusal (response: Response, token?: string): Promise<NoAnswer> {
  const { status } = response
  const details: any = await response.json().catch(() => undefined)
  const told = line(details?.error?.details, token) ?? line(details?.error?.reason, token)
  const passes = status === 408 || status === 425 || status === 429 || status >= 500
  return new NoAnswer(`it answers ${status}${told == null ? '' : `: ${told}`}`, passes, status)
}

/** No response, or one that is not what the API says. */
export function nonsense (err: any): NoAnswer {
  // the parser's message has a part of the text
  const told = err?.name === 'SyntaxError' ? 'no JSON' : err?.message
  return new NoAnswer(`it can not be reached, or answers nonsense (${told})`, true)
}
