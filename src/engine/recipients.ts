import { unlessAborted, within } from './deadline.ts'
import { EvidenceQueries } from './evidence-queries.ts'
import { parseIdentity } from './external-identity.ts'
import { findReaders, readsFor } from './readers.ts'
import { Refusal } from './refusal.ts'
import type { AskReadsFor } from './evidence-queries.ts'
import type { ExternalIdentity } from './external-identity.ts'
import type { AbortOptions } from 'abort-error'

const byText = (a: ExternalIdentity, b: ExternalIdentity): number => a.text < b.text ? -1 : 1

/** Finds out to whom to encrypt. Keeps nothing but what is being found out. */
export class Recipients {
  readonly #queries?: EvidenceQueries
  readonly #prefer: readonly string[]
  readonly #timeout: number
  readonly #inFlight = new Map<string, Promise<ExternalIdentity[]>>()

  constructor (engine: AskReadsFor | undefined, prefer: readonly string[], timeout: number) {
    this.#queries = engine && new EvidenceQueries(engine, timeout)
    this.#prefer = prefer
    this.#timeout = timeout
  }

  receive (sender: string, reply: unknown): boolean {
    return this.#queries?.receive(sender, reply) ?? false
  }

  /**
   * The named identity, and with `useReadsFor` everyone who is proven to read for it; the first is
   * the named one, or one that reads the same and is preferred.
   *
   * @throws {Refusal}
   * @throws {InvalidIdentityError}
   */
  async of (externalIdentity: string, useReadsFor: boolean, { signal }: AbortOptions = {}): Promise<ExternalIdentity[]> {
    return useReadsFor ? unlessAborted(this.#join(externalIdentity), signal) : [parseIdentity(externalIdentity)]
  }

  async #join (text: string): Promise<ExternalIdentity[]> {
    const found = this.#inFlight.get(text) ?? this.#find(text).finally(() => { this.#inFlight.delete(text) })
    this.#inFlight.set(text, found)
    return found
  }

  async #find (externalIdentity: string): Promise<ExternalIdentity[]> {
    const named = parseIdentity(externalIdentity)
    const queries = this.#queries

    if (queries == null) {
      throw new Refusal('useReadsFor needs a Reads For Engine, and none is configured: set readsFor, or useReadsFor to false')
    }

    const finding = findReaders(named, async text => queries.ask(text))
    const readers = await within(this.#timeout, finding, 'the Reads For Engine gave no answer in time: try again')
    const first = this.#prefer.find(text => readers.has(text) && readsFor(readers, named.text, text)) ?? named.text
    const all = Array.from(readers.values(), ({ identity }) => identity).sort(byText)
    return [...all.filter(({ text }) => text === first), ...all.filter(({ text }) => text !== first)]
  }
}
