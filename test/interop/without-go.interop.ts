import { execFile } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'aegir/chai'

const run = promisify(execFile)
const PROJECT = path.join(import.meta.dirname, '../..')

describe('Nothing but this library', () => {
  it('without Go, and without programs of an earlier run: one line, and no failure', async () => {
    const home = await fs.mkdtemp(path.join(os.tmpdir(), 'helia-encrypted-home-'))

    try {
      // a path with what the script needs, and no Go
      for (const tool of ['bash', 'dirname']) {
        const { stdout } = await run('which', [tool])
        await fs.symlink(stdout.trim(), path.join(home, tool))
      }

      const { stdout, stderr } = await run('bash', ['scripts/interop/test.sh'], { cwd: PROJECT, env: { PATH: home, HOME: home, GO_FOLDERS: '' } })
      expect(stdout.trim().split('\n')).to.deep.equal(['interop: no Go here, so Kubo, IPFS Cluster and the S3 server are not installed and their tests are skipped'])
      expect(stderr).to.equal('')
      expect((await fs.readdir(home)).sort()).to.deep.equal(['bash', 'dirname'])
    } finally {
      await fs.rm(home, { recursive: true, force: true })
    }
  })
})
