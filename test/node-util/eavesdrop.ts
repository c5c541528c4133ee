import { connect, startLibp2p } from './nodes.ts'
import type { Helia, Nodes } from './nodes.ts'

const BITSWAP = '/ipfs/bitswap/1.2.0'

/** A peer that says nothing, and keeps every byte that others send it over bitswap. */
export interface Eavesdropper {
  /** the streams' bytes so far */
  received: Uint8Array[]
  libp2p: Helia['libp2p']
}

export async function eavesdrop (nodes: Nodes, ...on: Helia[]): Promise<Eavesdropper> {
  const received: Uint8Array[] = []
  const libp2p = nodes.add(await startLibp2p())

  await libp2p.handle(BITSWAP, async (stream) => {
    stream.addEventListener('message', ({ data }) => {
      received.push(data instanceof Uint8Array ? Uint8Array.from(data) : data.subarray().slice())
    })
    await stream.close()
  })

  for (const helia of on) {
    await connect(helia, libp2p)
  }

  return { received, libp2p }
}

/** The bitswap of a node. Helia's types hide it. */
export function bitswapOf (helia: Helia): any {
  return (helia as any).blockBrokers.find((broker: any) => broker.name === 'bitswap').bitswap
}

/** Helia sends no peer a block that it sent before, which hangs whoever lost it meanwhile: let it forget. */
export function forgetSent (helia: Helia): void {
  for (const ledger of bitswapOf(helia).peerWantLists.ledgerMap.values()) {
    ledger.wants.clear()
  }
}

/** Keeps what a real peer receives over bitswap: CIDs that are wanted or told of, and blocks. */
export function tap (helia: Helia): Uint8Array[] {
  const received: Uint8Array[] = []

  bitswapOf(helia).network.addEventListener('bitswap:message', ({ detail: { message } }: any) => {
    received.push(...(message.wantlist?.entries ?? []).map(({ cid }: any) => cid))
    received.push(...message.blockPresences.map(({ cid }: any) => cid))
    received.push(...message.blocks.map(({ data }: any) => data))
  })

  return received
}
