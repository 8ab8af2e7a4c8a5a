import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

import { licensingError } from "../../modules/licensing/errors"
import {
  isLocalizedRefusal,
  serialSentence,
  type LocalizedRefusal,
} from "../../modules/licensing/messages/serial-messages"
import type { RedeemRefusal } from "../../modules/licensing/serials/types"
import { localeOf } from "./locale"

/**
 * Answers why a serial was not redeemed: 429 for too many attempts.
 * @throws with the code of every other refusal
 */
export function refuseSerial(
  req: Pick<MedusaRequest, "get">,
  res: MedusaResponse,
  { code, retry_at }: RedeemRefusal
): void {
  if (retry_at) {
    // Dates come out of a workflow as text.
    const seconds = Math.ceil((new Date(retry_at).getTime() - Date.now()) / 1000)
    res.setHeader("retry-after", String(Math.max(1, seconds)))
  }
  if (code !== "RATE_LIMITED") {
    throw serialRefusalError(req, code)
  }
  const message = serialSentence(code, localeOf(req))
  res.status(429).json({ code, type: "too_many_requests", message })
}

/** A refusal in the language of the person who sent the request. */
export function serialRefusalError(
  req: Pick<MedusaRequest, "get">,
  code: LocalizedRefusal
): MedusaError {
  return licensingError(code, serialSentence(code, localeOf(req)))
}

/** Runs what makes an order of a serial; a refusal on the way is in the language of the request. */
export async function withLocalizedRefusals<T>(
  req: Pick<MedusaRequest, "get">,
  work: () => Promise<T>
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const { code } = error as { code?: unknown }
    throw isLocalizedRefusal(code) ? serialRefusalError(req, code) : error
  }
}
