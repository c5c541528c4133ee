import { checkRequest } from './check-message.ts'
import { unlessAborted } from './deadline.ts'
import { failure, outline } from './failure.ts'
import { errorText } from './refusal.ts'
import type { EngineRequest, ReplyTo } from './messages.ts'
import type { AbortOptions } from 'abort-error'

export interface AnswerOptions extends AbortOptions {
  /** what `error` says where the cause is not for whoever asked */
  otherwise: string
}

/**
 * Check a request, let it be answered, and make an answer of every failure.
 * An engine that takes one type of request answers with that type's failure, whatever came in.
 */
export async function answerRequest <M extends EngineRequest> (message: M, types: ReadonlyArray<M['type']>, answer: (request: M) => Promise<ReplyTo<M>>, options: AnswerOptions): Promise<ReplyTo<M>> {
  const { signal, otherwise } = options

  try {
    const request = checkRequest<M>(message, types)
    return await unlessAborted(answer(request), signal)
  } catch (err) {
    const request = types.length === 1 ? { ...outline(message), type: types[0] } : message
    return failure(types.includes(outline(request).type as M['type']) ? request : undefined, errorText(err, otherwise)) as ReplyTo<M>
  }
}
