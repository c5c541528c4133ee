import { withGrace } from '../with-grace.ts'
import { findPin, removePin } from './pin-records.ts'
import { blocksUnder, readRootHere, throwUnlessUnsound, versionHere } from './pin-walk.ts'
import { sparing } from './unpin-spared.ts'
import type { PinChange, RestBlock } from './pin-journal.ts'
import type { ReleaseOptions } from './pin-ledger.ts'
import type { PinNode } from './pin-node.ts'
import type { PlainBlock } from '../format/internal.ts'
import type { GraphVersion } from '../graph/internal.ts'
import type { AbortOptions } from 'abort-error'
import type { CID } from 'multiformats/cid'

export interface GoingOptions extends AbortOptions {
  /** of a pin that does not stand: how many blocks may have been claimed, in the order of the walk; default all */
  limit?: number
  /** how a block is released */
  releasing? (cid: CID): ReleaseOptions
  onRelease? (): void
}

/** What goes, and a version with the same owner that stays. */
interface Going {
  owner: CID
  goes: Pick<PlainBlock, 'cid'> & Partial<PlainBlock>
  stays?: CID
}

async function versionOf (node: PinNode, { cid, bytes }: Going['goes'], options: AbortOptions): Promise<GraphVersion> {
  return versionHere(node.blockstore, bytes == null ? await readRootHere(node.blockstore, cid, options) : { cid, bytes })
}

// without the nodes, which are needed to find the rest if this has to be done again
async function releaseLeaves (node: PinNode, { owner, goes, stays }: Going, rest: CID[], options: GoingOptions): Promise<void> {
  const { signal, limit = Infinity, releasing, onRelease } = options
  const besides = stays == null ? undefined : await versionOf(node, { cid: stays }, { signal })
  let left = limit

  for await (const { cid, leaf } of blocksUnder(await versionOf(node, goes, { signal }), besides, { signal })) {
    if (left-- <= 0) {
      return
    }

    signal?.throwIfAborted()

    if (leaf) {
      await node.ledger.release(cid, owner, { ...releasing?.(cid), signal })
      onRelease?.()
    } else {
      rest.push(cid)
    }
  }
}

/** Release the leaves; returns what is left to be released. */
async function releaseWalked (node: PinNode, going: Going, options: GoingOptions): Promise<CID[]> {
  const rest = [going.goes.cid]

  try {
    await releaseLeaves(node, going, rest, options)
  } catch (err) {
    throwUnlessUnsound(err, options)

    // a part of the index is not here: the owner's name says what else there is, where nothing of it stays
    if (going.stays == null && !going.owner.equals(going.goes.cid)) {
      await node.ledger.releaseAll(going.owner, options.signal)
    }
  }

  return rest
}

async function restOf (node: PinNode, change: PinChange, going: Going, options: GoingOptions): Promise<RestBlock[]> {
  const rest = (await releaseWalked(node, going, options)).map(cid => ({ cid, leave: options.releasing?.(cid).leave ?? 0 }))
  await node.journal.put({ ...change, rest }, options)
  return rest
}

async function letGo (node: PinNode, change: PinChange, going: Going, options: GoingOptions): Promise<void> {
  for (const { cid, leave } of change.rest ?? await restOf(node, change, going, options)) {
    options.signal?.throwIfAborted()
    await node.ledger.release(cid, going.owner, { ...options.releasing?.(cid), leave, signal: options.signal })
    options.onRelease?.()
  }
}

/**
 * Bring a change of pins to its end: where the pin stands, what it replaces goes; where it does not, all that was claimed
 * for it goes. May be stopped and repeated at any point. Reads only what is here.
 */
export async function settle (node: PinNode, change: PinChange, options: GoingOptions = {}): Promise<void> {
  await withGrace(options.signal, async late => settleNow(node, change, options, { signal: late }))
}

async function settleNow (node: PinNode, change: PinChange, options: GoingOptions, { signal }: AbortOptions): Promise<void> {
  const { root, owner, replaces } = change
  const stands = (await findPin(node.pins, root.cid, { signal }))?.owner.equals(owner) === true

  if (!stands) {
    await letGo(node, change, { owner, goes: root, stays: replaces }, options)
  } else if (replaces != null) {
    (await findPin(node.pins, replaces, { signal }))?.owner.equals(owner) === true && await removePin(node.pins, replaces, { signal })
    await letGo(node, change, { owner, goes: { cid: replaces }, stays: root.cid }, { ...options, limit: undefined })
  }

  await node.journal.delete(change, { signal })
}

// what was released before is not to be released twice
async function releasingAgain (node: PinNode, { root, owner, rest }: PinChange, options: AbortOptions): Promise<GoingOptions['releasing']> {
  if (owner.equals(root.cid) && rest == null) {
    const releasing = await sparing(node, root.cid, options)
    return cid => ({ ...releasing(cid), counted: false })
  }
}

/** Finish, or take back, what an earlier process left. */
export async function settleAll (node: PinNode, { signal }: AbortOptions): Promise<void> {
  for (const change of await node.journal.all({ signal })) {
    signal?.throwIfAborted()
    await settle(node, change, { signal, releasing: await releasingAgain(node, change, { signal }) })
  }
}
