import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { CID } from 'multiformats/cid'
import { sha256 } from 'multiformats/hashes/sha2'
import { deriveGraphKey, deriveSalt } from '../../src/crypto/index.ts'
import { blockSecrets } from '../../src/crypto/internal.ts'
import { decryptGraph, encryptGraph } from '../../src/graph/index.ts'
import { Crew } from '../../src/workers/internal.ts'
import { bigFile } from '../util/big-file.ts'
import { seededBytes } from '../util/random.ts'
import { turns } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { shownOf, spellings, telling } from './util/spellings.ts'
import type { Done } from '../../src/workers/protocol.ts'
import type { BigFile } from '../util/big-file.ts'

const key = seededBytes(0x776f726b, 32)

/** What is posted to workers while something goes on, keys as they were then. */
class Posted {
  readonly messages: any[] = []
  readonly #proto: { postMessage (message: unknown, ...rest: unknown[]): void }
  readonly #original: (message: unknown, ...rest: unknown[]) => void

  constructor () {
    const threads = globalThis.process?.getBuiltinModule?.('node:worker_threads')
    this.#proto = threads?.Worker.prototype ?? globalThis.Worker.prototype as any
    this.#original = this.#proto.postMessage
    const { messages } = this
    const original = this.#original
    this.#proto.postMessage = function (message: any, ...rest: unknown[]) {
      messages.push('buffer' in message ? { ...message, buffer: new Uint8Array(message.buffer) } : structuredClone(message))
      original.call(this, message, ...rest)
    }
  }

  stop (): void {
    this.#proto.postMessage = this.#original
  }
}

describe('secrets: what workers are told', function () {
  this.timeout(120_000)
  failOnUnhandledRejections()

  const plain = {} as BigFile
  before(async () => { Object.assign(plain, await bigFile()) })

  it('the keys of one graph\'s blocks that the task takes, once for each, and nothing that leads further', async () => {
    const posted = new Posted()
    const shared = new MemoryBlockstore()

    try {
      const { root } = await encryptGraph(plain.store, shared, plain.root, { key, workers: 2 })
      const sealing = posted.messages.splice(0)
      await decryptGraph(shared, new MemoryBlockstore(), root, { key, workers: 2 })
      const opening = posted.messages.splice(0)

      const graphKey = deriveGraphKey(key, deriveSalt(key, plain.root.bytes))
      const { seal, nonce } = blockSecrets(graphKey)
      const hirings = (messages: any[]): any[] => messages.filter(({ task }) => task != null)
      expect(hirings(sealing)).to.deep.equal([1, 2].map(() => ({ task: 'seal', secrets: { seal, nonce }, padding: 'padme' })))
      expect(hirings(opening)).to.deep.equal([1, 2].map(() => ({ task: 'open', secrets: { seal } })))

      const batches = [...sealing, ...opening].filter(({ task }) => task == null)
      batches.forEach(batch => { expect(batch).to.have.all.keys('id', 'buffer', 'lengths', 'wanted') })
      const further = [key, graphKey].flatMap(spellings)
      expect(telling([...hirings(sealing), ...hirings(opening), ...batches.map(({ buffer, ...rest }) => rest)].map(shownOf), further)).to.deep.equal([])
      expect(telling([shownOf({ secrets: { key } })], further)).to.have.lengthOf(1)
    } finally {
      posted.stop()
    }
  })

  it('with the blocks they are told nothing more', async () => {
    const posted = new Posted()
    const crew = new Crew({ task: 'seal', workers: 1, padding: 'none', secrets: () => blockSecrets(seededBytes(1, 32)) })
    const bytes = seededBytes(1, 1_000_000)
    const name = CID.createV1(0x55, await sha256.digest(bytes)).bytes
    let done: Promise<Done | null> | undefined

    try {
      while (done == null) {
        done = crew.offer(name, bytes)
        await turns()
      }

      expect((await done)?.bytes.byteLength).to.be.above(1_000_000)
      const [hiring, ...batches] = posted.messages
      expect(hiring).to.have.all.keys('task', 'secrets', 'padding')
      expect(batches.length).to.be.above(0)
      batches.forEach(({ buffer, ...rest }) => { expect(rest).to.deep.equal({ id: rest.id, lengths: [name.byteLength, bytes.byteLength], wanted: 'both' }) })
    } finally {
      posted.stop()
      await crew.stop()
    }
  })

  it('they are made when workers start, and wiped when they end', async () => {
    const secrets = blockSecrets(seededBytes(1, 32))
    let asked = 0
    const crew = new Crew({
      task: 'seal',
      workers: 1,
      padding: 'none',
      secrets: () => {
        asked++
        return secrets
      }
    })
    const name = plain.leaves[1].bytes
    const bytes = seededBytes(1, 1_000_000)

    for (let i = 0; i < 60; i++) {
      crew.offer(name, bytes)?.catch(() => {})
    }

    expect(asked).to.equal(0)

    for (let i = 0; i < 20; i++) {
      crew.offer(name, bytes)?.catch(() => {})
    }

    expect(asked).to.equal(1)
    expect(secrets.seal).to.not.equalBytes(new Uint8Array(32))
    await crew.stop()
    expect(secrets.seal).to.equalBytes(new Uint8Array(32))
    expect(secrets.nonce).to.equalBytes(new Uint8Array(32))
    expect(crew.offer(name, bytes)).to.equal(undefined)
  })
})
