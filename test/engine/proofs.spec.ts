import * as dagCbor from '@ipld/dag-cbor'
import { expect } from 'aegir/chai'
import { isExpired, verifyEvidence } from '../../src/engine/evidence.ts'
import { createReadsForEvidence } from '../../src/engine/index.ts'
import { clockOfEach } from './util/clock.ts'
import { forge } from './util/forge.ts'
import { ageUser, evidenceFor, peer, peers } from './util/people.ts'
import type { Peer } from './util/people.ts'
import type { ReadsForEvidence } from '../../src/engine/index.ts'

async function refusal (evidence: ReadsForEvidence): Promise<string> {
  return verifyEvidence(evidence).then(() => '', (err: any) => `${err.name}: ${err.message}`)
}

describe('engine: the proof in evidence', () => {
  const clock = clockOfEach()
  let reader: Peer
  let target: Peer

  beforeEach(async () => {
    [reader, target] = await peers(2)
  })

  it('is refused as malformed whatever field is wrong', async () => {
    expect(await refusal(await forge(reader, target))).to.equal('')
    const { proof } = await forge(reader, target)
    const { signature }: any = dagCbor.decode(proof)
    const wrong: Array<Record<string, unknown>> = [
      { version: 2 }, { version: '1' }, { expires: -1 }, { expires: 1.5 }, { expires: 'never' }, { expires: 253_402_300_800 },
      { signature: 'x'.repeat(64) }, { signature: signature.subarray(1) }, { signature: Uint8Array.of(...signature, 0) }, { more: 1 }
    ]

    for (const fields of wrong) {
      expect(await refusal(await forge(reader, target, { proof: fields })), JSON.stringify(fields)).to.equal('Refusal: invalid evidence: its proof is malformed')
    }

    expect(await refusal({ ...await forge(reader, target), proof: Uint8Array.of(0xa0, ...proof) })).to.include('malformed')
  })

  it('is good until it expires, to the millisecond', async () => {
    const evidence = await evidenceFor(target, reader, new Date(clock.now + 1_000))
    clock.now += 999
    expect(await refusal(evidence)).to.equal('')
    expect(isExpired(evidence)).to.be.false()
    clock.now += 1
    expect(await refusal(evidence)).to.equal('Refusal: invalid evidence: it has expired')
    expect(isExpired(evidence)).to.be.true()
  })

  it('can\'t be made for a time that is now, or for the second that runs', async () => {
    clock.now += 1
    await createReadsForEvidence(target.secret, reader.id, { expires: new Date(clock.now + 999) })

    for (const expires of [new Date(clock.now), new Date(clock.now + 998)]) {
      await expect(createReadsForEvidence(target.secret, reader.id, { expires })).to.eventually.be.rejected.with.property('name', 'InvalidOptionsError')
    }

    clock.now -= 1
    await expect(createReadsForEvidence(target.secret, reader.id, { expires: new Date(clock.now) })).to.eventually.be.rejected.with.property('name', 'InvalidOptionsError')
  })

  it('is nobody\'s for an identity that can\'t sign, and for itself', async () => {
    const age = await ageUser()
    const expected = 'Refusal: invalid evidence: it is not signed by the identity that is read for'
    expect(await refusal({ ...await forge(reader, target), toIdentity: age.id })).to.equal(expected)
    expect(await refusal(await forge(target, target))).to.equal(expected)
    expect(await refusal(await forge(reader, target, { signer: await peer() }))).to.equal(expected)
    expect(await refusal({ ...await forge(reader, target), fromIdentity: 'somebody' })).to.include('invalid evidence: ')
  })
})
