import type { SignedAnswer } from "../../../src/modules/licensing/domain/codecs/signed-answer"
import { type Language, textOf } from "./messages"

/**
 * What a decision rests on: the shop's fresh answer, one that was kept, a license or machine file, a typed activation
 * code, or nothing but what the program knows by itself.
 */
export type DecisionSource = "shop" | "kept" | "file" | "code" | "program"

/** The license as far as it was proved. */
export type License = {
  /** null where a typed code proves it. */
  id: string | null
  policy: string | null
  /** Codes of the features that are on now. */
  features: string[]
  /** Until when those are on that have an end of their own, by code. */
  featureEnds: Record<string, string>
  customFields: Record<string, unknown>
  expiresAt: string | null
  graceEndsAt: string | null
  maintenanceUntil: string | null
  isTrial: boolean
  isTest: boolean
}

/** What the program may do, and why. A refusal is a value like any other; nothing throws for it. */
export type Decision = {
  /** May the program run, or was done what was asked? */
  ok: boolean
  /** A verdict of the shop (docs/verdicts.md), or a code of the SDK (docs/sdk.md). */
  code: string
  /** What is so, for the user. */
  message: string
  /** What to do now, for the user. */
  next: string
  source: DecisionSource
  /** When the same call may get another answer; null = unknown. */
  retryAt: string | null
  license: License | null
  /** Until when the program may go on without the shop; null = not at all, or for ever by a typed code. */
  runsUntil: string | null
  /** Why the shop was not heard, or what is wrong with a file or code; for logs, never for users. */
  reason: string | null
}

type Facts = Partial<Omit<Decision, "code" | "message" | "next">> & {
  differingLocks?: number | null
  /** Texts of the shop, for codes that this version of the SDK does not know. */
  given?: { message: string; next: string } | null
}

/** A decision with its texts. */
export function decide(code: string, language: Language, facts: Facts = {}): Decision {
  const { differingLocks = null, given = null, ...rest } = facts
  return {
    ok: false,
    code,
    ...textOf(code, language, { differingLocks, given }),
    source: "program",
    retryAt: null,
    license: null,
    runsUntil: null,
    reason: null,
    ...rest,
  }
}

/** The license of a signed answer, with the features that are on at `now`. */
export function licenseOfAnswer(answer: SignedAnswer, now: Date): License | null {
  if (answer.license_id === null) {
    return null
  }
  const ends = answer.feature_ends ?? {}
  return {
    id: answer.license_id,
    policy: answer.policy ?? null,
    features: featuresAt(answer.features, ends, now),
    featureEnds: { ...ends },
    customFields: { ...answer.custom_fields },
    expiresAt: answer.expires_at ?? null,
    graceEndsAt: answer.grace_ends_at ?? null,
    maintenanceUntil: answer.maintenance_until ?? null,
    isTrial: answer.is_trial === true,
    isTest: answer.is_test === true,
  }
}

/** Those of the features whose own end has not come. */
export function featuresAt(
  features: readonly string[],
  ends: Readonly<Record<string, string>>,
  now: Date
): string[] {
  return features.filter((code) => {
    const end = ends[code]
    return end === undefined || now.getTime() < Date.parse(end)
  })
}
