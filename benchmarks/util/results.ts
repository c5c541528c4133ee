import fs from 'node:fs'
import { findPackageJSON } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Measured } from './suite.ts'

/** What a suite gave, and where. */
export interface Result extends Measured {
  suite: string
  title: string
  runs: number
  quick: boolean
  /** seconds that it took */
  seconds: number
  /** cores that others kept busy just before it began */
  busy: number
  date: string
  machine: string
}

/** The folder of this package, wherever it was built to. */
export const HOME = path.dirname(findPackageJSON(import.meta.url) ?? '')

/** more than this is said with the results */
export const QUIET = 0.1

const WATCH_MS = 2000
const FILE = path.join(HOME, 'results.json')

/** The machine and what it runs, in a line. */
export function machine (): string {
  const [{ model }] = os.cpus()
  return `${os.availableParallelism()} cores ${model.trim()}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, ${os.type()} ${os.release().split('-')[0]}, Node ${process.versions.node}`
}

/** How many cores are busy while this waits for two seconds. */
export async function busyCores (): Promise<number> {
  const spent = (): number => os.cpus().reduce((sum, { times: { user, nice, sys, irq } }) => sum + user + nice + sys + irq, 0)
  const before = spent()
  await setTimeout(WATCH_MS)
  return (spent() - before) / WATCH_MS
}

/** The latest result of each suite that was saved. */
export function savedResults (): Result[] {
  return fs.existsSync(FILE) ? JSON.parse(fs.readFileSync(FILE, 'utf8')) : []
}

/** Keep these, and what was saved of other suites. */
export function saveResults (results: Result[]): Result[] {
  const all = [...savedResults().filter(({ suite }) => results.every(result => result.suite !== suite)), ...results]
  fs.writeFileSync(FILE, `${JSON.stringify(all, null, 2)}\n`)
  return all
}
