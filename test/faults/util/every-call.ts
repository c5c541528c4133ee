import { expect } from 'aegir/chai'
import { EncryptedGraphError } from '../../../src/errors.ts'
import { LeakScan } from '../../node-util/leak-scan.ts'
import { Fault, Faults, KINDS } from './faults.ts'
import { invariantsOf, lostAsGarbage } from './invariants.ts'
import { copyStores, openWorld } from './world.ts'
import type { Kind, Op, Plan } from './faults.ts'
import type { Invariants } from './invariants.ts'
import type { Stores, World } from './world.ts'
import type { PlainBlock } from '../../../src/format/internal.ts'
import type { EncryptedInit } from '../../../src/index.ts'

/** What stands before an operation, and what must never leave. */
export interface Setting {
  stores: Stores
  secret: PlainBlock[]
  init (faults: Faults): EncryptedInit
}

export interface Scenario {
  prepare (): Promise<Setting>
  /** the operation, and what came of it: text that is the same each time */
  run (world: World, signal: AbortSignal): Promise<string>
  /** the first look of the leak guard is part of it */
  cold?: boolean
  /** what it may answer besides, where a datastore says what is not so: it is believed */
  believed?: RegExp
  /** what is between does not pass the signal on: nothing hangs */
  deaf?: boolean
  /** milliseconds after which what hangs is given up by itself */
  timeout?: number
  /** what a place gives is passed on as it is, so that damaged bytes say nothing */
  passesOn?: string
}

/** What was tried. */
export interface Tally {
  calls: number
  pairs: number
  /** answers and errors, and how often */
  outcomes: Record<string, number>
}

type Outcome = { answer: string } | { error: any } | { hangs: true }

/** What is wrong is in capitals. */
const BAD = /^(WRONG|HANGS|UNTYPED)/

const reason = new Error('enough')
// the engines answer with an error, and throw none
const TYPED = ['AbortError', 'TimeoutError', 'EngineError']
const TURNS = 120
/** milliseconds of a long one */
const LONG = 20
const ENOUGH = 12
/** What a datastore may say that is not so, and nobody can tell. */
const LIES: Record<string, Kind[]> = { records: ['forget', 'missing'], evidence: ['forget', 'wrong'] }
const DAMAGES: Kind[] = ['wrong', 'short', 'twice']

async function turnsPass (isOver: () => boolean, milliseconds: number): Promise<{ hangs: true }> {
  for (let turn = 0; turn < TURNS + milliseconds / LONG && !isOver(); turn++) {
    await new Promise(resolve => { setTimeout(resolve, turn < TURNS / 2 ? 0 : LONG) })
  }

  return { hangs: true }
}

/** What comes of something, unless it goes on for ever. It needs no clock to tell. */
async function settle (running: Promise<string>, timeout = 0): Promise<Outcome> {
  let isOver = false
  const outcome = running.then((answer): Outcome => ({ answer }), (error): Outcome => ({ error })).finally(() => { isOver = true })
  return Promise.race([outcome, turnsPass(() => isOver, timeout)])
}

function isTyped (err: any): boolean {
  return err instanceof EncryptedGraphError || err instanceof Fault || err === reason || TYPED.includes(err?.name)
}

function nameOf (outcome: Outcome, right: string): string {
  if ('answer' in outcome) {
    return outcome.answer === right ? 'right' : `WRONG: ${outcome.answer}`
  }

  if ('hangs' in outcome) {
    return 'HANGS'
  }

  const { error } = outcome
  const name = error === reason ? 'aborted' : error?.name
  return isTyped(error) ? name : `UNTYPED: ${error?.stack}`
}

class Trial {
  readonly problems: string[] = []
  readonly tally: Tally = { calls: 0, pairs: 0, outcomes: {} }
  readonly #scenario: Scenario
  readonly #setting: Setting
  readonly #invariants: Invariants
  #right = ''

  constructor (scenario: Scenario, setting: Setting) {
    this.#scenario = scenario
    this.#setting = setting
    this.#invariants = invariantsOf(setting.secret.map(({ cid }) => cid), new LeakScan(setting.secret))
  }

