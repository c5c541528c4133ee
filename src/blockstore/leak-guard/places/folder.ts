/** Where a folder really is, whatever links lead to it. It need not exist yet. */
export interface Folder {
  path: string
  exists: boolean
  /** Of the folder and of each one above it, nearest first: device and inode, or the path of what does not exist */
  ids: string[]
}

type NodeFs = typeof import('node:fs/promises')
type NodePath = typeof import('node:path')

/** @returns undefined where there is no file system; nothing is imported, for the bundlers' sake */
export async function folderAt (location: string): Promise<Folder | undefined> {
  const fs: NodeFs | undefined = globalThis.process?.getBuiltinModule?.('node:fs/promises')
  const path: NodePath | undefined = globalThis.process?.getBuiltinModule?.('node:path')
  if (fs == null || path == null) {
    return
  }
  const missing: string[] = []
  let at = location
  let real = await fs.realpath(at).catch(() => undefined)

  while (real == null && path.dirname(at) !== at) {
    missing.push(path.basename(at))
    at = path.dirname(at)
    real = await fs.realpath(at).catch(() => undefined)
  }
  const paths = ancestors(path.join(real ?? at, ...missing.toReversed()), path)
  const ids = await Promise.all(paths.map(async path => idOf(path, fs)))

  return { path: paths[0], exists: missing.length === 0, ids }
}

/** Whether `inner` is `outer` or lies anywhere in it. */
export function isWithin (inner: Folder, outer: Folder): boolean {
  return inner.ids.includes(outer.ids[0])
}

function ancestors (start: string, path: NodePath): string[] {
  const above = path.dirname(start)

  return above === start ? [start] : [start, ...ancestors(above, path)]
}

/** Some network file systems number no inodes: an id that all folders share would say nothing. */
async function idOf (path: string, fs: NodeFs): Promise<string> {
  const stat = await fs.stat(path, { bigint: true }).catch(() => undefined)

  return stat == null || stat.ino === 0n ? path : `${stat.dev}:${stat.ino}`
}
