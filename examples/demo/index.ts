/* eslint-disable no-console */

/**
 * The whole of helia-encrypted in five steps, on three real Helia nodes. `npm run demo` takes the
 * project's own `src`, `npm run demo -- path/to/a/folder` any folder of yours.
 */

import path from 'node:path'
import { generateKey } from 'helia-encrypted'
import { explain } from './demo-error.ts'
import { readFolder } from './folder.ts'
import { makeMistakes, readAsFriend } from './friend.ts'
import { lookForLeaks } from './leaks.ts'
import { startNode } from './node.ts'
import { publishFolder } from './owner.ts'
import { provide } from './provider.ts'
import { count, done, failure, heading, line, printable, size } from './screen.ts'
import type { Folder } from './folder.ts'
import type { Node } from './node.ts'

const USAGE = 'usage: npm run demo -- [folder]'

function introduce (folder: Folder): void {
  heading('helia-encrypted: a private folder, kept by a stranger, read by a friend', 'Three real Helia nodes on this machine, connected over TCP.')
  line('folder', `${printable(folder.path)}: ${count(folder.files.size, 'file')}, ${size(folder.bytes)}`)
  folder.skipped.forEach((n, what) => { line('', `${count(n, what)} skipped`) })
}

async function run (folder: Folder, nodes: Node[]): Promise<void> {
  const [owner, provider, friend] = nodes
  const key = generateKey()

  const published = await publishFolder(owner, folder, key)
  const { root } = published
  await provide(provider, owner, root, folder)
  await owner.helia.stop()
  const vault = await readAsFriend(friend, provider, root, folder, key)
  await makeMistakes(friend, provider, root, key)
  await lookForLeaks(nodes, published, vault)
}

async function main (args: string[]): Promise<void> {
  const started = performance.now()
  // npm runs this in the project's folder, and says here where the person was
  const from = process.env.INIT_CWD ?? process.cwd()
  const folder = await readFolder(args.length === 0 ? path.resolve(import.meta.dirname, '../../src') : path.resolve(from, args[0]))

  introduce(folder)
  const nodes = await Promise.all([startNode(), startNode(), startNode()])

  try {
    await run(folder, nodes)
  } finally {
    await Promise.all(nodes.map(async ({ helia }) => helia.stop()))
  }

  done(`Done in ${((performance.now() - started) / 1000).toFixed(1)} s.`)
}

const args = process.argv.slice(2)

try {
  if (args.length > 1 || args[0]?.startsWith('-')) {
    failure(USAGE)
    process.exitCode = 1
  } else {
    await main(args)
  }
} catch (err: any) {
  failure(printable(explain(err) ?? 'this should not happen, please report it:'))
  process.exitCode = 1

  if (explain(err) == null) {
    console.error(err)
  }
}
