import * as dagCbor from '@ipld/dag-cbor'
import * as dagJson from '@ipld/dag-json'
import * as dagPb from '@ipld/dag-pb'
import fc from 'fast-check'
import * as json from 'multiformats/codecs/json'
import * as raw from 'multiformats/codecs/raw'
import { sha512 } from 'multiformats/hashes/sha2'
import { block, identityBlock } from './blocks.ts'
import { graphOf } from './graphs.ts'
import type { TestGraph } from './graphs.ts'
import type { PlainBlock } from '../../src/format/internal.ts'
import type { CID } from 'multiformats/cid'

const FORMS = ['v1', 'v0', 'sha512', 'short', 'identity'] as const

/** One block of a random graph: `children` point at blocks before it, modulo their number. */
export interface NodeSpec {
  codec: 'raw' | 'json' | 'dag-cbor' | 'dag-json' | 'dag-pb'
  data: Uint8Array
  children: number[]
  form: typeof FORMS[number]
}

const nodeSpec: fc.Arbitrary<NodeSpec> = fc.record({
  codec: fc.constantFrom('raw', 'json', 'dag-cbor', 'dag-json', 'dag-pb'),
  data: fc.uint8Array({ maxLength: 80 }),
  children: fc.array(fc.nat(), { maxLength: 4 }),
  form: fc.constantFrom(...FORMS)
})

/** Random graphs of 1 to 16 blocks, the root last; some blocks are in the store and not in the graph. */
export const graphSpec = fc.array(nodeSpec, { minLength: 1, maxLength: 16 })

const ENCODE: Record<NodeSpec['codec'], (data: Uint8Array, links: CID[]) => [number, Uint8Array]> = {
  raw: (data) => [raw.code, data],
  json: (data) => [json.code, json.encode([...data])],
  'dag-cbor': (data, links) => [dagCbor.code, dagCbor.encode({ data, links, nested: [{ links }] })],
  'dag-json': (data, links) => [dagJson.code, dagJson.encode({ data, links })],
  'dag-pb': (data, links) => [dagPb.code, dagPb.encode(dagPb.prepare({ Data: data, Links: links.map(Hash => ({ Hash })) }))]
}

async function address (code: number, bytes: Uint8Array, form: NodeSpec['form']): Promise<PlainBlock> {
  if (form === 'identity' && bytes.byteLength <= 128) {
    return identityBlock(code, bytes)
  }

  if (form === 'v0' && code === dagPb.code) {
    return block(code, bytes, { version: 0 })
  }

  if (form === 'short') {
    return block(code, bytes, { truncate: 20 })
  }

  return block(code, bytes, form === 'sha512' ? { hasher: sha512 } : {})
}

export async function buildGraph (specs: NodeSpec[]): Promise<TestGraph> {
  const blocks: PlainBlock[] = []

  for (const { codec, data, children, form } of specs) {
    const links = blocks.length === 0 ? [] : children.map(i => blocks[i % blocks.length].cid)
    blocks.push(await address(...ENCODE[codec](data, links), form))
  }

  return graphOf(blocks)
}
