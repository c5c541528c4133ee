import { spawnSync } from 'node:child_process'

const NEEDS = 'import sys, cryptography; sys.exit(sys.version_info < (3, 11) or int(cryptography.__version__.split(".")[0]) < 38)'

/** A Python that can run test/independent: the system's, or else the one on PATH. */
export function findPython (): string | undefined {
  return ['/usr/bin/python3', 'python3'].find(python => spawnSync(python, ['-c', NEEDS], { stdio: 'ignore' }).status === 0)
}

export const NO_PYTHON = 'Python with cryptography is missing, so the independent reader is skipped: "apt-get install python3-cryptography"'
