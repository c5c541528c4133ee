import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { version } from './report.ts'

const FOLDER = path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'helia-encrypted', 'bin')

/** Where `scripts/interop/install.sh` puts a program. */
export function binary (name: string): string {
  return path.join(FOLDER, name)
}

/** For what needs these programs; where one is not installed the tests are shown as pending. */
export function describeWith (programs: string[]): Mocha.SuiteFunction | Mocha.PendingSuiteFunction {
  return programs.every(name => fs.existsSync(binary(name))) ? describe : describe.skip
}

/** Write down which version of a program a test run has: what its go.mod pins. */
export function noteVersion (software: string, folder: string): void {
  const text = fs.readFileSync(path.join(import.meta.dirname, '../../../scripts/interop', folder, 'go.mod'), 'utf8')
  version(software, /^require \S+ v(\S+)/m.exec(text)?.[1] ?? '')
}
