import { load } from './nodes.ts'
import type { FsBlockstore } from 'blockstore-fs'
import type { LevelBlockstore } from 'blockstore-level'

/** Folders that are removed after each test. */
export function foldersOfEach (): () => Promise<string> {
  const paths: string[] = []

  afterEach('remove the folders', async () => {
    if (paths.length > 0) {
      const fs = await load<typeof import('node:fs/promises')>('node:fs/promises')
      await Promise.all(paths.splice(0).map(async path => fs.rm(path, { recursive: true, force: true })))
    }
  })

  return async () => {
    const fs = await load<typeof import('node:fs/promises')>('node:fs/promises')
    const os = await load<typeof import('node:os')>('node:os')
    const path = await fs.mkdtemp(`${os.tmpdir()}/helia-encrypted-`)
    paths.push(path)
    return path
  }
}

export async function openFsStore (path: string): Promise<FsBlockstore> {
  const { FsBlockstore } = await load<typeof import('blockstore-fs')>('blockstore-fs')
  const store = new FsBlockstore(path)
  await store.open()
  return store
}

export async function openLevelStore (path: string): Promise<LevelBlockstore> {
  const { LevelBlockstore } = await load<typeof import('blockstore-level')>('blockstore-level')
  const store = new LevelBlockstore(path)
  await store.open()
  return store
}
