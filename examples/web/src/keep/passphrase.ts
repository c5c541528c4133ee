import type { PassphraseAnswer, PassphraseTask } from './passphrase-worker.ts'

/** Encrypt a text with a passphrase: an armored age file. The page stays awake meanwhile. */
export async function sealWithPassphrase (text: string, passphrase: string): Promise<string> {
  return ask({ job: 'seal', passphrase, text })
}

/** The text of such a file. Throws as age does, if it is another passphrase. */
export async function openWithPassphrase (file: string, passphrase: string): Promise<string> {
  return ask({ job: 'open', passphrase, text: file })
}

// the worker ends with its work, and so does its memory, in which the passphrase was
async function ask (task: PassphraseTask): Promise<string> {
  const worker = new Worker(new URL('./passphrase-worker.ts', import.meta.url), { type: 'module' })

  try {
    const answer = await answerOf(worker, task)

    if ('error' in answer) {
      throw new Error(answer.error)
    }

    return answer.text
  } finally {
    worker.terminate()
  }
}

async function answerOf (worker: Worker, task: PassphraseTask): Promise<PassphraseAnswer> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => { resolve(data) }
    worker.onerror = ({ message }) => { reject(new Error(`The worker broke off: ${message}`)) }
    worker.postMessage(task)
  })
}
