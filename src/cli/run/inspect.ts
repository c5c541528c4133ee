import { openContent } from '../inputs/content.ts'
import { blocksAhead, openSealed } from '../inputs/sealed.ts'
import { plainView } from '../inspect/plain.ts'
import { strangerView } from '../inspect/stranger.ts'
import { svg } from '../inspect/svg.ts'
import { textView } from '../inspect/text-view.ts'
import { openingSecrets, secretOf } from '../keys/secrets.ts'
import { STDOUT, assertFree, writeOut } from '../write-out.ts'
import type { Run } from '../command.ts'
import type { Context } from '../context.ts'
import type { OpenSealed } from '../inputs/sealed.ts'
import type { PlainView } from '../inspect/views.ts'
import type { Secrets } from '../keys/secrets.ts'

async function openPlainView (context: Context, sealed: OpenSealed, secrets: Secrets): Promise<PlainView> {
  const { signal } = context
  const key = await secretOf(sealed, secrets, context)
  return plainView({ sealed, key, content: await openContent(context, sealed, key) }, secrets, signal)
}

export const inspect: Run = async (context, [where], values) => {
  const { signal } = context
  const { svg: picture, force } = values
  picture == null || assertFree(picture, force)
  const secrets = await openingSecrets(context, values, where)
  const sealed = await openSealed(context, where, values)
  const bar = context.progress('reading', undefined, await blocksAhead(context, sealed))
  const stranger = await strangerView(sealed, { signal, onProgress: bar.onProgress })
  const plain = secrets == null ? undefined : await openPlainView(context, sealed, secrets)
  bar.stop()

  if (picture != null) {
    await writeOut(context, picture, [new TextEncoder().encode(svg(stranger, plain))], { force })
    picture === STDOUT || context.say(`Drew both views in ${picture}.`)
  }

  if (context.json) {
    await context.print(JSON.stringify({ stranger, ...plain == null ? {} : { plain } }))
  } else if (picture == null) {
    context.say(textView(context, stranger, plain))
  }
}
