"use server"

import { removeAuthToken } from "@lib/data/cookies"
import { getLocale } from "@lib/data/locale-actions"
import {
  createLicensingFetch,
  LicensingError,
  type LicensingReply,
  type LicensingRequest,
  toReply,
} from "medusa-plugin-licensing-storefront/client"
import { cookies } from "next/headers"

/** The paths of the account area; anybody can call an action, so all others are refused. */
const ALLOWED = /^\/store\/customers\/me\/licensing\/[\w/-]+$/

/**
 * Sends a request of the account area to Medusa as the logged-in customer. Their token stays in the
 * starter's cookie, which the browser cannot read; if Medusa no longer accepts it, it is dropped, and the
 * starter asks for a login.
 */
export async function sendLicensingRequest(
  path: string,
  { method, query, body, headers }: LicensingRequest
): Promise<LicensingReply> {
  if (!ALLOWED.test(path)) {
    return { error: { status: 404, message: "Not found" } }
  }
  const token = (await cookies()).get("_medusa_jwt")?.value
  if (!token) {
    return toReply(Promise.reject(new LicensingError({ status: 401, message: "Not logged in" })))
  }
  const locale = (await getLocale()) ?? "en"
  const send = createLicensingFetch({
    baseUrl: process.env.NEXT_PUBLIC_MEDUSA_BACKEND_URL ?? "http://localhost:9000",
    publishableKey: process.env.NEXT_PUBLIC_MEDUSA_PUBLISHABLE_KEY ?? "",
    token,
    locale: () => locale,
  })
  const reply = await toReply(
    send(path, { method, query, body, headers: idempotencyKeyOf(headers) })
  )
  if ("error" in reply && reply.error.status === 401) {
    await removeAuthToken()
  }
  return reply
}

/** The only header that the area sends; the browser may not set others. */
function idempotencyKeyOf(headers: Record<string, string> = {}): Record<string, string> {
  const key = headers["Idempotency-Key"]
  return key ? { "Idempotency-Key": key } : {}
}
