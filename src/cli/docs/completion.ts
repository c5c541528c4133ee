import { leaves } from '../command.ts'
import { fullName } from '../help.ts'
import { fishScript } from './fish.ts'
import type { CliCommand } from '../command.ts'
import type { Option } from 'commander'

export type Shell = 'bash' | 'zsh' | 'fish'

/** What may follow on a command line. */
interface Words {
  /** the command before, each word with a space before it */
  after: string
  words: string[]
}

function flagsOf ({ short, long }: Option): string[] {
  return [short, long].filter(flag => flag != null)
}

function choicesOf (command: CliCommand): string[] {
  return command.registeredArguments.flatMap(arg => arg.argChoices ?? [])
}

function wordsAfter (command: CliCommand, after = ''): Words[] {
  const children = command.commands as CliCommand[]
  const own = children.length > 0 ? children.map(child => child.name()) : choicesOf(command)
  const flags = [...command.options.flatMap(option => flagsOf(option).slice(-1)), '--help']
  return [{ after, words: [...own, ...flags] }, ...children.flatMap(child => wordsAfter(child, `${after} ${child.name()}`))]
}

/** Options that take a word, and what it is one of, where it is not a file or anything. */
function valued (program: CliCommand): Array<[flag: string, words?: string[]]> {
  const options = leaves(program).flatMap(({ command }) => command.options).filter(option => option.required)
  return [...new Map(options.flatMap(option => flagsOf(option).map(flag => [flag, option.argChoices])))]
}

function replying (words: string[]): string {
  return `COMPREPLY=($(compgen -W "${words.join(' ')}" -- "$2"))`
}

/** For bash; zsh has what it takes to use it. Without a reply the shell completes file names. */
function bashScript (program: CliCommand): string {
  const name = fullName(program)
  const fn = `_${name.replaceAll('-', '_')}`
  const flags = valued(program)
  const commands = wordsAfter(program)

  return `${fn} () {
  local command="" skip="" i
  for ((i = 1; i < COMP_CWORD; i++)); do
    if [ -n "$skip" ]; then
      skip=""
      continue
    fi
    case "\${COMP_WORDS[i]}" in
      ${flags.map(([flag]) => flag).join('|')}) skip=1 ;;
      -*) ;;
      *) case "$command \${COMP_WORDS[i]}" in
        ${commands.slice(1).map(({ after }) => `"${after}"`).join('|')}) command="$command \${COMP_WORDS[i]}" ;;
      esac ;;
    esac
  done
  case "$3" in
${flags.filter(([, words]) => words != null).map(([flag, words = []]) => `    ${flag}) ${replying(words)}; return ;;`).join('\n')}
    ${flags.filter(([, words]) => words == null).map(([flag]) => flag).join('|')}) COMPREPLY=(); return ;;
  esac
  case "$command" in
${commands.map(({ after, words }) => `    "${after}") ${replying(words)} ;;`).join('\n')}
  esac
}
complete -o default -F ${fn} ${name}
`
}

const ZSH = 'autoload -U +X compinit bashcompinit && compinit && bashcompinit\n'

/** A script for a shell; nothing of the program runs while somebody types. */
export function completionScript (program: CliCommand, shell: Shell): string {
  return shell === 'fish' ? fishScript(program) : `${shell === 'zsh' ? ZSH : ''}${bashScript(program)}`
}
