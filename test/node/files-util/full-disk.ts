import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { skipFor } from '../util/skip-without.ts'

/** A disk of so many bytes in a folder, if this user can mount one; else the test is skipped. */
export function smallDisk (context: Mocha.Context, folder: string, bytes: number): { remove (): void } {
  fs.mkdirSync(folder, { recursive: true })

  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    skipFor('no disk can be mounted here', context)
  }

  return { remove () { execFileSync('umount', ['-l', folder]) } }
}
