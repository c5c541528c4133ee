import { fullName } from '../help.ts'
import type { CliCommand } from '../command.ts'
import type { Option } from 'commander'

function quoted (text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll('\'', '\\\'')}'`
}

function valueOf ({ argChoices, required }: Option): string {
  if (argChoices != null) {
    return ` -x -a ${quoted(argChoices.join(' '))}`
  }

  return required ? ' -r' : ''
}

function optionLine (begin: string, option: Option): string {
  const { short, long, description } = option
  const flags = [short == null ? '' : ` -s ${short.slice(1)}`, long == null ? '' : ` -l ${long.slice(2)}`].join('')
  return `${begin}${flags}${valueOf(option)} -d ${quoted(description)}`
}

function commandLines (name: string, command: CliCommand, before: string[]): string[] {
  const children = command.commands as CliCommand[]
  const names = children.map(child => child.name())
  const not = names.length === 0 ? [] : [`not __fish_seen_subcommand_from ${names.join(' ')}`]
  const condition = [...before.map(word => `__fish_seen_subcommand_from ${word}`), ...not].join('; and ')
  const begin = `complete -c ${name} -n ${quoted(condition)}`
  const choices = command.registeredArguments.flatMap(arg => arg.argChoices ?? [])

  return [
    ...children.map(child => `${begin} -f -a ${child.name()} -d ${quoted(child.summary())}`),
    ...choices.length === 0 ? [] : [`${begin} -f -a ${quoted(choices.join(' '))}`],
    ...command.options.map(option => optionLine(begin, option)),
    ...children.flatMap(child => commandLines(name, child, [...before, child.name()]))
  ]
}

export function fishScript (program: CliCommand): string {
  return `${commandLines(fullName(program), program, []).join('\n')}\n`
}
