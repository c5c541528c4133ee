/* eslint-disable no-console */

import { spawnSync } from 'node:child_process'

/** Skip what something is needed for, and say so. */
export function skipFor (reason: string, test: { skip (): void }): void {
  console.info(`${reason}, so this is skipped`)
  test.skip()
}

/** Skip what needs a program, and say so, where it is not installed. */
export function skipWithout (program: string, test: { skip (): void }, debianPackage = program): void {
  if (spawnSync(program, ['--version']).status !== 0) {
    skipFor(`${program} is missing ("apt-get install ${debianPackage}")`, test)
  }
}
