import { MemoryBlockstore } from 'blockstore-core'
import { exportCar } from '../../car/index.ts'
import { Keyring, rewrapRoot } from '../../plugin/internal.ts'
import { LayeredStore } from '../inputs/layered-store.ts'
import { openSealedCar } from '../inputs/sealed.ts'
import { checkRecipients } from '../keys/recipients.ts'
import { requireSecrets } from '../keys/secrets.ts'
import { printRoot, writtenText } from '../sealed-text.ts'
import { checkTarget, writeOut } from '../write-out.ts'
import type { Run } from '../command.ts'

export const share: Run = async (context, [input], values) => {
  const { add, output, force } = values
  checkTarget(output, force)
  await checkRecipients(add)
  const secrets = await requireSecrets(context, values, input)
  const { signal } = context
  const { root, source } = await openSealedCar(context, input)
  const shared = await rewrapRoot(context.closing(new Keyring(source, secrets)), root, { add, signal })
  const store = new LayeredStore(new MemoryBlockstore(), source)

  for (const { cid, bytes } of [shared.wrapped, shared.root]) {
    await store.put(cid, bytes)
  }

  const { onProgress } = context.progress('writing')
  const carBytes = await writeOut(context, output, exportCar(store, shared.root.cid, { signal, onProgress }), { force, shared: true })
  context.say(`Readers: ${shared.readers.join(', ')}.${writtenText(output, carBytes)}`)
  await printRoot(context, shared.root.cid, output, { readers: shared.readers, carBytes })
}
