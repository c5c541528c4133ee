/**
 * A machine of its own that seals a part of an archive: `node seal-part.ts PORT BUCKET SEED...` puts a CAR for each graph into a
 * bucket, and prints their encrypted roots. All that it shares with others is the key.
 */

import { encryptCar } from '../../../src/car/index.ts'
import { unixfsGraph } from '../../util/graphs.ts'
import { testKey } from '../../util/random.ts'
import { s3Client } from './s3-client.ts'
import { uploadCar } from './upload-car.ts'

const [port, bucket, ...seeds] = process.argv.slice(2)
const client = s3Client(Number(port))
const roots: string[] = []

for (const seed of seeds) {
  const plain = await unixfsGraph(Number(seed))
  const { root, car } = await encryptCar(plain.store, plain.root, { key: testKey() })
  await uploadCar(client, bucket, `${root}.car`, car)
  roots.push(`${root}`)
}

process.stdout.write(JSON.stringify(roots))
