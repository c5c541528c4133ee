import { listFiles } from '../../files/list-files.ts'
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

/** The files of a graph; folders have the bytes of what is in them. */
export async function fileTree (source: Pick<Blockstore, 'get'>, root: CID, signal: AbortSignal): Promise<PlainNode> {
  const folders = new Map<string, PlainNode>([['', { name: '/', kind: 'folder', cid: root.toString(), bytes: 0, children: [] }]])

  for await (const file of listFiles(source, root, { recursive: true, signal })) {
    const path = file.path.replaceAll('\\', '/')
    const node = nodeOf(file)

    // a file and nothing else
    if (path === '') {
      return { ...node, name: 'the file' }
    }

    file.type === 'folder' && folders.set(file.path, node)
    folders.get(parentOf(file.path))?.children.push(node)
  }

  // those below come after those above
  for (const [path, folder] of [...folders].reverse()) {
    const parent = path === '' ? undefined : folders.get(parentOf(path))
    folder.bytes += folder.children.reduce((sum, { kind, bytes }) => sum + (kind === 'file' ? bytes : 0), 0)
    parent == null || (parent.bytes += folder.bytes)
  }

  return folders.get('') as PlainNode
}
