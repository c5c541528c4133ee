import { spawnSync } from 'node:child_process'
import { scriptFile } from '../util/child.ts'
import type { Environment } from './measured.ts'

/**
 * A program that stores a file or folder encrypted, and gets it back. Lines of shell: `in` in the current folder is what is
 * stored, `$WORK` is for what the program keeps, and the result goes to `$OUT/in`.
 */
export interface Program {
  name: string
  /** its version; undefined where it is not installed */
  version?: string
  /** how it is used */
  how: string
  env (work: string): Environment
  /** before each time, not measured */
  prepare: string
  store (isFolder: boolean): string
  restore (isFolder: boolean): string
}

function version (command: string, args: string[]): string | undefined {
  return /\d[\w.]*/.exec(spawnSync(command, args, { encoding: 'utf8' }).stdout ?? '')?.[0]
}

const node = `"${process.execPath}" "${scriptFile('programs/ours')}"`

export const OURS: Program = {
  name: 'ours',
  version: process.versions.node,
  how: 'a CAR, in a program of a few lines that calls the library',
  env: () => ({}),
  prepare: 'true',
  store: () => `${node} encrypt in "$WORK/in.car"`,
  restore: () => `${node} decrypt "$WORK/in.car" "$OUT/in"`
}

const AGE: Program = {
  name: 'age',
  version: version('age', ['--version']),
  how: 'to a recipient, a folder through tar',
  env: () => ({}),
  prepare: 'age-keygen -o "$WORK/key" && age-keygen -y "$WORK/key" > "$WORK/recipient"',
  store: isFolder => isFolder ? 'tar -cf - in | age -R "$WORK/recipient" -o "$WORK/in.age"' : 'age -R "$WORK/recipient" -o "$WORK/in.age" in',
  restore: isFolder => isFolder ? 'age -d -i "$WORK/key" "$WORK/in.age" | tar -C "$OUT" -xf -' : 'age -d -i "$WORK/key" -o "$OUT/in" "$WORK/in.age"'
}

const RESTIC: Program = {
  name: 'restic',
  version: version('restic', ['version']),
  how: 'a new repository, compression off',
  env: work => ({ RESTIC_REPOSITORY: `${work}/repository`, RESTIC_CACHE_DIR: `${work}/cache`, RESTIC_PASSWORD: 'password' }),
  prepare: 'restic -q init',
  store: () => 'restic -q backup --compression off in',
  restore: () => 'restic -q restore latest --target "$OUT"'
}

const BORG: Program = {
  name: 'borg',
  version: version('borg', ['--version']),
  how: 'a new repository (repokey), compression none',
  env: work => ({ BORG_REPO: `${work}/repository`, BORG_BASE_DIR: work, BORG_PASSPHRASE: 'password' }),
  prepare: 'borg init -e repokey',
  store: () => 'borg create --compression none ::archive in',
  restore: () => 'cd "$OUT" && borg extract ::archive'
}

// mounted and unmounted again: only then is all of it written
const mounted = (copy: string): string => `
  gocryptfs -q -fg -passfile "$WORK/password" "$WORK/encrypted" "$WORK/mounted" &
  until mountpoint -q "$WORK/mounted"; do sleep 0.01; done
  ${copy}
  code=$?
  fusermount -u "$WORK/mounted" && wait && exit $code`

const GOCRYPTFS: Program = {
  name: 'gocryptfs',
  version: version('gocryptfs', ['-version']),
  how: 'mounted, copied with cp, unmounted',
  env: () => ({}),
  prepare: 'mkdir "$WORK/encrypted" "$WORK/mounted" && echo password > "$WORK/password" && gocryptfs -q -init -passfile "$WORK/password" "$WORK/encrypted"',
  store: () => mounted('cp -r in "$WORK/mounted/"'),
  restore: () => mounted('cp -r "$WORK/mounted/in" "$OUT/"')
}

export const OTHERS = [AGE, RESTIC, BORG, GOCRYPTFS]
