/** Makes a key of a passphrase, which takes a second and much memory on purpose (scrypt): away from the page. */

import { Decrypter, Encrypter, armor } from 'age-encryption'

export interface PassphraseTask {
  job: 'seal' | 'open'
  passphrase: string
  /** to seal a text, to open an age file */
  text: string
}

export type PassphraseAnswer = { text: string } | { error: string }

async function seal ({ passphrase, text }: PassphraseTask): Promise<string> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  return armor.encode(await encrypter.encrypt(text))
}

async function open ({ passphrase, text }: PassphraseTask): Promise<string> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  return decrypter.decrypt(armor.decode(text), 'text')
}

addEventListener('message', ({ data }: MessageEvent<PassphraseTask>) => {
  const answer = (answer: PassphraseAnswer): void => { postMessage(answer) }
  void (data.job === 'seal' ? seal : open)(data).then(text => { answer({ text }) }, err => { answer({ error: String(err?.message) }) })
})
