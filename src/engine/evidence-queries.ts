import { checkResponse } from './check-message.ts'
import { within } from './deadline.ts'
import { Refusal, errorText } from './refusal.ts'
import type { QueryReadsForEvidenceRequest, QueryReadsForEvidenceResponse, ReadsForEvidence } from './messages.ts'
import type { AbortOptions } from 'abort-error'

/**
 * A Reads For Engine, as the Encryption Engine sees it: in this process, or `remoteEngine()`,
 * which also says whose it is.
 */
export interface AskReadsFor {
  (message: QueryReadsForEvidenceRequest, options?: AbortOptions): Promise<QueryReadsForEvidenceResponse>
  /** the PeerId that proves an answer to be this engine's */
  readonly peer?: string
}

interface Wait {
  answer: PromiseWithResolvers<ReadsForEvidence[]>
  /** tells the engine that nobody waits any more */
  over: AbortController
}

/**
 * The questions in flight to one Reads For Engine, one an identity, however many wait for it.
 * Every answer comes in by `receive`, with who sent it, be it on the way the question went or not.
 */
export class EvidenceQueries {
  readonly #engine: AskReadsFor
  readonly #timeout: number
  readonly #waits = new Map<string, Wait>()

  constructor (engine: AskReadsFor, timeout: number) {
    this.#engine = engine
    this.#timeout = timeout
  }

  /**
   * All evidence about an identity: joins a question that is in flight, asks anew otherwise.
   *
   * @throws {Refusal} if the engine says so, gives no answer in time, or none that can be read
   */
  async ask (externalIdentity: string): Promise<ReadsForEvidence[]> {
    return (this.#waits.get(externalIdentity) ?? this.#start(externalIdentity)).answer.promise
  }

  /**
   * An answer, and who is proven to have sent it. One that isn't the asked engine's is ignored, and the
   * wait goes on; one that nobody waits for is dropped.
   *
   * @returns whether it ended a wait
   */
  receive (sender: string, reply: unknown): boolean {
    return this.#engine.peer != null && sender === this.#engine.peer && this.#accept(reply)
  }

  #start (externalIdentity: string): Wait {
    const wait = { answer: Promise.withResolvers<ReadsForEvidence[]>(), over: new AbortController() }
    this.#waits.set(externalIdentity, wait)
    // that nobody waits any more is no unhandled rejection
    wait.answer.promise.catch(() => {})
    void this.#send(externalIdentity, wait)
    return wait
  }

  async #send (externalIdentity: string, wait: Wait): Promise<void> {
    const query: QueryReadsForEvidenceRequest = { type: 'QueryReadsForEvidenceRequest', externalIdentity }

    try {
      const reply = this.#call(query, wait.over.signal).then(reply => this.#evidenceIn(reply, externalIdentity))
      const first = Promise.race([reply, wait.answer.promise])
      const evidence = await within(this.#timeout, first, 'the Reads For Engine gave no answer in time: try again')
      this.#end(externalIdentity, wait)
      wait.answer.resolve(evidence)
    } catch (err) {
      this.#end(externalIdentity, wait)
      wait.answer.reject(new Refusal(errorText(err, 'the Reads For Engine failed')))
    }
  }

  // a function that throws is one that failed
  async #call (query: QueryReadsForEvidenceRequest, signal: AbortSignal): Promise<unknown> {
    return this.#engine(query, { signal })
  }

  // before anyone is told, so that whoever asks then asks anew
  #end (externalIdentity: string, wait: Wait): void {
    wait.over.abort()

    if (this.#waits.get(externalIdentity) === wait) {
      this.#waits.delete(externalIdentity)
    }
  }

  #accept (reply: unknown): boolean {
    const externalIdentity = (reply as Partial<QueryReadsForEvidenceResponse> | undefined)?.externalIdentity ?? ''
    const wait = this.#waits.get(externalIdentity)

    if (wait == null) {
      return false
    }

    this.#waits.delete(externalIdentity)

    try {
      wait.answer.resolve(this.#evidenceIn(reply, externalIdentity))
    } catch (err) {
      wait.answer.reject(err)
    }

    return true
  }

  #evidenceIn (reply: unknown, asked: string): ReadsForEvidence[] {
    const { externalIdentity, evidence, error } = this.#read(reply)

    if (error !== undefined) {
      throw new Refusal(`the Reads For Engine says: ${error}`)
    }

    if (externalIdentity !== asked) {
      throw new Refusal('the Reads For Engine answered for another identity')
    }

    return evidence
  }

  #read (reply: unknown): QueryReadsForEvidenceResponse {
    try {
      return checkResponse<QueryReadsForEvidenceResponse>(reply, 'QueryReadsForEvidenceResponse')
    } catch (err) {
      throw new Refusal(`the Reads For Engine gave an answer that can't be read: ${errorText(err, '')}`)
    }
  }
}
