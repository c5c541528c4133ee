import { Configuration, RemotePinningServiceClient, Status } from '@ipfs-shipyard/pinning-service-client'
import { checkOptions, checkWhole } from '../check-options.ts'
import { InvalidOptionsError } from '../errors.ts'
import { namedAddresses, peerAddress } from './dialing-node.ts'
import { NoAnswer, checkAnswer, nonsense, refusal } from './pin-answer.ts'
import { serviceFetch } from './service-fetch.ts'
import type { RemotePin } from '../errors.ts'
import type { Multiaddr } from '@multiformats/multiaddr'
import type { AbortOptions } from 'abort-error'
import type { CID } from 'multiformats/cid'

/** A service of the IPFS Pinning Service API. */
export interface PinningServiceInit {
  /** its address, below which `/pins` is */
  endpoint: string | URL
  /** sent as a bearer token, to this service only */
  token?: string
  /** for reports; default its address. Not sent */
  name?: string
  /**
   * Addresses of nodes behind it, each with its peer id, beside those that it names itself. IPFS Cluster names public
   * addresses only.
   */
  nodes?: Array<string | Multiaddr>
  /** milliseconds for one request; default 30,000 */
  timeout?: number
  /** default the platform's */
  fetch?: typeof globalThis.fetch
}

type Answer = Omit<RemotePin, 'service'> & { requestId: string }

const OPTIONS = ['endpoint', 'token', 'name', 'nodes', 'timeout', 'fetch']
const ALIVE = [Status.Queued, Status.Pinning, Status.Pinned]
const MAX_PINS = 1_000

// local addresses are of use only to who is as near
const NEAR = /^(localhost|.*\.localhost|(127|10)(\.\d+){3}|192\.168(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2}|\[::1\]|\[f[cd][\da-f]{2}:[\da-f:]*\])$/

function parse (endpoint: unknown): URL {
  const url = URL.parse(String(endpoint))

  if (url == null || !['http:', 'https:'].includes(url.protocol) || url.username + url.password + url.search !== '') {
    throw new InvalidOptionsError('The endpoint of a pinning service is an address such as https://service.example/psa: http or https, without a password or a query')
  }

  return url
}

function checkToken (token: string | undefined, { protocol, hostname }: URL): void {
  if (token !== undefined && (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token))) {
    throw new InvalidOptionsError('The token of a pinning service is text without spaces')
  }

  if (token !== undefined && protocol === 'http:' && !NEAR.test(hostname)) {
    throw new InvalidOptionsError('A token is not sent over http, where everyone can read it: use https')
  }
}

function checkNodes (nodes: unknown): string[] {
  const texts = Array.isArray(nodes) ? nodes.map(String) : undefined

  if (texts?.every(text => peerAddress(text) != null) !== true) {
    throw new InvalidOptionsError('nodes of a pinning service are multiaddrs, each with its peer id: /dns4/node.example/tcp/4001/p2p/12D3...')
  }

  return texts
}

/** One service that speaks the IPFS Pinning Service API 1.0. It is told the encrypted root and addresses of this node. */
export class PinningService {
  readonly name: string
  /** whether it is on this machine or in its network */
  readonly isNear: boolean
  readonly #client: RemotePinningServiceClient
  readonly #token?: string
  readonly #nodes: string[]

  /**
   * @throws {InvalidOptionsError}
   */
  constructor (init: PinningServiceInit) {
    checkOptions(init, OPTIONS, 'A pinning service')
    const { token, name, nodes = [], timeout = 30_000, fetch = globalThis.fetch.bind(globalThis) } = init
    const url = parse(init.endpoint)
    checkToken(token, url)
    checkWhole(timeout, 'timeout')
    this.#token = token
    this.name = name ?? url.href
    this.#nodes = checkNodes(nodes)
    this.isNear = NEAR.test(url.hostname)
    const endpointUrl = url.href.replace(/\/+$/, '')
    this.#client = new RemotePinningServiceClient(new Configuration({ endpointUrl, accessToken: token, fetchApi: serviceFetch(fetch, timeout) }))
  }

  /** Of nodes behind it: those that its user knows, and those that it names, but no local ones where it is further away. */
  addresses (delegates: string[] = []): string[] {
    return [...namedAddresses(delegates, this.isNear), ...this.#nodes]
  }

  /**
   * The newest pin of a root. Some services also tell of one that failed, whatever is asked for.
   *
   * @throws {NoAnswer}
   */
  async find (root: CID, options: AbortOptions): Promise<Answer | undefined> {
    return (await this.#list(root, { status: ALIVE, limit: 1 }, options))[0]
  }

  /**
   * All pins of a root, or the first 1,000.
   *
   * @throws {NoAnswer}
   */
  async all (root: CID, options: AbortOptions): Promise<Answer[]> {
    return this.#list(root, { status: [...ALIVE, Status.Failed], limit: MAX_PINS }, options)
  }

  /**
   * @throws {NoAnswer}
   */
  async add (root: CID, origins: string[], options: AbortOptions): Promise<Answer> {
    const pin = { cid: root.toString(), ...(origins.length === 0 ? {} : { origins }) }
    return this.#checked(await this.#ask(async () => this.#client.pinsPost({ pin }, options), options), root)
  }

  /**
   * @throws {NoAnswer}
   */
  async status (requestid: string, root: CID, options: AbortOptions): Promise<Answer> {
    return this.#checked(await this.#ask(async () => this.#client.pinsRequestidGet({ requestid }, options), options), root)
  }

  /**
   * Remove a pin; one that is gone already is no error.
   *
   * @throws {NoAnswer}
   */
  async remove (requestid: string, options: AbortOptions): Promise<void> {
    try {
      await this.#ask(async () => this.#client.pinsRequestidDelete({ requestid }, options), options)
    } catch (err) {
      if (!(err instanceof NoAnswer) || err.status !== 404) {
        throw err
      }
    }
  }

  async #list (root: CID, filter: { status: Status[], limit: number }, options: AbortOptions): Promise<Answer[]> {
    const found = await this.#ask(async () => this.#client.pinsGet({ cid: [root.toString()], ...filter }, options), options)
    return (found?.results ?? []).slice(0, filter.limit).map(result => this.#checked(result, root))
  }

  #checked (answer: unknown, root: CID): Answer {
    return checkAnswer(answer, root, this.#token)
  }

  async #ask <T> (ask: () => Promise<T>, { signal }: AbortOptions): Promise<T> {
    try {
      return await ask()
    } catch (err: any) {
      signal?.throwIfAborted()
      throw err instanceof Response ? await refusal(err, this.#token) : nonsense(err)
    }
  }
}
