import { command, several } from '../command.ts'
import { force, opening, output } from '../options.ts'
import { car } from './share.ts'
import type { CliCommand } from '../command.ts'

export function rotate (): CliCommand {
  return command('rotate', 'seal it anew, for those who stay', 'Seal an encrypted graph again under a new key, for the recipients that are named and nobody else. Prints the new root.')
    .takes(car, output('the new CAR; - for stdout'), several('-t, --to <recipient>', 'who stays: age1..., 12D3KooW...; may be repeated').makeOptionMandatory(), ...opening, force)
    .example('Without those who are not named', 'rotate photos.car -o next.car --to age1... --key backup.key')
    .note('Who could read the old CAR can read that for ever. With --key the same keyfile also opens the new one; without it only those named can, so name yourself.')
    .runs(async () => (await import('../run/rotate.ts')).rotate)
}
