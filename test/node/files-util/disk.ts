import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** A folder for each test, removed after it. */
export class Disk {
  root = ''

  /**
   * @param check - what must hold after each test, before the folder is removed
   */
  constructor (check?: () => void) {
    beforeEach('make a folder', () => {
      this.root = fs.mkdtempSync(path.join(os.tmpdir(), 'helia-encrypted-files-'))
    })

    if (check != null) {
      afterEach('nothing is left open, or there', check)
    }

    afterEach('remove the folder', () => {
      this.unlock(this.root)
      fs.rmSync(this.root, { recursive: true, force: true })
    })
  }

  at (...names: string[]): string {
    return path.join(this.root, ...names)
  }

  /** Write a file, and the folders above it. */
  file (name: string, content: Uint8Array | string = name, mode = 0o644): string {
    const full = this.at(name)
    fs.mkdirSync(path.dirname(full), { recursive: true })
    fs.writeFileSync(full, content)
    fs.chmodSync(full, mode)
    return full
  }

  folder (name: string, mode = 0o755): string {
    const full = this.at(name)
    fs.mkdirSync(full, { recursive: true })
    fs.chmodSync(full, mode)
    return full
  }

  link (name: string, target: string | Uint8Array): string {
    const full = this.at(name)
    fs.mkdirSync(path.dirname(full), { recursive: true })
    fs.symlinkSync(typeof target === 'string' ? target : Buffer.from(target), full)
    return full
  }

  /** All that is there, sorted. */
  names (folder = ''): string[] {
    return fs.readdirSync(this.at(folder), { recursive: true, encoding: 'utf8' }).sort()
  }

  /** Everything about a tree that an export must bring back, by path. */
  describe (folder: string): Record<string, unknown> {
    const full = this.at(folder)
    const names = ['', ...(fs.lstatSync(full).isDirectory() ? this.names(folder) : [])]
    return Object.fromEntries(names.map(name => [name, describeOne(path.join(full, name))]))
  }

  unlock (folder: string): void {
    if (fs.lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) {
      fs.chmodSync(folder, 0o700)
      fs.readdirSync(folder).forEach(name => { this.unlock(path.join(folder, name)) })
    }
  }
}

function describeOne (full: string): unknown {
  const stats = fs.lstatSync(full)
  const time = Math.round(stats.mtimeMs * 1_000)

  if (stats.isSymbolicLink()) {
    return { link: fs.readlinkSync(full, { encoding: 'latin1' }), time }
  }

  const mode = stats.mode & 0o7777
  return stats.isDirectory() ? { folder: true, mode, time } : { content: fs.readFileSync(full).toString('latin1'), mode, time }
}

/** How many files this process has open. */
export function openFiles (): number | undefined {
  return fs.existsSync('/proc/self/fd') ? fs.readdirSync('/proc/self/fd').length : undefined
}

/** Do something as a user who may not do everything. Skips the test where that can't be. */
export async function asNobody <T> (context: Mocha.Context, run: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) {
    return run()
  }

  if (process.platform === 'win32') {
    context.skip()
  }

  process.setegid?.(65534)
  process.seteuid?.(65534)

  try {
    return await run()
  } finally {
    process.seteuid?.(0)
    process.setegid?.(0)
  }
}
