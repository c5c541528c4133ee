import { given } from '../../check-options.ts'
import { verifyGraph } from '../../graph/internal.ts'
import { blocksAhead, openSealed } from '../inputs/sealed.ts'
import { openingSecrets, secretOf } from '../keys/secrets.ts'
import { byteText, countText } from '../text.ts'
import type { VerifiedGraph } from '../../graph/internal.ts'
import type { Run } from '../command.ts'

function text ({ sealedBlocks, sealedBytes, plain }: VerifiedGraph): string {
  const outside = `Complete and untouched: ${countText(sealedBlocks, 'sealed block')} (${byteText(sealedBytes)}).`

  if (plain == null) {
    return `${outside} What is in them can be checked with the key.`
  }

  const whole = plain.complete ? '' : ', which is a part of a larger graph'
  return `${outside} All of it opens: ${countText(plain.blocks, 'block')} (${byteText(plain.bytes)})${whole}.`
}

export const verify: Run = async (context, [where], values) => {
  const { signal } = context
  const secrets = await openingSecrets(context, values, where)
  const sealed = await openSealed(context, where, values)
  const key = secrets == null ? undefined : await secretOf(sealed, secrets, context)
  const bar = context.progress('checking', undefined, await blocksAhead(context, sealed))
  const graph = await verifyGraph(sealed.source, sealed.root, { ...given({ key }), signal, onProgress: bar.onProgress })
  bar.stop()
  context.say(text(graph))

  if (context.json) {
    const { root, index, sealedBlocks, sealedBytes, plain } = graph
    const opened = plain == null ? {} : { plain: { ...plain, root: plain.root.toString() } }
    await context.print(JSON.stringify({ root: root.toString(), index: index.toString(), sealedBlocks, sealedBytes, ...opened }))
  }
}
