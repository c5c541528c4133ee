import { NoCatalogError } from '../../errors.ts'
import { spoolStore } from '../../files/spool-store.ts'
import { BlockTable, decryptGraph, openGraph } from '../../graph/internal.ts'
import { decryptIpsql } from '../../ipsql/index.ts'
import { UsageError } from '../failure.ts'
import { readKeyFile } from '../keys/key-file.ts'
import { requireSecrets, secretOf } from '../keys/secrets.ts'
import { openSealed } from './sealed.ts'
import type { OpenSealed } from './sealed.ts'
import type { Secret } from '../../crypto/internal.ts'
import type { Values } from '../command.ts'
import type { Context } from '../context.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** The plaintext of an encrypted graph; its blocks are opened as they are read. */
export interface OpenContent {
  root: CID
  source: Pick<Blockstore, 'get'>
  bytes: number
  /** false for a part of a graph */
  complete: boolean
}

/** What was decrypted as a whole, be it all that can be reached from its root, or not. */
export interface WholeContent extends OpenContent {
  blocks (): Iterable<CID>
}

/** A graph, what opens it, and what is in it. */
export interface Unsealed {
  sealed: OpenSealed
  key: Secret
  content: OpenContent
}

// without a catalog nobody can find a block, so all are opened, into a private file
async function openAll (context: Context, { root, source }: OpenSealed, key: Secret): Promise<OpenContent> {
  const { signal } = context
  const bar = context.progress('opening')
  const spool = context.closing(await spoolStore())
  const graph = await decryptGraph(source, spool, root, { key, signal, onProgress: bar.onProgress })
  bar.stop()
  return { ...graph, source: spool }
}

export async function openContent (context: Context, sealed: OpenSealed, key: Secret): Promise<OpenContent> {
  try {
    const { root, source } = sealed
    const graph = context.closing(await openGraph(source, root, { key, signal: context.signal }))
    return { root: graph.root, source: graph, bytes: graph.bytes, complete: graph.complete }
  } catch (err) {
    if (err instanceof NoCatalogError) {
      return openAll(context, sealed, key)
    }

    throw err
  }
}

/** What the first argument of a command names, opened with what its options give. */
export async function unseal (context: Context, where: string, values: Values): Promise<Unsealed> {
  const secrets = await requireSecrets(context, values, where)
  const sealed = await openSealed(context, where, values)
  const key = await secretOf(sealed, secrets, context)
  return { sealed, key, content: await openContent(context, sealed, key) }
}

const NOT_IPSQL = ['identity', 'passphrase', 'passphraseFile', 'passphraseFd']

/** Remembers what is put, the root first. */
class Listed implements Pick<Blockstore, 'put'> {
  readonly #store: Pick<Blockstore, 'put'>
  readonly #table = new BlockTable()

  constructor (store: Pick<Blockstore, 'put'>) {
    this.#store = store
  }

  put (cid: CID, ...rest: [any, any?]): ReturnType<Blockstore['put']> {
    this.#table.add(cid.bytes)
    return this.#store.put(cid, ...rest)
  }

  * blocks (root: CID): Generator<CID> {
    yield root

    for (let i = 0; i < this.#table.size; i++) {
      const cid = this.#table.plainCid(i)

      if (!cid.equals(root)) {
        yield cid
      }
    }
  }
}

/** The same of a graph in IPSQL's format, which only a key opens, and only as a whole. */
export async function unsealIpsql (context: Context, where: string, values: Values): Promise<WholeContent> {
  if (values.key == null || NOT_IPSQL.some(name => values[name] != null)) {
    throw new UsageError('--format ipsql is opened with a keyfile; give --key, and no identity or passphrase')
  }

  const key = await readKeyFile(context, values.key)
  const { root, source } = await openSealed(context, where, values)
  const { signal } = context
  const bar = context.progress('opening')
  const spool = context.closing(await spoolStore())
  const listed = new Listed(spool)
  const graph = await decryptIpsql(source, listed, root, { key, signal, onProgress: bar.onProgress })
  bar.stop()
  context.warn('nothing in IPSQL\'s format says whether all of it is here; encrypt it anew in ours')
  return { root: graph.root, bytes: graph.bytes, source: spool, complete: true, blocks: () => listed.blocks(graph.root) }
}
