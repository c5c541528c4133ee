import { leaves } from '../command.ts'
import { describeOption, exampleLine, ownOptions, usageLine } from '../help.ts'
import { common } from '../options.ts'
import { EXITS, FILES, INTRO, PASSPHRASES } from './texts.ts'
import type { CliCommand } from '../command.ts'
import type { Option } from 'commander'

/** Plain text, as Markdown shows it. */
function plain (text: string): string {
  return text.replace(/[\\*_<|]/g, char => `\\${char}`)
}

function optionRows (options: Option[]): string[] {
  return ['| option | |', '| --- | --- |', ...options.map(option => `| \`${option.flags}\` | ${plain(describeOption(option))}${option.mandatory ? '; must be given' : ''} |`)]
}

function section (name: string, command: CliCommand): string[] {
  const own = ownOptions(command)
  const args = command.registeredArguments.map(arg => `- \`${arg.name()}\`: ${plain(arg.description)}${arg.argChoices == null ? '' : ` (${arg.argChoices.join(', ')})`}`)

  return [
    `## ${name}`, '', plain(command.description()), '', '```', usageLine(command), '```', '',
    ...args.length === 0 ? [] : [...args, ''],
    ...own.length === 0 ? [] : [...optionRows(own), ''],
    ...command.examples.flatMap(({ what, line }) => [`${what}:`, '', '```', exampleLine(line), '```', '']),
    ...command.notes.flatMap(note => [plain(note), ''])
  ]
}

function listOf (entries: Array<[string, string]>): string[] {
  return entries.map(([name, text]) => `- \`${name}\`: ${plain(text)}`)
}

/** docs/CLI.md */
export function markdown (program: CliCommand): string {
  const commands = leaves(program)

  return [
    '# The command line', '',
    '<!-- made by "npm run docs:cli" from src/cli; change it there -->', '',
    program.description(), '', ...INTRO.flatMap(text => [text, '']),
    '| command | |', '| --- | --- |',
    ...commands.map(({ name, command }) => `| [${name}](#${name.replaceAll(' ', '-')}) | ${command.summary()} |`), '',
    'Every command also takes these:', '', ...optionRows([...common, ...[{ flags: '-h, --help', description: 'show its help' } as unknown as Option]]), '',
    ...commands.flatMap(({ name, command }) => section(name, command)),
    '## Passphrases', '', ...PASSPHRASES.flatMap(text => [text, '']),
    '## Exit codes', '', ...listOf(EXITS), '',
    '## Files and environment', '', ...listOf(FILES), ''
  ].join('\n')
}
