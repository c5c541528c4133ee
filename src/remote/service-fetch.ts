/** Answers are some kilobytes; more is no answer of a pinning service. */
const MAX_ANSWER = 1_048_576

async function bounded (response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader()
  const parts: Uint8Array[] = []
  let length = 0

  for (let part = await reader?.read(); part != null && !part.done; part = await reader?.read()) {
    parts.push(part.value)
    length += part.value.byteLength

    if (length > MAX_ANSWER) {
      void reader?.cancel().catch(() => {})
      throw new RangeError('the answer is over 1 MiB')
    }
  }

  const bytes = new Uint8Array(length)
  parts.reduce((offset, part) => { bytes.set(part, offset); return offset + part.byteLength }, 0)
  return bytes
}

/** A `fetch` that neither waits for ever nor reads without end, and sends nothing that was not asked for. */
export function serviceFetch (fetch: typeof globalThis.fetch, timeout: number): typeof globalThis.fetch {
  return async (input, init) => {
    const limit = AbortSignal.timeout(timeout)
    const signal = init?.signal == null ? limit : AbortSignal.any([init.signal, limit])
    const response = await fetch(input, { ...init, signal, credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error' })
    const body = [204, 304].includes(response.status) ? null : await bounded(response)
    return new Response(body, { status: response.status, headers: response.headers })
  }
}
