/** A part of a node's bitswap that can do something. Helia's interface has no way to it, its block broker has. */
export function bitswapPart ({ blockBrokers }: any, part: 'wantList' | 'network', method: string): any {
  const brokers: any[] = Array.isArray(blockBrokers) ? blockBrokers : []
  return brokers.map(broker => broker?.bitswap?.[part]).find(found => typeof found?.[method] === 'function')
}
