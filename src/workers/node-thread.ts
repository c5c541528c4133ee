import type { Thread, ThreadEvents } from './thread.ts'

type NodeThreads = typeof import('node:worker_threads')

const here = import.meta.url

// what the build makes in one piece starts in half the time; written so that bundlers don't look for it
function workerFile (): URL {
  const inOnePiece = new URL('./node-worker.cjs', here)
  const isThere = globalThis.process.getBuiltinModule('node:fs').existsSync(inOnePiece)
  return isThere ? inOnePiece : new URL(`./worker${here.slice(here.lastIndexOf('.'))}`, here)
}

/** A worker of Node, if this is Node. */
export function startNodeThread ({ onAnswer, onFailure }: ThreadEvents): Thread | undefined {
  const threads: NodeThreads | undefined = globalThis.process?.getBuiltinModule?.('node:worker_threads')

  if (threads == null) {
    return undefined
  }

  const worker = new threads.Worker(workerFile())
  worker.unref()
  worker.on('message', onAnswer)
  worker.on('error', onFailure)
  worker.on('exit', () => { onFailure(new Error('a worker ended')) })
  return { send: (message, transfer) => { worker.postMessage(message, transfer) }, stop: async () => worker.terminate() }
}
