import fs from 'node:fs'
import { expect } from 'aegir/chai'
import { deriveGraphKey } from '../../src/crypto/index.ts'
import { blockSecrets } from '../../src/crypto/internal.ts'
import { openCar } from '../../src/files/index.ts'
import { decodeRoot } from '../../src/format/internal.ts'
import { until } from '../node-util/nodes.ts'
import { spellings, telling } from '../secrets/util/spellings.ts'
import { bytesOf } from '../util/blocks.ts'
import { seededBytes } from '../util/random.ts'
import { benchOfAll } from './cli-util/folder.ts'
import { Serving } from './cli-util/serving.ts'

const EVERYTHING = { DEBUG: '*' }
const PASSPHRASE = 'correct horse battery staple, and nothing else'
const KEY = seededBytes(0x64656275, 32)

describe('secrets: what a program says with everything that can be said', function () {
  this.timeout(180_000)
  const bench = benchOfAll()
  const running: Serving[] = []
  after(async () => { await Promise.all(running.map(async serving => serving.stop('SIGKILL'))) })

  async function keysOf (file: string): Promise<Uint8Array[]> {
    const car = await openCar(bench.at(file))
    const { salt } = decodeRoot({ cid: car.root, bytes: await bytesOf(car.source, car.root) })
    await car.close()
    const graphKey = deriveGraphKey(KEY, salt)
    const { seal, nonce } = blockSecrets(graphKey)
    return [graphKey, seal, nonce]
  }

  it('with DEBUG=* every line of every library, of a node that publishes and one that reads, holds no secret', async () => {
    bench.file('key', KEY)
    bench.file('other', seededBytes(1, 32))
    bench.file('passphrase', `${PASSPHRASE}\n`)
    bench.file('tree/a.txt', 'a file')
    const said: string[] = []
    const cli = async (...args: string[]): Promise<string> => {
      const { stdout, stderr } = await bench.cli([...args, '--debug'], { env: EVERYTHING })
      said.push(stdout, stderr)
      return stdout.trim()
    }

    const recipient = await cli('keygen', 'identity', 'id')
    const identity = new TextDecoder().decode(fs.readFileSync(bench.at('id'))).split('\n').at(-2) as string
    await cli('encrypt', 'tree', '-o', 'tree.car', '-k', 'key', '--to', recipient)
    await cli('encrypt', 'tree', '-o', 'behind.car', '--passphrase-file', 'passphrase')
    const keys = await keysOf('tree.car')

    const serving = new Serving(['tree', '-k', 'key', '--to', recipient, '--listen', '/ip4/127.0.0.1/tcp/0'], bench.folder, { XDG_DATA_HOME: bench.at('data'), ...EVERYTHING })
    running.push(serving)
    const address = (): string | undefined => /Serving until[^]*?(\/ip4\/127\.0\.0\.1\/tcp\/\d+\/p2p\/12D3KooW\w+)/.exec(serving.stderr)?.[1]
    const published = await serving.root
    await until(() => address() != null, serving.ended)
    const from = ['--from', address() as string]

    for (const opens of [['-k', 'key'], ['-k', 'other'], ['--identity', 'id']]) {
      await cli('cat', published, 'a.txt', ...opens, ...from)
      await cli('decrypt', 'tree.car', '-o', `out-${said.length}`, ...opens)
    }

    // a secret in the place of the file that holds it, too
    for (const opens of [['--passphrase-file', 'passphrase'], ['-k', 'key'], ['-k', Buffer.from(KEY).toString('hex')], ['-k', Buffer.from(KEY).toString('base64')], ['--identity', identity], ['--passphrase-file', identity]]) {
      await cli('decrypt', 'behind.car', '-o', `out-${said.length}`, ...opens)
    }

    await serving.stop()
    said.push(serving.stderr)
    const lines = said.flatMap(text => text.split('\n'))
    const needles = [...[KEY, ...keys].flatMap(spellings), identity, identity.toLowerCase(), PASSPHRASE]
    expect(lines.filter(line => /libp2p|helia/.test(line)).length).to.be.above(300)
    expect(telling([...new Set(lines)], needles)).to.deep.equal([])
    expect(telling([`x ${identity}`, `x ${Buffer.from(KEY).toString('hex')}`], needles)).to.have.lengthOf(2)
  })
})
