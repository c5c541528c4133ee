import { GatewayFailedError } from '../errors.ts'
import { GatewayCar } from './gateway-car.ts'
import type { Gateway } from './gateway.ts'
import type { Gateways } from './gateways.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

export interface GraphSourceInit extends AbortOptions {
  /** ask for CARs; default true */
  car?: boolean
  /** what is here already and as it should be, and so not wanted */
  has (cid: CID): Promise<boolean>
}

/**
 * The blocks of one encrypted graph out of gateways, each checked: out of a CAR where a gateway sends one, asked for in
 * the order of the index, and block by block what a CAR lacks.
 */
export class GraphSource implements Pick<Blockstore, 'get'> {
  readonly #gateways: Gateways
  readonly #root: CID
  readonly #init: GraphSourceInit
  readonly #asked = new Set<Gateway>()
  #car?: GatewayCar

  constructor (gateways: Gateways, root: CID, init: GraphSourceInit) {
    this.#gateways = gateways
    this.#root = root
    this.#init = init
  }

  /**
   * @throws {GatewayFailedError}
   */
  async * get (cid: CID, { signal }: AbortOptions = {}): AsyncGenerator<Uint8Array> {
    yield await this.#fromCar(cid) ?? await this.#gateways.block(cid, { signal })
  }

  close (): void {
    this.#car?.close()
  }

  // one CAR at a time, and each gateway is asked for one once
  async #fromCar (cid: CID): Promise<Uint8Array | undefined> {
    for (let car = this.#nextCar(); car != null; car = this.#nextCar()) {
      try {
        const bytes = await car.take(cid)

        if (bytes != null) {
          return bytes
        }
      } catch (err) {
        if (!(err instanceof GatewayFailedError)) {
          throw err
        }
      }
    }
  }

  #nextCar (): GatewayCar | undefined {
    if (this.#car?.isOver === false) {
      return this.#car
    }

    const gateway = this.#init.car === false ? undefined : this.#gateways.usable.find(gateway => !this.#asked.has(gateway))
    gateway == null || this.#asked.add(gateway)
    this.#car = gateway == null ? undefined : new GatewayCar(gateway, this.#root, this.#init.has, { signal: this.#init.signal })
    return this.#car
  }
}
