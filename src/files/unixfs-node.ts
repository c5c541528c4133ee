import * as dagPb from '@ipld/dag-pb'
import { toMtime } from './metadata.ts'
import { encodeUnixfs, joinFrame, nodeFrame } from './unixfs-data.ts'
import type { Metadata } from './metadata.ts'
import type { Frame, UnixfsData } from './unixfs-data.ts'
import type { PBLink } from '@ipld/dag-pb'

export interface NodeFields extends Omit<UnixfsData, 'mtime'>, Metadata {}

const NOTHING = new Uint8Array(0)

/** A unixfs node as dag-pb; the links are put in order by name. */
export function encodeNode ({ time, ...fields }: NodeFields, links: PBLink[] = []): Uint8Array {
  const unixfs = { ...fields, mtime: toMtime(time) }
  const { data = NOTHING } = fields

  return links.length === 0
    ? joinFrame(nodeFrame(unixfs, data.byteLength), data)
    : dagPb.encode(dagPb.prepare({ Data: encodeUnixfs(unixfs), Links: links }))
}

/** What is before and after the content of a file in a node that is the whole file. */
export function fileFrame (bytes: number, { mode, time }: Metadata): Frame {
  return nodeFrame({ type: 'file', mode, mtime: toMtime(time) }, bytes)
}
