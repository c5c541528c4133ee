import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect } from 'aegir/chai'
import { Disk } from './files-util/disk.ts'

const MIB = 1_048_576

describe('files: memory', function () {
  this.timeout(120_000)
  const disk = new Disk()

  function peak (size: number): number {
    // takes no room on the disk
    const full = disk.file('large', '')
    fs.truncateSync(full, size)
    return Number(execFileSync(process.execPath, [path.join(import.meta.dirname, 'files-util/memory-child.ts'), full]))
  }

  it('a file of 1 GiB takes hardly more than one of 128 MiB', () => {
    const small = peak(128 * MIB)
    const large = peak(1_024 * MIB)
    expect(small).to.be.greaterThan(0)
    expect(large - small).to.be.below(150 * MIB)
  })
})
