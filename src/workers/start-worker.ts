import type { Answer, Batch, Hiring } from './protocol.ts'

/** A thread, whatever the platform calls it. */
export interface Thread {
  send (message: Hiring | Batch, transfer: ArrayBuffer[]): void
  /** ends it, whatever it is doing */
  stop (): Promise<unknown>
}

export interface ThreadEvents {
  onAnswer (answer: Answer): void
  /** it could not start, or it broke */
  onFailure (err: unknown): void
}

type NodeThreads = typeof import('node:worker_threads')

// sources and build are side by side with their own files
function nodeThread ({ Worker }: NodeThreads, { onAnswer, onFailure }: ThreadEvents): Thread {
  const worker = new Worker(new URL(`./worker${import.meta.url.slice(import.meta.url.lastIndexOf('.'))}`, import.meta.url))
  worker.unref()
  worker.on('message', onAnswer)
  worker.on('error', onFailure)
  worker.on('exit', () => { onFailure(new Error('a worker ended')) })
  return { send: (message, transfer) => { worker.postMessage(message, transfer) }, stop: async () => worker.terminate() }
}

function webThread ({ onAnswer, onFailure }: ThreadEvents): Thread {
  // as bundlers look for it
  const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })
  worker.onmessage = ({ data }) => { onAnswer(data) }
  worker.onerror = onFailure
  return { send: (message, transfer) => { worker.postMessage(message, transfer) }, stop: async () => { worker.terminate() } }
}

/**
 * Start a worker of this platform, if it has any.
 *
 * Throws what the platform throws where it does not let workers start
 */
export function startThread (events: ThreadEvents): Thread | undefined {
  const threads: NodeThreads | undefined = globalThis.process?.getBuiltinModule?.('node:worker_threads')

  if (threads != null) {
    return nodeThread(threads, events)
  }

  return typeof Worker === 'function' ? webThread(events) : undefined
}
