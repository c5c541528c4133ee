import { man } from '../docs/man.ts'
import { markdown } from '../docs/markdown.ts'
import { version } from '../version.ts'
import type { Run } from '../command.ts'

export const manual: Run = async (context, args, values, program) => {
  await context.write(values.markdown === true ? markdown(program) : man(program, version()))
}
