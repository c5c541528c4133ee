import { expect } from 'aegir/chai'
import { killPublish } from './faults-util/kill-publish.ts'

// `npm run kill-publish` does it 200 times
describe('faults: a process that publishes to disk, killed at random', function () {
  this.timeout(180_000)

  for (const [how, times] of [['cli', 6], ['vault', 4]] as const) {
    it(`${how}: does it again, with the same end`, async () => {
      const { killed, done, problems } = await killPublish({ how, times })
      expect(problems).to.deep.equal([])
      expect(killed + done).to.equal(times)
      expect(killed).to.be.above(times / 2)
    })
  }
})
