import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect } from 'aegir/chai'
import all from 'it-all'
import { CID } from 'multiformats/cid'
import * as raw from 'multiformats/codecs/raw'
import { sha256 } from 'multiformats/hashes/sha2'
import { encryptCar } from '../../src/car/index.ts'
import { blockKeys, blockSecrets, defaultCrypto } from '../../src/crypto/internal.ts'
import { exportFiles, importFiles, openCar, writeFile } from '../../src/files/index.ts'
import { sealBytes } from '../../src/format/internal.ts'
import { openGraph, verifyGraph } from '../../src/graph/index.ts'
import { Crew } from '../../src/workers/internal.ts'
import { PieceReader } from '../../src/workers/piece-reader.ts'
import { countWorkers } from '../util/big-file.ts'
import { seededBytes } from '../util/random.ts'
import { turns } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { Disk } from './files-util/disk.ts'
import type { FilePiece, FilePieces } from '../../src/file-piece.ts'
import type { VerifiedGraph } from '../../src/graph/index.ts'
import type { Done, Wanted } from '../../src/workers/internal.ts'
import type { EventEmitter } from 'node:events'

const key = Uint8Array.from({ length: 32 }, (_, i) => i)
const MIB = 1_048_576
// more than has to be expected before workers start
const SIZE = 72 * MIB + 5
const NO_NAME = new Uint8Array(0)

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

  // its time is in its graph
  function makeFile (): void {
    fs.writeFileSync(file, content)
    fs.utimesSync(file, 1, 1)
  }

  beforeEach(() => {
    file = disk.at('big')
    makeFile()
  })

  interface Touches {
    first?(): void
    again?(): void
    bufferBytes?: number
  }

  /** What `first` changes was not sealed yet; what `again` changes was, and is sealed again, all but what the buffer holds. */
  async function encrypted (workers: number, { first, again, bufferBytes }: Touches = {}): Promise<{ root: CID, car: Uint8Array }> {
    await using files = await importFiles(file, { workers: 0 })
    first?.()
    const { root, car } = await encryptCar(files.source, files.root, { key, workers, bufferBytes })
    again?.()
    return { root, car: Buffer.concat(await all(car)) }
  }

  // what a crew of one says of one piece, once it takes any
  async function crewDoes (crew: Crew, piece: FilePiece, { name = NO_NAME, wanted = 'name' }: { name?: Uint8Array, wanted?: Wanted } = {}): Promise<Done | null> {
    let done: Promise<Done | null> | undefined
    crew.expect(2 * SIZE)

    while (done == null) {
      done = crew.offerPiece(name, piece, wanted)
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

  it('keep the process as long as somebody waits for them, and no longer', () => {
    const child = path.join(import.meta.dirname, 'files-util/crew-child.ts')
    expect(execFileSync(process.execPath, [child, file], { encoding: 'utf8', timeout: 30_000 })).to.equal('hashed twice, stopped 11 times')
  })

  it('let the process end when nothing is left to do, though nobody closed the graph, and not before', async () => {
    const { car } = await encrypted(0)
    await writeFile(disk.at('out.car'), (async function * () { yield car })())
    const child = path.join(import.meta.dirname, 'files-util/open-child.ts')
    const output = execFileSync(process.execPath, [child, disk.at('out.car'), disk.at('back')], { encoding: 'utf8', timeout: 30_000 })
    expect(output).to.equal(`${SIZE} bytes, with another thread`)
    expect(Buffer.compare(fs.readFileSync(disk.at('back')), content)).to.equal(0)
  })

  it('seal a file that they read themselves to the same CAR, and open it', async () => {
    const before = countWorkers()
    const alone = await encrypted(0)
    const [together] = [await encrypted(2, { bufferBytes: 0 }), await encrypted(1)].map(again => {
      expect(`${again.root}`).to.equal(`${alone.root}`)
      expect(Buffer.compare(again.car, alone.car)).to.equal(0)
      return again
    })
    await writeFile(disk.at('out.car'), together.car)

    for (const workers of [0, 2]) {
      await using car = await openCar(disk.at('out.car'), { verify: false })
      await using graph = await openGraph(car.source, car.root, { key, workers })
      await exportFiles(graph, graph.root, disk.at('back'), { verify: false, force: true })
      expect(Buffer.compare(fs.readFileSync(disk.at('back')), content)).to.equal(0)
    }

    expect(countWorkers()).to.be.at.most(before)
  })

  it('seal a file that they read themselves: this thread reads only what they have no room for, the second time, too', async () => {
    const before = countWorkers()
    await using files = await importFiles(file, { workers: 0 })
    const started = once(process, 'worker')
    let reads = 0
    const slowly = async function * (cid: CID): AsyncGenerator<Uint8Array> {
      reads += cid.code === raw.code ? 1 : 0
      await started
      await delay(100)
      yield * files.source.get(cid)
    }
    const source = new Proxy(files.source, {
      get (target, name) {
        const value = Reflect.get(target, name, target)
        return name === 'get' ? slowly : typeof value === 'function' ? value.bind(target) : value
      }
    })
    const { car } = await encryptCar(source, files.root, { key, workers: 2, bufferBytes: 0 })
    const first = reads
    await all(car)

    expect(first, 'blocks of 73').to.be.below(73)
    expect(reads - first, 'blocks of 73, again').to.be.below(73)
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

  const changesContent = new Set(['has other bytes', 'is shorter'])

  Object.entries(changes).forEach(([what, touch]) => {
    it(`a file that ${what} is refused with the same words as without them, whenever it changed`, async () => {
      const before = countWorkers()
      const whole = await encrypted(0)

      for (const when of [{ first: touch }, { again: touch, bufferBytes: 0 }]) {
        const said: string[] = []

        for (const workers of [0, 2]) {
          // what is open is read on, whatever takes its place
          said.push(await encrypted(workers, when).then(({ car }) => Buffer.compare(car, whole.car) === 0 ? 'the same' : 'another CAR', err => `${err.name}: ${err.message}`))
          fs.rmSync(file, { force: true, recursive: true })
          fs.rmSync(`${file}.away`, { force: true })
          makeFile()
        }

        expect(said[0]).to.equal(said[1])
        expect(said[0]).to.match(when.again != null && !changesContent.has(what) ? /^the same$/ : /^(InputChangedError|PlainBlockMismatchError|FileSystemError): /)
      }

      expect(countWorkers()).to.be.at.most(before)
    })
  })

  it('seal a piece again to the same bytes, and nothing that changed', async () => {
    const crypto = defaultCrypto()
    const secrets = blockSecrets(key)
    const keys = await blockKeys(secrets, crypto)
    const piece = { file, offset: 5 * MIB, length: MIB }
    const bytes = content.subarray(piece.offset, piece.offset + MIB)
    const cid = CID.createV1(raw.code, await sha256.digest(bytes))
    const { bytes: sealed } = await sealBytes(keys, { cid, bytes })
    const crew = new Crew({ task: 'seal', secrets: () => blockSecrets(key), workers: 1 })
    const again = async (end: Uint8Array): Promise<Done | null> => crewDoes(crew, piece, { name: Uint8Array.from([...cid.bytes, ...end]), wanted: 'same' })

    try {
      const done = await again(sealed.subarray(-8))
      expect(Buffer.compare(done?.bytes ?? new Uint8Array(0), sealed)).to.equal(0)
      expect(await again(sealed.subarray(-9, -1))).to.equal(null)
      fs.writeFileSync(file, Buffer.from(content).fill(7, 5 * MIB + 9, 5 * MIB + 10))
      expect(await again(sealed.subarray(-8))).to.equal(null)
    } finally {
      await crew.stop()
    }
  })

  it('a CAR that nobody reads to its end lets go of them', async () => {
    const before = countWorkers()
    await using files = await importFiles(file)
    const { car } = await encryptCar(files.source, files.root, { key, workers: 2, bufferBytes: 0 })
    expect(countWorkers()).to.be.above(before)

    for (let i = 0; i < 5; i++) {
      await car.next()
    }

    await car.return()
    expect(countWorkers()).to.be.at.most(before)
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

  it('verify a CAR, from outside and from inside, with the same result as this thread', async () => {
    const { root, car } = await encrypted(0)
    fs.writeFileSync(disk.at('whole.car'), car)
    const before = countWorkers()

    for (const secret of [{}, { key }]) {
      const results: VerifiedGraph[] = []
      const during: number[] = []

      for (const workers of [0, 2]) {
        await using opened = await openCar(disk.at('whole.car'), { verify: false })
        let most = 0
        results.push(await verifyGraph(opened.source, root, { ...secret, workers, onProgress: () => { most = Math.max(most, countWorkers() - before) } }))
        during.push(most)
      }

      expect(during).to.deep.equal([0, 2])
      expect(results[1]).to.deep.equal(results[0])
      expect(results[0].sealedBlocks).to.equal(75)
      expect(countWorkers()).to.be.at.most(before)
    }
  })

  it('have only so many blocks to verify before them, however many there are', async () => {
    const { root, car } = await encrypted(0)
    fs.writeFileSync(disk.at('whole.car'), car)
    await using opened = await openCar(disk.at('whole.car'), { verify: false })
    const { pieceBytes } = opened.source as FilePieces

    for (const secret of [{}, { key }]) {
      const starting: Array<Promise<unknown>> = []
      let [started, begun, most] = [0, 0, 0]
      let atFirst: number | undefined

      const onWorker = (worker: EventEmitter): void => {
        starting.push(once(worker, 'message').then(() => { started++ }))
      }

      const whenStarted = async function * (cid: CID): AsyncGenerator<Uint8Array> {
        // a worker is told of in the next turn
        await turns()
        await Promise.all(starting)
        yield * opened.source.get(cid)
      }

      const source = {
        pieceBytes,
        // before the first of its blocks the index is read
        get: (cid: CID) => begun === 0 ? whenStarted(cid) : opened.source.get(cid),
        pieceOf (cid: CID) {
          begun++
          atFirst ??= started
          return (opened.source as FilePieces).pieceOf?.(cid)
        }
      }

      const onProgress = ({ detail: { blocks } }: any): void => { most = Math.max(most, begun - blocks) }

      process.on('worker', onWorker)
      await verifyGraph(source as any, root, { ...secret, workers: 2, concurrency: 3, onProgress })
      process.off('worker', onWorker)
      expect(atFirst).to.equal(2)
      expect(most).to.be.within(1, 6)
    }
  })

  it('a CAR that was damaged, wherever, is not verified, and the words are the same', async () => {
    const { root, car } = await encrypted(0)
    const damaged = disk.at('damaged.car')
    const verify = async (options: object): Promise<string> => {
      await using opened = await openCar(damaged, { verify: false })
      const started = performance.now()

      // so that threads are there before most of it is done
      const onProgress = (): void => {
        while (performance.now() - started < 250) {
          // nothing else
        }
      }

      const err: any = await verifyGraph(opened.source, root, { ...options, onProgress }).catch(err => err)
      return `${err.name}: ${err.message}`
    }

    // each of these blocks is for whichever thread has time
    for (let at = 10 * MIB; at < SIZE; at += 6 * MIB) {
      fs.writeFileSync(damaged, Buffer.from(car).fill(7, at, at + 3))

      for (const secret of [{}, { key }]) {
        const said = await verify({ ...secret, workers: 2 })
        expect(said).to.match(/^SealedBlockMismatchError: /)
        expect(said).to.equal(await verify({ ...secret, workers: 0 }))
      }
    }
  })

  it('stop verifying at once', async () => {
    const { root, car } = await encrypted(0)
    fs.writeFileSync(disk.at('whole.car'), car)
    const before = countWorkers()
    await using opened = await openCar(disk.at('whole.car'), { verify: false })

    for (const secret of [{}, { key }]) {
      const controller = new AbortController()
      const onProgress = ({ detail: { bytes } }: any): void => { bytes >= 20 * MIB && controller.abort(new Error('enough')) }
      await expect(verifyGraph(opened.source, root, { ...secret, workers: 2, signal: controller.signal, onProgress })).to.eventually.be.rejectedWith('enough')
      expect(countWorkers()).to.be.at.most(before)
    }
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
