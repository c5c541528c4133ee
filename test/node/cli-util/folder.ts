import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { cliIn } from './run.ts'
import type { Cli } from './run.ts'

/** A folder of all tests of a `describe`, and the program in it. */
export interface Bench {
  readonly folder: string
  cli: Cli
  /** the path of a name in it */
  at (name: string): string
  /** make a file */
  file (name: string, content: string | Uint8Array, mode?: number): string
  /** what is in it, without what is given */
  names (): string[]
}

/** How many blocks a blockstore of another process has in a folder. What it makes and removes meanwhile may be missed. */
export function countBlocks (folder: string): number {
  try {
    return fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.data')).length
  } catch (err: any) {
    if (err.code === 'ENOENT') {
      return 0
    }

    throw err
  }
}

export function benchOfAll (): Bench {
  let folder = ''
  let cli: Cli | undefined

  before(() => {
    folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'helia-encrypted-cli-'))
    cli = cliIn(folder)
  })

  after(() => { fs.rmSync(folder, { recursive: true, force: true }) })

  return {
    get folder () { return folder },
    cli: async (...args) => (cli as Cli)(...args),
    at: (name) => path.join(folder, name),
    file (name, content, mode) {
      const full = path.join(folder, name)
      fs.mkdirSync(path.dirname(full), { recursive: true })
      fs.writeFileSync(full, content, { mode })
      return full
    },
    names: () => fs.readdirSync(folder).sort()
  }
}
