import { raceSignal } from 'race-signal'
import { checkOptions, checkWhole } from '../check-options.ts'
import { defaultCrypto } from '../crypto/internal.ts'
import { InvalidOptionsError } from '../errors.ts'
import { equalBytes } from '../format/internal.ts'
import { bitswapPart } from './bitswap-part.ts'
import { dialAll } from './dialing-node.ts'
import { NoAnswer } from './pin-answer.ts'
import { checkRemote } from './pin-remotely.ts'
import { sampleGraph } from './sample-graph.ts'
import type { DialingNode } from './dialing-node.ts'
import type { RemoteSettings } from './pin-remotely.ts'
import type { PinningService } from './pinning-service.ts'
import type { RemotePin } from '../errors.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** Which services are asked, and for how many blocks. */
export interface RemoteAuditOptions extends Pick<RemoteSettings, 'remote'>, AbortOptions {
  /** blocks that are asked of each service, beside the root; default 16 */
  samples?: number
  /** milliseconds that its nodes have for each of them; default 10,000 */
  timeout?: number
}

/** What a service says of a graph, and what its nodes gave when they were asked. */
export interface RemoteAudit {
  service: string
  /** `absent`: it knows of no pin of this root */
  status: RemotePin['status'] | 'absent'
  /** its nodes that could be reached */
  peers: number
  /** blocks that they were asked for */
  asked: number
  /** those that none of them gave: a service that says `pinned` and lacks one does not hold the graph */
  missing: CID[]
  /** it says that it is pinned, and gave every block that it was asked for */
  holds: boolean
  message?: string
}

interface WantList {
  wantSessionBlock (cid: CID, peer: unknown, options?: AbortOptions): Promise<{ has: boolean, block?: Uint8Array }>
}

export interface AuditingNode extends DialingNode {
  blockstore: Pick<Blockstore, 'get'>
}

const REMOTE_AUDIT_OPTIONS = ['remote', 'samples', 'timeout', 'signal']

function wantListOf (node: AuditingNode): WantList {
  const found: WantList | undefined = bitswapPart(node, 'wantList', 'wantSessionBlock')

  if (found == null) {
    throw new InvalidOptionsError('Asking the nodes of a service takes a Helia node with bitswap')
  }

  return found
}

async function gives (wantList: WantList, peer: unknown, cid: CID, signal: AbortSignal): Promise<boolean> {
  try {
    const { block } = await raceSignal(wantList.wantSessionBlock(cid, peer, { signal }), signal)
    return block != null && equalBytes(await defaultCrypto().sha256(block), cid.multihash.digest)
  } catch {
    return false
  }
}

class Inspection {
  readonly #node: AuditingNode
  readonly #root: CID
  readonly #sample: CID[]
  readonly #options: RemoteAuditOptions

  constructor (node: AuditingNode, root: CID, sample: CID[], options: RemoteAuditOptions) {
    this.#node = node
    this.#root = root
    this.#sample = sample
    this.#options = options
  }

  async of (service: PinningService): Promise<RemoteAudit> {
    const answer = await this.#answer(service)
    const peers = await dialAll(this.#node, service.addresses(answer?.delegates), this.#options)
    this.#options.signal?.throwIfAborted()
    const missing = peers.length === 0 ? this.#sample : await this.#missing(peers)
    const { status = 'absent', message } = answer ?? {}
    const asked = peers.length === 0 ? 0 : this.#sample.length
    const found: RemoteAudit = { service: service.name, status, peers: peers.length, asked, missing, holds: status === 'pinned' && missing.length === 0 }
    return message == null ? found : { ...found, message }
  }

  async #answer (service: PinningService): Promise<Omit<RemotePin, 'service'> | undefined> {
    try {
      return await service.find(this.#root, this.#options)
    } catch (err) {
      if (!(err instanceof NoAnswer)) {
        throw err
      }

      return { status: err.passes ? 'unreachable' : 'refused', delegates: [], message: err.message }
    }
  }

  // one peer of a service is enough for a block
  async #missing (peers: unknown[]): Promise<CID[]> {
    const { timeout = 10_000, signal } = this.#options
    const wantList = wantListOf(this.#node)
    const missing: CID[] = []

    for (const cid of this.#sample) {
      const limit = AbortSignal.any([AbortSignal.timeout(timeout), ...(signal == null ? [] : [signal])])
      const given = await Promise.all(peers.map(async peer => gives(wantList, peer, cid, limit)))
      signal?.throwIfAborted()
      given.includes(true) || missing.push(cid)
    }

    return missing
  }
}

/**
 * Ask services what they say of a graph, and their nodes for some of its blocks, picked at random: over bitswap, from
 * those nodes and nobody else. The graph must be here, whole.
 *
 * A service that lost a share `p` of the blocks passes with a likelihood of about (1 - p)^samples: 0.19 where a tenth is
 * gone, with 16 samples. One whose nodes fetch a block from us before they answer can't be told from one that had it.
 *
 * @throws {InvalidOptionsError}
 * @throws {MissingBlockError} if the index is not here
 */
export async function auditRemote (node: AuditingNode, encryptedRoot: CID, options: RemoteAuditOptions): Promise<RemoteAudit[]> {
  checkOptions(options, REMOTE_AUDIT_OPTIONS, 'auditRemote')
  const { remote, samples = 16, timeout, signal } = options ?? {}
  checkWhole(samples, 'samples')
  checkWhole(timeout, 'timeout')
  wantListOf(node)
  const services = checkRemote({ remote })
  const inspection = new Inspection(node, encryptedRoot, await sampleGraph(node.blockstore, encryptedRoot, samples, { signal, offline: true }), options)
  return Promise.all(services.map(async service => inspection.of(service)))
}
