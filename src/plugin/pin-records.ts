import drain from 'it-drain'
import { CID } from 'multiformats/cid'
import * as raw from 'multiformats/codecs/raw'
import { identity } from 'multiformats/hashes/identity'
import { raceSignal } from 'race-signal'
import type { PinsComponent } from './helia-components.ts'
import type { AbortOptions } from 'abort-error'

/** A pin that stands. */
export interface GraphPin {
  /** in whose name the blocks are counted */
  owner: CID
  /** it was made by `pinBlocks`: whole, and under an owner of its own. Else by Helia, in the name of its root. */
  own: boolean
}

const OWNER = 'helia-encrypted:owner'
const OWNER_LENGTH = 16

/** A name that was never used before: a CID, as Helia's names are, that holds random bytes and is no block's. */
export function newOwner (): CID {
  return CID.createV1(raw.code, identity.digest(crypto.getRandomValues(new Uint8Array(OWNER_LENGTH))))
}

// the blocks are counted in the ledger, not by Helia
const nothing = (): unknown => ({ async * walk () {} })

function readOwner (pin: any): CID | undefined {
  try {
    return CID.parse(pin.metadata[OWNER])
  } catch {
    return undefined
  }
}

function unlessNotFound (err: any): undefined {
  if (err?.name !== 'NotFoundError') {
    throw err
  }
}

/** Undefined where there is none. */
export async function findPin (pins: PinsComponent, root: CID, { signal }: AbortOptions = {}): Promise<GraphPin | undefined> {
  try {
    const owner = readOwner(await pins.get(root, { signal }))
    return { owner: owner ?? root, own: owner != null }
  } catch (err) {
    return unlessNotFound(err)
  }
}

/** Record that a graph is pinned, whose blocks are. */
export async function addPin (pins: PinsComponent, root: CID, owner: CID, { signal }: AbortOptions = {}): Promise<void> {
  const asked = Promise.withResolvers<void>()

  // Helia asks for a pin without the signal, then walks, then writes: whoever gave up by then writes nothing
  async function * walk (): AsyncGenerator {
    signal?.throwIfAborted()
    asked.resolve()
    yield * []
  }

  const added = drain(pins.add(root, { walker: () => ({ walk }), metadata: { [OWNER]: owner.toString() }, signal }))
  await raceSignal(Promise.race([asked.promise, added]), signal)
  await added
}

/** Remove the record only; the blocks stay pinned. */
export async function removePin (pins: PinsComponent, root: CID, { signal }: AbortOptions = {}): Promise<void> {
  try {
    await drain(pins.rm(root, { walker: nothing, signal }))
  } catch (err) {
    unlessNotFound(err)
  }
}
