import { Turn } from '../turn.ts'
import { checkUnchanged } from './check-unchanged.ts'
import { withFile } from './file-error.ts'
import { FileLayout } from './file-layout.ts'
import { readInto } from './read-file-place.ts'
import type { OpenFile } from './check-unchanged.ts'
import type { FileGraph } from './file-graph.ts'
import type { Built } from './file-layout.ts'
import type { FileCounter } from './progress.ts'
import type { Awaitable } from '../awaitable.ts'
import type { Crew } from '../workers/internal.ts'
import type { AbortOptions } from 'abort-error'
import type { CID } from 'multiformats/cid'

/** Leaves that may be waited for: they get their place in the order of the file. */
const WAITING = 64
const NO_NAME = new Uint8Array(0)

export interface LargeFileOptions extends AbortOptions {
  /** hashes leaves beside this thread */
  crew: Crew
}

interface Leaf {
  offset: number
  length: number
}

/**
 * A file of several leaves: the leaves stay in the file, the nodes above them come into the graph.
 * The buffer is as long as a leaf.
 */
export async function addLargeFile (graph: FileGraph, open: OpenFile, buffer: Uint8Array, counter: FileCounter, { crew, signal }: LargeFileOptions): Promise<Built> {
  const { size } = open.stats
  const layout = new FileLayout(node => graph.addNode(node), open.metadata)
  const waiting: Array<{ length: number, cid: Awaitable<CID> }> = []
  const turn = new Turn()
  crew.expect(size)

  const addFirst = async (): Promise<void> => {
    const [{ length, cid }] = waiting.splice(0, 1)
    layout.addLeaf(await cid, length)
    counter.addBytes(length)
  }

  for (let offset = 0; offset < size; offset += buffer.byteLength) {
    signal?.throwIfAborted()
    const length = Math.min(buffer.byteLength, size - offset)
    waiting.push({ length, cid: leafOf(graph, open, { offset, length }, buffer, crew) })

    while (waiting.length >= WAITING || (waiting.length > 0 && !(waiting[0].cid instanceof Promise))) {
      await addFirst()
    }

    await turn.give()
  }

  while (waiting.length > 0) {
    signal?.throwIfAborted()
    await addFirst()
  }

  checkUnchanged(open, size)
  counter.addFile()
  return layout.end()
}

function leafOf (graph: FileGraph, open: OpenFile, leaf: Leaf, buffer: Uint8Array, crew: Crew): Awaitable<CID> {
  const { file, descriptor } = open
  const hashed = crew.offerPiece(NO_NAME, { file: descriptor, ...leaf }, 'name')
  const cid = hashed?.then(done => done == null ? leafHere(graph, open, leaf, buffer) : graph.addPiece(file, leaf.offset, done.name, leaf.length))
  // it may be that nobody waits for it any more
  cid?.catch(() => {})
  return cid ?? leafHere(graph, open, leaf, buffer)
}

function leafHere (graph: FileGraph, open: OpenFile, { offset, length }: Leaf, buffer: Uint8Array): CID {
  const bytes = buffer.subarray(0, length)
  const read = withFile('read', open.full, () => readInto(open.descriptor, bytes, offset))
  read === length || checkUnchanged(open, offset + read)
  return graph.addLeaf(open.file, offset, bytes)
}
