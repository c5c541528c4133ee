import type { Browser, Page } from 'playwright-core'

interface TraceEvent {
  name: string
  ts: number
  pid: number
  tid: number
  /** CPU time, in microseconds */
  tdur?: number
  args: { name?: string }
}

/**
 * The longest task of a page's main thread between its marks "work" and "done", in milliseconds of CPU time: so that it
 * does not matter what else runs on the machine.
 */
export async function longestTask (browser: Browser, page: Page, run: () => Promise<unknown>): Promise<number> {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing', '__metadata'] })
  await run()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
  const mark = (name: string): TraceEvent => traceEvents.find(event => event.name === name) as TraceEvent
  const [from, to] = [mark('work'), mark('done')]
  const tasks = traceEvents.filter(({ name, ts, pid, tid, tdur }) => tdur != null && name.includes('RunTask') && pid === from.pid && tid === from.tid && ts > from.ts && ts < to.ts)

  if (tasks.length < 100) {
    throw new Error(`the trace has ${tasks.length} tasks of the page`)
  }

  return Math.max(...tasks.map(({ tdur }) => Number(tdur))) / 1000
}
