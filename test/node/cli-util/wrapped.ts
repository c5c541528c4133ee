import { openCar } from '../../../src/files/index.ts'
import { wrappedOf } from '../../plugin/share-util.ts'

/** The age file in an encrypted CAR. */
export async function wrappedFile (car: string): Promise<Uint8Array> {
  const { root, source, close } = await openCar(car).then(car => ({ root: car.root, source: car.source, close: async () => car.close() }))

  try {
    return await wrappedOf(source, root)
  } finally {
    await close()
  }
}
