import { type AnswerFacts, type AnswerQuestion, isKeptCall } from "../domain/codecs/signed-answer"
import { ownValue } from "../domain/own-value"
import { keptUntil } from "../domain/policies/terms"
import type { AnyAnswer } from "./types"

/**
 * What is signed of an answer.
 * @param keepHours see the option `runtime.keepHours`
 */
export function answerFacts(
  { call, features, feature }: Pick<AnswerQuestion, "call" | "features" | "feature">,
  { valid, code, license, activation, session, consumption, file, next_heartbeat }: AnyAnswer,
  keepHours: number,
  now: Date
): AnswerFacts {
  const own = session?.feature === undefined ? session : null
  // Without these the program would not run.
  const needed = feature ? [...features, feature] : features
  const has = license !== null && needed.every((code) => license.features.includes(code))
  const keep =
    valid && has && activation && isKeptCall(call)
      ? keptUntil(
          {
            ...license,
            activation_expires_at: activation.expires_at,
            feature_ends: needed.map((code) => dateOf(ownValue(license.feature_ends, code))),
            seated_until: license.floating_seats === null ? undefined : (own?.alive_until ?? null),
          },
          keepHours,
          now
        )
      : null
  return {
    valid,
    code,
    policy: license?.policy ?? null,
    license_id: license?.id ?? null,
    activation_id: activation?.id ?? null,
    features: license?.features ?? [],
    feature_ends: license?.feature_ends ?? {},
    custom_fields: license?.custom_fields ?? {},
    expires_at: iso(license?.expires_at),
    grace_ends_at: iso(license?.grace_ends_at),
    maintenance_until: iso(license?.maintenance_until),
    is_trial: license?.is_trial ?? false,
    is_test: license?.is_test ?? false,
    file_id: file?.id ?? null,
    next_heartbeat: next_heartbeat ?? null,
    keep_until: iso(keep),
    consumption: consumption && { ...consumption, resets_at: iso(consumption.resets_at) },
  }
}

function dateOf(text: string | undefined): Date | null {
  return text === undefined ? null : new Date(text)
}

function iso(date: Date | null | undefined): string | null {
  return date?.toISOString() ?? null
}
