import { leaves } from '../command.ts'
import { describeOption, exampleLine, fullName, ownOptions, usageLine } from '../help.ts'
import { common } from '../options.ts'
import { EXITS, FILES, INTRO, PASSPHRASES } from './texts.ts'
import type { CliCommand } from '../command.ts'
import type { Option } from 'commander'

/** Text as roff takes it: no escapes, no requests by accident, a minus that can be copied. */
function roff (text: string): string {
  return text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replaceAll('"', '\\(dq').replace(/^([.'])/gm, '\\&$1')
}

function bold (text: string): string {
  return `\\fB${roff(text)}\\fR`
}

function tagged (tag: string, text: string): string[] {
  return ['.TP', tag, roff(text)]
}

function optionLines (options: Option[]): string[] {
  return options.flatMap(option => tagged(bold(option.flags), describeOption(option)))
}

function example ({ what, line }: { what: string, line: string }): string[] {
  return ['.PP', `${roff(what)}:`, '.PP', '.RS 4', '.nf', roff(exampleLine(line)), '.fi', '.RE']
}

function section (command: CliCommand, program: string): string[] {
  const usage = usageLine(command)

  return [
    `.SS ${roff(fullName(command).slice(program.length + 1))}`,
    bold(usage), '.PP', roff(command.description()),
    ...command.registeredArguments.flatMap(arg => tagged(bold(arg.name()), arg.description)),
    ...optionLines(ownOptions(command)),
    ...command.notes.flatMap(note => ['.PP', roff(note)]),
    ...command.examples.flatMap(item => example(item))
  ]
}

/** A page for man(1). */
export function man (program: CliCommand, version: string): string {
  const name = fullName(program)

  return [
    `.TH ${name.toUpperCase().replaceAll('-', '\\-')} 1 "" "${roff(`${name} ${version}`)}" "User Commands"`,
    '.SH NAME', `${roff(name)} \\- keep private files and graphs on public IPFS`,
    '.SH SYNOPSIS', `${bold(name)} \\fIcommand\\fR [\\fIoptions\\fR]`,
    '.SH DESCRIPTION', roff(program.description()), ...INTRO.flatMap(text => ['.PP', roff(text)]),
    '.SH COMMANDS', ...leaves(program).flatMap(({ command }) => section(command, name)),
    '.SH OPTIONS OF EVERY COMMAND', ...optionLines(common), ...tagged(bold('-h, --help'), 'show its help'),
    '.SH PASSPHRASES', ...PASSPHRASES.map(roff),
    '.SH EXIT STATUS', ...EXITS.flatMap(([code, text]) => tagged(bold(code), text)),
    '.SH FILES AND ENVIRONMENT', ...FILES.flatMap(([file, text]) => tagged(bold(file), text)),
    ''
  ].join('\n')
}
