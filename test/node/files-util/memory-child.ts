import { importFiles, readFile } from '../../../src/files/index.ts'

// prints the most memory, in bytes, that importing a file and reading it again takes: `memory-child.ts file`
await using files = await importFiles(process.argv[2])
let parts = 0

for await (const part of readFile(files.source, files.root)) {
  // slow at first, so that what is not held back piles up
  if (parts++ < 20) {
    await new Promise(resolve => { setTimeout(resolve, part.byteLength > 0 ? 10 : 0) })
  }
}

process.stdout.write(`${process.resourceUsage().maxRSS * 1_024}`)
