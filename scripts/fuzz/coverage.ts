import { Session } from 'node:inspector'
import type { Profiler } from 'node:inspector'

/** What a fuzzer is to get through: ours, and the parsers that we call. */
const WATCHED = /\/src\/|node_modules\/(cborg|@ipld|multiformats|age-encryption|protons-runtime|uint8arrays)\//

/** Which blocks of code have run since it was last asked, by V8's own count. */
export class Coverage {
  readonly #session = new Session()
  readonly #seen = new Set<string>()

  constructor () {
    this.#session.connect()
    this.#post('Profiler.enable')
    this.#post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  }

  /** How many blocks of code, each with how often (once, twice, some, many times), were seen. */
  get size (): number {
    return this.#seen.size
  }

  /** Whether anything ran that had not before, or more often. */
  isNew (): boolean {
    const before = this.#seen.size
    const { result } = this.#post('Profiler.takePreciseCoverage') as Profiler.TakePreciseCoverageReturnType

    for (const { scriptId, functions } of result.filter(({ url }) => WATCHED.test(url))) {
      for (const { startOffset, endOffset, count } of functions.flatMap(({ ranges }) => ranges).filter(({ count }) => count > 0)) {
        this.#seen.add(`${scriptId} ${startOffset} ${endOffset} ${[8, 2, 1].find(most => count > most) ?? 0}`)
      }
    }

    return this.#seen.size > before
  }

  // it answers at once
  #post (method: string, params?: object): unknown {
    let answer: unknown

    this.#session.post(method, params, (err: Error | null, result?: object) => {
      if (err != null) {
        throw err
      }

      answer = result
    })

    return answer
  }
}
