import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import fc from 'fast-check'
import { nativeCrypto, nobleCrypto, webCrypto } from '../../src/crypto/internal.ts'
import { encryptGraph, verifyGraph } from '../../src/graph/internal.ts'
import { buildGraph, graphSpec } from '../util/arbitrary-graph.ts'
import { storeOf } from '../util/blocks.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { expectWhole, fromScratch } from '../util/versions.ts'
import { reachable } from '../util/walk.ts'
import type { CryptoBackend } from '../../src/crypto/internal.ts'
import type { EncryptOptions } from '../../src/graph/internal.ts'
import type { NodeSpec } from '../util/arbitrary-graph.ts'
import type { TestGraph } from '../util/graphs.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

const key = testKey()
const BACKENDS = [nativeCrypto(), webCrypto(), nobleCrypto()]
  .filter((backend): backend is CryptoBackend => backend != null).map(recorded)

type Kind = 'add' | 'remove' | 'move' | 'back' | 'again'

/** One version: what is edited, and how it is exported. */
interface Step {
  kind: Kind
  at: number
  to: number
  node: NodeSpec
  /** of the blocks in a subset, one in so many; 0 for the whole graph */
  subset: number
  /** of the kept blocks, one in so many is not in the private store any more; 0 for none */
  lost: number
  options: Partial<EncryptOptions>
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom<Kind>('add', 'remove', 'move', 'back', 'again'),
  at: fc.nat(),
  to: fc.nat(),
  node: graphSpec.map(([node]) => node),
  subset: fc.constantFrom(0, 0, 0, 2),
  lost: fc.constantFrom(0, 0, 1, 3),
  options: fc.record({
    catalog: fc.constantFrom(true, true, false),
    bufferBytes: fc.constantFrom(64 * 1024, 0, 300),
    crypto: fc.constantFrom(...BACKENDS),
    verifyPrevious: fc.boolean()
  })
})

function edited (earlier: NodeSpec[][], { kind, at, to, node }: Step): NodeSpec[] {
  const specs = [...earlier[earlier.length - 1]]

  if (kind === 'back') {
    return earlier[at % earlier.length]
  } else if (kind === 'add') {
    specs.splice(at % (specs.length + 1), 0, node)
  } else if (kind !== 'again' && specs.length > 1) {
    const taken = specs.splice(at % specs.length, 1)
    kind === 'move' && specs.splice(to % (specs.length + 1), 0, ...taken)
  }

  return specs
}

/** A graph whose root links every block, so that an edit leaves most of it as it was, or one whose root is the last block. */
async function build (specs: NodeSpec[], hasFolder: boolean): Promise<TestGraph> {
  const folder: NodeSpec = { codec: 'dag-cbor', data: new Uint8Array(0), children: specs.map((_, i) => i), form: 'v1' }
  return buildGraph(hasFolder ? [...specs, folder] : specs)
}

function every <T> (items: T[], n: number): T[] {
  return items.filter((_, i) => n > 0 && i % n === 0)
}

/** The private store without some blocks that the previous version has: those it can be asked for. */
async function poorer ({ blocks }: TestGraph, had: Set<string>, lost: number): Promise<Blockstore> {
  const gone = every(blocks.filter(({ cid }) => had.has(cid.toString())), lost)
  return storeOf(blocks.filter(block => !gone.includes(block)))
}

describe('graph: exporting again, any edits', function () {
  this.timeout(300_000)
  checkNonces()
  failOnUnhandledRejections()

  it('gives the blocks of an export from nothing, bit for bit: 200 sequences of versions', async () => {
    let reused = 0
    let sealed = 0

    await fc.assert(fc.asyncProperty(graphSpec, fc.array(step, { minLength: 1, maxLength: 6 }), fc.boolean(), fc.constantFrom('padme', 'none'), async (specs, steps, hasFolder, padding) => {
      const earlier = [specs]
      const inner = new MemoryBlockstore()
      const first = await build(specs, hasFolder)
      let had = new Set<string>()
      let { root: previous } = await encryptGraph(first.store, inner, first.root, { key, crypto: BACKENDS[0], padding: padding as any })

      for (const made of steps) {
        earlier.push(edited(earlier, made))
        const graph = await build(earlier[earlier.length - 1], hasFolder)
        const all = await reachable(graph.store, graph.root)
        const blocks: CID[] | undefined = made.subset === 0 ? undefined : every(all, made.subset)
        const options = { key, previous, padding: padding as any, ...made.options, ...(blocks == null ? {} : { blocks }) }
        const shared = new RecordingStore(inner)
        const scratch = await fromScratch(graph.store, inner, graph.root, options)
        const result = await encryptGraph(await poorer(graph, had, made.lost), shared, graph.root, options)

        await expectWhole(shared, result.root, scratch)
        expect((await verifyGraph(inner, result.root, { key, crypto: BACKENDS[0] })).plain?.blocks).to.equal(result.blocks)
        expect(result).to.include({ blocks: scratch.graph.blocks, bytes: scratch.graph.bytes, sealedBlocks: scratch.graph.sealedBlocks })
        had = new Set(made.options.catalog === true ? (blocks ?? all).map(String) : [])
        reused += result.reusedBlocks
        sealed += result.sealedBlocks
        previous = result.root
      }
    }), { numRuns: 200 })

    // or nothing was tried
    expect(reused).to.be.greaterThan(sealed / 4)
    expect(reused).to.be.lessThan(sealed)
  })
})
