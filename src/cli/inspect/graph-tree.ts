import { createUnsafe } from 'multiformats/block'
import { NotFoundError } from '../../errors.ts'
import { defaultCodecs, readPlain } from '../../graph/internal.ts'
import type { PlainNode } from './views.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

const CODECS: Record<number, string> = { 0x55: 'raw', 0x70: 'dag-pb', 0x71: 'dag-cbor', 0x0129: 'dag-json', 0x0200: 'json' }

/** Chains of blocks may be as long as they like; deeper than this nobody looks, and JSON can't be nested. */
const MAX_DEPTH = 512

interface Task {
  cid: CID
  node: PlainNode
  depth: number
}

function nodeFor (cid: CID, name: string): PlainNode {
  return { name, kind: 'block', cid: cid.toString(), bytes: 0, note: CODECS[cid.code] ?? `0x${cid.code.toString(16)}`, children: [] }
}

async function links (cid: CID, bytes: Uint8Array): Promise<Array<[string, CID]>> {
  const codec: any = await defaultCodecs(cid.code)
  return [...createUnsafe({ bytes, cid, codec }).links()] as unknown as Array<[string, CID]>
}

/** The bytes of all below, each block once: where it is met first. */
function sum (node: PlainNode): number {
  const order: PlainNode[] = [node]

  for (const { children } of order) {
    children.forEach(child => { order.push(child) })
  }

  for (const parent of order.reverse()) {
    parent.bytes += parent.children.reduce((total, child) => total + child.bytes, 0)
  }

  return node.bytes
}

/** Blocks, each named by the path of the link to it. A block that is not part of a part of a graph stays a name. */
export async function graphTree (source: Pick<Blockstore, 'get'>, root: CID, signal: AbortSignal): Promise<PlainNode> {
  const tree = nodeFor(root, '/')
  const tasks: Task[] = [{ cid: root, node: tree, depth: 0 }]
  const seen = new Set<string>()

  for (let task = tasks.pop(); task != null; task = tasks.pop()) {
    const { cid, node, depth } = task

    if (seen.has(node.cid)) {
      node.again = true
      continue
    }

    seen.add(node.cid)

    try {
      const { bytes } = await readPlain(source, cid, { signal })
      node.bytes = bytes.byteLength
      const below = (await links(cid, bytes)).map(([name, cid]) => ({ cid, node: nodeFor(cid, name), depth: depth + 1 }))

      if (depth < MAX_DEPTH) {
        node.children = below.map(({ node }) => node)
        below.reverse().forEach(task => { tasks.push(task) })
      } else if (below.length > 0) {
        node.note = `${node.note}, and more below`
      }
    } catch (err) {
      if (!(err instanceof NotFoundError)) {
        throw err
      }
    }
  }

  sum(tree)
  return tree
}
