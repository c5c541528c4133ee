import { GatewayFailedError } from '../errors.ts'
import type { GatewayAnswer, GatewayFailure } from '../errors.ts'

const MAX_RETRY_AFTER = 86_400
const DO: Record<GatewayFailure, string> = {
  missing: 'it has not got it',
  busy: 'it has too much to do: try again later',
  refused: 'it does not serve this: use another gateway',
  unreachable: 'it can not be reached: check its address',
  silent: 'it does not answer in time: try again, or use another gateway',
  incomplete: 'its answer ends too early: try again',
  wrong: 'it answers other bytes than those that were asked for: use another gateway'
}

/** The error of one gateway and one request. */
export function failure (gateway: string, failure: GatewayFailure, details: Partial<GatewayAnswer> = {}, options?: ErrorOptions): GatewayFailedError {
  return new GatewayFailedError(`The gateway ${gateway} was of no use: ${DO[failure]}`, [{ gateway, failure, ...details }], options)
}

/** The error of all gateways that were asked, each with its last answer. */
export function allFailed (what: string, answers: GatewayAnswer[], cause?: unknown): GatewayFailedError {
  const told = answers.map(({ gateway, failure, status }) => `${gateway}: ${DO[failure]}${status == null ? '' : ` (${status})`}`)
  return new GatewayFailedError(`No gateway gave ${what}. ${told.join('; ')}`, answers, { cause })
}

/** Seconds, from either form of the header (RFC 9110, 10.2.3). */
export function retryAfter (headers: Headers): number | undefined {
  const text = headers.get('retry-after') ?? ''
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - Date.now()) / 1000
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(0, seconds), MAX_RETRY_AFTER)
}

/** What a status says that is no success. */
export function failureOf (status: number): GatewayFailure {
  if (status === 429 || status === 503) {
    return 'busy'
  }

  // 412: not here, and only what is here was asked for; 504: it looked for it in vain
  return [404, 410, 412, 504].includes(status) ? 'missing' : 'refused'
}
