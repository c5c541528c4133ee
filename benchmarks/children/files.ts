/** A file to a CAR and back, on one core and on more: see `suites/files.ts`. */

import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { encryptCar } from '../../src/car/index.ts'
import { discardRead } from '../../src/discard.ts'
import { importFiles, openCar, readFile, writeFile } from '../../src/files/index.ts'
import { openGraph } from '../../src/graph/index.ts'
import { answer } from '../util/child.ts'
import { key } from '../util/key.ts'
import { openLimit, sealForLimit, sealLimit } from '../util/limit.ts'
import { alternate } from '../util/measure.ts'
import { randomFile } from '../util/random-files.ts'

const CHUNK = 1_048_576

/** As what writes them does, once they are written. */
async function drop (source: object, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const part of bytes) {
    discardRead(source, part)
  }
}

await answer({
  async measure (folder: string, bytes: number, runs: number, variants: Record<string, object>) {
    const [file, car] = ['in', 'out.car'].map(name => path.join(folder, name))
    randomFile(file, bytes)
    await using first = await importFiles(file)
    await writeFile(car, (await encryptCar(first.source, first.root, { key })).car)
    const start = fs.readFileSync(file).subarray(0, CHUNK)
    const contents = Array.from({ length: 64 }, (_, i) => start.map(byte => byte ^ i))
    const ready = sealForLimit(contents)
    const times = Math.ceil(bytes / CHUNK / contents.length)
    const contenders: Record<string, () => unknown> = {
      'encrypt limit': () => { for (let i = 0; i < times; i++) { sealLimit(contents) } },
      'decrypt limit': () => { for (let i = 0; i < times; i++) { openLimit(ready) } }
    }

    for (const [name, variant] of Object.entries(variants)) {
      contenders[`encrypt ${name}`] = async () => {
        await using files = await importFiles(file, variant)
        const encrypted = await encryptCar(files.source, files.root, { key, ...variant })
        assert.equal(`${files.root}`, `${first.root}`)
        await drop(encrypted.car, encrypted.car)
      }

      contenders[`decrypt ${name}`] = async () => {
        await using opened = await openCar(car, { verify: false })
        await using graph = await openGraph(opened.source, opened.root, { key, ...variant })
        await drop(graph, readFile(graph, graph.root, { verify: false }))
      }
    }

    await alternate(1, contenders)
    return alternate(runs, contenders)
  }
})
