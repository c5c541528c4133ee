import fs from 'node:fs'
import { expect } from 'aegir/chai'
import * as fc from 'fast-check'
import { FileWriter } from '../../src/files/file-writer.ts'
import { OutputFile } from '../../src/files/output-file.ts'
import { seededBytes } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { Disk } from './files-util/disk.ts'

const SIZES = [0, 1, 40, 1_000, 65_535, 65_536, 65_537, 200_000, 1_048_576]
const lengths = fc.array(fc.constantFrom(...SIZES), { maxLength: 60 })

function partsOf (lengths: number[]): Uint8Array[] {
  return lengths.map((length, i) => seededBytes(i, length))
}

describe('files: what writes one file', function () {
  this.timeout(60_000)
  failOnUnhandledRejections()
  const disk = new Disk()

  it('writes parts of any lengths in their order, from any position on, and gives each back once it is written', async () => {
    await fc.assert(fc.asyncProperty(lengths, fc.constantFrom(0, 5, 70_000), async (lengths, position) => {
      const descriptor = fs.openSync(disk.at('out'), 'w')
      const parts = partsOf(lengths)
      const expected = Buffer.concat([new Uint8Array(position), ...parts])
      const back: Uint8Array[] = []

      // as an export does: what was written is gone
      const writer = new FileWriter(descriptor, part => {
        back.push(part)
        part.byteLength >= 65_536 && structuredClone(part.buffer, { transfer: [part.buffer] })
      }, position)

      fs.writeSync(descriptor, new Uint8Array(position), 0, position, 0)

      for (const part of parts) {
        await writer.write(part)
      }

      await writer.end()
      fs.closeSync(descriptor)
      expect(Buffer.compare(fs.readFileSync(disk.at('out')), expected)).to.equal(0)
      expect(parts.every(part => back.includes(part))).to.equal(true)
      expect(back).to.have.lengthOf(parts.length)
    }), { numRuns: 40 })
  })

  it('a short file at once, a long one later, and closes it when all is written', async () => {
    for (const [lengths, isNow] of [[[], true], [[1, 65_535], true], [[10, 65_536, 3], false], [[300_000, 1], false]] as const) {
      const parts = partsOf([...lengths])
      const file = new OutputFile(fs.openSync(disk.at('out'), 'w'), () => {})
      const written = parts.map(part => file.write(part))
      expect(written.every(promise => promise == null)).to.equal(isNow)
      const closed = file.end() ?? file.close()
      expect(closed == null).to.equal(isNow)
      await closed
      isNow || await file.close()
      expect(() => { fs.fstatSync(file.descriptor) }).to.throw('EBADF')
      expect(Buffer.compare(fs.readFileSync(disk.at('out')), Buffer.concat(parts))).to.equal(0)
    }
  })

  it('closes a file that is given up only when nothing writes to it any more', async () => {
    const file = new OutputFile(fs.openSync(disk.at('out'), 'w'), () => {})
    const written = partsOf([1_048_576, 1_048_576]).map(async part => file.write(part))
    await file.close()
    expect(() => { fs.fstatSync(file.descriptor) }).to.throw('EBADF')
    await Promise.all(written)
    expect(fs.statSync(disk.at('out')).size).to.equal(2 * 1_048_576)
  })

  it('what the system refuses is told at the next part, or at the end', async () => {
    fs.writeFileSync(disk.at('out'), '')
    const descriptor = fs.openSync(disk.at('out'), 'r')

    for (const lengths of [[65_536], [65_536, 1, 1], [1]]) {
      const writer = new FileWriter(descriptor)

      const err = await errorOf((async () => {
        for (const part of partsOf(lengths)) {
          await writer.write(part)
        }

        await writer.end()
      })())

      expect(err).to.have.property('code', 'EBADF')
    }

    fs.closeSync(descriptor)
  })
})
