import { createRequire } from 'node:module'

/** As package.json says, which is two folders up in the sources and three in the package. */
export function version (): string {
  const require = createRequire(import.meta.url)
  const up = import.meta.url.includes('/dist/src/cli/') ? '../../../' : '../../'
  return require(`${up}package.json`).version
}
