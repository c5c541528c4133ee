import { WebThread } from './web-thread.ts'
import type { Thread, ThreadEvents } from './thread.ts'

type NodeThreads = typeof import('node:worker_threads')

const here = import.meta.url

// sources and build are side by side with their own files; written so that bundlers don't look for this one
function nodeThread ({ Worker }: NodeThreads, { onAnswer, onFailure }: ThreadEvents): Thread {
  const worker = new Worker(new URL(`./worker${here.slice(here.lastIndexOf('.'))}`, here))
  worker.unref()
  worker.on('message', onAnswer)
  worker.on('error', onFailure)
  worker.on('exit', () => { onFailure(new Error('a worker ended')) })
  return { send: (message, transfer) => { worker.postMessage(message, transfer) }, stop: async () => worker.terminate() }
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

  return typeof Worker === 'function' ? new WebThread(events) : undefined
}
