import { expect } from 'aegir/chai'
import { PeerLimits } from '../../src/engine/peer-limits.ts'
import { clockOfEach } from './util/clock.ts'

const nothing = async (): Promise<void> => {}

describe('engine: what each peer may ask', () => {
  const clock = clockOfEach()

  async function refused (limits: PeerLimits, peer: string): Promise<string> {
    return limits.run(peer, nothing).then(() => '', (err: any) => `${err.name}: ${err.message}`)
  }

  it('is counted anew after a minute, to the millisecond', async () => {
    const limits = new PeerLimits(10, 2)
    await limits.run('anna', nothing)
    clock.now += 30_000
    await limits.run('anna', nothing)
    expect(await refused(limits, 'anna')).to.equal('Refusal: too many requests: at most 2 a minute')
    clock.now += 29_999
    expect(await refused(limits, 'anna')).to.include('2 a minute')
    clock.now += 1
    await limits.run('anna', nothing)
    await limits.run('anna', nothing)
    expect(await refused(limits, 'anna')).to.include('2 a minute')
  })

  it('is counted anew when the clock was set back', async () => {
    const limits = new PeerLimits(10, 1)
    await limits.run('anna', nothing)
    expect(await refused(limits, 'anna')).to.include('1 a minute')
    clock.now -= 1
    await limits.run('anna', nothing)
    expect(await refused(limits, 'anna')).to.include('1 a minute')
  })

  it('is counted for each of them', async () => {
    const limits = new PeerLimits(1, 1)
    await limits.run('anna', nothing)
    expect(await refused(limits, 'anna')).to.include('1 a minute')
    expect(await refused(limits, 'bob')).to.equal('')
  })

  it('at once is what is not done yet, and what fails is done', async () => {
    const limits = new PeerLimits(1, 10)
    const { promise, reject } = Promise.withResolvers<void>()
    const first = limits.run('anna', async () => promise)
    expect(await refused(limits, 'anna')).to.equal('Refusal: too many requests at once: at most 1')
    reject(new Error('it failed'))
    await expect(first).to.eventually.be.rejectedWith('it failed')
    expect(await refused(limits, 'anna')).to.equal('')
  })
})