  async all (): Promise<void> {
    const calls = (await this.#undisturbed()).faults.calls
    this.tally.calls = calls.length

    for (const [i, { place, op }] of calls.entries()) {
      for (const kind of this.#kinds(place, op)) {
        this.problems.length < ENOUGH && await this.#try({ at: i + 1, kind })
      }
    }
  }

  #kinds (place: string, op: Op): Kind[] {
    const { passesOn, deaf } = this.#scenario
    return KINDS[op].filter(kind => !(place === passesOn && DAMAGES.includes(kind)) && !(deaf === true && kind === 'hang'))
  }

  async #open (stores: Stores): Promise<World> {
    const faults = new Faults()
    const world = openWorld(stores, faults, this.#setting.init(faults))
    this.#scenario.cold === true || await world.vault.blockstore.has(this.#setting.secret[0].cid)
    return world
  }

  async #undisturbed (): Promise<World> {
    const world = await this.#open(copyStores(this.#setting.stores))
    world.faults.arm()
    this.#right = await this.#scenario.run(world, new AbortController().signal)
    world.faults.disarm()
    expect(await this.#invariants(world)).to.deep.equal([])
    expect(await this.#scenario.run(world, new AbortController().signal), 'a second time').to.equal(this.#right)
    return world
  }

  async #try (plan: Plan): Promise<void> {
    const world = await this.#open(copyStores(this.#setting.stores))
    const controller = new AbortController()
    const { faults } = world
    faults.onHang = () => { setTimeout(() => { controller.abort(reason) }, 0) }
    faults.arm(plan)
    const outcome = await settle(this.#scenario.run(world, controller.signal), this.#scenario.timeout)
    faults.disarm()

    if (faults.struck != null) {
      const { place, op } = faults.struck
      const isLie = LIES[place]?.includes(plan.kind)
      const isBelieved = isLie && 'answer' in outcome && this.#scenario.believed?.test(outcome.answer) === true
      const name = isBelieved ? 'believed' : nameOf(outcome, this.#right)
      await this.#judge(world, name, `${plan.kind} at call ${plan.at}, ${place} ${op}`, isLie)
    }

    faults.release()
  }

  async #judge (world: World, name: string, when: string, isLie: boolean): Promise<void> {
    this.tally.pairs++
    this.tally.outcomes[name] = (this.tally.outcomes[name] ?? 0) + 1
    BAD.test(name) && this.problems.push(`${when}: ${name}`)
    this.#note(when, await this.#invariants(world))
    const left = copyStores(world.stores)

    await new Promise(resolve => { setTimeout(resolve, when.startsWith('hang') ? this.#scenario.timeout ?? 0 : 0) })
    // a vault that saw a leak refuses for good
    name === 'PlaintextLeakError' || await this.#again(world, `${when} (${name}), and again`, isLie)
    await this.#again(await this.#open(left), `${when} (${name}), and again after a restart`, isLie)
  }

  async #again (world: World, when: string, isLie: boolean): Promise<void> {
    const name = nameOf(await settle(this.#scenario.run(world, new AbortController().signal), this.#scenario.timeout), this.#right)
    name === 'right' || this.problems.push(`${when}: ${name}`)
    this.#note(when, await this.#invariants(world))
    // which blocks are pinned is known by the datastore alone
    isLie || this.#note(`${when}, after garbage was collected`, await lostAsGarbage(world.stores))
  }

  #note (when: string, problems: string[]): void {
    this.problems.push(...problems.map(problem => `${when}: ${problem}`))
  }
}

/** Let every call go wrong in every way, one at a time, and do it again each time. */
export async function atEveryCall (scenario: Scenario): Promise<Tally> {
  const trial = new Trial(scenario, await scenario.prepare())
  await trial.all()
  expect(trial.problems, `${trial.problems.length} problems in ${trial.tally.pairs} trials`).to.deep.equal([])
  return trial.tally
}

/** A test of it, whose title says in the end what was tried. */
export function itHolds (title: string, scenario: Scenario): void {
  it(title, async function () {
    const { calls, pairs, outcomes } = await atEveryCall(scenario)
    const test = this.test as Mocha.Runnable
    test.title = `${title}: ${calls} calls, ${pairs} trials (${Object.entries(outcomes).sort().map(([name, count]) => `${count} ${name}`).join(', ')})`
    expect(pairs).to.be.above(calls)
  })
}
