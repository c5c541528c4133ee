import { generateKey } from '../../crypto/internal.ts'
import { UsageError } from '../failure.ts'
import { writeSecret } from '../keys/key-file.ts'
import { assertFree } from '../write-out.ts'
import type { Run, Values } from '../command.ts'

function bitsOf ({ bits }: Values): 128 | 256 {
  return bits === '128' ? 128 : 256
}

export const random: Run = async (context, [file], { force, ...values }) => {
  const bits = bitsOf(values)
  assertFree(file, force)
  await writeSecret(file, generateKey(bits), { force, signal: context.signal })
  context.say(`Wrote a key of ${bits} bits to ${file}. Keep a copy in another place: nothing replaces it.`)
  context.json && await context.print(JSON.stringify({ file, bits }))
}

// as age-keygen writes it
function identityFile (identity: string, recipient: string): string {
  return `# created: ${new Date().toISOString().replace(/\.\d+Z$/, 'Z')}\n# public key: ${recipient}\n${identity}\n`
}

export const identity: Run = async (context, [file], { force, postQuantum }) => {
  assertFree(file, force)
  const { generateHybridIdentity, generateX25519Identity, identityToRecipient } = await import('age-encryption')
  const secret = await (postQuantum === true ? generateHybridIdentity() : generateX25519Identity())
  const recipient = await identityToRecipient(secret)
  await writeSecret(file, identityFile(secret, recipient), { force, signal: context.signal })
  context.say(`Wrote an identity to ${file}. Keep it to yourself; what it prints is for others to encrypt to.`)
  await context.result(recipient, { file, recipient })
}

export const derive: Run = async (context, [file], { force, with: recipient, identity: path, ...values }) => {
  const bits = bitsOf(values)
  assertFree(file, force)
  const { pairKey } = await import('../../engine/internal.ts')
  const { readIdentityFile } = await import('../keys/identity-file.ts')
  const [own, ...others] = await readIdentityFile(path)

  if (others.length > 0) {
    throw new UsageError(`${path} holds ${others.length + 1} identities, and a key is shared with one; give a file with that one`)
  }

  await writeSecret(file, pairKey(own, recipient, bits), { force, signal: context.signal })
  context.say(`Wrote the key of ${bits} bits that you and ${recipient} share to ${file}.`)
  context.json && await context.print(JSON.stringify({ file, bits, with: recipient }))
}
