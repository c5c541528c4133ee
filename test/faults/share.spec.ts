import { knowing, peers } from '../engine/util/people.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { itHolds } from './util/every-call.ts'
import { faultyEngine } from './util/faulty-engine.ts'
import { key, plainGraph, plainHere, publishedHere, readAll } from './util/settings.ts'
import type { Setting } from './util/every-call.ts'
import type { World } from './util/world.ts'
import type { Peer, Person } from '../engine/util/people.ts'
import type { CID } from 'multiformats/cid'

/** Milliseconds for an answer of a Reads For Engine. */
const timeout = 1_000

describe('faults: share and rotate', function () {
  this.timeout(180_000)
  failOnUnhandledRejections()
  let anna: Peer
  let ben: Peer
  let team: Peer
  let root: CID

  before(async () => {
    anna = (await peers(1))[0]
    ;[ben, team] = await peers(2)
  })

  /** Published for Anna. */
  async function shared (): Promise<Setting> {
    const setting = await plainHere()
    root = (await publishedHere(setting.stores, { to: [anna.id] })).root
    return setting
  }

  /** What somebody reads with their own identity alone. */
  async function readBy ({ vaultOf }: World, { secret }: Person, root: CID, signal: AbortSignal): Promise<string> {
    const theirs = vaultOf({ identities: [secret] })
    const plainRoot = await theirs.decrypt(root, { signal })
    return `${plainRoot} ${await readAll(theirs.blockstore, await plainGraph())}`
  }

  itHolds('share, and read as the new reader', {
    prepare: shared,
    run: async (world, signal) => {
      const { root: next, readers } = await world.vault.share(root, { add: [ben.id], signal })
      return `${readers.join()} ${await readBy(world, ben, next, signal)}`
    }
  })

  itHolds('share with all who read for somebody, as the Reads For Engine knows', {
    prepare: async () => {
      const engine = await knowing([ben, team])
      return { ...await shared(), init: faults => ({ key, readsFor: faultyEngine(engine, faults), timeout }) }
    },
    timeout: timeout + 100,
    run: async (world, signal) => {
      const { root: next, readers } = await world.vault.share(root, { add: [team.id], useReadsFor: true, signal })
      return `${readers.join()} ${await readBy(world, ben, next, signal)}`
    }
  })

  itHolds('rotate, and read as who stays', {
    prepare: shared,
    run: async (world, signal) => {
      const { root: next, provided } = await world.vault.rotate(root, { to: [ben.id], signal })
      return `${provided} ${await readBy(world, ben, next, signal)}`
    }
  })
})
