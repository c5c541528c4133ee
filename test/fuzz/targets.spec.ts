import { base64pad } from 'multiformats/bases/base64'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { FOUND } from './found.ts'
import { mutate, picker } from './mutate.ts'
import { seedsOf } from './seeds.ts'
import { TARGETS } from './targets.ts'

/** Few: the fuzzer is for more, "npm run fuzz". */
const MUTATED = 300

describe('fuzz', function () {
  this.timeout(60_000)
  failOnUnhandledRejections()

  for (const [name, target] of Object.entries(TARGETS)) {
    it(`${name}: seeds, what was found once, and ${MUTATED} that are changed`, async () => {
      const seeds = await seedsOf(name)
      const pick = picker(1)

      for (const data of [new Uint8Array(0), ...seeds, ...(FOUND[name] ?? []).map(text => base64pad.baseDecode(text))]) {
        await target(data)
      }

      for (let i = 0; i < MUTATED; i++) {
        await target(mutate(seeds[pick(seeds.length)], pick, seeds[pick(seeds.length)]))
      }
    })
  }
})
