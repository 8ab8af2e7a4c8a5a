import { LicensingError, type LicensingErrorFields, toLicensingError } from "./errors"

/**
 * The outcome of a request as plain data. Frameworks hide what an error says when it leaves a server
 * action; this passes whole.
 */
export type LicensingReply = { data: unknown } | { error: LicensingErrorFields }

/** On the server: what a request gave or failed with. */
export async function toReply(answer: Promise<unknown>): Promise<LicensingReply> {
  try {
    return { data: await answer }
  } catch (error) {
    const { status, code, message, retryAfter, details } = toLicensingError(error)
    return { error: { status, code, message, retryAfter, details } }
  }
}

/**
 * In the browser: what the server's request gave.
 * @throws LicensingError as the server's request did
 */
export function fromReply(reply: LicensingReply): unknown {
  if ("error" in reply) {
    throw new LicensingError(reply.error)
  }
  return reply.data
}
