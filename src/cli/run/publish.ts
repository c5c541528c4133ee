import { exportCar, importCar } from '../../car/index.ts'
import { given } from '../../check-options.ts'
import { wipeSecret } from '../../crypto/internal.ts'
import { verifyGraph } from '../../graph/internal.ts'
import { encrypted, pinGraph } from '../../plugin/index.ts'
import { UsageError } from '../failure.ts'
import { isCarName, isSealed, openPlain } from '../inputs/plain.ts'
import { blocksAhead } from '../inputs/sealed.ts'
import { hasAudience, readAudience } from '../keys/sealing.ts'
import { announce } from '../node/announce.ts'
import { parseAddress } from '../node/dial.ts'
import { startNode } from '../node/node.ts'
import { defaultRepo } from '../node/repo.ts'
import { sealedText } from '../sealed-text.ts'
import { countText } from '../text.ts'
import type { Run, Values } from '../command.ts'
import type { Context } from '../context.ts'
import type { OpenPlain } from '../inputs/plain.ts'
import type { HeliaNode } from '../node/node.ts'
import type { CID } from 'multiformats/cid'

const ANY_PORT = ['/ip4/0.0.0.0/tcp/0']

/** Puts a graph on a node and pins it there. */
interface Pin {
  (helia: HeliaNode): Promise<CID>
}

/** The encrypted graph in a CAR, and nothing else that is in it. All of it is looked at before any of it is taken. */
function pinCar (context: Context, { root, source }: OpenPlain): Pin {
  const { signal } = context

  return async helia => {
    const bar = context.progress('checking', undefined, await blocksAhead(context, { root, source }))
    const { onProgress } = bar
    await verifyGraph(source, root, { signal, onProgress })
    await importCar(exportCar(source, root, { signal }), helia.blockstore, { signal, onProgress })
    const { blocks } = await pinGraph(helia, root, { signal, onProgress })
    bar.stop()
    context.say(`Pinned ${countText(blocks, 'block')}.`)
    return root
  }
}

async function pinPlain (context: Context, plain: OpenPlain, values: Values, input: string): Promise<Pin> {
  const { to, ...init } = await readAudience(context, values, input)
  const { padding, nonce } = values
  const { signal } = context

  return async helia => {
    const bar = context.progress('sealing', plain.bytes)
    const options = given({ to, padding, nonce })
    const vault = encrypted(helia, init)
    const publishing = vault.publish(plain.root, { ...options, source: plain.source, provide: false, signal, onProgress: bar.onProgress })
    // it is served without a key
    const graph = await publishing.finally(async () => vault.close())
    wipeSecret(init.key)
    bar.stop()
    context.say(sealedText(graph))
    return graph.root
  }
}

async function prepare (context: Context, input: string, values: Values): Promise<Pin> {
  if (!hasAudience(values) && !isCarName(input)) {
    throw new UsageError('say who can open it; give --key, --to or --passphrase')
  }

  const plain = await openPlain(context, input, values)

  if (!plain.isCar || !await isSealed(plain)) {
    return pinPlain(context, plain, values, input)
  }

  if (hasAudience(values)) {
    throw new UsageError(`${input} is encrypted already, and published as it is; leave out --key, --to and --passphrase`)
  }

  return pinCar(context, plain)
}

async function untilInterrupted (signal: AbortSignal): Promise<void> {
  await new Promise<void>(resolve => {
    signal.aborted ? resolve() : signal.addEventListener('abort', () => { resolve() }, { once: true })
  })
}

async function announceTo (context: Context, helia: HeliaNode, root: CID, addresses?: string[]): Promise<boolean> {
  const announced = addresses != null && await announce(helia, root, addresses, context.signal)
  context.say(announced ? 'Announced.' : 'Not announced: whoever fetches it needs an address.')
  return announced
}

export const publish: Run = async (context, [input], values) => {
  const { repo = defaultRepo(), listen = ANY_PORT, announce: addresses, once = false } = values
  ;[...listen, ...addresses ?? []].forEach(parseAddress)
  const pin = await prepare(context, input, values)
  const helia = await startNode(context, { repo, listen, dht: addresses != null })
  const root = await pin(helia)
  const announced = await announceTo(context, helia, root, addresses)
  const served = helia.libp2p.getMultiaddrs().map(address => address.toString())
  await context.result(root.toString(), { root: root.toString(), addresses: served, announced })

  if (!once) {
    context.say(`Serving until Ctrl-C at\n${served.map(address => `  ${address}`).join('\n')}`)
    await untilInterrupted(context.signal)
  }
}
