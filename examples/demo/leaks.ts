/** Step 5: look for the plain CIDs in everything that was recorded while the demo ran. */

import { hashOf } from './node.ts'
import { count, good, step } from './screen.ts'
import type { Node } from './node.ts'
import type { Published } from './owner.ts'
import type { Encrypted } from 'helia-encrypted'
import type { CID } from 'multiformats/cid'

export async function lookForLeaks (nodes: Node[], { vault, root, plainCids }: Published, friend: Encrypted): Promise<void> {
  step(5, `Did any of the ${count(plainCids.length, 'plain CID')} get out? Everything was recorded`)

  const named = union(nodes.flatMap(({ heardOf, received }) => [heardOf, received]))
  const stored = union(nodes.map(({ store }) => store.everPut))
  const pinned = (await Promise.all(nodes.map(async node => pinnedOf(node, plainCids)))).flat()

  for (const record of [named, stored]) {
    if (!record.has(hashOf(root))) {
      throw new Error('the recorder missed the encrypted root, so it may have missed others')
    }
  }

  report('wantlists', plainCids.filter(cid => named.has(hashOf(cid))), `among the ${count(named.size, 'CID')} that nodes told each other over bitswap`)
  report('stores', plainCids.filter(cid => stored.has(hashOf(cid))), `among the ${count(stored.size, 'block')} that were ever put on the nodes`)
  report('pins', pinned, 'on any of the three nodes')

  // what the library says about it
  const audits = [await vault.audit(), await friend.audit()]
  report('audit()', audits.flatMap(({ leaked }) => leaked.map(({ plainCid }) => plainCid)), 'on the nodes of the owner and the friend')
}

function union (sets: Array<Set<string>>): Set<string> {
  return new Set(sets.flatMap(set => [...set]))
}

async function pinnedOf ({ helia }: Node, cids: CID[]): Promise<CID[]> {
  const pinned: CID[] = []

  for (const cid of cids) {
    if (await helia.pins.isPinned(cid)) {
      pinned.push(cid)
    }
  }

  return pinned
}

function report (label: string, leaked: CID[], where: string): void {
  if (leaked.length > 0) {
    throw new Error(`${label}: ${count(leaked.length, 'plain CID')} ${where}, ${leaked[0]} for one`)
  }

  good(label, `none ${where}`)
}
