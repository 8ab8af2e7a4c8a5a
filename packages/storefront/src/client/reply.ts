import { LicensingError, type LicensingErrorFields, toLicensingError } from "./errors"

/**
 * The outcome of a request as plain data. Frameworks hide the details of an error that leaves a server
 * action; plain data passes unchanged.
 */
export type LicensingReply = { data: unknown } | { error: LicensingErrorFields }

/** On the server: packs the result or the failure of a request. */
export async function toReply(answer: Promise<unknown>): Promise<LicensingReply> {
  try {
    return { data: await answer }
  } catch (error) {
    const { status, code, message, retryAfter, details } = toLicensingError(error)
    return { error: { status, code, message, retryAfter, details } }
  }
}

/**
 * In the browser: unpacks the result of the server's request.
 * @throws LicensingError as the server's request did
 */
export function fromReply(reply: LicensingReply): unknown {
  if ("error" in reply) {
    throw new LicensingError(reply.error)
  }
  return reply.data
}
