import { MAX_IDENTITY } from './limits.ts'
import type { EngineMessage } from './messages.ts'

const nothing = (): Uint8Array => new Uint8Array(0)

/** The answer that says that a request failed, whatever it was. */
export function failure (request: unknown, error: string): EngineMessage {
  const { type, externalIdentity } = outline(request)

  switch (type) {
    case 'EncryptRequest':
      return { type: 'EncryptResponse', ciphertext: nothing(), error }
    case 'DecryptRequest':
      return { type: 'DecryptResponse', data: nothing(), error }
    case 'ReadsForRequest':
      return { type: 'ReadsForResponse', readsFor: false, error }
    case 'SubmitReadsForEvidenceRequest':
      return { type: 'SubmitReadsForEvidenceResponse', error }
    case 'QueryReadsForEvidenceRequest':
      return { type: 'QueryReadsForEvidenceResponse', externalIdentity: echo(externalIdentity), evidence: [], error }
    default:
      return { type: 'ErrorResponse', error }
  }
}

function echo (identity: unknown): string {
  return typeof identity === 'string' && identity.length <= MAX_IDENTITY ? identity : ''
}

/** What a request says of itself, if it can be read at all. */
export function outline (request: any): { type?: unknown, externalIdentity?: unknown } {
  try {
    return { type: request?.type, externalIdentity: request?.externalIdentity }
  } catch {
    return {}
  }
}
