import fs from 'node:fs'
import { expect } from 'aegir/chai'

/** Do something, and see that no file is closed that is being written to: its number may be another file's a moment later. */
export async function expectClosedAfterWrites (run: () => Promise<unknown>): Promise<void> {
  const { write, closeSync } = fs
  const writing = new Map<number, number>()
  const early: number[] = []
  let writes = 0

  fs.write = ((descriptor: number, ...args: any[]) => {
    const done = args.pop()
    writes++
    writing.set(descriptor, (writing.get(descriptor) ?? 0) + 1)
    // slower than any close
    setTimeout(() => {
      (write as any)(descriptor, ...args, (...result: any[]) => {
        writing.set(descriptor, (writing.get(descriptor) ?? 0) - 1)
        done(...result)
      })
    }, 5)
  }) as any

  fs.closeSync = descriptor => {
    (writing.get(descriptor) ?? 0) > 0 && early.push(descriptor)
    closeSync(descriptor)
  }

  try {
    await run()
  } finally {
    fs.write = write
    fs.closeSync = closeSync
  }

  expect(early).to.deep.equal([])
  expect(writes).to.be.greaterThan(0)
}
