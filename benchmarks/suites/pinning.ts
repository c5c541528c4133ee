import { child } from '../util/child.ts'
import { pairs, spread } from '../util/measure.ts'
import { target } from '../util/suite.ts'
import type { Pinned } from '../children/pinning.ts'
import type { Measured, Settings, Suite } from '../util/suite.ts'

const SIZE = 4096

async function run ({ runs, quick, log }: Settings): Promise<Measured> {
  const leaves = quick ? 5000 : 100_000
  const measured: Pinned[] = []

  for (let run = 0; run < runs; run++) {
    log(`${run + 1} of ${runs}`)
    measured.push(await child('pinning', ['measure', leaves, SIZE], ['--expose-gc']))
  }

  const [sealing, ours, theirs] = (['sealing', 'ours', 'theirs'] as const).map(key => measured.map(pinned => pinned[key] / 1000))
  const ofSealing = pairs(ours, sealing)

  return {
    columns: [
      { key: 'what', name: 'what' },
      { key: 'ofSealing', name: 'of the sealing', digits: 2 },
      { key: 'ofOurs', name: 'of our pinning', digits: 2 },
      { key: 'target', name: 'target' },
      { key: 'seconds', name: 's', digits: 2 }
    ],
    rows: [
      { what: 'sealing into the node', seconds: spread(sealing) },
      { what: 'pinning: pinGraph', ofSealing, target: target(ofSealing, 1, { most: true }), seconds: spread(ours) },
      { what: "pinning: helia.pins.add's own walker", ofSealing: pairs(theirs, sealing), ofOurs: pairs(theirs, ours), seconds: spread(theirs) }
    ],
    notes: [`${leaves.toLocaleString('en')} blocks of ${SIZE.toLocaleString('en')} bytes, from memory into a Helia with blockstore-fs and datastore-level. Both pin in the same blockstore, each in a datastore of its own; of a smaller graph both were found to pin every block. Neither syncs to the disk. helia.pins.add does not look whether all blocks are there.`]
  }
}

export const suite: Suite = { title: 'Sealing and pinning on the disk', run }
