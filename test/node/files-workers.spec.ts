import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect } from 'aegir/chai'
import all from 'it-all'
import { encryptCar } from '../../src/car/index.ts'
import { exportFiles, importFiles, openCar, writeFile } from '../../src/files/index.ts'
import { openGraph } from '../../src/graph/index.ts'
import { Crew } from '../../src/workers/internal.ts'
import { PieceReader } from '../../src/workers/piece-reader.ts'
import { countWorkers } from '../util/big-file.ts'
import { seededBytes } from '../util/random.ts'
import { turns } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { Disk } from './files-util/disk.ts'
import type { Done } from '../../src/workers/internal.ts'
import type { CID } from 'multiformats/cid'

const key = Uint8Array.from({ length: 32 }, (_, i) => i)
const MIB = 1_048_576
// more than has to be expected before workers start
const SIZE = 72 * MIB + 5
const name = new Uint8Array(0)

describe('files: workers', function () {
  this.timeout(120_000)
  failOnUnhandledRejections()

  const disk = new Disk()
  let file: string
  let content: Buffer

  before(() => {
    content = Buffer.alloc(SIZE)
    const seed = seededBytes(1, MIB)

    for (let at = 0; at < SIZE; at += MIB) {
      content.set(seed.subarray(0, Math.min(MIB, SIZE - at)), at)
      content.writeUInt32LE(at, at)
    }
  })

  beforeEach(() => {
    file = disk.at('big')
    fs.writeFileSync(file, content)
  })

  async function encrypted (workers: number, touch: () => void = () => {}): Promise<{ root: CID, car: Uint8Array }> {
    await using files = await importFiles(file, { workers: 0 })
    touch()
    const { root, car } = await encryptCar(files.source, files.root, { key, workers })
    return { root, car: Buffer.concat(await all(car)) }
  }

  // what a crew of one says of one piece, once it takes any
  async function crewDoes (crew: Crew, piece: { file: string | number, offset: number, length: number }): Promise<Done | null> {
    let done: Promise<Done | null> | undefined
    crew.expect(2 * SIZE)

    while (done == null) {
      done = crew.offerPiece(name, piece, 'name')
      await turns()
    }

    return done
  }

  it('hash a large file to the same root as this thread, and none stays', async () => {
    const before = countWorkers()
    let during = 0
    const roots: string[] = []
    const onProgress = (): void => { during = Math.max(during, countWorkers()) }

    for (const workers of [0, 1, 3]) {
      await using files = await importFiles(file, { workers, onProgress })
      roots.push(`${files.root}`)
      expect(files.bytes).to.equal(SIZE)
    }

    expect(new Set(roots).size).to.equal(1)
    expect(during).to.be.above(before)
    expect(countWorkers()).to.be.at.most(before)
  })

  it('seal a file that they read themselves to the same CAR, and open it', async () => {
    const before = countWorkers()
    const alone = await encrypted(0)
    const together = await encrypted(2)
    expect(`${together.root}`).to.equal(`${alone.root}`)
    expect(Buffer.compare(together.car, alone.car)).to.equal(0)
    await writeFile(disk.at('out.car'), together.car)

    for (const workers of [0, 2]) {
      await using car = await openCar(disk.at('out.car'), { verify: false })
      await using graph = await openGraph(car.source, car.root, { key, workers })
      await exportFiles(graph, graph.root, disk.at('back'), { verify: false, force: true })
      expect(Buffer.compare(fs.readFileSync(disk.at('back')), content)).to.equal(0)
    }

    expect(countWorkers()).to.be.at.most(before)
  })

  const away = (): void => { fs.renameSync(file, `${file}.away`) }

  const changes: Record<string, () => void> = {
    'has other bytes': () => { fs.writeFileSync(file, Buffer.from(content).fill(7, 40 * MIB, 40 * MIB + 1)) },
    'is shorter': () => { fs.truncateSync(file, 40 * MIB) },
    'is gone': away,
    'is a link now': () => { away(); fs.symlinkSync(`${file}.away`, file) },
    'is a folder now': () => { away(); fs.mkdirSync(file) },
    'is a pipe now': () => { away(); execFileSync('mkfifo', [file]) }
  }

  Object.entries(changes).forEach(([what, touch]) => {
    it(`a file that ${what} is refused with the same words as without them`, async () => {
      const said: string[] = []

      for (const workers of [0, 2]) {
        const err: any = await encrypted(workers, touch).catch(err => err)
        said.push(`${err.name}: ${err.message}`)
        fs.rmSync(file, { force: true, recursive: true })
        fs.rmSync(`${file}.away`, { force: true })
        fs.writeFileSync(file, content)
      }

      expect(said[0]).to.equal(said[1])
      expect(said[0]).to.match(/^(InputChangedError|PlainBlockMismatchError|FileSystemError): /)
    })
  })

  const resizes = { longer: () => { fs.appendFileSync(file, 'x') }, shorter: () => { fs.truncateSync(file, SIZE - MIB) } }

  Object.entries(resizes).forEach(([word, touch]) => {
    it(`a file that becomes ${word} while they hash it is refused`, async () => {
      let touched = false
      const onProgress = (): void => {
        touched || touch()
        touched = true
      }
      await expect(importFiles(file, { workers: 2, onProgress })).to.eventually.be.rejectedWith(word).with.property('name', 'InputChangedError')
    })
  })

  it('a CAR that was damaged is refused with the same words as without them', async () => {
    const { root, car } = await encrypted(0)
    const damaged = disk.at('damaged.car')
    fs.writeFileSync(damaged, Buffer.from(car).fill(7, 60 * MIB, 60 * MIB + 3))
    const said: string[] = []

    for (const workers of [0, 2]) {
      await using opened = await openCar(damaged, { verify: false })
      await using graph = await openGraph(opened.source, root, { key, workers })
      const err: any = await exportFiles(graph, graph.root, disk.at('never'), { verify: false }).catch(err => err)
      said.push(`${err.name}: ${err.message}`)
      expect(fs.existsSync(disk.at('never'))).to.be.false()
    }

    expect(said[0]).to.equal(said[1])
    expect(said[0]).to.match(/^SealedBlockMismatchError: /)
  })

  it('an abort ends them, wherever it comes', async () => {
    const before = countWorkers()

    for (const after of [1, 20, 71]) {
      const controller = new AbortController()
      const onProgress = ({ detail: { bytes } }: any): void => { bytes >= after * MIB && controller.abort(new Error('enough')) }
      await expect(importFiles(file, { workers: 2, signal: controller.signal, onProgress })).to.eventually.be.rejectedWith('enough')
      await using files = await importFiles(file)
      const again = new AbortController()
      await expect(encryptCar(files.source, files.root, { key, workers: 2, signal: again.signal, onProgress: ({ detail: { bytes } }: any) => { bytes >= after * MIB && again.abort(new Error('enough')) } })).to.eventually.be.rejectedWith('enough')
    }

    expect(countWorkers()).to.be.at.most(before)
  })

  it('a graph that is closed ends them, and reads that wait', async () => {
    const { root, car } = await encrypted(0)
    fs.writeFileSync(disk.at('closed.car'), car)
    const before = countWorkers()
    await using opened = await openCar(disk.at('closed.car'), { verify: false })
    const graph = await openGraph(opened.source, root, { key, workers: 2 })
    const onProgress = ({ detail: { bytes } }: any): void => { bytes >= 20 * MIB && graph.close() }
    await expect(exportFiles(graph, graph.root, disk.at('never'), { verify: false, onProgress })).to.eventually.be.rejected.with.property('name', 'GraphClosedError')
    await graph[Symbol.asyncDispose]()
    expect(countWorkers()).to.be.at.most(before)
  })

  it('a worker says null of what it can\'t read, and goes on', async () => {
    const crew = new Crew({ task: 'hash', workers: 1 })

    try {
      expect(await crewDoes(crew, { file: disk.at('none'), offset: 0, length: MIB })).to.equal(null)
      expect(await crewDoes(crew, { file, offset: SIZE - 10, length: MIB })).to.equal(null)
      expect(await crewDoes(crew, { file: path.dirname(file), offset: 0, length: MIB })).to.equal(null)
      expect(await crewDoes(crew, { file: 99_999, offset: 0, length: MIB })).to.equal(null)
      expect((await crewDoes(crew, { file, offset: 0, length: MIB }))?.name.byteLength).to.equal(32)
    } finally {
      await crew.stop()
    }
  })

  it('pieces: of one file and another, longer and shorter, each as it is there', () => {
    const reader = new PieceReader()
    const other = disk.at('other')
    fs.writeFileSync(other, 'something else')

    for (const [offset, length] of [[0, 10], [MIB, 2 * MIB], [SIZE - 3, 3], [5, 1]]) {
      expect(Buffer.compare(reader.read({ file, offset, length }), content.subarray(offset, offset + length))).to.equal(0)
      expect(Buffer.from(reader.read({ file: other, offset: 10, length: 4 })).toString()).to.equal('else')
    }

    expect(() => reader.read({ file: other, offset: 10, length: 5 })).to.throw(RangeError)
    expect(() => reader.read({ file: `${other}.none`, offset: 0, length: 5 })).to.throw('ENOENT')
    expect(Buffer.from(reader.read({ file: other, offset: 0, length: 4 })).toString()).to.equal('some')
  })
})
