import { PinJournal } from './pin-journal.ts'
import { PinLedger } from './pin-ledger.ts'
import type { HeliaComponents } from './helia-components.ts'
import type { Datastore } from 'interface-datastore'

export type PinComponents = Pick<HeliaComponents, 'blockstore' | 'pins' | 'datastore'>

/** A node, and what is written down in its datastore about pins. */
export interface PinNode extends Pick<HeliaComponents, 'blockstore' | 'pins'> {
  ledger: PinLedger
  journal: PinJournal
}

/**
 * @throws {InvalidOptionsError} if the node has no datastore
 */
export function pinNode ({ blockstore, pins, datastore }: PinComponents): PinNode {
  return { blockstore, pins, ledger: new PinLedger(datastore), journal: new PinJournal(datastore as Datastore) }
}
