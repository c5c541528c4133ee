import { given } from '../check-options.ts'
import { GatewayFailedError } from '../errors.ts'
import { failure, failureOf, retryAfter } from './gateway-answer.ts'
import type { AbortOptions } from 'abort-error'

export interface GatewayRequest extends AbortOptions {
  /** of the gateway, without credentials */
  gateway: URL
  /** below the gateway's address */
  path: string
  /** what is asked for; another type than this is refused, where `checkType` is set */
  accept: string
  checkType?: boolean
  /** milliseconds without a byte after which it is given up */
  timeout: number
  fetch: typeof globalThis.fetch
}

/** Aborts when nothing was heard for so long. */
class Silence {
  readonly #controller = new AbortController()
  readonly #timeout: number
  #timer?: ReturnType<typeof setTimeout>

  constructor (timeout: number) {
    this.#timeout = timeout
    this.heard()
  }

  get isOver (): boolean {
    return this.#controller.signal.aborted
  }

  with (signal?: AbortSignal): AbortSignal {
    return signal == null ? this.#controller.signal : AbortSignal.any([signal, this.#controller.signal])
  }

  heard (): void {
    this.end()
    this.#timer = setTimeout(() => { this.#controller.abort() }, this.#timeout)
  }

  end (): void {
    clearTimeout(this.#timer)
  }
}

async function ask ({ gateway, path, accept, checkType, fetch }: GatewayRequest, signal: AbortSignal): Promise<Response> {
  const url = new URL(path, gateway)
  const response = await fetch(url, { signal, headers: { accept }, credentials: 'omit', referrerPolicy: 'no-referrer' })
  const { ok, status, headers } = response
  const type = headers.get('content-type') ?? ''

  if (!ok || (checkType === true && !type.startsWith(accept.split(';')[0]))) {
    await response.body?.cancel()
    throw failure(gateway.href, ok ? 'refused' : failureOf(status), given({ status, retryAfter: ok ? undefined : retryAfter(headers) }))
  }

  return response
}

async function * read (response: Response, silence: Silence): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader()

  try {
    for (let part = await reader?.read(); part != null && !part.done; part = await reader?.read()) {
      silence.end()
      // whoever takes it may take its time
      yield part.value
      silence.heard()
    }
  } finally {
    void reader?.cancel().catch(() => {})
  }
}

/**
 * The bytes that a gateway answers, not checked.
 *
 * @throws {GatewayFailedError} with one answer
 */
export async function * gatewayBytes (request: GatewayRequest): AsyncGenerator<Uint8Array> {
  const { gateway, signal, timeout } = request
  const silence = new Silence(timeout)
  let isAnswered = false

  try {
    signal?.throwIfAborted()
    const response = await ask(request, silence.with(signal))
    isAnswered = true
    yield * read(response, silence)
  } catch (err) {
    signal?.throwIfAborted()

    if (err instanceof GatewayFailedError) {
      throw err
    }

    const broken = isAnswered ? 'incomplete' : 'unreachable'
    throw failure(gateway.href, silence.isOver ? 'silent' : broken, {}, { cause: err })
  } finally {
    silence.end()
  }
}
