import crypto from 'node:crypto'
import fs from 'node:fs'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { CID } from 'multiformats/cid'
import { sha512 } from 'multiformats/hashes/sha2'
import { spoolStore } from '../../src/files/index.ts'
import { nodeCrypto } from '../../src/files/node-crypto.ts'
import { decryptGraph, encryptGraph } from '../../src/graph/index.ts'
import { readBytes } from '../../src/graph/internal.ts'
import { rawBlock } from '../util/blocks.ts'
import { smallGraph } from '../util/graphs.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { Disk, openFiles } from './files-util/disk.ts'
import { smallDisk } from './files-util/full-disk.ts'
import { stock } from './files-util/read-back.ts'
import { expectClosedAfterWrites } from './files-util/writes.ts'
import type { SpoolStore } from '../../src/files/index.ts'
import type { PlainBlock } from '../../src/format/internal.ts'

const SIZES = [0, 1, 100, 4_096, 65_507, 65_508, 65_509, 262_144, 2_097_152]
const key = testKey()

describe('files: a temporary store', function () {
  this.timeout(60_000)
  failOnUnhandledRejections()
  let before: number | undefined
  const opened = {} as { spool: SpoolStore }

  const disk = new Disk(() => {
    expect(openFiles()).to.equal(before)
    expect(fs.existsSync(disk.at('temp')) ? disk.names('temp') : []).to.deep.equal([])
  })

  beforeEach(async () => {
    disk.folder('temp')
    before = openFiles()
    opened.spool = await spoolStore({ folder: disk.at('temp') })
  })

  // before the check of the disk, whose hook comes first
  async function closing <T> (run: () => Promise<T>): Promise<T> {
    try {
      return await run()
    } finally {
      await opened.spool.close()
    }
  }

  const blocks = async (): Promise<PlainBlock[]> => Promise.all(SIZES.map(async size => rawBlock(seededBytes(size, size))))
  const read = async (cid: CID): Promise<Uint8Array> => readBytes(opened.spool, cid)

  /** A descriptor of the temporary file. */
  function descriptor (): number {
    const found = fs.readdirSync('/proc/self/fd').find(fd => {
      try {
        return fs.readlinkSync(`/proc/self/fd/${fd}`).startsWith(disk.at('temp'))
      } catch {
        return false
      }
    })

    return Number(found)
  }

  it('gives back what was put, in any order, at once', async () => closing(async () => {
    const all = await blocks()

    for (const { cid, bytes } of all) {
      expect(opened.spool.has(cid)).to.equal(false)
      expect(await opened.spool.put(cid, bytes)).to.equal(cid)
      expect(opened.spool.has(cid)).to.equal(true)
    }

    for (const { cid, bytes } of all.toReversed()) {
      expect(Buffer.compare([...opened.spool.get(cid)][0], bytes)).to.equal(0)
    }

    expect(opened.spool.blocks).to.equal(SIZES.length)
    expect(opened.spool.bytes).to.equal(SIZES.reduce((sum, size) => sum + size, 0))
  }))

  it('takes many at the same time, chunks, long hashes, and one block twice', async () => closing(async () => {
    const all = await blocks()
    await Promise.all([...all, ...all].map(async ({ cid, bytes }) => opened.spool.put(cid, (async function * () { yield bytes.subarray(0, 10); yield bytes.subarray(10) })())))
    expect(opened.spool.blocks).to.equal(SIZES.length)
    expect(opened.spool.bytes).to.equal(SIZES.reduce((sum, size) => sum + size, 0))
    const long = await rawBlock(seededBytes(1, 10), { hasher: sha512 })
    await opened.spool.put(long.cid, long.bytes)
    expect([...await read(long.cid)]).to.deep.equal([...long.bytes])

    for (const { cid, bytes } of all) {
      expect(Buffer.compare(await read(cid), bytes)).to.equal(0)
    }
  }))

  it('finds a block under each codec, as other stores do', async () => closing(async () => {
    const { cid, bytes } = await rawBlock(seededBytes(1, 10))
    await opened.spool.put(cid, bytes)
    expect([...await read(CID.createV1(0x70, cid.multihash))]).to.deep.equal([...bytes])
  }))

  it('is a target of decryption', async () => closing(async () => {
    const plain = await smallGraph()
    const shared = new MemoryBlockstore()
    const { root } = await encryptGraph(plain.store, shared, plain.root, { key })
    const decrypted = await decryptGraph(shared, opened.spool, root, { key })
    expect(opened.spool.blocks).to.equal(decrypted.blocks)
    await expect(stock(opened.spool, decrypted.root)).to.eventually.be.ok()
  }))

  it('a block that is not there is not found', async () => closing(async () => {
    const { cid } = await rawBlock(seededBytes(1, 10))
    expect(await errorOf(read(cid))).to.have.property('name', 'NotFoundError')
  }))

  it('what is kept has no name, nobody else may open it, and it is not the plaintext', async () => closing(async () => {
    const marker = 'this is not for the disk'
    const { cid, bytes } = await rawBlock(new TextEncoder().encode(marker.repeat(10_000)))
    await opened.spool.put(cid, bytes)
    expect(disk.names('temp')).to.deep.equal([])
    expect(fs.fstatSync(descriptor()).mode & 0o777).to.equal(0o600)
    const written = fs.readFileSync(`/proc/self/fd/${descriptor()}`)
    expect(written.byteLength).to.equal(bytes.byteLength + 16)
    expect(written.includes(marker.slice(0, 6))).to.equal(false)
    expect(written.includes(cid.multihash.digest)).to.equal(false)
  }))

  it('no nonce comes twice under a key, also after what could not be written, and no key in two stores', async function () {
    const used: string[] = []
    const { createCipheriv } = crypto
    const small = smallDisk(this, disk.at('small'), 300_000)

    crypto.createCipheriv = (algorithm: string, secret: any, nonce: any, options: any) => {
      used.push(`${secret.export().toString('hex')} ${Buffer.from(nonce).toString('hex')}`)
      return createCipheriv(algorithm, secret, nonce, options) as any
    }

    try {
      const stores = [opened.spool, await spoolStore({ folder: disk.at('small') }), await spoolStore()]

      for (let i = 0; i < 60; i++) {
        const { cid, bytes } = await rawBlock(seededBytes(i, i % 7 * 20_000))
        await Promise.all(stores.map(async store => store.put(cid, bytes))).catch(() => {})
      }

      expect(stores[1].blocks).to.be.below(stores[2].blocks)
      await Promise.all(stores.map(async store => store.close()))
    } finally {
      crypto.createCipheriv = createCipheriv
      small.remove()
    }

    expect(used.length).to.be.greaterThan(150)
    expect(new Set(used).size).to.equal(used.length)
    expect(new Set(used.map(line => line.split(' ')[0])).size).to.equal(3)
  })

  it('its key is wiped as soon as it is taken, and let go when it is closed', async () => closing(async () => {
    const random: Uint8Array[] = []
    const closed: boolean[] = []
    const { aead } = nodeCrypto
    const { getRandomValues } = globalThis.crypto
    globalThis.crypto.getRandomValues = array => {
      getRandomValues.call(globalThis.crypto, array)
      random.push(array as unknown as Uint8Array)
      return array
    }
    nodeCrypto.aead = key => {
      const made = aead(key)
      closed.push(false)
      return { ...made, close: () => { made.close?.(); closed[0] = true } }
    }

    try {
      const spool = await spoolStore({ folder: disk.at('temp') })
      const keys = random.filter(({ byteLength }) => byteLength === 32)
      expect(keys).to.have.lengthOf(1)
      expect(keys[0]).to.equalBytes(new Uint8Array(32))
      const { cid, bytes } = await rawBlock(seededBytes(1, 10))
      await spool.put(cid, bytes)
      expect(await readBytes(spool, cid)).to.equalBytes(bytes)
      expect(closed).to.deep.equal([false])
      await spool.close()
      expect(closed).to.deep.equal([true])
    } finally {
      globalThis.crypto.getRandomValues = getRandomValues
      nodeCrypto.aead = aead
    }
  }))

  describe('damaged', () => {
    const damages: Record<string, (fd: number, length: number) => void> = {
      'its first bit': fd => { flip(fd, 0) },
      'a bit in the middle': fd => { flip(fd, 500) },
      'its last bit': (fd, length) => { flip(fd, length - 1) },
      'its last byte, which is gone': (fd, length) => { fs.ftruncateSync(fd, length - 1) },
      'everything, which is gone': fd => { fs.ftruncateSync(fd, 0) },
      everything: (fd, length) => { fs.writeSync(fd, seededBytes(7, length), 0, length, 0) }
    }

    for (const [what, damage] of Object.entries(damages)) {
      it(`in ${what}: an error`, async () => closing(async () => {
        const { cid, bytes } = await rawBlock(seededBytes(1, 1_000))
        await opened.spool.put(cid, bytes)
        // what was read before is not taken for what is there now
        expect(Buffer.compare(await read(cid), bytes)).to.equal(0)
        withFile(fd => { damage(fd, bytes.byteLength + 16) })
        expect(await errorOf(read(cid))).to.include({ name: 'SpoolDamagedError', code: 'ERR_SPOOL_DAMAGED' })
      }))
    }

    it('by exchanging two blocks: an error', async () => closing(async () => {
      const [one, two] = [await rawBlock(seededBytes(1, 1_000)), await rawBlock(seededBytes(2, 1_000))]
      await opened.spool.put(one.cid, one.bytes)
      await opened.spool.put(two.cid, two.bytes)
      withFile(fd => {
        const both = fs.readFileSync(fd)
        fs.writeSync(fd, both, 1_016, 1_016, 0)
        fs.writeSync(fd, both, 0, 1_016, 1_016)
      })
      expect(await errorOf(read(one.cid))).to.have.property('name', 'SpoolDamagedError')
      expect(await errorOf(read(two.cid))).to.have.property('name', 'SpoolDamagedError')
    }))
  })

  /** The temporary file, by another descriptor. */
  function withFile (use: (fd: number) => void): void {
    const fd = fs.openSync(`/proc/self/fd/${descriptor()}`, 'r+')

    try {
      use(fd)
    } finally {
      fs.closeSync(fd)
    }
  }

  function flip (fd: number, at: number): void {
    const byte = new Uint8Array(1)
    fs.readSync(fd, byte, 0, 1, at)
    byte[0] ^= 1
    fs.writeSync(fd, byte, 0, 1, at)
  }

  it('closed: gives and takes nothing, says so, and closing again is no error', async () => {
    const { cid, bytes } = await rawBlock(seededBytes(1, 10))
    await opened.spool.put(cid, bytes)
    await opened.spool.close()
    await opened.spool.close()

    for (const use of [async () => read(cid), async () => opened.spool.put(cid, bytes), async () => opened.spool.has(cid)]) {
      expect(await errorOf(use)).to.include({ name: 'ClosedError', code: 'ERR_CLOSED' })
    }
  })

  it('closed while it is written to: waits for that, so that no other file is written to', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, async (_, i) => rawBlock(seededBytes(i, 300_000))))
    await expectClosedAfterWrites(async () => {
      const puts = all.map(async ({ cid, bytes }) => opened.spool.put(cid, bytes))
      await opened.spool.close()
      await Promise.all(puts)
    })
  })

  it('on a disk that is full: an error; what was put before is there', async function () {
    const small = smallDisk(this, disk.at('small'), 400_000)

    try {
      const full = await spoolStore({ folder: disk.at('small') })
      const first = await rawBlock(seededBytes(1, 100_000))
      await full.put(first.cid, first.bytes)
      const large = await rawBlock(seededBytes(2, 1_000_000))
      const err = await errorOf(async () => full.put(large.cid, large.bytes))
      expect(err).to.have.property('name', 'FileSystemError')
      expect(err.cause).to.have.property('code', 'ENOSPC')
      expect(full.has(large.cid)).to.equal(false)
      expect(Buffer.compare(await readBytes(full, first.cid), first.bytes)).to.equal(0)
      await full.close()
    } finally {
      small.remove()
      await opened.spool.close()
    }
  })

  it('an aborted signal puts and gives nothing', async () => closing(async () => {
    const { cid, bytes } = await rawBlock(seededBytes(1, 10))
    const reason = new Error('enough')
    const signal = AbortSignal.abort(reason)
    expect(await errorOf(async () => opened.spool.put(cid, bytes, { signal }))).to.equal(reason)
    expect(opened.spool.has(cid)).to.equal(false)
    await opened.spool.put(cid, bytes)
    expect(await errorOf(async () => [...opened.spool.get(cid, { signal })])).to.equal(reason)
  }))

  it('a folder that is not there, and an unknown option, are errors', async () => closing(async () => {
    expect(await errorOf(spoolStore({ folder: disk.at('nothing') }))).to.have.property('name', 'FileSystemError')
    expect(await errorOf(spoolStore({ dir: '/tmp' } as any))).to.have.property('name', 'InvalidOptionsError')
  }))
})
