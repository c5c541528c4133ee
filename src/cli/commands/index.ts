import { cat } from './cat.ts'
import { completion } from './completion.ts'
import { decrypt } from './decrypt.ts'
import { diff } from './diff.ts'
import { encrypt } from './encrypt.ts'
import { fetch } from './fetch.ts'
import { inspect } from './inspect.ts'
import { keygen } from './keygen.ts'
import { ls } from './ls.ts'
import { manual } from './manual.ts'
import { publish } from './publish.ts'
import { rotate } from './rotate.ts'
import { share } from './share.ts'
import { verify } from './verify.ts'
import type { CliCommand } from '../command.ts'

/** In the order of the help. Each is data, and loads what it does when it runs. */
export function commands (): CliCommand[] {
  return [keygen, encrypt, decrypt, ls, cat, verify, inspect, diff, share, rotate, publish, fetch, completion, manual].map(create => create())
}
