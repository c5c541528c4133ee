import { checkOptions, checkWhole } from '../check-options.ts'
import { InvalidOptionsError } from '../errors.ts'
import { typeOf } from './check-message.ts'
import { unlessAborted } from './deadline.ts'
import { failure } from './failure.ts'
import { MAX_CONCURRENT_PER_PEER, MAX_PER_MINUTE_PER_PEER, STREAM_TIMEOUT } from './limits.ts'
import { PROTOCOL, closeStream, messageChannel, sendMessage } from './message-channel.ts'
import { peerIdOf } from './peer-id.ts'
import { PeerLimits } from './peer-limits.ts'
import { Refusal, errorText } from './refusal.ts'
import type { DecryptionEngine } from './decryption-engine.ts'
import type { EncryptionEngine } from './encryption-engine.ts'
import type { EngineMessage } from './messages.ts'
import type { ReadsForEngine } from './reads-for-engine.ts'
import type { Connection, Libp2p, PeerId, Stream } from '@libp2p/interface'
import type { AbortOptions } from 'abort-error'

/** An engine, and who may ask it over the network: nobody, unless named here. */
export interface ServedEngine <E> {
  engine: E
  /** PeerIds; default none */
  allow?: Array<PeerId | string>
}

/** Which engines a node offers to others, to whom, and how much of them. */
export interface ServeEnginesInit {
  encryption?: ServedEngine<EncryptionEngine>
  readsFor?: ServedEngine<ReadsForEngine>
  /** whoever may ask it reads everything that its identities read: wrapped keys are public */
  decryption?: ServedEngine<DecryptionEngine>
  /** milliseconds for one request, from its first byte to the last of its answer; default 20,000 */
  timeout?: number
  /** requests of one peer at a time; default 16 */
  maxConcurrent?: number
  /** requests of one peer a minute; default 600 */
  maxPerMinute?: number
}

/** What is asked of a libp2p node that serves. */
export type ServingLibp2p = Pick<Libp2p, 'handle' | 'unhandle' | 'logger'>

interface Offer {
  engine (message: any, options?: AbortOptions): Promise<EngineMessage>
  allow: Set<string>
}

const REQUESTS = {
  EncryptRequest: 'encryption',
  DecryptRequest: 'decryption',
  ReadsForRequest: 'readsFor',
  SubmitReadsForEvidenceRequest: 'readsFor',
  QueryReadsForEvidenceRequest: 'readsFor'
} as const

const ENGINES = ['encryption', 'readsFor', 'decryption'] as const

type EngineName = typeof ENGINES[number]

const ANSWER = 'QueryReadsForEvidenceResponse'
// streams of one connection that are told "too many", before libp2p resets more without a word
const ROOM_TO_REFUSE = 32

// the least a stranger gets: one line, unread
const NOT_ALLOWED = 'this peer is not allowed to ask: the node\'s owner lists who is'

class EngineServer {
  readonly #offers = new Map<EngineName, Offer>()
  readonly #encryption?: EncryptionEngine
  readonly #limits: PeerLimits
  readonly #timeout: number
  readonly #log: ReturnType<Libp2p['logger']['forComponent']>
  readonly #stop = new AbortController()
  readonly #active = new Set<Promise<void>>()

  constructor (libp2p: ServingLibp2p, init: ServeEnginesInit) {
    const { timeout = STREAM_TIMEOUT, maxConcurrent = MAX_CONCURRENT_PER_PEER, maxPerMinute = MAX_PER_MINUTE_PER_PEER } = init
    this.#log = libp2p.logger.forComponent('helia-encrypted:engine')
    this.#encryption = init.encryption?.engine
    this.#limits = new PeerLimits(maxConcurrent, maxPerMinute)
    this.#timeout = timeout

    for (const name of ENGINES) {
      const { engine, allow = [] } = init[name] ?? {}
      // a mistyped one is an error, not a peer that is never heard
      engine != null && this.#offers.set(name, { engine, allow: new Set(allow.map(peer => peerIdOf(peer).toString())) })
    }
  }

