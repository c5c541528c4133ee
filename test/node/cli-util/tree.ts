import fs from 'node:fs'
import path from 'node:path'
import { seededBytes } from '../../util/random.ts'

/** A file, folder or link, as far as a graph of files can hold it. */
export interface TreeEntry {
  path: string
  kind: 'file' | 'folder' | 'link'
  mode?: number
  /** seconds */
  mtime?: number
  content?: string
}

const TIME = new Date('2024-02-29T12:34:56Z')

/** Everything in a folder, links as links, in the order of the names. */
export function readTree (root: string): TreeEntry[] {
  const entries: TreeEntry[] = []

  const add = (full: string, relative: string): void => {
    const stats = fs.lstatSync(full)
    const mtime = Math.floor(stats.mtimeMs / 1000)

    if (stats.isSymbolicLink()) {
      entries.push({ path: relative, kind: 'link', content: fs.readlinkSync(full) })
    } else if (stats.isDirectory()) {
      entries.push({ path: relative, kind: 'folder', mode: stats.mode & 0o777, mtime })
      fs.readdirSync(full).sort().forEach(name => { add(path.join(full, name), path.posix.join(relative, name)) })
    } else {
      entries.push({ path: relative, kind: 'file', mode: stats.mode & 0o777, mtime, content: fs.readFileSync(full).toString('latin1') })
    }
  }

  add(root, '.')
  return entries
}

/** Everything that is awkward about files. */
export function makeTree (root: string): void {
  const file = (name: string, content: string | Uint8Array, mode = 0o644): void => {
    const full = path.join(root, name)
    fs.mkdirSync(path.dirname(full), { recursive: true })
    fs.writeFileSync(full, content)
    fs.chmodSync(full, mode)
    fs.utimesSync(full, TIME, TIME)
  }

  const link = (target: string, name: string): void => {
    fs.symlinkSync(target, path.join(root, name))
    fs.lutimesSync(path.join(root, name), TIME, TIME)
  }

  file('empty', '')
  file('a b.txt', 'with spaces in its name\n')
  file('sub/👩‍👩‍👧 emoji ☃.txt', 'emoji\n')
  file('sub/new\nline', 'a newline in its name\n')
  file('sub/-o', 'looks like an option\n')
  file('.hidden/file', 'hidden\n')
  file('run.sh', '#!/bin/sh\n', 0o755)
  file('private', 'for its owner alone\n', 0o600)
  file('large', seededBytes(1, 3_000_000))
  fs.mkdirSync(path.join(root, 'empty folder'))
  link('sub/-o', 'link')
  link('../run.sh', 'sub/up')
  link('nowhere', 'dangling')
  fs.chmodSync(path.join(root, 'sub'), 0o750)

  for (const folder of ['sub', '.hidden', 'empty folder', '.']) {
    fs.utimesSync(path.join(root, folder), TIME, TIME)
  }
}
