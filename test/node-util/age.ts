/* eslint-disable no-console */

import { load } from './nodes.ts'

/** Skip what compares with the program `age`, and say so, where it is not installed. */
export async function skipWithoutAge (test: { skip (): void }): Promise<void> {
  const { execFileSync } = await load<typeof import('node:child_process')>('node:child_process')

  try {
    execFileSync('age', ['--version'], { stdio: 'ignore' })
  } catch {
    console.info('age is missing, so this is skipped: "apt-get install age"')
    test.skip()
  }
}
