import { MedusaError } from "@medusajs/framework/utils"

import type { Handler } from "./run-chain"

/**
 * Middleware: what the state of things forbids is answered 409. Medusa answers such an error 400; and the one
 * that it answers 409, it answers with a code and a sentence of its own.
 */
export const answerConflicts: Handler = (_, res, next) => {
  const send = res.json
  res.json = (body: unknown) => {
    const { type } = (body ?? {}) as { type?: unknown }
    return res.statusCode === 400 && type === MedusaError.Types.NOT_ALLOWED
      ? send.call(res.status(409), { ...(body as object), type: MedusaError.Types.CONFLICT })
      : send.call(res, body)
  }
  next()
}
