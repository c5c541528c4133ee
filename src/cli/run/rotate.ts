import { encryptCar } from '../../car/index.ts'
import { given } from '../../check-options.ts'
import { Keyring, rotation } from '../../plugin/internal.ts'
import { openSealedCar } from '../inputs/sealed.ts'
import { checkRecipients } from '../keys/recipients.ts'
import { requireSecrets } from '../keys/secrets.ts'
import { printRoot, sealedText, writtenText } from '../sealed-text.ts'
import { checkTarget, writeOut } from '../write-out.ts'
import type { EncryptOptions } from '../../graph/internal.ts'
import type { Run } from '../command.ts'

export const rotate: Run = async (context, [input], values) => {
  const { to, output, force } = values
  checkTarget(output, force)
  await checkRecipients(to)
  const secrets = await requireSecrets(context, values, input)
  const { signal } = context
  const { root, source } = await openSealedCar(context, input)
  const keyring = context.closing(new Keyring(source, secrets))
  const { plainRoot, source: plain, options } = context.closing(await rotation(source, keyring, root, { to, key: secrets.key, signal }))
  const { onProgress } = context.progress('sealing')
  const { car, ...graph } = await encryptCar(plain, plainRoot, { ...given(options) as Pick<EncryptOptions, 'key'>, signal, onProgress })
  const carBytes = await writeOut(context, output, car, { force, shared: true })
  context.say(`${sealedText(graph)}${writtenText(output, carBytes)}`)
  await printRoot(context, graph.root, output, { ...graph, carBytes })
}
