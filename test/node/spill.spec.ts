import fs from 'node:fs'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { encryptCar } from '../../src/car/index.ts'
import { tempRoom } from '../../src/files/index.ts'
import { encryptGraph } from '../../src/graph/index.ts'
import { join, key } from '../car/util/car.ts'
import { rawBlock, storeOf } from '../util/blocks.ts'
import { wideGraph } from '../util/graphs.ts'
import { seededBytes } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import type { Spill, SpillRoom } from '../../src/graph/index.ts'
import type { CID } from 'multiformats/cid'

/** Counts what goes to the file, and whether it was closed. */
function counted (above = 0, fault?: (call: number) => void): Spill & { calls: number, open(): SpillRoom, opened: number, closed: number } {
  const counts = {
    above,
    calls: 0,
    opened: 0,
    closed: 0,
    open () {
      const room = tempRoom()
      counts.opened++

      return {
        write: (bytes: Uint8Array, at: number) => { fault?.(++counts.calls); room.write(bytes, at) },
        read: (length: number, at: number) => { fault?.(++counts.calls); return room.read(length, at) },
        close: () => { counts.closed++; room.close() }
      }
    }
  }

  return counts
}

describe('the list of blocks spills to a file', function () {
  this.timeout(120_000)
  failOnUnhandledRejections()

  const graph = {} as { store: MemoryBlockstore, root: CID }
  before(async () => { Object.assign(graph, await wideGraph(34_000)) })

  it('and the graph is the same', async () => {
    const expected = await encryptGraph(graph.store, new MemoryBlockstore(), graph.root, { key })

    for (const above of [0, 2_000_000]) {
      const spill = counted(above)
      expect(await encryptGraph(graph.store, new MemoryBlockstore(), graph.root, { key, spill, bufferBytes: 0 })).to.deep.equal(expected)
      expect(spill).to.include({ opened: 1, closed: 1 })
    }
  })

  it('and so is a CAR', async () => {
    const spill = counted()
    const expected = await join((await encryptCar(graph.store, graph.root, { key })).car)
    expect(await join((await encryptCar(graph.store, graph.root, { key, spill, bufferBytes: 0 })).car)).to.equalBytes(expected)
    expect(spill).to.include({ opened: 1, closed: 1 })
  })

  it('not when it fits', async () => {
    const spill = counted(100_000_000)
    await encryptGraph(graph.store, new MemoryBlockstore(), graph.root, { key, spill })
    expect(spill.opened).to.equal(0)
  })

  it('and a file that fails ends it, and is closed', async () => {
    const all = counted()
    await encryptGraph(graph.store, new MemoryBlockstore(), graph.root, { key, spill: all, bufferBytes: 0 })
    const full = counted(0, () => {})
    expect(all.opened).to.equal(full.opened + 1)

    for (const at of [1, 2, 3, 1000, 50_000]) {
      const spill = counted(0, call => { if (call === at) { throw new Error('disk full') } })
      await expect(encryptGraph(graph.store, new MemoryBlockstore(), graph.root, { key, spill, bufferBytes: 0 })).to.eventually.be.rejectedWith('disk full')
      expect(spill).to.include({ opened: 1, closed: 1 })
    }
  })

  it('and so is one that fails when all is sealed, before the first byte of a CAR', async () => {
    const all = counted(0, () => {})
    const { car } = await encryptCar(graph.store, graph.root, { key, spill: all, bufferBytes: 0 })
    // how often it is read depends on what is read at the same time
    const late = Math.floor(all.calls * 0.95)
    await car[Symbol.asyncIterator]().return?.()
    const spill = counted(0, call => { if (call === late) { throw new Error('disk full') } })
    await expect(encryptCar(graph.store, graph.root, { key, spill, bufferBytes: 0 })).to.eventually.be.rejectedWith('disk full')
    expect([all, spill].map(({ opened, closed }) => [opened, closed])).to.deep.equal([[1, 1], [1, 1]])
  })

  it('and so is that of the blocks that a later version has not', async () => {
    const shared = new MemoryBlockstore()
    const { root: previous } = await encryptGraph(graph.store, shared, graph.root, { key })
    const leaf = await rawBlock(seededBytes(5, 100))
    const spill = counted(0, () => {})
    await encryptGraph(await storeOf([leaf]), shared, leaf.cid, { key, previous, spill, verifyPrevious: false })
    expect(spill).to.include({ opened: 1, closed: 1 })
    expect(spill.calls).to.be.greaterThan(0)
  })

  it('an abort closes it, and so does leaving a CAR early', async () => {
    const spill = counted()
    const signal = AbortSignal.timeout(300)
    await expect(encryptGraph(graph.store, new MemoryBlockstore(), graph.root, { key, spill, signal, bufferBytes: 0 })).to.eventually.be.rejected.with.property('name', 'TimeoutError')
    expect(spill.closed).to.equal(spill.opened)
    const left = counted()
    const { car } = await encryptCar(graph.store, graph.root, { key, spill: left, bufferBytes: 0 })
    const chunks = car[Symbol.asyncIterator]()
    expect((await chunks.next()).done).to.be.false()
    await chunks.return?.()
    expect(left).to.include({ opened: 1, closed: 1 })
  })

  describe('into a temporary file', () => {
    const opened: SpillRoom[] = []
    const { readSync, writeSync } = fs

    afterEach(() => {
      Object.assign(fs, { readSync, writeSync })
      opened.splice(0).forEach(room => { room.close() })
    })

    function room (): SpillRoom {
      const room = tempRoom()
      opened.push(room)
      return room
    }

    function failing (syscall: string, code: string): () => never {
      return () => { throw Object.assign(new Error(`${code}: no`), { code, syscall }) }
    }

    it('a full disk is an error of ours, with its cause', async () => {
      const full = room()
      fs.writeSync = failing('write', 'ENOSPC')
      const error = await errorOf(async () => { full.write(new Uint8Array(10), 0) })

      expect(error).to.include({ name: 'FileSystemError', message: 'Could not write to "the temporary file": the disk is full; make room, or choose another disk' })
      expect(error.cause).to.have.property('code', 'ENOSPC')
    })

    it('and so is a disk that can\'t be read', async () => {
      const broken = room()
      broken.write(new Uint8Array(10), 0)
      fs.readSync = failing('read', 'EIO')

      expect(await errorOf(async () => { broken.read(10, 0) })).to.have.property('name', 'FileSystemError')
    })

    it('is written and read whole, however little the system does at a time', () => {
      const slow = room()
      const bytes = seededBytes(1, 100)
      const some = (real: any) => (fd: number, buffer: Uint8Array, offset: number, length: number, at: number): number => real(fd, buffer, offset, Math.min(7, length), at)
      Object.assign(fs, { readSync: some(readSync), writeSync: some(writeSync) })
      slow.write(bytes, 5)

      expect(slow.read(100, 5)).to.equalBytes(bytes)
    })

    it('what is not there any more is told', async () => {
      const short = room()
      short.write(new Uint8Array(10), 0)

      expect(await errorOf(async () => { short.read(11, 0) })).to.have.property('name', 'SpoolDamagedError')
    })
  })

  it('what is no spill is refused', async () => {
    for (const spill of [{}, { above: 1 }, { above: -1, open: tempRoom }, { above: '1', open: 3 }, null] as any[]) {
      await expect(encryptGraph(graph.store, new MemoryBlockstore(), graph.root, { key, spill })).to.eventually.be.rejected.with.property('name', 'InvalidOptionsError')
    }
  })
})
