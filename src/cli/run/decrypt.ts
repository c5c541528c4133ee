import { exportPlainCar } from '../../car/index.ts'
import { given } from '../../check-options.ts'
import { defaultCrypto } from '../../crypto/internal.ts'
import { InvalidUnixfsError } from '../../errors.ts'
import { exportFiles } from '../../files/export-files.ts'
import { readFile } from '../../files/read-file.ts'
import { defaultHashers } from '../../format/internal.ts'
import { openVersion, verifyGraph } from '../../graph/internal.ts'
import { CliError, UsageError } from '../failure.ts'
import { unseal, unsealIpsql } from '../inputs/content.ts'
import { isCarName } from '../inputs/plain.ts'
import { blocksAhead } from '../inputs/sealed.ts'
import { byteText, countText } from '../text.ts'
import { STDOUT, checkTarget, writeOut } from '../write-out.ts'
import type { Run, Values } from '../command.ts'
import type { Context } from '../context.ts'
import type { OpenContent, Unsealed } from '../inputs/content.ts'
import type { CID } from 'multiformats/cid'

function notFiles (err: unknown, { root }: OpenContent): unknown {
  return err instanceof InvalidUnixfsError && err.message.includes(root.toString())
    ? new CliError('this graph was not made from files; write it to a name that ends in .car', { cause: err })
    : err
}

async function writeFiles (context: Context, content: OpenContent, { output, path, force, outsideLinks }: Values): Promise<object> {
  const { signal } = context
  const bar = context.progress('writing', path == null ? content.bytes : undefined)
  const written = await exportFiles(content.source, content.root, output, { verify: false, path, force, outsideLinks, signal, onProgress: bar.onProgress })
  bar.stop()
  const { files, folders, links, bytes, skipped } = written
  context.say(`Wrote ${countText(files, 'file')}, ${countText(folders, 'folder')} and ${countText(links, 'link')} (${byteText(bytes)}) to ${output}.`)
  skipped === 0 || context.say(`Left out ${countText(skipped, 'link')} that lead out of it.`)
  return written
}

async function writeCar (context: Context, { root, source, bytes }: OpenContent, { output, force }: Values, blocks?: AsyncIterable<CID> | Iterable<CID>): Promise<object> {
  const { signal } = context
  const bar = context.progress('writing', bytes)
  const car = exportPlainCar(source, root, { ...given({ blocks }), signal, onProgress: ({ detail }) => { bar.at(detail.bytes) } })
  await writeOut(context, output, car, { force })
  context.say(`Wrote the graph ${root} to ${output}.`)
  return { root: root.toString() }
}

async function writeContent (context: Context, content: OpenContent, values: Values, blocks?: AsyncIterable<CID> | Iterable<CID>): Promise<object> {
  const { output, path } = values

  if (isCarName(output)) {
    return writeCar(context, content, values, blocks)
  }

  try {
    if (output === STDOUT) {
      await writeOut(context, output, readFile(content.source, content.root, { path, signal: context.signal }), {})
      return {}
    }

    return await writeFiles(context, content, values)
  } catch (err) {
    throw notFiles(err, content)
  }
}

// of a part of a graph, which they are; links in it may lead to what is not there
async function partBlocks (context: Context, { sealed: { root, source }, key, content }: Unsealed): Promise<AsyncIterable<CID> | undefined> {
  if (!content.complete) {
    const { signal } = context
    return context.closing(await openVersion(source, root, { key, crypto: defaultCrypto(), getHasher: defaultHashers, signal })).blocks()
  }
}

export const decrypt: Run = async (context, [where], values) => {
  const { output, path, format, force } = values
  const { signal } = context

  if (path != null && isCarName(output)) {
    throw new UsageError('a .car is the whole graph; leave out --path, or write to another name')
  }

  checkTarget(output, force)

  if (format === 'ipsql') {
    const content = await unsealIpsql(context, where, values)
    const details = await writeContent(context, content, values, content.blocks())
    context.json && output !== STDOUT && await context.print(JSON.stringify(details))
    return
  }

  const unsealed = await unseal(context, where, values)

  // all of it is looked at before anything is written; from elsewhere it is then here
  if (path == null) {
    const bar = context.progress('checking', undefined, await blocksAhead(context, unsealed.sealed))
    await verifyGraph(unsealed.sealed.source, unsealed.sealed.root, { signal, onProgress: bar.onProgress })
    bar.stop()
  }

  const details = await writeContent(context, unsealed.content, values, await partBlocks(context, unsealed))
  context.json && output !== STDOUT && await context.print(JSON.stringify(details))
}
