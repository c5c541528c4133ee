import { listFiles } from '../../files/list-files.ts'
import { readUnixfs } from '../../files/unixfs-reader.ts'
import { readPlain } from '../../graph/internal.ts'
import { byteText } from '../text.ts'
import type { PlainNode } from './views.ts'
import type { ListedFile } from '../../files/index.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

function nodeOf ({ name, type, cid, size, target }: ListedFile): PlainNode {
  return { name, kind: type, cid: cid.toString(), bytes: size, ...target == null ? {} : { note: target }, children: [] }
}

function parentOf (path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

const byName = new Intl.Collator('en', { numeric: true })

/** Of a file that is alone: it has no name, but an order. */
async function partsOf (source: Pick<Blockstore, 'get'>, root: CID, signal: AbortSignal): Promise<PlainNode[]> {
  const { bytes } = await readPlain(source, root, { signal })
  const node = readUnixfs(root, bytes)
  let from = 0

  return node.type !== 'file'
    ? []
    : node.parts.map(({ cid, size }) => {
      const name = `from ${byteText(from)}`
      from += size
      return { name, kind: 'part', cid: cid.toString(), bytes: size, children: [] }
    })
}

/** The files of a graph; folders have the bytes of what is in them. */
export async function fileTree (source: Pick<Blockstore, 'get'>, root: CID, signal: AbortSignal): Promise<PlainNode> {
  const folders = new Map<string, PlainNode>([['', { name: '/', kind: 'folder', cid: root.toString(), bytes: 0, children: [] }]])

  for await (const file of listFiles(source, root, { recursive: true, signal })) {
    const node = nodeOf(file)

    // a file and nothing else
    if (file.path === '') {
      return { ...node, name: 'the file', children: await partsOf(source, root, signal) }
    }

    file.type === 'folder' && folders.set(file.path, node)
    folders.get(parentOf(file.path))?.children.push(node)
  }

  // those below come after those above
  for (const [path, folder] of [...folders].reverse()) {
    const parent = path === '' ? undefined : folders.get(parentOf(path))
    folder.children.sort((a, b) => byName.compare(a.name, b.name))
    folder.bytes += folder.children.reduce((sum, { kind, bytes }) => sum + (kind === 'file' ? bytes : 0), 0)
    parent == null || (parent.bytes += folder.bytes)
  }

  return folders.get('') as PlainNode
}
