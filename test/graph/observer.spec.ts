import { expect } from 'aegir/chai'
import { KIND_MANIFEST, checkCommitment, openBlock } from '../../src/format/internal.ts'
import { encryptGraph } from '../../src/graph/internal.ts'
import { bytesOf } from '../util/blocks.ts'
import { indexNodeSizes, openAll, takeApart } from '../util/forge.ts'
import { smallGraph, wideGraph } from '../util/graphs.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import type { EncryptOptions } from '../../src/graph/internal.ts'
import type { Parts } from '../util/forge.ts'
import type { TestGraph } from '../util/graphs.ts'

const crypto = recorded()

interface Seen {
  puts: Uint8Array[]
  sizes: number[]
  nodes: number[]
  parts: Parts
}

async function seen ({ store, root }: TestGraph, key: Uint8Array, options: Partial<EncryptOptions> = {}): Promise<Seen> {
  const shared = new RecordingStore()
  const graph = await encryptGraph(store, shared, root, { key, crypto, ...options })
  const parts = await takeApart(shared, graph.root, key)
  const puts = shared.of('put')

  return {
    puts: puts.map(({ bytes }) => bytes as Uint8Array),
    sizes: puts.filter(({ cid }) => cid.code === 0x55).map(({ bytes }) => bytes?.byteLength ?? 0).sort((a, b) => a - b),
    nodes: await indexNodeSizes(shared, parts.root.index),
    parts
  }
}

/** Where `needle` is in any of the blocks. */
function contains (blocks: Uint8Array[], needle: Uint8Array): boolean {
  return blocks.some(block => {
    for (let at = block.indexOf(needle[0]); at !== -1; at = block.indexOf(needle[0], at + 1)) {
      if (needle.every((byte, i) => block[at + i] === byte)) {
        return true
      }
    }

    return false
  })
}

function windows (bytes: Uint8Array, length: number): string[] {
  return Array.from({ length: Math.max(0, bytes.byteLength - length + 1) }, (_, i) => String(bytes.subarray(i, i + length)))
}

describe('graph: who has no key', function () {
  this.timeout(30_000)
  checkNonces()
  failOnUnhandledRejections()

  it('finds no plain CID and no piece of content in what was put', async () => {
    const graph = await smallGraph()

    for (const options of [{}, { padding: 'none' }, { nonce: 'random' }, { bufferBytes: 0 }] as Array<Partial<EncryptOptions>>) {
      const { puts } = await seen(graph, testKey(), options)

      for (const { cid, bytes } of graph.blocks) {
        expect(contains(puts, cid.multihash.digest)).to.be.false()
        expect(bytes.byteLength >= 8 && contains(puts, bytes.subarray(0, 8))).to.be.false()
        expect(bytes.byteLength >= 8 && contains(puts, bytes.subarray(-8))).to.be.false()
      }
    }
  })

  it('finds the search itself working: what is put in the open is found', async () => {
    const { puts, parts } = await seen(await smallGraph(), testKey())
    expect(contains(puts, parts.entries[0].multihash.digest)).to.be.true()
  })

  it('who has the plaintext too can match counts and sizes, and nothing else', async () => {
    const graph = await smallGraph()
    const a = await seen(graph, testKey(1))
    const b = await seen(graph, testKey(2))
    expect(a.sizes).to.deep.equal(b.sizes)
    expect(a.puts.length).to.equal(b.puts.length)

    const known = new Set(a.puts.slice(0, -2).flatMap(bytes => windows(bytes, 8)))
    const sealed = b.puts.filter((_, i) => i < b.parts.entries.length)
    expect(sealed.flatMap(bytes => windows(bytes, 8)).filter(window => known.has(window))).to.deep.equal([])
    expect(String(a.parts.root.salt)).to.not.equal(String(b.parts.root.salt))
    expect(String(a.parts.root.commitment)).to.not.equal(String(b.parts.root.commitment))
  })

  it('the sizes of pages and of index nodes are other under another key', async () => {
    const graph = await wideGraph(3_100)
    const a = await seen(graph, testKey(1))
    const b = await seen(graph, testKey(2))
    const pages = await Promise.all([a, b].map(async ({ parts }) => (await openAll(parts)).filter(({ page }) => page).map(({ plain }) => plain.bytes.byteLength).sort((x, y) => x - y)))

    expect(pages[0].length).to.be.greaterThan(5)
    expect(pages[0]).to.not.deep.equal(pages[1])
    expect(pages[0].filter(size => pages[1].includes(size)).length).to.be.lessThan(pages[0].length / 2)
    expect(a.nodes.length).to.be.greaterThan(5)
    expect(a.nodes).to.not.deep.equal(b.nodes)
  })

  it('where a block stands in the index says nothing of where it is in the graph', async () => {
    const graph = await wideGraph(1_000)
    const { parts } = await seen(graph, testKey(), { catalog: false })
    const place = new Map((await openAll(parts)).map(({ plain }, i) => [plain.cid.toString(), i]))
    const places = graph.blocks.map(({ cid }) => place.get(cid.toString()) ?? 0)
    const rising = places.filter((at, i) => i > 0 && at > places[i - 1]).length
    // of 1,005 blocks in random order about half stand after the one before: within 5 sigma
    expect(rising).to.be.within(455, 550)
  })

  it('who has the graph key of one graph opens no other graph of the same key', async () => {
    const mine = await seen(await smallGraph(1), testKey())
    const other = await seen(await smallGraph(30), testKey())
    expect(() => { checkCommitment(mine.parts.keys, other.parts.root) }).to.throw().with.property('name', 'WrongKeyError')

    for (const cid of [...other.parts.entries, other.parts.root.manifest]) {
      const sealed = { cid, bytes: await bytesOf(other.parts.store, cid) }

      for (const kind of ['indexed', KIND_MANIFEST] as const) {
        expect(await errorOf(openBlock(mine.parts.keys, sealed, { kind }))).to.have.property('name', 'OpenFailedError')
      }
    }
  })
})
