import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../modules/licensing"
import { verdictText } from "../../modules/licensing/domain/verdict-messages"
import type LicensingModuleService from "../../modules/licensing/service"
import type { RuntimeAnswer, RuntimeRequest } from "../../modules/licensing/types/runtime"
import { localeOf } from "../locale"
import { withinDeadline } from "./deadline"
import { keyOf } from "./guards"
import { refuse, unavailable } from "./refuse"
import { sendJson } from "./send"
import type { RuntimeRequestBodyType } from "./validators"

/** `typ` of a signed answer. */
const ANSWER_TYP = "license-answer+jws"

type Request = MedusaRequest<RuntimeRequestBodyType>

/**
 * A call of the runtime API: judges the request and answers with the verdict, signed if it brought a
 * nonce. Without the database it answers 503 within two seconds.
 */
export function runtimeRoute<Body extends RuntimeRequestBodyType>(
  judge: (
    licensing: LicensingModuleService,
    request: RuntimeRequest,
    req: MedusaRequest<Body>
  ) => Promise<RuntimeAnswer>
) {
  return async (req: MedusaRequest<Body>, res: MedusaResponse) => {
    const key = keyOf(req)
    if (key === null) {
      refuse(res, 400, "KEY_REQUIRED", "Field 'key' is required, or 'Authorization: License <key>'")
      return
    }
    const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
    try {
      const answer = await withinDeadline(judge(licensing, requestOf(req, key), req))
      const signed = await signature(licensing, req, answer)
      const { message, next } = verdictText(answer.code, {
        locale: localeOf(req),
        differing_locks: answer.differing_locks,
      })
      sendJson(res, 200, { ...answer, message, next, ...signed })
    } catch (error) {
      unavailable(req, res, error)
    }
  }
}

function requestOf({ validatedBody: body }: Request, key: string): RuntimeRequest {
  return {
    key,
    program_code: body.program,
    computer: { locks: body.locks, fingerprint: body.fingerprint },
    features: body.features,
    app_released_at: body.app_released_at,
  }
}

async function signature(
  licensing: LicensingModuleService,
  { validatedBody: { nonce, fingerprint, locks } }: Request,
  { valid, code, license, activation }: RuntimeAnswer
): Promise<object> {
  const server_time = new Date().toISOString()
  if (nonce === undefined) {
    return { server_time }
  }
  const payload = {
    valid,
    code,
    license_id: license?.id ?? null,
    activation_id: activation?.id ?? null,
    fingerprint: fingerprint ?? null,
    locks: locks ?? null,
    expires_at: license?.expires_at ?? null,
    features: license?.features ?? [],
    nonce,
    server_time,
  }
  return { server_time, nonce, signature: await licensing.sign(ANSWER_TYP, payload) }
}
