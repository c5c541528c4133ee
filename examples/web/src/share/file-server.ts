import { rangeOf } from './range.ts'
import type { PageMessage } from '../sw.ts'

/** A file that elements of the page can show by an address. */
export interface ServedFile {
  size: number
  type: string
  read (offset: number, length: number, signal: AbortSignal): AsyncIterable<Uint8Array>
}

const files = new Map<string, ServedFile>()

/** Answers what the service worker asks for. */
export async function startFileServer (): Promise<void> {
  const { serviceWorker } = navigator
  serviceWorker.addEventListener('message', ({ data, ports }) => { serve(data, ports[0]) })
  serviceWorker.startMessages()
  await serviceWorker.register(import.meta.env.DEV ? '/src/sw.ts' : '/sw.js', { type: 'module', scope: '/' })
  const { active } = await serviceWorker.ready

  if (serviceWorker.controller == null) {
    const claimed = new Promise(resolve => { serviceWorker.addEventListener('controllerchange', resolve, { once: true }) })
    active?.postMessage('claim')
    await claimed
  }
}

/** An address of a file, in this page only, until it is taken back. It says nothing of the file. */
export function addressOf (file: ServedFile): string {
  const id = crypto.randomUUID()
  files.set(id, file)
  return `/open/${id}`
}

export function takeBack (address: string): void {
  files.delete(address.slice('/open/'.length))
}

function serve ({ id, range }: { id: string, range: string | null }, port: MessagePort): void {
  const file = files.get(id)

  if (file == null) {
    port.postMessage({ error: 'gone' } satisfies PageMessage)
    return
  }

  const { head, offset, length } = rangeOf(range, file)
  port.postMessage({ head } satisfies PageMessage)
  sendChunks(file, offset, length, port)
}

/** One chunk for each time that one is asked for, so nothing is fetched that nobody plays. */
function sendChunks (file: ServedFile, offset: number, length: number, port: MessagePort): void {
  const stop = new AbortController()
  const chunks = file.read(offset, length, stop.signal)[Symbol.asyncIterator]()

  const send = async (): Promise<void> => {
    try {
      const { done, value } = await chunks.next()
      port.postMessage({ chunk: done === true ? undefined : value.slice() } satisfies PageMessage)
    } catch (err: any) {
      port.postMessage({ error: String(err?.name) } satisfies PageMessage)
    }
  }

  port.onmessage = ({ data }) => {
    if (data === 'more') {
      void send()
    } else {
      stop.abort()
    }
  }
}
