const MIB = 1_048_576

export interface Watched<T> {
  value: T
  /** by the clock */
  seconds: number
  /** of this process, which does not depend on what else runs */
  processor: number
  /** the most memory that this process had meanwhile, over what it had before */
  mib: number
}

/** What something takes. */
export async function watch <T> (work: () => Promise<T>): Promise<Watched<T>> {
  const before = process.memoryUsage.rss()
  const cpu = process.cpuUsage()
  const start = performance.now()
  let most = before
  const look = (): void => { most = Math.max(most, process.memoryUsage.rss()) }
  const timer = setInterval(look, 200)

  try {
    const value = await work()
    const { user, system } = process.cpuUsage(cpu)
    look()
    return { value, seconds: (performance.now() - start) / 1000, processor: (user + system) / 1e6, mib: Math.round((most - before) / MIB) }
  } finally {
    clearInterval(timer)
  }
}
