import fs from 'node:fs'
import { expect } from 'aegir/chai'

/** Do something, and see that no file is closed that is being written to: its number may be another file's a moment later. */
export async function expectClosedAfterWrites (run: () => Promise<unknown>): Promise<void> {
  const { write, writev, closeSync } = fs
  const writing = new Map<number, number>()
  const early: number[] = []
  let writes = 0

  const slowly = (call: any): any => (descriptor: number, ...args: any[]) => {
    const done = args.pop()
    writes++
    writing.set(descriptor, (writing.get(descriptor) ?? 0) + 1)
    // slower than any close
    setTimeout(() => {
      call(descriptor, ...args, (...result: any[]) => {
        writing.set(descriptor, (writing.get(descriptor) ?? 0) - 1)
        done(...result)
      })
    }, 5)
  }

  fs.write = slowly(write)
  fs.writev = slowly(writev)

  fs.closeSync = descriptor => {
    (writing.get(descriptor) ?? 0) > 0 && early.push(descriptor)
    closeSync(descriptor)
  }

  try {
    await run()
  } finally {
    fs.write = write
    fs.writev = writev
    fs.closeSync = closeSync
  }

  expect(early).to.deep.equal([])
  expect(writes).to.be.greaterThan(0)
}
