import { blockKeys, openKeys } from '../crypto/internal.ts'
import { discard } from '../discard.ts'
import { TAG_END, openNow, readCid, sealOwn, sealSame, sealedCid } from '../format/internal.ts'
import type { Done, Hiring, Wanted } from './protocol.ts'
import type { BlockKeys, CryptoBackend, OpenKeys } from '../crypto/internal.ts'
import type { Padding } from '../format/internal.ts'

/** What is done with a block. */
export interface Job {
  (name: Uint8Array, bytes: Uint8Array): Promise<Done>
}

/** What a worker does, by what is wanted. */
export type Jobs = Partial<Record<Wanted, Job>>

function sealJobs (keys: BlockKeys, padding?: Padding): Jobs {
  const options = { padding }

  const seal = async (cid: Uint8Array, content: Uint8Array): Promise<Done> => {
    const { bytes } = await sealOwn(keys, { cid: readCid(cid.slice()), bytes: content }, options)
    return { bytes, name: (await keys.crypto.sha256(bytes)).slice(), kind: 0 }
  }

  return {
    both: seal,
    name: async (cid, content) => {
      const { bytes, name } = await seal(cid, content)
      const end = bytes.slice(-TAG_END)
      discard(bytes)
      return { bytes: end, name, kind: 0 }
    },
    same: async (cidAndEnd, content) => {
      const cid = readCid(cidAndEnd.slice(0, -TAG_END))
      const bytes = await sealSame(keys, { cid, bytes: content }, cidAndEnd.subarray(-TAG_END), options)

      if (bytes == null) {
        throw new Error('it changed')
      }

      return { bytes, name: new Uint8Array(0), kind: 0 }
    }
  }
}

function openJobs (keys: OpenKeys): Jobs {
  const both: Job = async (digest, sealed) => {
    const { kind, cid, bytes } = await openNow(keys, { cid: sealedCid(digest), bytes: sealed }, { kind: 'indexed' })
    return { bytes, name: cid.bytes.slice(), kind }
  }

  return { both }
}

function hashJobs ({ sha256 }: CryptoBackend): Jobs {
  const name: Job = async (_, content) => ({ bytes: new Uint8Array(0), name: (await sha256(content)).slice(), kind: 0 })
  return { name }
}

export async function jobsOf (hiring: Hiring, crypto: CryptoBackend): Promise<Jobs> {
  switch (hiring.task) {
    case 'seal':
      return sealJobs(await blockKeys(hiring.secrets, crypto), hiring.padding)
    case 'open':
      return openJobs(await openKeys(hiring.secrets, crypto))
    default:
      return hashJobs(crypto)
  }
}
