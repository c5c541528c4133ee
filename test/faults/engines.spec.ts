import { encryptionEngine, readsForEngine } from '../../src/engine/index.ts'
import { SECRET, evidenceFor, knowing, peers, recipientsIn, request } from '../engine/util/people.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { itHolds } from './util/every-call.ts'
import { FaultyDatastore } from './util/faulty-datastore.ts'
import { faultyEngine } from './util/faulty-engine.ts'
import { hex, plainHere } from './util/settings.ts'
import type { World } from './util/world.ts'
import type { EncryptionEngine, ReadsForEngine, ReadsForEvidence } from '../../src/engine/index.ts'
import type { Peer } from '../engine/util/people.ts'

/** An engine's answer that says what went wrong. */
class EngineError extends Error {
  name = 'EngineError'
}

function orThrow <T extends { error?: string }> (reply: T): T {
  if (reply.error !== undefined) {
    throw new EngineError(reply.error)
  }

  return reply
}

/** The engine of a world, the same each time it is asked for. */
function onceAWorld <T> (make: (world: World) => T): (world: World) => T {
  const made = new WeakMap<World, T>()

  return world => {
    const one = made.get(world) ?? make(world)
    made.set(world, one)
    return one
  }
}

/** Milliseconds for an answer of a Reads For Engine. */
const timeout = 1_000

describe('faults: engines', function () {
  this.timeout(120_000)
  failOnUnhandledRejections()
  let team: Peer
  let lead: Peer
  let member: Peer
  let evidence: ReadsForEvidence[]

  before(async () => {
    [team, lead, member] = await peers(3)
    evidence = [await evidenceFor(team, lead), await evidenceFor(lead, member)]
  })

  const readsFor: (world: World) => ReadsForEngine = onceAWorld(({ stores, faults }) =>
    readsForEngine({ datastore: new FaultyDatastore(stores.records, faults, 'evidence', { damages: true }) }))

  itHolds('Reads For: submit, ask who reads for whom, query', {
    prepare: plainHere,
    believed: /^(true|false) [012],[012],[012]$/,
    run: async (world, signal) => {
      const engine = readsFor(world)

      for (const one of evidence) {
        const { error } = await engine({ type: 'SubmitReadsForEvidenceRequest', evidence: one }, { signal })
        error === 'evidence already exists' || orThrow({ error })
      }

      const relation = await engine({ type: 'ReadsForRequest', externalIdentityA: member.id, externalIdentityB: team.id }, { signal })
      const known = await Promise.all([team, lead, member].map(async ({ id }) => engine({ type: 'QueryReadsForEvidenceRequest', externalIdentity: id }, { signal })))
      return `${orThrow(relation).readsFor} ${known.map(reply => new Set(orThrow(reply).evidence.map(({ proof }) => hex(proof))).size).join()}`
    }
  })

  const encrypt: (world: World) => Promise<EncryptionEngine> = onceAWorld(async ({ faults }) =>
    encryptionEngine({ readsFor: faultyEngine(await knowing([lead, team], [member, lead]), faults), timeout }))

  itHolds('Encryption, for all who read for somebody', {
    timeout: timeout + 100,
    prepare: plainHere,
    run: async (world, signal) => {
      const engine = await encrypt(world)
      const { ciphertext } = orThrow(await engine(request(team, true), { signal }))
      const opened = await member.open(ciphertext)
      return `${recipientsIn(ciphertext)} ${opened?.join() === SECRET.join()}`
    }
  })
})
