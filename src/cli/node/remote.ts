import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { CliError } from '../failure.ts'
import { dialAny, parseAddress } from './dial.ts'
import { startNode } from './node.ts'
import type { Context } from '../context.ts'
import type { HeliaNode } from './node.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** Milliseconds without any block after which nothing more is expected. */
const PATIENCE = 30_000

/** Reads from nodes that are named. Gives up when they all are gone, or send nothing for long. */
class RemoteSource implements Pick<Blockstore, 'get' | 'has'> {
  readonly #helia: HeliaNode
  readonly #pending = new Set<AbortController>()
  #lastSign = 0

  constructor (helia: HeliaNode, context: Context) {
    this.#helia = helia
    const timer = setInterval(() => { this.#checkPatience() }, PATIENCE / 10)
    const gone = (): void => { this.#checkPeers() }
    helia.libp2p.addEventListener('peer:disconnect', gone)
    context.atEnd(() => {
      clearInterval(timer)
      helia.libp2p.removeEventListener('peer:disconnect', gone)
    })
  }

  has (cid: CID, options?: AbortOptions): boolean | Promise<boolean> {
    return this.#helia.blockstore.has(cid, options)
  }

  async * get (cid: CID, { signal, ...options }: AbortOptions = {}): AsyncGenerator<Uint8Array> {
    const given = new AbortController()
    const both = signal == null ? given.signal : AbortSignal.any([signal, given.signal])
    this.#lastSign = this.#pending.size === 0 ? performance.now() : this.#lastSign
    this.#pending.add(given)

    try {
      yield * this.#helia.blockstore.get(cid, { ...options, signal: both })
      this.#lastSign = performance.now()
    } catch (err) {
      throw given.signal.aborted ? given.signal.reason : err
    } finally {
      this.#pending.delete(given)
    }
  }

  #checkPatience (): void {
    if (performance.now() - this.#lastSign > PATIENCE) {
      this.#giveUp('the node has sent nothing for half a minute, so it may not have the whole graph; ask another one, or try again later')
    }
  }

  #checkPeers (): void {
    if (this.#helia.libp2p.getConnections().length === 0) {
      this.#giveUp('the node has hung up; try again when it is back')
    }
  }

  #giveUp (why: string): void {
    this.#pending.forEach(controller => { controller.abort(new CliError(why)) })
  }
}

/** A node that asks others, in a temporary folder: what it fetches is encrypted, and removed at the end. */
export async function remoteNode (context: Context, from: string[]): Promise<{ helia: HeliaNode, source: Pick<Blockstore, 'get' | 'has'> }> {
  const addresses = from.map(parseAddress)
  const repo = await fs.mkdtemp(path.join(os.tmpdir(), 'helia-encrypted-'))
  context.atEnd(async () => fs.rm(repo, { recursive: true, force: true }))
  const helia = await startNode(context, { repo, keep: false })
  await dialAny(helia, addresses, context.signal)
  return { helia, source: new RemoteSource(helia, context) }
}

export async function openRemote (context: Context, from: string[]): Promise<Pick<Blockstore, 'get' | 'has'>> {
  return (await remoteNode(context, from)).source
}
