import { execFile } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { multiaddr } from '@multiformats/multiaddr'
import { CID } from 'multiformats/cid'
import { binary } from './binaries.ts'
import { Daemon } from './daemon.ts'
import type { Helia } from '../../node-util/nodes.ts'
import type { Multiaddr } from '@multiformats/multiaddr'

const run = promisify(execFile)

// talks to nobody that it is not told to connect to
const CONFIG = {
  AutoConf: { Enabled: false },
  AutoTLS: { Enabled: false },
  Bootstrap: [],
  Discovery: { MDNS: { Enabled: false } },
  Gateway: { NoFetch: true, NoDNSLink: true },
  HTTPRetrieval: { Enabled: false },
  Plugins: { Plugins: { telemetry: { Disabled: true } } },
  Provide: { Enabled: false },
  Routing: { Type: 'none' },
  Swarm: {
    DisableNatPortMap: true,
    EnableHolePunching: false,
    RelayClient: { Enabled: false },
    Transports: { Network: { QUIC: false, Relay: false, WebTransport: false, WebRTCDirect: false, Websocket: false } }
  },
  Version: { SwarmCheckEnabled: false }
}

function merge (one: any, other: any): any {
  return Object.fromEntries([...new Set([...Object.keys(one), ...Object.keys(other)])].map(key => {
    const isBoth = [one[key], other[key]].every(value => typeof value === 'object' && value != null && !Array.isArray(value))
    return [key, isBoth ? merge(one[key], other[key]) : other[key] ?? one[key]]
  }))
}

export interface DagStat {
  blocks: number
  bytes: number
}

/** A Kubo daemon on loopback, with a repo of its own that goes away with it. */
export class Kubo {
  readonly repo: string
  #daemon?: Daemon
  #gateway = ''
  #api = ''

  private constructor (repo: string) {
    this.repo = repo
  }

  static async start (config: object = {}): Promise<Kubo> {
    const kubo = new Kubo(await fs.mkdtemp(path.join(os.tmpdir(), 'helia-encrypted-kubo-')))
    const file = path.join(kubo.repo, 'config')
    await kubo.run(['init', '--profile=test', '--empty-repo'])
    await fs.writeFile(file, JSON.stringify(merge(merge(JSON.parse(await fs.readFile(file, 'utf8')), CONFIG), config)))
    await kubo.restart()
    return kubo
  }

  async restart (): Promise<void> {
    const { daemon } = await Daemon.start(binary('ipfs'), ['daemon', '--migrate=false'], { env: this.#env, ready: /^Daemon is ready/ })
    this.#daemon = daemon
    this.#gateway = (await fs.readFile(path.join(this.repo, 'gateway'), 'utf8')).trim()
    this.#api = (await fs.readFile(path.join(this.repo, 'api'), 'utf8')).trim()
  }

  get #env (): Record<string, string> {
    return { IPFS_PATH: this.repo, IPFS_TELEMETRY: 'off', DO_NOT_TRACK: '1', GOLOG_LOG_LEVEL: 'error' }
  }

  get daemon (): Daemon {
    return this.#daemon as Daemon
  }

  /** of its trustless gateway, which answers from this repo only */
  get gateway (): string {
    return this.#gateway
  }

  /** of its RPC */
  get api (): string {
    return this.#api
  }

  /** Run the `ipfs` program; a failure is an error with what it said. */
  async run (args: string[]): Promise<string> {
    const { stdout } = await run(binary('ipfs'), args, { env: { ...process.env, ...this.#env }, encoding: 'utf8', maxBuffer: 2 ** 28 })
    return stdout
  }

  async lines (args: string[]): Promise<string[]> {
    return (await this.run(args)).split('\n').filter(line => line !== '')
  }

  /** What it prints as JSON, a value a line. */
  async json (args: string[]): Promise<any[]> {
    return (await this.lines([...args, '--enc=json'])).map(line => JSON.parse(line))
  }

  async stat (root: CID): Promise<DagStat> {
    const [{ DagStats: [{ NumBlocks, Size }] }] = await this.json(['dag', 'stat', root.toString(), '--progress=false'])
    return { blocks: NumBlocks, bytes: Size }
  }

  /** Every CID below a root, each once. */
  async refs (root: CID): Promise<CID[]> {
    return (await this.lines(['refs', '-r', '--unique', root.toString()])).map(line => CID.parse(line))
  }

  /** Every CID in the repo. */
  async all (): Promise<CID[]> {
    return (await this.lines(['refs', 'local'])).map(line => CID.parse(line))
  }

  async pins (): Promise<string[]> {
    return this.lines(['pin', 'ls', '--type=recursive', '--quiet'])
  }

  async gc (): Promise<string[]> {
    return this.lines(['repo', 'gc', '--quiet'])
  }

  /** A file with these bytes, for a command that takes one. */
  async file (bytes: Uint8Array | AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<string> {
    const file = path.join(this.repo, 'input')
    await fs.writeFile(file, bytes)
    return file
  }

  /** Import a CAR; its roots are pinned unless told. Kubo waits for what it lacks, for so long as `timeout` says. */
  async importCar (chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, { pin = true, timeout = '60s' } = {}): Promise<any[]> {
    const file = await this.file(chunks)
    return this.json(['dag', 'import', `--pin-roots=${pin}`, '--stats', `--timeout=${timeout}`, file])
  }

  async exportCar (root: CID): Promise<Uint8Array> {
    const { stdout } = await run(binary('ipfs'), ['dag', 'export', '--progress=false', root.toString()], { env: { ...process.env, ...this.#env }, encoding: 'buffer', maxBuffer: 2 ** 30 })
    return stdout
  }

  async addresses (): Promise<Multiaddr[]> {
    const [{ Addresses }] = await this.json(['id'])
    return Addresses.map((text: string) => multiaddr(text))
  }

  /** Let a Helia node call it; resolves once each knows that the other speaks bitswap. */
  async connect ({ libp2p }: Pick<Helia, 'libp2p'>): Promise<void> {
    const { remotePeer } = await libp2p.dial(await this.addresses())
    const knows = async (): Promise<boolean> => {
      const { protocols } = await libp2p.peerStore.get(remotePeer)
      return protocols.includes('/ipfs/bitswap/1.2.0') && (await this.lines(['swarm', 'peers', '--identify=false'])).some(line => line.endsWith(String(libp2p.peerId)))
    }

    while (!await knows()) {
      await new Promise(resolve => setTimeout(resolve, 20))
    }
  }

  kill (): void {
    this.#daemon?.kill()
  }

  async stop (): Promise<void> {
    await this.#daemon?.stop()
    await fs.rm(this.repo, { recursive: true, force: true })
  }
}
