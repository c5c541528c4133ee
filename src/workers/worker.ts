import { blockKeys, defaultCrypto } from '../crypto/internal.ts'
import { openNow, readCid, sealOwn, sealedCid } from '../format/internal.ts'
import type { Answer, Batch, Done, Hiring } from './protocol.ts'
import type { BlockKeys } from '../crypto/internal.ts'

interface Port {
  postMessage (answer: Answer, transfer?: ArrayBuffer[]): void
  onmessage: ((event: { data: any }) => unknown) | null
}

// what small blocks share can't be given away
function own (bytes: Uint8Array): Uint8Array {
  return bytes.byteLength * 2 < bytes.buffer.byteLength ? bytes.slice() : bytes
}

function worker (keys: BlockKeys, { task, padding }: Hiring): (name: Uint8Array, bytes: Uint8Array) => Promise<Done> {
  return task === 'seal'
    ? async (cid, content) => {
      const { bytes } = await sealOwn(keys, { cid: readCid(cid.slice()), bytes: content }, { padding })
      return { bytes: own(bytes), name: (await keys.crypto.sha256(bytes)).slice(), kind: 0 }
    }
    : async (digest, sealed) => {
      const { kind, cid, bytes } = await openNow(keys, { cid: sealedCid(digest), bytes: sealed }, { kind: 'indexed' })
      return { bytes: own(bytes), name: cid.bytes.slice(), kind }
    }
}

async function doBatch ({ buffer, lengths }: Batch, doBlock: (name: Uint8Array, bytes: Uint8Array) => Promise<Done>): Promise<Array<Done | null>> {
  const done: Array<Done | null> = []
  let end = 0

  for (let i = 0; i < lengths.length; i += 2) {
    const name = new Uint8Array(buffer, end, lengths[i])
    const bytes = new Uint8Array(buffer, end + lengths[i], lengths[i + 1])
    end += lengths[i] + lengths[i + 1]

    try {
      done.push(await doBlock(name, bytes))
    } catch {
      done.push(null)
    }
  }

  return done
}

async function work (port: Port, hiring: Hiring): Promise<void> {
  const doBlock = worker(await blockKeys(hiring.secrets, defaultCrypto()), hiring)

  port.onmessage = async ({ data }) => {
    const { id, buffer }: Batch = data
    const done = await doBatch(data, doBlock)
    const buffers = new Set(done.flatMap(block => block == null ? [] : [block.bytes.buffer as ArrayBuffer]))
    port.postMessage({ id, buffer, done }, [buffer, ...buffers])
  }

  port.postMessage('ready')
}

const port = (globalThis.process?.getBuiltinModule?.('node:worker_threads').parentPort ?? globalThis) as unknown as Port

port.onmessage = ({ data }) => { void work(port, data) }
