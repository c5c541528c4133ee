import { execFile, execFileSync } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { binary } from './binaries.ts'
import { Daemon } from './daemon.ts'
import { freePort } from './free-port.ts'
import { Kubo } from './kubo.ts'

const run = promisify(execFile)
const SECRET = '5a'.repeat(32)

const USER = 'interop'

interface Ports {
  swarm: number
  rest: number
  pinning: number
}

export interface ClusterInit {
  /** peers that hold each pin */
  replication: number
  /** addresses of peers that it is to know */
  bootstrap?: string[]
  /** its Pinning Service API is then for those who have it, or a token */
  password?: string
}

// quick enough for a test, and heard on loopback only
function configure (config: any, { swarm, rest, pinning }: Ports, api: string, { replication, password }: ClusterInit): any {
  const multiaddr = (port: number): string => `/ip4/127.0.0.1/tcp/${port}`
  Object.assign(config.cluster, {
    secret: SECRET,
    listen_multiaddress: [multiaddr(swarm)],
    enable_relay_hop: false,
    mdns_interval: '0s',
    monitor_ping_interval: '2s',
    replication_factor_min: replication,
    replication_factor_max: replication
  })
  delete config.api.ipfsproxy
  config.api.restapi.http_listen_multiaddress = multiaddr(rest)
  config.api.pinsvcapi.http_listen_multiaddress = multiaddr(pinning)
  config.api.pinsvcapi.basic_auth_credentials = password == null ? null : { [USER]: password }
  Object.assign(config.ipfs_connector.ipfshttp, { node_multiaddress: api, connect_swarms_delay: '1s' })
  config.datastore.pebble.pebble_options.cache_size_bytes = 16_777_216
  Object.values<any>(config.informer).forEach(informer => { informer.metric_ttl = '3s' })
  return config
}

/** A Kubo, and the peer of a cluster that tells it what to pin. */
export class ClusterPeer {
  readonly kubo: Kubo
  readonly #folder: string
  readonly #ports: Ports
  readonly #id: string
  #daemon?: Daemon

  private constructor (kubo: Kubo, folder: string, ports: Ports, id: string) {
    this.kubo = kubo
    this.#folder = folder
    this.#ports = ports
    this.#id = id
  }

  static async start (init: ClusterInit): Promise<ClusterPeer> {
    const { bootstrap = [] } = init
    const kubo = await Kubo.start()
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'helia-encrypted-cluster-'))
    const env = { IPFS_CLUSTER_PATH: folder }
    execFileSync(binary('ipfs-cluster-service'), ['init', '--consensus', 'crdt'], { env: { ...process.env, ...env }, stdio: 'ignore' })
    const ports = { swarm: await freePort(), rest: await freePort(), pinning: await freePort() }
    const file = path.join(folder, 'service.json')
    await fs.writeFile(file, JSON.stringify(configure(JSON.parse(await fs.readFile(file, 'utf8')), ports, kubo.api, init)))
    const { id } = JSON.parse(await fs.readFile(path.join(folder, 'identity.json'), 'utf8'))
    const peer = new ClusterPeer(kubo, folder, ports, id)
    const args = ['daemon', ...(bootstrap.length === 0 ? [] : ['--bootstrap', bootstrap.join(',')])]
    const { daemon } = await Daemon.start(binary('ipfs-cluster-service'), args, { env, ready: /IPFS Cluster is READY/ })
    peer.#daemon = daemon
    return peer
  }

  get address (): string {
    return `/ip4/127.0.0.1/tcp/${this.#ports.swarm}/p2p/${this.#id}`
  }

  /** of its own Pinning Service API */
  get endpoint (): string {
    return `http://127.0.0.1:${this.#ports.pinning}`
  }

  /** A token that it makes for its Pinning Service API. */
  async token (password: string): Promise<string> {
    const authorization = `Basic ${btoa(`${USER}:${password}`)}`
    const response = await fetch(`${this.endpoint}/token`, { method: 'POST', headers: { authorization } })
    const { token } = await response.json() as { token: string }
    return token
  }

  async text (args: string[]): Promise<string> {
    const { stdout } = await run(binary('ipfs-cluster-ctl'), ['--host', `/ip4/127.0.0.1/tcp/${this.#ports.rest}`, '--enc=json', ...args], { encoding: 'utf8' })
    return stdout.trim()
  }

  async run (args: string[]): Promise<any> {
    const text = await this.text(args)
    return text === '' ? undefined : JSON.parse(text)
  }

  /** End it and its Kubo at once. */
  kill (): void {
    this.#daemon?.kill()
    this.kubo.kill()
  }

  async stop (): Promise<void> {
    await this.#daemon?.stop()
    await this.kubo.stop()
    await fs.rm(this.#folder, { recursive: true, force: true })
  }
}
