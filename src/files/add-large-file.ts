import { Turn } from '../turn.ts'
import { withFile } from './file-error.ts'
import { FileLayout } from './file-layout.ts'
import { checkUnchanged } from './open-file.ts'
import { readInto } from './read-file-place.ts'
import type { FileGraph } from './file-graph.ts'
import type { Built } from './file-layout.ts'
import type { OpenFile } from './open-file.ts'
import type { FileCounter } from './progress.ts'
import type { AbortOptions } from 'abort-error'

/**
 * A file of several leaves: the leaves stay in the file, the nodes above them come into the graph.
 * The buffer is as long as a leaf.
 */
export async function addLargeFile (graph: FileGraph, open: OpenFile, buffer: Uint8Array, counter: FileCounter, { signal }: AbortOptions): Promise<Built> {
  const layout = new FileLayout(node => graph.addNode(node), open.metadata)
  const turn = new Turn()
  let position = 0

  for (let read = buffer.byteLength; read === buffer.byteLength && position <= open.stats.size;) {
    signal?.throwIfAborted()
    const offset = position
    read = withFile('read', open.full, () => readInto(open.descriptor, buffer, offset))
    position += read

    if (read > 0) {
      layout.addLeaf(graph.addLeaf(open.file, offset, buffer.subarray(0, read)), read)
      counter.addBytes(read)
    }

    await turn.give()
  }

  checkUnchanged(open, position)
  counter.addFile()
  return layout.end()
}
