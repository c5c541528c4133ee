import { argument, command, several } from '../command.ts'
import { force, opening, output } from '../options.ts'
import type { CliCommand } from '../command.ts'

export const car = argument('<car>', 'an encrypted CAR, or - for stdin')

export function share (): CliCommand {
  return command('share', 'let more people read it', 'Let more people read an encrypted graph. Those who could read it still can. Writes the CAR anew, with two small blocks that differ, and prints the new root.')
    .takes(car, output('the new CAR; - for stdout'), several('-a, --add <recipient>', 'who comes: age1..., 12D3KooW...; may be repeated').makeOptionMandatory(), ...opening, force)
    .example('Also for her', 'share photos.car -o anna.car --add age1... --key backup.key')
    .note('Nobody can be taken out again. To leave somebody out of what comes next, use rotate.')
    .runs(async () => (await import('../run/share.ts')).share)
}
