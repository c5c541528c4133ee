import { checkOptions, checkWhole } from '../check-options.ts'
import { GatewayFailedError, InvalidOptionsError } from '../errors.ts'
import { pause } from '../pause.ts'
import { allFailed } from './gateway-answer.ts'
import { Gateway } from './gateway.ts'
import type { GatewayAnswer, GatewayFailure } from '../errors.ts'
import type { AbortOptions } from 'abort-error'
import type { CID } from 'multiformats/cid'

/** Which gateways are asked. */
export interface GatewaysInit {
  /** addresses of trustless gateways, in the order in which they are asked */
  gateways: Array<string | URL>
  /** milliseconds without a byte after which a gateway is given up for now; default 15,000 */
  timeout?: number
  /** how often a gateway that has too much to do, or can't be reached, is asked again where no other one has a block; default 3 */
  retries?: number
  /** milliseconds to wait for such a gateway, however long it wants; default 10,000 */
  patience?: number
  /** default the platform's */
  fetch?: typeof globalThis.fetch
}

// a connection that breaks may be one that was kept too long
const PASSING: GatewayFailure[] = ['busy', 'unreachable', 'incomplete']

export const GATEWAYS_OPTIONS = ['gateways', 'timeout', 'retries', 'patience', 'fetch'] as const

function parse (value: string | URL): URL {
  const url = URL.parse(String(value).replace(/\/*$/, '/'))

  if (url == null || !['http:', 'https:'].includes(url.protocol) || url.username + url.password + url.search !== '') {
    throw new InvalidOptionsError('gateways are addresses such as https://gateway.example: http or https, without a password or a query')
  }

  return url
}

/** Several gateways that are asked one after another: those that failed least first, and those that lied never again. */
export class Gateways {
  readonly all: Gateway[]
  readonly #retries: number
  readonly #patience: number

  /**
   * @throws {InvalidOptionsError}
   */
  constructor (init: GatewaysInit) {
    checkOptions(init, GATEWAYS_OPTIONS, 'gateways')
    const { gateways, timeout = 15_000, retries = 3, patience = 10_000, fetch = globalThis.fetch.bind(globalThis) } = init
    checkWhole(timeout, 'timeout')
    checkWhole(retries, 'retries', 0)
    checkWhole(patience, 'patience', 0)

    if (!Array.isArray(gateways) || gateways.length === 0) {
      throw new InvalidOptionsError('gateways is a list of addresses of trustless gateways, at least one')
    }

    this.all = gateways.map(url => new Gateway(parse(url), { timeout, fetch }))
    this.#retries = retries
    this.#patience = patience
  }

  /** Those to ask, the best first. */
  get usable (): Gateway[] {
    return this.all.filter(({ isWrong }) => !isWrong).sort((one, other) => one.faults - other.faults)
  }

  /** What those answered that are not asked again. */
  get wrong (): GatewayAnswer[] {
    return this.all.flatMap(({ isWrong, last }) => isWrong && last != null ? [last] : [])
  }

  /**
   * A block, checked against its CID, from the first gateway that has it.
   *
   * @throws {GatewayFailedError} with the last answer of each
   */
  async block (cid: CID, { signal }: AbortOptions = {}): Promise<Uint8Array> {
    for (let attempt = 0; ; attempt++) {
      const answers = new Map<string, GatewayAnswer>()

      for (const gateway of this.usable) {
        // by its answer to another request, meanwhile
        if (gateway.isWrong) {
          continue
        }

        try {
          return await gateway.block(cid, { signal })
        } catch (err) {
          answers.set(gateway.url.href, this.#answerOf(err))
        }
      }

      this.wrong.forEach(answer => { answers.set(answer.gateway, answer) })
      const passing = [...answers.values()].filter(({ failure }) => PASSING.includes(failure))

      if (passing.length === 0 || attempt >= this.#retries) {
        throw allFailed(`the block ${cid}`, [...answers.values()])
      }

      const waits = passing.map(({ retryAfter = 2 ** attempt / 2 }) => retryAfter * 1000)
      await pause(Math.min(...waits, this.#patience), signal)
    }
  }

  #answerOf (err: unknown): GatewayAnswer {
    if (err instanceof GatewayFailedError) {
      return err.answers[0]
    }

    throw err
  }
}
