import * as dagCbor from '@ipld/dag-cbor'
import type { Peer, Person } from './people.ts'
import type { ReadsForEvidence } from '../../../src/engine/index.ts'

export interface Forgery {
  from: string
  to: string
  /** seconds */
  expires: number
  version: number
  domain: string
  /** who signs */
  signer: Peer
  /** what the proof says beside or instead of what was signed */
  proof: Record<string, unknown>
}

export const inAnHour = (): number => Math.floor(Date.now() / 1000) + 3_600

/** Evidence made by hand from docs/ENGINE.md 4, with whatever is to be wrong about it. */
export async function forge (reader: Person, target: Peer, wrong: Partial<Forgery> = {}): Promise<ReadsForEvidence> {
  const { from = reader.id, to = target.id, expires = inAnHour(), version = 1, domain = 'helia-encrypted/reads-for:', signer = target, proof = {} } = wrong
  const statement = dagCbor.encode({ version, from, to, expires })
  const signature = Uint8Array.from(await signer.secret.sign(Uint8Array.from([...new TextEncoder().encode(domain), ...statement])))
  return { fromIdentity: reader.id, toIdentity: target.id, proof: dagCbor.encode({ version: 1, expires, signature, ...proof }) }
}
