/**
 * The service worker: gives pictures, audio and video of a share an address in the page, and asks the page for the
 * bytes, as they are wanted. It has no key, reads nothing itself, and keeps nothing.
 */

/** What the page says first: the answer without its body. Then come chunks, each when it is asked for; undefined is the end. */
export interface Head {
  status: number
  headers: Record<string, string>
}

export type PageMessage = { head: Head } | { chunk?: Uint8Array<ArrayBuffer> } | { error: string }

const worker = globalThis as unknown as ServiceWorkerGlobalScope
const NOT_FOUND = { status: 404 }

worker.addEventListener('install', () => { void worker.skipWaiting() })
worker.addEventListener('activate', event => { event.waitUntil(worker.clients.claim()) })
worker.addEventListener('message', event => { event.waitUntil(worker.clients.claim()) })

worker.addEventListener('fetch', event => {
  const { origin, pathname } = new URL(event.request.url)

  if (origin === worker.location.origin && pathname.startsWith('/open/')) {
    event.respondWith(answer(event, pathname.slice('/open/'.length)))
  }
})

// only the page that opened the share asks: a window of its own has none, and gets nothing
async function answer ({ clientId, request }: FetchEvent, id: string): Promise<Response> {
  const client = await worker.clients.get(clientId)

  if (client == null) {
    return new Response(null, NOT_FOUND)
  }

  const { port1, port2 } = new MessageChannel()
  const next = receiver(port1)
  client.postMessage({ id, range: request.headers.get('range') }, [port2])
  const message = await next()
  return 'head' in message ? new Response(body(port1, next), message.head) : new Response(null, NOT_FOUND)
}

function body (port: MessagePort, next: () => Promise<PageMessage>): ReadableStream {
  return new ReadableStream({
    async pull (controller) {
      port.postMessage('more')
      const message = await next()

      if ('chunk' in message && message.chunk != null) {
        controller.enqueue(message.chunk)
      } else {
        'error' in message ? controller.error(new Error(message.error)) : controller.close()
        port.close()
      }
    },
    cancel () {
      port.postMessage('stop')
      port.close()
    }
  }, { highWaterMark: 0 })
}

/** One message after the other, each as the answer to one question. */
function receiver (port: MessagePort): () => Promise<PageMessage> {
  return async () => new Promise(resolve => {
    port.onmessage = ({ data }) => { resolve(data) }
  })
}
