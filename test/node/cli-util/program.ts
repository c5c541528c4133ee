import fs from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const BUILT = path.join(ROOT, 'dist/src/cli/bin.js')
const SOURCE = path.join(ROOT, 'src/cli/bin.ts')

function newest (folder: string): number {
  return Math.max(...fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => fs.statSync(path.join(folder, name)).mtimeMs))
}

function isBuilt (): boolean {
  const built = fs.statSync(path.join(ROOT, 'dist/lib.tsbuildinfo'), { throwIfNoEntry: false }) ?? fs.statSync(BUILT, { throwIfNoEntry: false })
  return fs.existsSync(BUILT) && built != null && built.mtimeMs > newest(path.join(ROOT, 'src'))
}

/** What starts the program: as it was built, if nothing changed since, else from its sources, which takes longer. */
export const PROGRAM: readonly string[] = [process.execPath, isBuilt() ? BUILT : SOURCE]

/** For programs that are run: nothing of this process but where to find others, and where modules stand compiled. */
export const ENV: Record<string, string> = {
  PATH: process.env.PATH ?? '',
  TMPDIR: process.env.TMPDIR ?? '/tmp',
  HOME: '/nonexistent',
  TERM: 'xterm-256color',
  LANG: 'C.UTF-8',
  NODE_COMPILE_CACHE: path.join(ROOT, 'node_modules/.cache/cli-test')
}
