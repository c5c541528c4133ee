import { readFile } from '../../files/read-file.ts'
import { unseal } from '../inputs/content.ts'
import type { Run } from '../command.ts'

export const cat: Run = async (context, [where, path], values) => {
  const { content } = await unseal(context, where, values)

  for await (const bytes of readFile(content.source, content.root, { path, signal: context.signal })) {
    await context.write(bytes)
  }
}
