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
  let given = 0
  let isStopped = false

  worker.on('message', answer => {
    // its end is waited for, too
    answer === 'ready' || --given > 0 || isStopped || worker.unref()
    onAnswer(answer)
  })
  worker.on('error', onFailure)
  worker.on('exit', () => { onFailure(new Error('a worker ended')) })
  // after the listeners, which keep the process; then only what it was given does
  worker.unref()

  return {
    send: (message, transfer) => {
      'id' in message && given++ === 0 && worker.ref()
      worker.postMessage(message, transfer)
    },
    stop: async () => {
      isStopped = true
      return worker.terminate()
    }
  }
}
