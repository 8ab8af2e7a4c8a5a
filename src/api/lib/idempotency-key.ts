import { createHash } from "node:crypto"

import type { MedusaRequest } from "@medusajs/framework/http"
import { licensingError } from "../../modules/licensing/errors"
import type { IdempotencyClaim } from "../../modules/licensing/issuing/types"

/** Printable ASCII, at most 255 characters. */
export const IDEMPOTENCY_KEY_PATTERN = /^[\x20-\x7e]{1,255}$/

/**
 * The claim of the request's `Idempotency-Key`: that it belongs to this body. Undefined without the
 * header.
 * @throws 400 IDEMPOTENCY_KEY_INVALID
 */
export function idempotencyClaimOf(
  req: Pick<MedusaRequest, "get">,
  body: object
): IdempotencyClaim | undefined {
  const key = req.get("idempotency-key")
  if (key === undefined) {
    return undefined
  }
  if (!IDEMPOTENCY_KEY_PATTERN.test(key)) {
    throw licensingError(
      "IDEMPOTENCY_KEY_INVALID",
      "The header 'Idempotency-Key' must be 1 to 255 printable ASCII characters"
    )
  }
  return { key, fingerprint: createHash("sha256").update(JSON.stringify(body)).digest("hex") }
}
