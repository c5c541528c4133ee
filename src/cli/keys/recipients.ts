import fs from 'node:fs'
import { InvalidIdentityError } from '../../errors.ts'
import { CliError, failureText } from '../failure.ts'

const KINDS = 'age1... (age), age1pq1... (age, post-quantum), or 12D3KooW... (a node\'s Ed25519 PeerId)'

// what was given is not part of it, unless it names a file: it may be a secret, pasted by mistake
function refusal (text: string, err: InvalidIdentityError): string {
  if (text.length > 0 && fs.statSync(text, { throwIfNoEntry: false })?.isFile() === true) {
    return `${text} is a file, and a recipient is given itself; look for "public key:" in it, age1...`
  }

  return /^(age|12D3Koo)/i.test(text) ? failureText(err) : `this is no recipient; give ${KINDS}`
}

/**
 * Looked at before any work, so that a mistyped one costs nothing, and is told apart from the others.
 *
 * @throws {CliError}
 */
export async function checkRecipients (recipients: string[] = []): Promise<void> {
  const { parseIdentity } = await import('../../engine/internal.ts')

  for (const [i, text] of recipients.entries()) {
    try {
      parseIdentity(text)
    } catch (err) {
      if (!(err instanceof InvalidIdentityError)) {
        throw err
      }

      const which = recipients.length === 1 ? '' : `recipient ${i + 1} of ${recipients.length}: `
      throw new CliError(`${which}${refusal(text, err)}`, { cause: err })
    }
  }
}
