import { completionScript } from '../docs/completion.ts'
import type { Run } from '../command.ts'
import type { Shell } from '../docs/completion.ts'

export const completion: Run = async (context, [shell], values, program) => {
  await context.write(completionScript(program, shell as Shell))
}
