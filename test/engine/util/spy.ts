import type { AskReadsFor, QueryReadsForEvidenceRequest, QueryReadsForEvidenceResponse } from '../../../src/engine/index.ts'
import type { AbortOptions } from 'abort-error'

/** A real Reads For Engine, of which every question and its answer's end are noted. */
export interface Spied extends AskReadsFor {
  queries: string[]
  answered: number
}

export function spy (engine: AskReadsFor, before: (query: QueryReadsForEvidenceRequest, options?: AbortOptions) => Promise<unknown> = async () => {}): Spied {
  const spied: Spied = Object.assign(async (query: QueryReadsForEvidenceRequest, options?: AbortOptions): Promise<QueryReadsForEvidenceResponse> => {
    spied.queries.push(query.externalIdentity)
    await before(query, options)
    const reply = await engine(query, options)
    spied.answered++
    return reply
  }, { queries: [], answered: 0 })

  return spied
}

export async function never (): Promise<never> {
  return new Promise(() => {})
}

export async function after (milliseconds: number): Promise<void> {
  await new Promise(resolve => { setTimeout(resolve, milliseconds) })
}
