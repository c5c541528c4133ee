import path from 'node:path'
import { child, withFolder } from '../util/child.ts'
import type { Measured, Settings, Suite } from '../util/suite.ts'

// V8 lets garbage lie while there is room: give it no more than what is needed
const HEAP = ['--max-old-space-size=32', '--max-semi-space-size=1']
const SIZE = 1024

interface Answer { root: string, peak: number }

async function run ({ quick, log }: Settings): Promise<Measured> {
  const counts = [1, 20_000, 200_000].map(count => quick ? Math.ceil(count / 10) : count)
  const peaks: Record<string, number[]> = { encrypt: [], decrypt: [] }

  await withFolder(async folder => {
    const [plain, encrypted, again] = ['plain', 'encrypted', 'again'].map(name => path.join(folder, name))

    for (const count of counts) {
      log(`${count} blocks`)
      const root = await child<string>('file-graph', ['make', plain, count, SIZE])
      const sealed = await child<Answer>('file-graph', ['encrypt ipsql', plain, encrypted, root], HEAP)
      const opened = await child<Answer>('file-graph', ['decrypt ipsql', encrypted, again, sealed.root], HEAP)
      peaks.encrypt.push(sealed.peak)
      peaks.decrypt.push(opened.peak)
    }
  })

  return {
    runs: 1,
    columns: [
      { key: 'work', name: 'work' },
      { key: 'each', name: 'bytes a block more' },
      ...counts.map((count, i) => ({ key: `peak${i}`, name: `peak with ${count.toLocaleString('en')} blocks, MiB` }))
    ],
    rows: Object.entries(peaks).map(([work, peaks]) => ({
      work,
      each: (peaks[2] - peaks[1]) / (counts[2] - counts[1]),
      ...Object.fromEntries(peaks.map((peak, i) => [`peak${i}`, peak / 2 ** 20]))
    })),
    notes: [`Blocks of ${SIZE} bytes from file to file, so that none are in memory but those that the library holds; bufferBytes 8 MiB. Each is a process of its own, with a heap that is as small as it can be (${HEAP.join(' ')}).`]
  }
}

export const suite: Suite = { title: "Memory in IPSQL's format", run }
