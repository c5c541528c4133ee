import { PROGRAM } from './failure.ts'
import type { CliCommand } from './command.ts'
import type { Option } from 'commander'

/** A help fits a terminal of 80 columns and 24 lines. */
const COLUMNS = 80

/** Words on lines of at most so many columns, all but the first indented. */
export function wrapped (text: string, columns: number, indent = 0): string[] {
  const lines: string[] = []
  let line = ''

  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > columns - (lines.length === 0 ? 0 : indent)) {
      lines.push(line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }

  return [...lines, line].map((line, i) => i === 0 ? line : ' '.repeat(indent) + line)
}

/** "helia-encrypted keygen random": the program, groups and the command. */
export function fullName (command: CliCommand): string {
  return command.parent == null ? command.name() : `${fullName(command.parent as CliCommand)} ${command.name()}`
}

/** "helia-encrypted encrypt <input> -o <path>": what has to be given. */
export function usageLine (command: CliCommand): string {
  const args = command.registeredArguments.map(arg => `${arg.required ? '<' : '['}${arg.name()}${arg.variadic ? '...' : ''}${arg.required ? '>' : ']'}`)
  const mandatory = command.options.filter(option => option.mandatory).map(option => `${option.short ?? option.long} ${/<.*>/.exec(option.flags)?.[0] ?? ''}`)
  return [fullName(command), ...command.commands.length > 0 ? ['<command>'] : args, ...mandatory, '[options]'].join(' ')
}

export const COMMON = ['json', 'quiet', 'debug', 'help']

/** A command's own options. */
export function ownOptions (command: CliCommand): Option[] {
  return command.options.filter(option => !COMMON.includes(option.name()))
}

export function describeOption (option: Option): string {
  const choices = option.argChoices == null ? '' : ` (${option.argChoices.join(', ')})`
  return `${option.description}${choices}`
}

/** "-k, --key <file>", with the long names below each other */
function flags (option: Option): string {
  return option.short == null ? `    ${option.flags}` : option.flags
}

function table (rows: Array<[string, string]>): string[] {
  const left = Math.max(...rows.map(([name]) => name.length)) + 2
  return rows.flatMap(([name, text]) => wrapped(`${name.replaceAll(' ', '\0').padEnd(left, '\0')}${text}`, COLUMNS - 2, left)).map(line => `  ${line.replaceAll('\0', ' ')}`)
}

/** "encrypt ..." of an example is "helia-encrypted encrypt ..." */
export function exampleLine (line: string): string {
  return line.includes(PROGRAM) ? line : `${PROGRAM} ${line}`
}

function rowsOf (command: CliCommand): Array<[string, string]> {
  return command.commands.length > 0
    ? command.commands.map(child => [child.name(), child.summary()])
    : ownOptions(command).map(option => [flags(option), describeOption(option)])
}

/** What `--help` shows. */
export function helpText (command: CliCommand): string {
  const rows = rowsOf(command)
  const isGroup = command.commands.length > 0
  const common = isGroup ? `"${fullName(command)} <command> --help" says more.` : 'Also: --json, -q (--quiet), --debug, -h (--help).'

  return [
    ...wrapped(`Usage: ${usageLine(command)}`, COLUMNS, 7),
    ...wrapped(command.description(), COLUMNS),
    ...rows.length === 0 ? [] : ['', ...table(rows)],
    '', ...wrapped(common, COLUMNS),
    ...command.examples.length === 0 ? [] : ['', ...command.examples.slice(0, 2).map(({ line }) => `  ${exampleLine(line)}`)],
    ''
  ].join('\n')
}
