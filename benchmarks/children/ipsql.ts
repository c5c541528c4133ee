/**
 * Encrypts or decrypts again and again and answers with the median in milliseconds. In a process of its own, so that
 * none pays for what another left in memory: see `suites/ipsql.ts`.
 */

import { CID } from 'multiformats/cid'
import { decryptGraph, encryptGraph } from '../../src/graph/index.ts'
import { decryptIpsql, encryptIpsql } from '../../src/ipsql/index.ts'
import { answer } from '../util/child.ts'
import { ONE_CORE } from '../util/cores.ts'
import { readBlocks } from '../util/files.ts'
import { key } from '../util/key.ts'
import { median, time } from '../util/measure.ts'
import { realDecrypt, realEncrypt } from '../util/real-ipsql.ts'
import { ListTarget, MapSource } from '../util/stores.ts'

export type Who = 'format 1' | 'ipsql format' | 'IPSQL'
export type Work = 'encrypt' | 'decrypt'

const WARM_UP_MS = 4000
const MEASURED_MS = 2000

function runs (source: MapSource, cids: string[], root: CID): Record<Who, Record<Work, () => Promise<unknown>>> {
  return {
    'format 1': {
      encrypt: async () => encryptGraph(source, new ListTarget(), root, { key, ...ONE_CORE }),
      decrypt: async () => decryptGraph(source, new ListTarget(), root, { key, ...ONE_CORE })
    },
    'ipsql format': {
      encrypt: async () => encryptIpsql(source, new ListTarget(), root, { key }),
      decrypt: async () => decryptIpsql(source, new ListTarget(), root, { key })
    },
    IPSQL: {
      encrypt: async () => realEncrypt(source.blocks, cids, root, key),
      decrypt: async () => realDecrypt(source.blocks, root, key)
    }
  }
}

async function repeat (run: () => unknown, most: number): Promise<number[]> {
  const times: number[] = []

  for (let spent = 0; spent < most; spent += times[times.length - 1]) {
    times.push(await time(run))
  }

  return times
}

await answer({
  async measure (who: Who, work: Work, file: string, root: string, { quick }: { quick: boolean }) {
    const blocks = readBlocks(file)
    const run = runs(new MapSource(blocks), blocks.map(({ cid }) => cid.toString()), CID.parse(root))[who][work]
    await repeat(run, quick ? 0 : WARM_UP_MS)
    return median(await repeat(run, quick ? 1 : MEASURED_MS))
  }
})
