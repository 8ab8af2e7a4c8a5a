import { MedusaError } from "@medusajs/framework/utils"

import { isVerdictCode, verdictHttpStatus } from "./domain/ladder/verdict-codes"
import { ERROR_CODES } from "./error-codes"

const TYPES: Readonly<Partial<Record<number, string>>> = {
  401: MedusaError.Types.UNAUTHORIZED,
  403: MedusaError.Types.FORBIDDEN,
  404: MedusaError.Types.NOT_FOUND,
  409: MedusaError.Types.NOT_ALLOWED,
}

/**
 * An error with a stable code, `{ code, type, message }` in every answer. The code decides the type and so the
 * HTTP status: see `ERROR_CODES`, and `verdictHttpStatus` for verdicts. The message names ids, never a key,
 * signature, code or token.
 */
export function licensingError(
  code: string,
  message: string,
  type: string = TYPES[statusOf(code)] ?? MedusaError.Types.INVALID_DATA
): MedusaError {
  return new MedusaError(type, message, code)
}

function statusOf(code: string): number {
  if (code in ERROR_CODES) {
    return ERROR_CODES[code as keyof typeof ERROR_CODES][0]
  }
  return isVerdictCode(code) ? verdictHttpStatus(code, "person") : 400
}
