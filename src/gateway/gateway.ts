import { CarSource } from '../car/read-car.ts'
import { defaultCrypto } from '../crypto/internal.ts'
import { BlockTooLargeError, GatewayFailedError } from '../errors.ts'
import { equalBytes } from '../format/internal.ts'
import { readBytes } from '../graph/internal.ts'
import { failure } from './gateway-answer.ts'
import { gatewayBytes } from './gateway-bytes.ts'
import type { GatewayAnswer } from '../errors.ts'
import type { PlainBlock } from '../format/internal.ts'
import type { AbortOptions } from 'abort-error'
import type { CID } from 'multiformats/cid'

export interface GatewaySettings {
  timeout: number
  fetch: typeof globalThis.fetch
}

/** One trustless gateway: nothing that it says is believed. */
export class Gateway {
  readonly url: URL
  /** its last answer that was of no use, or its first wrong one */
  last?: GatewayAnswer
  /** It answered other bytes than those asked for: it is not asked again. */
  isWrong = false
  /** blocks that it gave, and their bytes */
  blocks = 0
  bytes = 0
  /** how often it failed in a way that says something about it, and not only about one block */
  faults = 0
  readonly #settings: GatewaySettings

  constructor (url: URL, settings: GatewaySettings) {
    this.url = url
    this.#settings = settings
  }

  /**
   * A block, checked against its CID.
   *
   * @throws {GatewayFailedError}
   */
  async block (cid: CID, { signal }: AbortOptions = {}): Promise<Uint8Array> {
    try {
      const bytes = await readBytes({ get: () => this.#bytes(`ipfs/${cid}?format=raw`, 'application/vnd.ipld.raw', { signal }) }, cid, { signal })
      await this.check({ cid, bytes })
      return bytes
    } catch (err) {
      throw this.noted(err instanceof BlockTooLargeError ? failure(this.url.href, 'wrong', {}, { cause: err }) : err)
    }
  }

  /** A CAR of all that is below a root, its parents before their children; see `GatewayCar`. */
  car (root: CID, { signal }: AbortOptions = {}): CarSource {
    const accept = 'application/vnd.ipld.car; version=1; order=dfs; dups=n'
    return new CarSource(this.#bytes(`ipfs/${root}?format=car&dag-scope=all`, accept, { signal, checkType: true }), signal)
  }

  /**
   * @throws {GatewayFailedError}
   */
  async check ({ cid, bytes }: PlainBlock): Promise<void> {
    if (!equalBytes(await defaultCrypto().sha256(bytes), cid.multihash.digest)) {
      throw failure(this.url.href, 'wrong')
    }

    this.blocks++
    this.bytes += bytes.byteLength
  }

  /** Remember what went wrong. */
  noted (err: unknown): unknown {
    if (err instanceof GatewayFailedError) {
      const [answer] = err.answers
      this.faults += answer.failure === 'missing' ? 0 : 1
      // what else was in flight then changes nothing
      this.last = this.isWrong ? this.last : answer
      this.isWrong ||= answer.failure === 'wrong'
    }

    return err
  }

  #bytes (path: string, accept: string, options: AbortOptions & { checkType?: boolean }): AsyncGenerator<Uint8Array> {
    return gatewayBytes({ gateway: this.url, path, accept, ...options, ...this.#settings })
  }
}
