import { verifyEvidence } from './evidence.ts'
import { MAX_RECIPIENTS } from './limits.ts'
import { Refusal } from './refusal.ts'
import type { ExternalIdentity } from './external-identity.ts'
import type { ReadsForEvidence } from './messages.ts'

interface Reader {
  identity: ExternalIdentity
  /** whoever is proven to read for it directly */
  readBy: Set<string>
}

/** An identity, and everyone who is proven to read for it, by their texts. */
export type Readers = Map<string, Reader>

/** All evidence where an identity is from or to, unverified. */
export type EvidenceSource = (externalIdentity: string) => Promise<ReadsForEvidence[]>

async function directReaders ({ text }: ExternalIdentity, evidence: ReadsForEvidence[]): Promise<ExternalIdentity[]> {
  const readers = new Map<string, ExternalIdentity>()

  for (const item of evidence) {
    if (item.toIdentity === text && !readers.has(item.fromIdentity)) {
      // what proves nothing gives nobody access, and takes it from nobody
      const proven = await verifyEvidence(item).catch(err => {
        if (!(err instanceof Refusal)) {
          throw err
        }
      })
      proven != null && readers.set(item.fromIdentity, proven.reader)
    }
  }

  return [...readers.values()]
}

/**
 * Close reads_for over an identity: who reads for it, who reads for those, and so on. Each
 * identity is looked at once, so cycles end.
 *
 * @throws {Refusal} if they are more than 256
 */
export async function findReaders (named: ExternalIdentity, evidenceAbout: EvidenceSource): Promise<Readers> {
  const readers: Readers = new Map()
  let found = add(readers, [named])

  while (found.length > 0) {
    const next = await Promise.all(found.map(async ({ identity, readBy }) => {
      const direct = await directReaders(identity, await evidenceAbout(identity.text))
      direct.forEach(({ text }) => readBy.add(text))
      return direct
    }))

    // an age recipient can't sign, so nobody reads for it
    found = add(readers, next.flat()).filter(({ identity }) => identity.publicKey != null)
  }

  return readers
}

function add (readers: Readers, identities: ExternalIdentity[]): Reader[] {
  const added = identities.flatMap(identity => {
    if (readers.has(identity.text)) {
      return []
    }

    const reader = { identity, readBy: new Set<string>() }
    readers.set(identity.text, reader)
    return [reader]
  })

  if (readers.size > MAX_RECIPIENTS) {
    throw new Refusal(`more than ${MAX_RECIPIENTS} identities read for this one: encrypt to fewer, or to them one by one`)
  }

  return added
}

/** Whether one of these reads for another of them, be it through others. */
export function readsFor (readers: Readers, a: string, b: string): boolean {
  const seen = new Set([b])

  for (const text of seen) {
    readers.get(text)?.readBy.forEach(reader => seen.add(reader))
  }

  return seen.has(a)
}
