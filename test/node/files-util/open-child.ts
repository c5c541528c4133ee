import { exportFiles, openCar } from '../../../src/files/index.ts'
import { openGraph } from '../../../src/graph/index.ts'

// as somebody who forgets to close what they open: `open-child.ts car file`
let threads = 0
process.on('worker', () => { threads++ })

const key = Uint8Array.from({ length: 32 }, (_, i) => i)
const car = await openCar(process.argv[2], { verify: false })
const graph = await openGraph(car.source, car.root, { key, workers: 1 })
const { bytes } = await exportFiles(graph, graph.root, process.argv[3], { verify: false })
process.stdout.write(`${bytes} bytes, ${threads === 1 ? 'with another thread' : `${threads} threads`}`)
