import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { CID } from 'multiformats/cid'
import { importFiles } from '../../../src/files/index.ts'
import { verifyGraph } from '../../../src/graph/index.ts'
import { LeakScan } from '../../node-util/leak-scan.ts'
import { digestsIn } from '../../node-util/node-state.ts'
import { encryptedCids, plainBlocks } from '../../plugin/util.ts'
import { seededRandom, testKey } from '../../util/random.ts'
import { diskState, filesIn, onNode } from './disk-state.ts'
import { VICTIMS, makeBench, runVictim } from './victims.ts'
import type { Places } from './disk-state.ts'
import type { Ended, Victim } from './victims.ts'

export interface KillOptions {
  times: number
  how: keyof typeof VICTIMS
  seed?: number
  onTrial? (text: string): void
}

export interface KillReport {
  /** processes that were killed; the others were done before */
  killed: number
  done: number
  /** how far those that were killed had come */
  stages: Record<string, number>
  /** files of blocks that no graph has, left by a guard that was killed */
  garbage: number
  problems: string[]
}

const key = testKey()

/** Kills a program that publishes, lets it do its work again, and looks at what is there. */
export class Killer {
  readonly report: KillReport = { killed: 0, done: 0, stages: {}, garbage: 0, problems: [] }
  readonly #victim: Victim
  readonly #options: KillOptions
  readonly #bench: string
  readonly #random: () => number
  #scan = new LeakScan([])
  #root = ''
  /** milliseconds: until the repo is there, and until all is done */
  #begins = 0
  #ends = 0

  constructor (options: KillOptions) {
    this.#options = options
    this.#victim = VICTIMS[options.how]
    this.#random = seededRandom(options.seed ?? 1)
    this.#bench = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'helia-encrypted-kill-'))
  }

