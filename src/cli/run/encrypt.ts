import { encryptCar, exportCar } from '../../car/index.ts'
import { spoolStore } from '../../files/spool-store.ts'
import { encryptGraph } from '../../graph/internal.ts'
import { encryptIpsql } from '../../ipsql/index.ts'
import { UsageError } from '../failure.ts'
import { LayeredStore } from '../inputs/layered-store.ts'
import { openToSeal } from '../inputs/plain.ts'
import { openCarFile } from '../inputs/sealed.ts'
import { readKeyFile } from '../keys/key-file.ts'
import { earlierSecrets, laterSealing, newSealing } from '../keys/sealing.ts'
import { printRoot, sealedText, writtenText } from '../sealed-text.ts'
import { checkTarget, writeOut } from '../write-out.ts'
import type { Run, Values } from '../command.ts'
import type { Context } from '../context.ts'
import type { OpenPlain } from '../inputs/plain.ts'
import type { Sealed } from '../sealed-text.ts'
import type { CID } from 'multiformats/cid'

/** Makes a CAR of a graph. What it needs for that it has asked for and checked. */
interface Seal {
  (plain: OpenPlain): Promise<Sealed & { root: CID, car: AsyncIterable<Uint8Array> }>
}

const NOT_IPSQL = ['to', 'passphrase', 'passphraseFile', 'passphraseFd', 'identity', 'previous', 'padding', 'nonce']

async function ipsqlSeal (context: Context, values: Values): Promise<Seal> {
  const unknown = NOT_IPSQL.find(name => values[name] != null)

  if (unknown != null || values.key == null) {
    throw new UsageError(`--format ipsql takes --key, and no recipients, passphrase, --previous, --padding or --nonce; ${unknown == null ? 'add --key' : 'leave them out'}`)
  }

  const key = await readKeyFile(context, values.key)
  const { signal } = context

  return async ({ root, source, bytes }) => {
    const { onProgress } = context.progress('sealing', bytes)
    const spool = context.closing(await spoolStore())
    const graph = await encryptIpsql(source, spool, root, { key, signal, onProgress })
    return { ...graph, car: exportCar(spool, graph.root, { format: 'ipsql', signal, onProgress }) }
  }
}

/** What an earlier version has is taken over from its CAR. */
async function laterSeal (context: Context, values: Values): Promise<Seal> {
  const { signal } = context
  const secrets = await earlierSecrets(context, values)
  const old = await openCarFile(context, values.previous, { verify: false })
  const sealing = await laterSealing(context, values, secrets, old)

  return async ({ root, source, bytes }) => {
    const store = new LayeredStore(context.closing(await spoolStore()), old.source)
    const { onProgress } = context.progress('sealing', bytes)
    const graph = await encryptGraph(source, store, root, { ...sealing, previous: old.root, signal, onProgress })
    return { ...graph, car: exportCar(store, graph.root, { signal, onProgress }) }
  }
}

async function newSeal (context: Context, values: Values, input: string): Promise<Seal> {
  const { signal } = context
  const sealing = await newSealing(context, values, input)

  return async ({ root, source, bytes }) => {
    const { onProgress } = context.progress('sealing', bytes)
    return encryptCar(source, root, { ...sealing, signal, onProgress })
  }
}

async function prepare (context: Context, values: Values, input: string): Promise<Seal> {
  if (values.format === 'ipsql') {
    return ipsqlSeal(context, values)
  }

  return values.previous == null ? newSeal(context, values, input) : laterSeal(context, values)
}

export const encrypt: Run = async (context, [input], values) => {
  const { output, force } = values
  checkTarget(output, force)
  const seal = await prepare(context, values, input)
  const { car, ...graph } = await seal(await openToSeal(context, input, values))
  const carBytes = await writeOut(context, output, car, { force, shared: true })
  context.say(`${sealedText(graph)}${writtenText(output, carBytes)}`)
  await printRoot(context, graph.root, output, { ...graph, carBytes })
}
