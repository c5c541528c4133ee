import { listFiles } from '../../files/list-files.ts'
import { unseal } from '../inputs/content.ts'
import { printable } from '../text.ts'
import type { ListedFile } from '../../files/index.ts'
import type { Run } from '../command.ts'

const MARKS = { folder: '/', file: '', link: '@' }

function json ({ type, name, cid, size, mode, mtime, target }: ListedFile): string {
  return JSON.stringify({ type, name, cid: cid.toString(), size, mode, mtime: mtime?.toISOString(), target })
}

export const ls: Run = async (context, [where, path], values) => {
  const { content } = await unseal(context, where, values)

  for await (const file of listFiles(content.source, content.root, { path, signal: context.signal })) {
    // what is no folder is listed as itself, and has no name there
    const name = file.name === '' ? path ?? '.' : file.name
    await context.print(context.json ? json(file) : `${printable(name)}${MARKS[file.type]}`)
  }
}
