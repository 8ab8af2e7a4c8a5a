import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

import { LICENSING_MODULE } from "../../modules/licensing"
import { licensingError } from "../../modules/licensing/errors"
import {
  isLocalizedRefusal,
  serialSentence,
  type LocalizedRefusal,
} from "../../modules/licensing/messages/serial-messages"
import type LicensingModuleService from "../../modules/licensing/service"
import type {
  RedeemRequest,
  SerialReservation,
} from "../../modules/licensing/serials/serial-redeeming"
import { redeemerId } from "../../modules/licensing/serials/serial-tries"
import { notifySerialLockWorkflow } from "../../workflows/serials"
import { localeOf } from "./locale"
import { addressOf } from "./network-address"

/**
 * Reserves the serial that somebody typed. Staff are mailed when the try locks somebody.
 * @param account who tries, see `redeemerId`
 * @returns null if it was refused with 429, which is answered already
 * @throws with the code of the refusal
 */
export async function reserveSerial(
  req: Pick<MedusaRequest, "scope" | "headers" | "socket" | "get">,
  res: MedusaResponse,
  ask: Omit<RedeemRequest, "redeemer">,
  account: string
): Promise<SerialReservation | null> {
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  const { reserved, refusal } = await licensing.serials.reserve({
    ...ask,
    redeemer: { account, address: redeemerId.address(await addressOf(req)) },
  })
  if (reserved) {
    return reserved
  }
  const { code, retry_at, locked } = refusal
  if (locked.length > 0) {
    await notifySerialLockWorkflow(req.scope).run({ input: { locked }, throwOnError: false })
  }
  if (retry_at) {
    const seconds = Math.ceil((retry_at.getTime() - Date.now()) / 1000)
    res.setHeader("retry-after", String(Math.max(1, seconds)))
  }
  if (code === "RATE_LIMITED") {
    const message = serialSentence(code, localeOf(req))
    res.status(429).json({ code, type: "too_many_requests", message })
    return null
  }
  throw serialRefusalError(req, code)
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
