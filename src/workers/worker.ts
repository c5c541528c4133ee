import { blockKeys } from '../crypto/internal.ts'
import { discard } from '../discard.ts'
import { openNow, readCid, sealOwn, sealedCid } from '../format/internal.ts'
import { TAG_END } from './protocol.ts'
import { workerCrypto } from './worker-crypto.ts'
import type { Answer, Batch, Done, Hiring, Wanted } from './protocol.ts'
import type { BlockKeys } from '../crypto/internal.ts'

interface Port {
  postMessage (answer: Answer, transfer?: ArrayBuffer[]): void
  onmessage: ((event: { data: any }) => unknown) | null
}

// what small blocks share can't be given away
function own (bytes: Uint8Array): Uint8Array {
  return bytes.byteLength * 2 < bytes.buffer.byteLength ? bytes.slice() : bytes
}

/** What is done with a block. */
interface Job {
  (name: Uint8Array, bytes: Uint8Array): Promise<Done>
}

function sealJobs (keys: BlockKeys, { padding }: Hiring): Record<Wanted, Job> {
  const options = { padding }

  const seal = async (cid: Uint8Array, content: Uint8Array): Promise<Done> => {
    const { bytes } = await sealOwn(keys, { cid: readCid(cid.slice()), bytes: content }, options)
    return { bytes, name: (await keys.crypto.sha256(bytes)).slice(), kind: 0 }
  }

  return {
    both: seal,
    name: async (cid, content) => {
      const { bytes, name } = await seal(cid, content)
      const end = bytes.slice(-TAG_END)
      discard(bytes)
      return { bytes: end, name, kind: 0 }
    }
  }
}

function openJobs (keys: BlockKeys): Record<Wanted, Job> {
  const both: Job = async (digest, sealed) => {
    const { kind, cid, bytes } = await openNow(keys, { cid: sealedCid(digest), bytes: sealed }, { kind: 'indexed' })
    return { bytes, name: cid.bytes.slice(), kind }
  }

  return { both, name: both }
}

async function doBatch ({ buffer, lengths }: Batch, doBlock: Job): Promise<Array<Done | null>> {
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

async function work (port: Port, hiring: Hiring): Promise<void> {
  const keys = await blockKeys(hiring.secrets, workerCrypto())
  const jobs = hiring.task === 'seal' ? sealJobs(keys, hiring) : openJobs(keys)

  port.onmessage = async ({ data }) => {
    const { id, buffer, wanted }: Batch = data
    const done = await doBatch(data, jobs[wanted])
    const buffers = new Set(done.flatMap(block => block == null ? [] : [block.bytes.buffer as ArrayBuffer]))
    port.postMessage({ id, buffer, done }, [buffer, ...buffers])
  }

  port.postMessage('ready')
}

const port = (globalThis.process?.getBuiltinModule?.('node:worker_threads').parentPort ?? globalThis) as unknown as Port

port.onmessage = ({ data }) => { void work(port, data) }
