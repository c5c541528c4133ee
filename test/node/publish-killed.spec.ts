import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import * as dagCbor from '@ipld/dag-cbor'
import { expect } from 'aegir/chai'
import { LevelDatastore } from 'datastore-level'
import { createHeliaLight } from 'helia'
import { CID } from 'multiformats/cid'
import { verifyGraph } from '../../src/graph/index.ts'
import { encrypted } from '../../src/index.ts'
import { openFsStore } from '../node-util/folder.ts'
import { digestsIn, keeps, pinnedRoots } from '../node-util/node-state.ts'
import { encryptedCids } from '../plugin/util.ts'
import { testKey } from '../util/random.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { MOMENTS } from './util/job.ts'
import { expectKept, privateFolder } from './util/private-folder.ts'
import { runJob } from './util/processes.ts'
import type { Job } from './util/job.ts'
import type { PrivateFolder } from './util/private-folder.ts'
import type { TestNode } from '../node-util/nodes.ts'
import type { Helia } from 'helia'

// 50 in all: each is a process
const FIRST = 30
const LATER = 20
const LANES = 3
const key = testKey()

/** What is on a node in the end. */
interface EndState {
  root: string
  pins: string[]
  /** the names of all that is in the datastore, and how often each block is pinned */
  records: string[]
  /** after garbage collection */
  digests: string[]
}

interface Node extends Omit<TestNode, 'helia'> {
  helia: Helia
}

describe('publishing, by a process that is killed', function () {
  this.timeout(120_000)
  failOnUnhandledRejections()
  let folder: string
  let plain: PrivateFolder

  before(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'helia-encrypted-'))
    plain = await privateFolder(path.join(folder, 'private'))
  })

  after(async () => fs.rm(folder, { recursive: true }))

  function jobIn (node: string, job: Partial<Job>): Job {
    const at = path.join(folder, node)
    return { how: 'publish', privateStore: plain.path, blockstore: path.join(at, 'blocks'), datastore: path.join(at, 'data'), plainRoot: plain.v1.toString(), ...job }
  }

  /** Open the node of a process that ended. */
  async function onNode <T> ({ blockstore, datastore }: Job, use: (node: Node) => Promise<T>): Promise<T> {
    const records = new LevelDatastore(datastore as string)
    await records.open()
    const blocks = await openFsStore(blockstore)
    const helia = await createHeliaLight({ blockstore: blocks, datastore: records, codecs: [dagCbor] }).start()

    try {
      return await use({ helia, blockstore: blocks, datastore: records })
    } finally {
      await helia.stop()
      await records.close()
    }
  }

  /** An encrypted root in a store means that the graph is there, whole, and pinned. */
  async function isThere ({ helia, blockstore }: Node, root: CID): Promise<boolean> {
    if (!await blockstore.has(root)) {
      return false
    }

    await verifyGraph(blockstore, root, { key })
    const below = (await encryptedCids(blockstore, root)).filter(cid => !cid.equals(root))
    expect((await Promise.all(below.map(async cid => helia.pins.isPinned(cid)))).every(Boolean), `pins of ${root}`).to.equal(true)
    return true
  }

  async function endState ({ helia, blockstore, datastore }: Node, root: CID): Promise<EndState> {
    const pins = await pinnedRoots(helia)
    const records: string[] = []

    for await (const { key, value } of datastore.query({})) {
      const isBlock = key.toString().startsWith('/pinned-block/')
      records.push(`${key}${isBlock ? ` ${dagCbor.decode<{ pinCount: number }>(value).pinCount}` : ''}`)
    }

    for (const pin of pins) {
      expect(await keeps({ helia, blockstore }, await encryptedCids(blockstore, CID.parse(pin)))).to.equal(true)
      expect(await verifyGraph(blockstore, CID.parse(pin), { key })).to.have.nested.property('plain.complete', true)
    }

    return { root: root.toString(), pins, records: records.sort(), digests: [...await digestsIn(blockstore)].sort() }
  }

  /** Do the job again, in this process. */
  async function publishAgain (job: Job): Promise<EndState> {
    const previous = job.previous == null ? undefined : CID.parse(job.previous)

    return onNode(job, async node => {
      const vault = encrypted(node.helia, { key, privateStore: await openFsStore(plain.path) })
      return endState(node, (await vault.publish(CID.parse(job.plainRoot), { previous })).root)
    })
  }

  /** One process is let do its job; of the others each is killed at another put, and the job is done again. */
  async function killAndDoAgain (name: string, points: number, from: string | undefined, changes: Partial<Job>): Promise<void> {
    const start = async (node: string): Promise<Job> => {
      from != null && await fs.cp(path.join(folder, from), path.join(folder, node), { recursive: true })
      return jobIn(node, changes)
    }

    const undisturbed = await start(`${name}-undisturbed`)
    const { root = '', puts = 0, code } = await runJob(undisturbed)
    expect(code).to.equal(0)
    expect(puts).to.be.at.least(2 * points)
    const end = await publishAgain(undisturbed)
    expect(end.root).to.equal(root)
    const rootsThere = new Set<boolean>()

    const killed = async (point: number): Promise<void> => {
      const killAt = Math.round(point * puts / points)
      const moment = MOMENTS[point % MOMENTS.length]
      const job = await start(`${name}-${point}`)
      const when = `killed ${moment} put ${killAt} of ${puts}`
      expect(await runJob({ ...job, killAt, moment }), when).to.deep.equal({ code: null, signal: 'SIGKILL' })
      const [one, before] = await onNode(job, async node => Promise.all([root, job.previous].map(async text => text != null && isThere(node, CID.parse(text)))))
      rootsThere.add(one)
      expect(before, when).to.equal(job.previous != null)
      expect(await publishAgain(job), when).to.deep.equal(end)
      await fs.rm(path.dirname(job.blockstore), { recursive: true })
    }

    let next = 1
    const lanes = await Promise.allSettled(Array.from({ length: LANES }, async () => {
      for (let point = next++; point <= points; point = next++) {
        await killed(point)
      }
    }))
    const failed = lanes.find(lane => lane.status === 'rejected')

    if (failed != null) {
      throw failed.reason
    }

    expect([...rootsThere].sort(), 'before and after the root').to.deep.equal([false, true])
    await expectKept(plain)
  }

  it(`at each of ${FIRST} puts, and run again: the same root, whole, and nothing else on the node`, async () => {
    await killAndDoAgain('first', FIRST, undefined, {})
  })

  it(`at each of ${LATER} puts of a later version, with previous: both versions whole`, async () => {
    const { root } = await runJob(jobIn('v1', {}))
    await killAndDoAgain('later', LATER, 'v1', { plainRoot: plain.v2.toString(), previous: root })
  })
})
