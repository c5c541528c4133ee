import { evidenceFor, peers } from '../../engine/util/people.ts'
import type { Faults } from './faults.ts'
import type { AskReadsFor, QueryReadsForEvidenceResponse, ReadsForEngine, ReadsForEvidence } from '../../../src/engine/index.ts'

async function unrelatedEvidence (): Promise<ReadsForEvidence> {
  const [target, reader] = await peers(2)
  return evidenceFor(target, reader)
}

/** A Reads For Engine, as somebody else who asks it sees it when its faults say so. */
export function faultyEngine (engine: ReadsForEngine, faults: Faults): AskReadsFor {
  return async (message, { signal } = {}): Promise<QueryReadsForEvidenceResponse> => {
    const kind = await faults.begin('readsFor', 'ask', { signal })
    const reply = await engine(message)
    const { evidence } = reply

    switch (kind) {
      case 'missing':
        return { ...reply, evidence: [], error: 'not here' }
      case 'wrong':
        return { ...reply, externalIdentity: `${reply.externalIdentity}x` }
      case 'twice':
        return { ...reply, evidence: [...evidence, ...evidence] }
      case 'extra':
        return { ...reply, evidence: [await unrelatedEvidence(), ...evidence] }
      default:
        return reply
    }
  }
}
