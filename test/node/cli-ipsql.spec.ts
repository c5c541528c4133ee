import fs from 'node:fs'
import path from 'node:path'
import { expect } from 'aegir/chai'
import { openCar } from '../../src/files/index.ts'
import { realDecrypt } from '../ipsql/util/real-ipsql.ts'
import { benchOfAll } from './cli-util/folder.ts'

const FIXTURES = path.resolve(import.meta.dirname, '../fixtures/ipsql')
const fixture = (name: string): string => path.join(FIXTURES, name)

/** The root of a CAR, and how many blocks it has. */
async function contents (file: string): Promise<string[]> {
  const car = await openCar(file)
  await car.close()
  return [String(car.root), String(car.blocks)]
}

describe('cli: IPSQL\'s format', function () {
  this.timeout(120_000)
  const bench = benchOfAll()

  for (const [car, key, plain, meta] of [['enc-1k-k16', 'key16', 'plain-1k', 'enc-1k-k16'], ['deep-k32', 'key32', 'deep-plain', 'deep-k32'], ['proof1-1k-k16', 'key16', 'proof1-1k-plain', 'proof1-1k-k16']]) {
    it(`decrypts ${car}.car, which IPSQL made, to a plaintext .car`, async () => {
      const { code, stdout, stderr } = await bench.cli(['decrypt', fixture(`${car}.car`), '-o', `${car}.car`, '-k', fixture(`${key}.key`), '--format', 'ipsql'])
      expect({ code, stdout }, stderr).to.deep.equal({ code: 0, stdout: '' })
      expect(stderr).to.match(/^helia-encrypted: nothing in IPSQL's format says whether all of it is here; encrypt it anew in ours\nWrote the graph \S+ to /)
      const { plaintextRoot } = JSON.parse(fs.readFileSync(fixture(`${meta}.json`), 'utf8'))
      const [root, blocks] = await contents(bench.at(`${car}.car`))
      expect(root).to.equal(plaintextRoot)
      expect(blocks).to.equal((await contents(fixture(`${plain}.car`)))[1])
    })
  }

  it('what --format ipsql writes, the real library decrypts', async () => {
    const { code, stdout, stderr } = await bench.cli(['encrypt', fixture('plain-1k.car'), '-o', 'ours.car', '-k', fixture('key16.key'), '--format', 'ipsql'])
    expect(code, stderr).to.equal(0)
    expect(stdout).to.match(/^bafyrei[a-z2-7]{52}\n$/)
    await using car = await openCar(bench.at('ours.car'))
    const blocks = await realDecrypt(car.source, car.root, Uint8Array.from(fs.readFileSync(fixture('key16.key'))))
    const [plainRoot, count] = await contents(fixture('plain-1k.car'))
    expect(new Set(blocks.map(({ cid }) => cid.toString()))).to.have.property('size', Number(count))
    expect(blocks.at(-1)?.cid.toString()).to.equal(plainRoot)
    // and so does this program
    expect(await bench.cli(['decrypt', 'ours.car', '-o', 'back.car', '-k', fixture('key16.key'), '--format', 'ipsql'])).to.include({ code: 0 })
    expect(await contents(bench.at('back.car'))).to.deep.equal([plainRoot, count])
  })

  const WRONG: Array<[args: string[], code: number, message: RegExp]> = [
    [['decrypt', fixture('enc-1k-k16.car'), '-o', 'x.car', '-k', fixture('key16.key')], 1, /ipsql/i],
    [['decrypt', fixture('enc-1k-k16.car'), '-o', 'x.car', '-k', fixture('key32.key'), '--format', 'ipsql'], 1, /key does not open/],
    [['decrypt', fixture('enc-1k-k16.car'), '-o', 'x.car', '-i', 'nobody', '--format', 'ipsql'], 2, /opened with a keyfile/],
    [['decrypt', fixture('enc-1k-k16.car'), '-o', 'x', '-k', fixture('key16.key'), '--format', 'ipsql'], 1, /not made from files/],
    [['encrypt', fixture('plain-1k.car'), '-o', 'x.car', '-t', 'age1x', '--format', 'ipsql'], 2, /takes --key/],
    [['encrypt', fixture('plain-1k.car'), '-o', 'x.car', '-k', fixture('key16.key'), '--padding', 'none', '--format', 'ipsql'], 2, /takes --key/],
    [['encrypt', fixture('plain-1k.car'), '-o', 'x.car', '-k', fixture('key16.key'), '--previous', 'old.car', '--format', 'ipsql'], 2, /takes --key/]
  ]

  for (const [args, code, message] of WRONG) {
    it(`refuses ${args.map(arg => path.basename(arg)).join(' ')}`, async () => {
      const ended = await bench.cli(args)
      expect(ended.code, ended.stderr).to.equal(code)
      expect(ended.stdout).to.equal('')
      expect(ended.stderr.trim().split('\n').at(-1)).to.match(message).and.to.match(/^helia-encrypted: [^\n]+; [^\n]+$/)
      expect(bench.names().filter(name => name.startsWith('x') || name.startsWith('.'))).to.deep.equal([])
    })
  }
})