  readonly handle = async (stream: Stream, { remotePeer }: Connection): Promise<void> => {
    const served = this.#serve(stream, remotePeer.toString()).catch(err => {
      // a name only: what a stream's error says is the peer's
      this.#log('a stream of %p failed: %s', remotePeer, err?.name)
      stream.abort(new Refusal('failed'))
    })

    this.#active.add(served)
    await served
    this.#active.delete(served)
  }

  async stop (): Promise<void> {
    this.#stop.abort()
    await Promise.all(this.#active)
  }

  async #serve (stream: Stream, peer: string): Promise<void> {
    const signal = AbortSignal.any([this.#stop.signal, AbortSignal.timeout(this.#timeout)])

    try {
      if (!this.#mayTalk(peer)) {
        throw new Refusal(NOT_ALLOWED)
      }

      await this.#limits.run(peer, async () => this.#answerOn(stream, peer, { signal }))
    } catch (err) {
      this.#log('refused %s: %s', peer, errorText(err, 'the stream failed'))
      this.#tell(stream, signal.aborted ? this.#lateText() : errorText(err, 'the request failed'))
    }

    await closeStream(stream)
  }

  #lateText (): string {
    return this.#stop.signal.aborted ? 'this node stopped serving' : 'the request took too long'
  }

  async #answerOn (stream: Stream, peer: string, options: AbortOptions): Promise<void> {
    const channel = messageChannel(stream)

    try {
      const reply = await this.#answer(await channel.read(options), peer, options)

      if (reply != null) {
        await channel.write(reply, options)
      }
    } finally {
      channel.release()
    }
  }

  async #answer (message: any, peer: string, options: AbortOptions): Promise<EngineMessage | undefined> {
    const type = typeOf(message)

    if (type === ANSWER) {
      this.#encryption?.receive(peer, message)
      return
    }

    const offer = this.#offers.get(REQUESTS[type as keyof typeof REQUESTS])

    if (offer?.allow.has(peer) !== true) {
      return failure(message, NOT_ALLOWED)
    }

    return unlessAborted(offer.engine(message, options), options.signal)
  }

  #mayTalk (peer: string): boolean {
    return this.#encryption?.readsForPeer === peer || [...this.#offers.values()].some(({ allow }) => allow.has(peer))
  }

  #tell (stream: Stream, error: string): void {
    if (stream.writeStatus === 'writable') {
      sendMessage(stream, { type: 'ErrorResponse', error })
    }
  }
}

function checkInit (init: ServeEnginesInit): void {
  const { timeout, maxConcurrent, maxPerMinute } = init ?? {}
  checkOptions(init, [...ENGINES, 'timeout', 'maxConcurrent', 'maxPerMinute'], 'serveEngines')
  checkWhole(timeout, 'timeout')
  checkWhole(maxConcurrent, 'maxConcurrent')
  checkWhole(maxPerMinute, 'maxPerMinute')
  ENGINES.forEach(name => { checkOffer(name, init[name]) })
}

function checkOffer (name: EngineName, offer?: ServedEngine<unknown>): void {
  checkOptions(offer, ['engine', 'allow'], `serveEngines, ${name}`)

  if (offer !== undefined && (typeof offer.engine !== 'function' || !Array.isArray(offer.allow ?? []))) {
    throw new InvalidOptionsError(`${name} is { engine, allow }: an engine of this package, and a list of PeerIds`)
  }
}

/**
 * Let other nodes ask these engines over libp2p, one request a stream. Only PeerIds that an engine's own
 * `allow` names are heard; who they are the connection proves. Everyone else gets one line of refusal.
 *
 * @returns stops serving, and ends what is being answered
 * @throws {InvalidOptionsError}
 * @throws {InvalidIdentityError} if `allow` names what is no PeerId
 */
export async function serveEngines (libp2p: ServingLibp2p, init: ServeEnginesInit): Promise<() => Promise<void>> {
  checkInit(init)
  const server = new EngineServer(libp2p, init)
  // a relay carries it as well: it can't read it, and messages are small
  await libp2p.handle(PROTOCOL, server.handle, { runOnLimitedConnection: true, maxInboundStreams: (init.maxConcurrent ?? MAX_CONCURRENT_PER_PEER) + ROOM_TO_REFUSE })

  return async () => {
    await libp2p.unhandle(PROTOCOL)
    await server.stop()
  }
}
