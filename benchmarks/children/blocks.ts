/** Seals and opens one graph beside the limit of the hardware: see `suites/blocks.ts`. */

import assert from 'node:assert/strict'
import { MemoryBlockstore } from 'blockstore-core'
import all from 'it-all'
import { decryptGraph, encryptGraph } from '../../src/graph/index.ts'
import { answer } from '../util/child.ts'
import { fileGraph } from '../util/graphs.ts'
import { key } from '../util/key.ts'
import { openLimit, sealForLimit, sealLimit } from '../util/limit.ts'
import { alternate } from '../util/measure.ts'
import type { CID } from 'multiformats/cid'

/** Options of encryptGraph and of decryptGraph. */
interface Variant {
  seal: object
  open: object
}

interface Asked {
  /** `seal`, `open` or both */
  works: string[]
  leaves: number
  size: number
  runs: number
  /** rounds that are not measured */
  warmUp: number
  variants: Record<string, Variant>
}

class Bench {
  readonly plain = new MemoryBlockstore()
  readonly contents: Uint8Array[] = []
  readonly root: CID
  readonly sealed = new Map<string, { store: MemoryBlockstore, root: CID }>()

  constructor (leaves: number, size: number) {
    let root: CID | undefined

    for (const { cid, bytes } of fileGraph(leaves, size)) {
      this.plain.put(cid, bytes)
      this.contents.push(bytes)
      root = cid
    }

    this.root = root as CID
  }

  async seal (name: string, { seal }: Variant): Promise<void> {
    const store = new MemoryBlockstore()
    const { root } = await encryptGraph(this.plain, store, this.root, { key, ...seal })
    this.sealed.set(name, { store, root })
  }

  /** What was sealed is let go of: it would only be work for the garbage collector. */
  async open (name: string, { open }: Variant): Promise<MemoryBlockstore> {
    const { store, root } = this.sealed.get(name) as { store: MemoryBlockstore, root: CID }
    this.sealed.delete(name)
    const target = new MemoryBlockstore()
    await decryptGraph(store, target, root, { key, ...open })
    return target
  }

  /** All variants give the same sealed graph, and it opens to what was sealed. */
  async check (variants: Record<string, Variant>): Promise<void> {
    const roots = new Set<string>()

    for (const [name, variant] of Object.entries(variants)) {
      await this.seal(name, variant)
      roots.add(`${this.sealed.get(name)?.root}`)
      const opened = await this.open(name, variant)
      let blocks = 0

      for await (const { cid, bytes } of opened.getAll()) {
        assert.deepEqual(await all(this.plain.get(cid)), await all(bytes))
        blocks++
      }

      assert.equal(blocks, this.contents.length)
    }

    assert.equal(roots.size, 1)
  }
}

await answer({
  async measure ({ works, leaves, size, runs, warmUp, variants }: Asked) {
    const bench = new Bench(leaves, size)
    await bench.check(variants)
    const ready = sealForLimit(bench.contents)
    assert.deepEqual(openLimit(ready, content => content), bench.contents.map(content => Buffer.from(content)))
    const limits: Record<string, () => unknown> = { seal: () => { sealLimit(bench.contents) }, open: () => { openLimit(ready) } }
    const contenders: Record<string, () => unknown> = {}

    for (const work of works) {
      contenders[`${work} limit`] = limits[work]

      for (const [name, variant] of Object.entries(variants)) {
        contenders[`${work} ${name}`] = async () => work === 'seal' ? bench.seal(name, variant) : bench.open(name, variant)
      }
    }

    await alternate(warmUp, contenders)
    return { blocks: bench.contents.length, bytes: bench.contents.reduce((sum, { byteLength }) => sum + byteLength, 0), costs: await alternate(runs, contenders) }
  }
})
