import { byteText, countText } from './text.ts'
import { STDOUT } from './write-out.ts'
import type { Context } from './context.ts'
import type { EncryptedGraph } from '../graph/internal.ts'
import type { CID } from 'multiformats/cid'

/** What was sealed. */
export type Sealed = Pick<EncryptedGraph, 'blocks' | 'bytes' | 'sealedBlocks' | 'reusedBlocks'>

/** What came of sealing, for a person. */
export function sealedText ({ blocks, bytes, sealedBlocks, reusedBlocks }: Sealed): string {
  const reused = reusedBlocks === 0 ? '' : `, ${countText(reusedBlocks, 'of them', 'of them')} from the earlier version`
  return `Sealed ${countText(blocks, 'block')} (${byteText(bytes)}) into ${countText(sealedBlocks, 'block')}${reused}.`
}

/** Where a CAR is now, and how large. */
export function writtenText (target: string, bytes: number): string {
  return target === STDOUT ? '' : ` Wrote ${target} (${byteText(bytes)}).`
}

// JSON has no CIDs: they are their texts
function plainObject (details: object): object {
  return Object.fromEntries(Object.entries(details).map(([name, value]) => [name, value?.asCID === value && value != null ? String(value) : value]))
}

/** The encrypted root, alone, on stdout; on stderr where stdout is the CAR. */
export async function printRoot (context: Context, root: CID, target: string, details: object): Promise<void> {
  if (target === STDOUT) {
    process.stderr.write(`${root}\n`)
  } else {
    await context.result(root.toString(), plainObject({ ...details, root }))
  }
}
