import { CID } from 'multiformats/cid'
import { exportCar } from '../../car/index.ts'
import { verifyGraph } from '../../graph/internal.ts'
import { UsageError } from '../failure.ts'
import { blocksAhead } from '../inputs/sealed.ts'
import { remoteNode } from '../node/remote.ts'
import { printRoot, writtenText } from '../sealed-text.ts'
import { byteText, countText } from '../text.ts'
import { checkTarget, writeOut } from '../write-out.ts'
import type { Run } from '../command.ts'

function parseRoot (text: string): CID {
  try {
    return CID.parse(text)
  } catch {
    throw new UsageError(`${text} is no CID; give the encrypted root, as encrypt and publish print it`)
  }
}

export const fetch: Run = async (context, [text], { from, output, force }) => {
  const root = parseRoot(text)
  checkTarget(output, force)
  const { signal } = context
  const { helia, source } = await remoteNode(context, from)
  const { onProgress } = context.progress('fetching', undefined, await blocksAhead(context, { root, source }))
  const { sealedBlocks, sealedBytes } = await verifyGraph(source, root, { signal, onProgress })
  // all of it is here now
  const carBytes = await writeOut(context, output, exportCar(helia.blockstore, root, { offline: true, signal }), { force, shared: true })
  context.say(`Fetched ${countText(sealedBlocks, 'sealed block')} (${byteText(sealedBytes)}), complete and untouched.${writtenText(output, carBytes)}`)
  await printRoot(context, root, output, { sealedBlocks, sealedBytes, carBytes })
}
