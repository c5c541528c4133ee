import { CID } from 'multiformats/cid'
import type { Provider } from '../../server/provider.ts'

/** Every CID that a provider is asked for over bitswap from now on, as it reads them. */
export function wantsOf (provider: Provider): CID[] {
  const wants: CID[] = []
  const { bitswap } = (provider as any).blockBrokers.find((broker: any) => broker.name === 'bitswap')

  bitswap.network.addEventListener('bitswap:message', ({ detail: { message } }: any) => {
    wants.push(...(message.wantlist?.entries ?? []).map(({ cid }: any) => CID.decode(cid)))
  })

  return wants
}

/** How many bytes a provider keeps. */
export async function bytesOfStore (provider: Provider): Promise<number> {
  let size = 0

  for await (const { bytes } of provider.blockstore.getAll()) {
    for await (const chunk of bytes) {
      size += chunk.byteLength
    }
  }

  return size
}
