/** What several runs gave. */
export interface Spread {
  median: number
  min: number
  max: number
}

export function median (values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

export function spread (values: number[]): Spread {
  return { median: median(values), min: Math.min(...values), max: Math.max(...values) }
}

/** Of values that were measured in pairs, one after the other: the spread of what this makes of each pair. */
export function pairs (a: number[], b: number[], combine: (a: number, b: number) => number = (a, b) => a / b): Spread {
  return spread(a.map((value, i) => combine(value, b[i])))
}

/** Milliseconds, of the clock and of all processors. */
export interface Cost {
  ms: number
  cpu: number
}

/** What a run costs. What others left is collected first, where node runs with `--expose-gc`. */
export async function cost (run: () => unknown): Promise<Cost> {
  globalThis.gc?.()
  const [before, started] = [process.cpuUsage(), performance.now()]
  await run()
  const ms = performance.now() - started
  const { user, system } = process.cpuUsage(before)
  return { ms, cpu: (user + system) / 1000 }
}

/** Milliseconds of the clock; see `cost`. */
export async function time (run: () => unknown): Promise<number> {
  return (await cost(run)).ms
}

/** What each costs, run in turn (A B C A B C ...), so that what disturbs the machine disturbs all. */
export async function alternate <K extends string> (runs: number, contenders: Record<K, () => unknown>): Promise<Record<K, Cost[]>> {
  const names = Object.keys(contenders) as K[]
  const costs = Object.fromEntries(names.map(name => [name, [] as Cost[]])) as Record<K, Cost[]>

  for (let run = 0; run < runs; run++) {
    for (const name of names) {
      costs[name].push(await cost(contenders[name]))
    }
  }

  return costs
}
