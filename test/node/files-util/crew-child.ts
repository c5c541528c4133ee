import fs from 'node:fs'
import { Crew } from '../../../src/workers/internal.ts'
import type { Done } from '../../../src/workers/internal.ts'

// nothing but a worker to wait for: `crew-child.ts file`
const file = process.argv[2]
const { size } = fs.statSync(file)
const crew = new Crew({ task: 'hash', workers: 1 })
crew.expect(size)
const hash = (): Promise<Done | null> | undefined => crew.offerPiece(new Uint8Array(0), { file, offset: 0, length: size }, 'name')
let done = hash()

while (done == null) {
  await new Promise(resolve => { setTimeout(resolve, 10) })
  done = hash()
}

await done
await hash()
await crew.stop()

// answers may still be on their way when it is stopped
for (let i = 0; i < 10; i++) {
  const crew = new Crew({ task: 'hash', workers: 1 })
  const offer = (length: number): Promise<Done | null> | undefined => crew.offerPiece(new Uint8Array(0), { file, offset: 0, length }, 'name')
  crew.expect(size)

  while (offer(1_048_576) == null) {
    await new Promise(resolve => { setTimeout(resolve, 5) })
  }

  await Promise.race(Array.from({ length: 6 }, async () => offer(100_000)))
  await crew.stop()
}

process.stdout.write('hashed twice, stopped 11 times')
