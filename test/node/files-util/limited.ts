import fs from 'node:fs'
import { exportFiles, importFiles, writeFile } from '../../../src/files/index.ts'

// for a process that may write files of a certain length only: `limited.ts export|write|spool input folder`
const [what, input, folder] = process.argv.slice(2)

try {
  if (what === 'write') {
    await writeFile(`${folder}/out`, fs.createReadStream(input))
  } else if (what === 'spool') {
    await importFiles(fs.createReadStream(input), { tempFolder: folder })
  } else {
    const { source, root } = await importFiles(input)
    await exportFiles(source, root, `${folder}/out`)
  }
} catch (err: any) {
  process.stdout.write(`${err.name} ${err.cause?.code}`)
}