  async run (): Promise<KillReport> {
    try {
      makeBench(this.#bench)
      await this.#measure()

      for (let i = 0; i < this.#options.times; i++) {
        await this.#trial(i)
      }

      return this.report
    } finally {
      fs.rmSync(this.#bench, { recursive: true, force: true })
    }
  }

  #places (name: string): Places {
    const at = (what: string): string => path.join(this.#bench, name, what)
    fs.mkdirSync(at('temp'), { recursive: true })
    return { repo: at('repo'), temp: at('temp'), ...this.#victim.hasPrivateStore ? { privateStore: at('private') } : {} }
  }

  async #start (places: Places, killAfter?: number): Promise<Ended> {
    return runVictim(this.#victim.argv(this.#bench, places), places, killAfter)
  }

  // undisturbed, a few times: the root, and how long it takes
  async #measure (): Promise<void> {
    const files = await importFiles(path.join(this.#bench, 'folder'))
    this.#scan = new LeakScan(await plainBlocks(files.source, files.root))

    for (let i = 0; i < 2; i++) {
      const places = this.#places(`whole-${i}`)
      const begun = performance.now()
      let begins = 0
      const looking = setInterval(() => { begins ||= fs.existsSync(places.repo) ? performance.now() - begun : 0 }, 2)
      const { code, stdout, stderr, milliseconds } = await this.#start(places)
      clearInterval(looking)

      if (code !== 0 || (this.#root !== '' && this.#root !== stdout)) {
        throw new Error(`it fails undisturbed: ${code}, ${stdout}, ${stderr}`)
      }

      this.#root = stdout
      this.#begins = begins
      this.#ends = milliseconds
    }
  }

  /** Over the whole run, and every second time over what it does to the disk; the first and last are at its ends. */
  #moment (i: number): number {
    const part = (i + this.#random()) / this.#options.times
    return i % 2 === 0 ? part * this.#ends * 1.02 : this.#begins * 0.98 + part * (this.#ends * 1.02 - this.#begins * 0.98)
  }

  async #trial (i: number): Promise<void> {
    const places = this.#places(`trial-${i}`)
    const moment = this.#moment(i)
    const { signal, milliseconds } = await this.#start(places, moment)
    const when = `killed after ${Math.round(moment)} of ${Math.round(this.#ends)} ms`
    const stage = signal == null ? 'done' : await this.#stage(places, when)
    this.report[signal == null ? 'done' : 'killed']++
    this.report.stages[stage] = (this.report.stages[stage] ?? 0) + 1
    // nobody disturbed it, so this is what it takes now
    signal == null && this.#pace(milliseconds, 1)

    // every fourth is killed once more
    i % 4 === 0 && await this.#start(places, this.#moment(Math.floor(this.#random() * this.#options.times)))
    await this.#finish(places, `${when} (${stage})`)
    this.#options.onTrial?.(`${i + 1} of ${this.#options.times}: ${when}, ${stage}`)
    fs.rmSync(path.dirname(places.repo), { recursive: true })
  }

  // a machine that has other things to do is slower at times
  #pace (milliseconds: number, weight = 0.2): void {
    const pace = 1 - weight + weight * milliseconds / this.#ends
    this.#begins *= pace
    this.#ends *= pace
  }

  /** How far it came; looked at in a copy, so that the next process mends it itself. */
  async #stage (places: Places, when: string): Promise<string> {
    const copy = { ...places, repo: `${places.repo}-copy` }

    if (!fs.existsSync(path.join(places.repo, 'blocks'))) {
      return 'nothing on the disk'
    }

    fs.cpSync(places.repo, copy.repo, { recursive: true })
    const { pins, problems } = await diskState(copy, this.#scan)
    this.#note(when, problems)
    const blocks = filesIn(path.join(copy.repo, 'blocks')).filter(name => name.endsWith('.data')).length
    const hasRoot = await onNode(copy.repo, async node => node.blocks.has(CID.parse(this.#root)))
    fs.rmSync(copy.repo, { recursive: true })
    const stages: Array<[string, boolean]> = [['pinned', pins.length > 0], ['the root is stored', hasRoot], ['some blocks are stored', blocks > 1], ['a node, no blocks', true]]
    return stages.find(([, isSo]) => isSo)?.[0] ?? ''
  }

  async #finish (places: Places, when: string): Promise<void> {
    const { code, stdout, stderr, milliseconds } = await this.#start(places)
    this.#pace(milliseconds)
    code === 0 && stdout === this.#root ? this.#note(when, await this.#check(places)) : this.#note(when, [`then it ends with ${code}, ${stdout}, ${stderr}`])
  }

  /** One pin, of a whole graph; nothing else, and nothing plain. */
  async #check (places: Places): Promise<string[]> {
    const { pins, problems } = await diskState(places, this.#scan)
    pins.join() === this.#root || problems.push(`the pins are ${pins.join()}`)
    problems.push(...filesIn(places.temp).map(name => `the temporary file ${name} is left`))
    problems.push(...Object.values(places).flatMap(filesIn).filter(name => name.endsWith('.tmp')).map(name => `${name} is left`))

    return onNode(places.repo, async ({ helia, blocks }) => {
      const root = CID.parse(this.#root)
      const { plain } = await verifyGraph(blocks, root, { key })
      plain?.complete === true || problems.push('the graph is not complete')
      const before = await digestsIn(blocks)
      await helia.gc()
      const kept = await digestsIn(blocks)
      const own = new Set((await encryptedCids(blocks, root)).map(({ multihash }) => multihash.digest.join()))
      this.report.garbage += before.size - kept.size
      const isWhole = kept.size === own.size && [...own].every(digest => kept.has(digest))
      isWhole || problems.push(`after garbage was collected ${kept.size} blocks are there, of ${own.size}`)
      return problems
    })
  }

  #note (when: string, problems: string[]): void {
    this.report.problems.push(...problems.map(problem => `${when}: ${problem}`))
  }
}

export async function killPublish (options: KillOptions): Promise<KillReport> {
  return new Killer(options).run()
}
