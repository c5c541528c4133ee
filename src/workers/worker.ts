import { jobsOf } from './jobs.ts'
import { PieceReader } from './piece-reader.ts'
import { workerCrypto } from './worker-crypto.ts'
import type { Job } from './jobs.ts'
import type { Answer, Batch, Done, Hiring } from './protocol.ts'
import type { FilePiece } from '../file-piece.ts'

interface Port {
  postMessage (answer: Answer, transfer?: ArrayBuffer[]): void
}

type NodePort = NonNullable<typeof import('node:worker_threads').parentPort>

const nodePort: NodePort | null | undefined = globalThis.process?.getBuiltinModule?.('node:worker_threads').parentPort
const port = (nodePort ?? globalThis) as unknown as Port

// in Node, `onmessage` would first load what makes the events of a page
function listen (hear: (message: any) => void): void {
  if (nodePort == null) {
    globalThis.onmessage = ({ data }) => { hear(data) }
  } else {
    nodePort.removeAllListeners('message').on('message', hear)
  }
}

const pieces = new PieceReader()

// what small blocks share can't be given away
function own (bytes: Uint8Array): Uint8Array {
  return bytes.byteLength * 2 < bytes.buffer.byteLength ? bytes.slice() : bytes
}

async function doPiece (name: Uint8Array, piece: FilePiece, doBlock: Job): Promise<Done | null> {
  try {
    return await doBlock(name, pieces.read(piece))
  } catch {
    return null
  }
}

async function doBatch ({ buffer, lengths, piece }: Batch, doBlock: Job): Promise<Array<Done | null>> {
  if (piece != null) {
    return [await doPiece(new Uint8Array(buffer), piece, doBlock)]
  }

  const done: Array<Done | null> = []
  let end = 0

  for (let i = 0; i < lengths.length; i += 2) {
    const name = new Uint8Array(buffer, end, lengths[i])
    const bytes = new Uint8Array(buffer, end + lengths[i], lengths[i + 1])
    end += lengths[i] + lengths[i + 1]

    try {
      const block = await doBlock(name, bytes)
      done.push({ ...block, bytes: own(block.bytes) })
    } catch {
      done.push(null)
    }
  }

  return done
}

async function work (hiring: Hiring): Promise<void> {
  const jobs = await jobsOf(hiring, workerCrypto())

  const answer = async (batch: Batch): Promise<void> => {
    const { id, buffer, wanted } = batch
    const done = await doBatch(batch, jobs[wanted] as Job)
    const buffers = new Set(done.flatMap(block => block == null ? [] : [block.bytes.buffer as ArrayBuffer]))
    port.postMessage({ id, buffer, done }, [buffer, ...buffers])
  }

  listen(batch => { void answer(batch) })
  port.postMessage('ready')
}

listen(hiring => { void work(hiring) })
