import { verifyActivationCode } from "../../../../src/modules/licensing/domain/codecs/activation-code"
import {
  type ActivationPayload,
  expiryDate,
  isExpiryDayReached,
} from "../../../../src/modules/licensing/domain/codecs/activation-payload"
import {
  type MachineCodes,
  machineCodes,
} from "../../../../src/modules/licensing/domain/codecs/machine-codes"
import { CLOCK_TOLERANCE_SECONDS } from "../../../../src/modules/licensing/domain/codecs/license-file-time"
import { activationSecret } from "../../../../src/modules/licensing/domain/codecs/program-secret"
import type { ReadPrimitives } from "../crypto/primitives"
import type { License } from "../decision"
import type { Judged } from "./judged"

export type CodeQuestion = {
  code: string
  signature: Uint8Array
  lockBytes: Uint8Array
  generation: number
  /** Which bit of a code switches on which feature. */
  featureBits: Readonly<Record<string, number>>
  features: readonly string[]
  now: Date
  lastSeen: Date
}

/** What a computer shows to people who activate it by typed codes. */
export function codesOf(
  primitives: ReadPrimitives,
  { signature, lockBytes, generation }: Pick<CodeQuestion, "signature" | "lockBytes" | "generation">
): MachineCodes {
  return machineCodes(primitives, signature, { lockBytes, generation })
}

/** May the program run on this typed activation code? */
export function judgeCode(primitives: ReadPrimitives, question: CodeQuestion): Judged<License> {
  const { signature, now, lastSeen } = question
  const read = verifyActivationCode(
    primitives,
    activationSecret(primitives, signature),
    codesOf(primitives, question),
    question.code
  )
  if (!read.ok) {
    const code =
      read.reason === "unsupported_version" ? "UPDATE_REQUIRED" : "INVALID_ACTIVATION_CODE"
    return { ok: false, code, reason: read.reason }
  }
  const { payload } = read
  if (now.getTime() + CLOCK_TOLERANCE_SECONDS * 1000 < lastSeen.getTime()) {
    return { ok: false, code: "CLOCK_ROLLED_BACK", reason: "CLOCK_ROLLED_BACK" }
  }
  if (isExpiryDayReached(payload.expiryDay, now)) {
    return { ok: false, code: "EXPIRED", reason: "EXPIRED" }
  }
  const license = licenseOfCode(payload, question.featureBits)
  return question.features.every((feature) => license.features.includes(feature))
    ? { ok: true, code: "VALID", until: license.expiresAt, proof: license }
    : { ok: false, code: "FEATURE_MISSING", reason: "FEATURE_MISSING" }
}

function licenseOfCode(
  { features, expiryDay, isTrial, isTest }: ActivationPayload,
  bits: CodeQuestion["featureBits"]
): License {
  return {
    id: null,
    policy: null,
    features: Object.keys(bits).filter((code) => ((features >> (bits[code] ?? 16)) & 1) === 1),
    featureEnds: {},
    customFields: {},
    expiresAt: expiryDate(expiryDay)?.toISOString() ?? null,
    graceEndsAt: null,
    maintenanceUntil: null,
    isTrial,
    isTest,
  }
}
