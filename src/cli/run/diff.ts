import { diffGraphs } from '../../graph/index.ts'
import { UsageError } from '../failure.ts'
import { LayeredStore } from '../inputs/layered-store.ts'
import { openSealedCar } from '../inputs/sealed.ts'
import { countText } from '../text.ts'
import type { GraphChange } from '../../graph/index.ts'
import type { Run } from '../command.ts'
import type { Context } from '../context.ts'

const SIGNS = { added: '+', removed: '-', kept: ' ' }

function line ({ json }: Context, { change, cid, node, part }: GraphChange): string {
  return json
    ? JSON.stringify({ change, cid: cid.toString(), node, ...part == null ? {} : { part } })
    : `${SIGNS[change]} ${[cid, part ?? (node ? 'index' : '')].join(' ').trimEnd()}`
}

export const diff: Run = async (context, [a, b]) => {
  if (a === '-' && b === '-') {
    throw new UsageError('stdin can be one of the two; give the other as a file')
  }

  const before = await openSealedCar(context, a)
  const after = await openSealedCar(context, b)
  const count = { added: 0, removed: 0, kept: 0 }
  const store = new LayeredStore(before.source as any, after.source)

  for await (const change of diffGraphs(store, before.root, after.root, { kept: false, signal: context.signal })) {
    count[change.change]++
    await context.print(line(context, change))
  }

  context.say(count.added + count.removed === 0
    ? 'The two are the same.'
    : `${countText(count.added, 'block')} only in ${b}, ${countText(count.removed, 'block')} only in ${a}.`)
}
