import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../modules/licensing"
import type {
  AnswerQuestion,
  RuntimeCall,
} from "../../modules/licensing/domain/codecs/signed-answer"
import { verdictText } from "../../modules/licensing/messages/verdict-messages"
import type { AnyAnswer, RuntimeProof, RuntimeRequest } from "../../modules/licensing/runtime/types"
import type LicensingModuleService from "../../modules/licensing/service"
import { localeOf } from "../lib/locale"
import { withinDeadline } from "./deadline"
import { keyOf, slowDown, userTokenOf } from "./guards"
import { refuse, refused, unavailable } from "./refuse"
import { sendJson } from "./send"
import type { RuntimeQuestion, RuntimeRequestBodyType } from "./validators"

type Request = MedusaRequest<RuntimeRequestBodyType>

/**
 * A call of the runtime API: judges the request and answers with the verdict, signed if it brought a
 * nonce. Without the database it answers 503 within two seconds.
 * @param call its name, which the signed answer repeats
 */
export function runtimeRoute<Body extends RuntimeRequestBodyType>(
  call: RuntimeCall,
  judge: (
    licensing: LicensingModuleService,
    request: RuntimeRequest,
    req: MedusaRequest<Body>
  ) => Promise<AnyAnswer>
) {
  return async (req: MedusaRequest<Body>, res: MedusaResponse) => {
    const key = keyOf(req)
    const token = userTokenOf(req)
    if (key === null && token === null) {
      refuse(
        res,
        400,
        "KEY_REQUIRED",
        "Field 'key' is required, or 'Authorization: License <key>', or field 'user_token'"
      )
      return
    }
    if (key !== null && token !== null) {
      refuse(
        res,
        400,
        "INVALID_REQUEST",
        "Field 'user_token' is in place of a key: send one of them"
      )
      return
    }
    const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
    try {
      const judged = await withinDeadline(
        (async () => {
          const proof = await proofOf(licensing, req, key ?? "", token)
          const { user } = proof
          const wait = user ? await licensing.runtime.countUser(user) : null
          return wait === null
            ? { answer: await judge(licensing, { ...requestOf(req), ...proof }, req), user }
            : { wait }
        })()
      )
      if (judged.wait !== undefined) {
        slowDown(req, res, judged.wait)
        return
      }
      const { answer, user } = judged
      const signed = await signature(licensing, call, req, answer, user)
      const { message, next } = verdictText(answer.code, {
        locale: localeOf(req),
        differing_locks: answer.differing_locks,
      })
      sendJson(res, 200, { ...answer, message, next, ...signed })
    } catch (error) {
      if (refused(res, error)) {
        return
      }
      unavailable(req, res, error)
    }
  }
}

/**
 * What proves the right to the license.
 * @throws USER_TOKEN_INVALID, USER_TOKEN_EXPIRED
 */
async function proofOf(
  licensing: LicensingModuleService,
  { validatedBody: { program } }: Request,
  key: string,
  token: string | null
): Promise<RuntimeProof> {
  return token === null ? { key } : { user: await licensing.users.readToken(token, program) }
}

function requestOf({ validatedBody: body }: Request) {
  return {
    program_code: body.program,
    computer: { locks: body.locks, fingerprint: body.fingerprint },
    features: body.features,
    app_released_at: body.app_released_at,
  }
}

async function signature(
  licensing: LicensingModuleService,
  call: RuntimeCall,
  req: Request,
  answer: AnyAnswer,
  user: RuntimeProof["user"]
): Promise<object> {
  const now = licensing.runtime.now()
  const timed = { server_time: now.toISOString() }
  const question = questionOf(call, req, user)
  return question
    ? {
        ...timed,
        nonce: question.nonce,
        signature: await licensing.runtime.signAnswer(question, answer, now),
      }
    : timed
}

/**
 * The question as it was sent: the program compares its own texts, and need not know in which form they
 * are read here. Null where no signature is wanted.
 */
function questionOf(
  call: RuntimeCall,
  { body }: Request,
  user: RuntimeProof["user"]
): AnswerQuestion | null {
  // It was checked before; what the checks made of it is in `validatedBody`.
  const asked = body as RuntimeQuestion
  return asked.nonce === undefined
    ? null
    : {
        call,
        program: asked.program,
        user_id: user?.sub ?? null,
        fingerprint: asked.fingerprint ?? null,
        locks: asked.locks ?? null,
        features: asked.features ?? [],
        app_released_at: asked.app_released_at ?? null,
        file_id: asked.file ?? null,
        amount: asked.entries?.reduce((sum, { amount }) => sum + amount, 0) ?? asked.amount ?? null,
        feature: asked.feature ?? null,
        nonce: asked.nonce,
      }
}
