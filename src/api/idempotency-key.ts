import type { MedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

import { licensingError } from "../modules/licensing/domain/errors"

/** Printable ASCII, at most 255 characters. */
const PATTERN = /^[\x20-\x7e]{1,255}$/

/**
 * The request's `Idempotency-Key`; null without one.
 * @throws 400 IDEMPOTENCY_KEY_INVALID
 */
export function idempotencyKeyOf(req: Pick<MedusaRequest, "get">): string | null {
  const key = req.get("idempotency-key")
  if (key === undefined) {
    return null
  }
  if (!PATTERN.test(key)) {
    throw licensingError(
      "IDEMPOTENCY_KEY_INVALID",
      "The header 'Idempotency-Key' must be 1 to 255 printable ASCII characters",
      MedusaError.Types.INVALID_DATA
    )
  }
  return key
}
