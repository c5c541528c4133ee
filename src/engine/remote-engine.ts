import { Queue } from '@libp2p/utils'
import { checkOptions, checkWhole } from '../check-options.ts'
import { InvalidOptionsError } from '../errors.ts'
import { checkRequest, checkResponse, typeOf } from './check-message.ts'
import { failure } from './failure.ts'
import { STREAM_TIMEOUT } from './limits.ts'
import { PROTOCOL, closeStream, messageChannel } from './message-channel.ts'
import { peerIdOf } from './peer-id.ts'
import { Refusal, errorText } from './refusal.ts'
import type { Engine, EngineMessage, EngineRequest, ErrorResponse, ReplyTo } from './messages.ts'
import type { Libp2p, PeerId, Stream } from '@libp2p/interface'
import type { AbortOptions } from 'abort-error'

/** How long an engine of another node is waited for. */
export interface RemoteEngineInit {
  /** milliseconds for one request, waiting for its turn included; default 20,000 */
  timeout?: number
  /** requests at a time, others wait for their turn; default 8, half of what a node takes */
  concurrency?: number
}

/** What is asked of a libp2p node that asks. */
export type AskingLibp2p = Pick<Libp2p, 'dial'>

/** The engines of another node, by the same interface as in this process. */
export interface RemoteEngine extends Engine {
  /** whose engines they are; the connection proves it */
  readonly peer: string
}

const TYPES = ['EncryptRequest', 'DecryptRequest', 'ReadsForRequest', 'SubmitReadsForEvidenceRequest', 'QueryReadsForEvidenceRequest'] as const
const CONCURRENCY = 8

function checkReply (reply: unknown, { type }: EngineRequest): EngineMessage {
  if (typeOf(reply) === 'ErrorResponse') {
    throw new Refusal(checkResponse<ErrorResponse>(reply, 'ErrorResponse').error)
  }

  return checkResponse(reply, type.replace(/Request$/, 'Response') as EngineMessage['type'])
}

async function exchange (stream: Stream, request: EngineRequest, options: AbortOptions): Promise<EngineMessage> {
  try {
    const channel = messageChannel(stream)
    // a refusal comes before all is written, and may end the writing
    const written = channel.write(request, options).then(async () => stream.close(options)).catch(() => {})
    const [reply] = await Promise.all([channel.read(options), written])
    return checkReply(reply, request)
  } finally {
    void closeStream(stream).catch(() => {})
  }
}

function otherwise (err: any, late: AbortSignal, signal?: AbortSignal): string {
  if (signal?.aborted === true) {
    return 'the request was aborted'
  }

  return late.aborted ? 'no answer in time' : `not reached (${err?.name})`
}

/**
 * The engines of another node: a function for all of their messages, to be used like an engine in
 * this process, as `readsFor` of an Encryption Engine for instance. What goes wrong on the way is an answer
 * with `error`, too. libp2p has to know how to reach the peer: dial it once, or have a router.
 *
 * @throws {InvalidIdentityError} if the second argument is no PeerId
 * @throws {InvalidOptionsError}
 */
export function remoteEngine (libp2p: AskingLibp2p, peer: PeerId | string, init: RemoteEngineInit = {}): RemoteEngine {
  const { timeout = STREAM_TIMEOUT, concurrency = CONCURRENCY } = init
  checkOptions(init, ['timeout', 'concurrency'], 'remoteEngine')

  checkWhole(timeout, 'timeout')

  if (!(concurrency >= 1)) {
    throw new InvalidOptionsError('concurrency is a number, 1 or more')
  }

  const peerId = peerIdOf(peer)
  const queue = new Queue<EngineMessage>({ concurrency })

  async function ask (request: EngineRequest, options: AbortOptions): Promise<EngineMessage> {
    const connection = await libp2p.dial(peerId, options)

    if (!connection.remotePeer.equals(peerId)) {
      throw new Refusal('another peer answered')
    }

    const stream = await connection.newStream(PROTOCOL, { ...options, runOnLimitedConnection: true, maxOutboundStreams: 2 * concurrency })
    return exchange(stream, request, options)
  }

  const engine: Engine = async (message, options = {}) => {
    const late = AbortSignal.timeout(timeout)
    const signal = options.signal == null ? late : AbortSignal.any([options.signal, late])

    try {
      const request = checkRequest<EngineRequest>(message, TYPES)
      return await queue.add(async () => ask(request, { signal }), { signal }) as any
    } catch (err: any) {
      return failure(message, `${peerId}: ${errorText(err, otherwise(err, late, options.signal))}`) as ReplyTo<EngineRequest>
    }
  }

  return Object.assign(engine, { peer: peerId.toString() })
}
