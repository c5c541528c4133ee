/**
 * What a person would write to keep a file or folder as an encrypted CAR, and to get it back:
 * `ours encrypt from to`, `ours decrypt from to`. Prints the most memory that it took.
 */

import { encryptCar } from '../../src/car/index.ts'
import { exportFiles, importFiles, openCar, writeFile } from '../../src/files/index.ts'
import { openGraph } from '../../src/graph/index.ts'
import { key } from '../util/key.ts'
import { peakBytes } from '../util/peak.ts'

const [command, from, to] = process.argv.slice(2)

if (command === 'encrypt') {
  await using files = await importFiles(from)
  const { car } = await encryptCar(files.source, files.root, { key })
  await writeFile(to, car)
} else {
  // the graph checks all that is read
  await using car = await openCar(from, { verify: false })
  await using graph = await openGraph(car.source, car.root, { key })
  await exportFiles(graph, graph.root, to, { verify: false })
}

process.stdout.write(JSON.stringify({ peak: peakBytes() }))
