import { WorkerFailedError } from '../errors.ts'
import { nextTurn } from '../turn.ts'
import { startThread } from './start-worker.ts'
import type { FilePiece } from '../file-piece.ts'
import type { Batch, Done, Hiring, Result, Wanted } from './protocol.ts'
import type { Thread } from './thread.ts'

/** Blocks are sent once so many bytes are together, or when nothing else is to do. */
const BATCH_BYTES = 262_144
/** What one worker has before it, or in answer to it, at most. */
const QUEUE_BYTES = 8_388_608

interface Given {
  bytes: number
  waiting: Waiting[]
}

interface Waiting {
  resolve (done: Done | null): void
  reject (err: unknown): void
}

function answerFor (): { promise: Promise<Done | null>, waiting: Waiting } {
  const { promise, ...waiting } = Promise.withResolvers<Done | null>()
  // it may be that nobody waits for it any more
  promise.catch(() => {})
  return { promise, waiting }
}

/** One worker, and what it was given to do. */
export class CrewMember {
  readonly #thread?: Thread
  readonly #given = new Map<number, Given>()
  readonly #free: ArrayBuffer[] = []
  #isReady = false
  #failure?: Error
  #queued = 0
  #id = 0
  #buffer?: ArrayBuffer
  #used = 0
  #lengths: number[] = []
  #wanted: Wanted = 'both'
  #batch: Waiting[] = []

  constructor (hiring: Hiring) {
    try {
      this.#thread = startThread({ onAnswer: answer => { answer === 'ready' ? this.#isReady = true : this.#take(answer) }, onFailure: err => { this.#fail(err) } })
      this.#thread?.send(hiring, [])
    } catch (err) {
      this.#fail(err)
    }
  }

  /** Give it a block, which is copied; undefined if it has enough to do, or can't work. */
  offer (name: Uint8Array, bytes: Uint8Array, wanted: Wanted): Promise<Done | null> | undefined {
    if (this.#isBusy) {
      return undefined
    }

    const length = name.byteLength + bytes.byteLength

    const target = this.#room(length, wanted)
    target.set(name)
    target.set(bytes, name.byteLength)
    return this.#add(name.byteLength, bytes.byteLength)
  }

  /** Give it a block that it reads itself; undefined if it has enough to do, or can't work. */
  offerPiece (name: Uint8Array, piece: FilePiece, wanted: Wanted): Promise<Done | null> | undefined {
    if (this.#isBusy) {
      return undefined
    }

    const { promise, waiting } = answerFor()
    this.#queued += piece.length
    this.#send({ id: this.#id++, buffer: name.slice().buffer, lengths: [name.byteLength, 0], wanted, piece }, { bytes: piece.length, waiting: [waiting] })
    return promise
  }

  /** End the worker; what it has not answered fails. */
  async stop (): Promise<void> {
    this.#fail(new Error('stopped'))
    await this.#thread?.stop()
  }

  get #isBusy (): boolean {
    return !this.#isReady || this.#failure != null || this.#queued >= QUEUE_BYTES
  }

  // what is together
  #flush (): void {
    if (this.#batch.length > 0) {
      this.#send({ id: this.#id++, buffer: this.#buffer as ArrayBuffer, lengths: this.#lengths, wanted: this.#wanted }, { bytes: this.#used, waiting: this.#batch })
      this.#buffer = undefined
      this.#used = 0
      this.#lengths = []
      this.#batch = []
    }
  }

  #send (batch: Batch, given: Given): void {
    this.#given.set(batch.id, given)
    this.#thread?.send(batch, [batch.buffer])
  }

  #room (length: number, wanted: Wanted): Uint8Array {
    if (wanted !== this.#wanted || this.#used + length > (this.#buffer?.byteLength ?? 0)) {
      this.#flush()
      this.#wanted = wanted
    }

    if (this.#buffer == null || length > this.#buffer.byteLength) {
      this.#buffer = this.#newBuffer(length)
    }

    return new Uint8Array(this.#buffer, this.#used, length)
  }

  #add (nameLength: number, length: number): Promise<Done | null> {
    const { promise, waiting } = answerFor()
    this.#used += nameLength + length
    this.#queued += nameLength + length
    this.#lengths.push(nameLength, length)
    this.#batch.push(waiting)
    this.#used >= BATCH_BYTES ? this.#flush() : this.#batch.length === 1 && this.#flushSoon()
    return promise
  }

  #flushSoon (): void {
    void nextTurn().then(() => { this.#flush() })
  }

  // a buffer that came back is warm
  #newBuffer (length: number): ArrayBuffer {
    const at = this.#free.findIndex(({ byteLength }) => byteLength >= length)
    return at === -1 ? new ArrayBuffer(Math.max(length, 2 * BATCH_BYTES)) : this.#free.splice(at, 1)[0]
  }

  #take ({ id, buffer, done }: Result): void {
    const { bytes, waiting } = this.#given.get(id) as Given
    this.#given.delete(id)
    buffer.byteLength < BATCH_BYTES || this.#free.push(buffer)
    this.#queued -= bytes
    waiting.forEach(({ resolve }, i) => { resolve(done[i]) })
  }

  #fail (err: unknown): void {
    if (this.#failure == null) {
      this.#failure = new WorkerFailedError('A worker broke off: do it again, with workers: 0 if it does not help', { cause: err })
      void this.#thread?.stop()

      const waiting = [...this.#given.values()].flatMap(({ waiting }) => waiting).concat(this.#batch)
      this.#batch = []

      for (const { reject } of waiting) {
        reject(this.#failure)
      }
    }
  }
}
