import { Argument, Command, Option } from 'commander'
import type { Context } from './context.ts'

/** What a command was given: its arguments, and its options by their long names. */
export type Values = Record<string, any>

/** Does what a command is for. Loaded when it runs, so that help needs none of it. */
export interface Run {
  (context: Context, args: string[], values: Values, program: CliCommand): Promise<void>
}

export interface Example {
  what: string
  line: string
}

/** A command, with examples. Help, manual, web page and completion are all made from it. */
export class CliCommand extends Command {
  readonly examples: Example[] = []
  /** more for the manual, a paragraph each, than fits a screen */
  readonly notes: string[] = []
  load?: () => Promise<Run>

  override createCommand (name?: string): CliCommand {
    return new CliCommand(name)
  }

  example (what: string, line: string): this {
    this.examples.push({ what, line })
    return this
  }

  note (text: string): this {
    this.notes.push(text)
    return this
  }

  takes (...parts: Array<Argument | Option>): this {
    for (const part of parts) {
      part instanceof Option ? this.addOption(part) : this.addArgument(part)
    }

    return this
  }

  takesCommands (...children: CliCommand[]): this {
    children.forEach(child => { this.addCommand(child) })
    return this
  }

  runs (load: () => Promise<Run>): this {
    this.load = load
    return this
  }
}

export function command (name: string, summary: string, description: string): CliCommand {
  return new CliCommand(name).summary(summary).description(description)
}

export function option (flags: string, description: string): Option {
  return new Option(flags, description)
}

/** An option that may be given several times; each time one value. */
export function several (flags: string, description: string): Option {
  return new Option(flags, description).argParser<string[]>((value, before = []) => [...before, value])
}

export function argument (name: string, description: string): Argument {
  return new Argument(name, description)
}

/** The commands that do something, groups left out, each with its full name. */
export function leaves (group: CliCommand, before: string[] = []): Array<{ name: string, command: CliCommand }> {
  return group.commands.flatMap(child => {
    const names = [...before, child.name()]
    return child.commands.length > 0 ? leaves(child as CliCommand, names) : [{ name: names.join(' '), command: child as CliCommand }]
  })
}
