import fs from 'node:fs'
import { isMainThread } from 'node:worker_threads'

// loaded before the program: fails, with nobody waiting for it, as soon as a folder has a name that ends so
const { CRASH_IN: folder = '.', CRASH_AT: end = '' } = process.env

if (isMainThread) {
  const timer = setInterval(() => {
    if (fs.readdirSync(folder).some(name => name.endsWith(end))) {
      clearInterval(timer)
      throw new Error('nobody waits for this')
    }
  }, 1).unref()
}
