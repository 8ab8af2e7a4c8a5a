import { activationCode } from "../../src/modules/licensing/domain/codecs/activation-code"
import {
  type ActivationPayload,
  expiryDayOf,
} from "../../src/modules/licensing/domain/codecs/activation-payload"
import {
  lockBytes,
  lockDigests,
  type RawLocks,
  writeLockDigests,
} from "../../src/modules/licensing/domain/codecs/locks"
import { machineCodes } from "../../src/modules/licensing/domain/codecs/machine-codes"
import { activationSecret } from "../../src/modules/licensing/domain/codecs/program-secret"
import { nodePrimitives } from "../../src/modules/licensing/storage/node-primitives"
import type { VectorCase, VectorClient } from "./types"
import {
  answered,
  at,
  CLIENT,
  decision,
  FEATURES,
  HOURS,
  NOW,
  signed,
  signatureBytes,
  vector,
} from "./world"

const signature = signatureBytes()
const LOCKS: RawLocks = {
  hd_volume: "9C2F-11A0",
  os: "b1f4c7",
  hd_serial: "WD-1",
  cpu: "0906EA",
  net: "3c:52",
}

const digestsOf = (values: RawLocks) => lockDigests(nodePrimitives, signature, values)

/** A program that sends the digests of its locks. */
const client: VectorClient = {
  ...CLIENT,
  fingerprint: undefined,
  locks: writeLockDigests(digestsOf(LOCKS)) as Record<string, string>,
}
const keyless: VectorClient = { ...client, key: null }
const repaired: VectorClient = {
  ...keyless,
  locks: writeLockDigests(digestsOf({ ...LOCKS, hd_serial: "WD-2" })) as Record<string, string>,
}

function codeOf(payload: Partial<ActivationPayload> = {}, generation = 0): string {
  const bytes = lockBytes(digestsOf(LOCKS))
  return activationCode(
    nodePrimitives,
    activationSecret(nodePrimitives, signature),
    machineCodes(nodePrimitives, signature, { lockBytes: bytes, generation }),
    { isTrial: false, isTest: false, sequence: 1, features: 0b1, expiryDay: 0, ...payload }
  )
}

const CODE = codeOf()
const ENDS = "2026-12-01T00:00:00.000Z"
const ending = codeOf({ expiryDay: expiryDayOf(new Date(ENDS)) })
const other = CODE.replace(/.$/, (digit) => (digit === "0" ? "1" : "0"))

/** Bit 0 is `export`, bit 1 `layers`. */
const byCode = (more: object = {}) =>
  decision("VALID", { source: "code", features: ["export"], ...more })

const refused = (code: string) => decision(code, { source: "program" })

const typed: VectorCase[] = [
  vector({
    about: "typed code: entered as people type it",
    call: "enter_code",
    client: keyless,
    brought: ` ${CODE.toLowerCase().replace(/-/g, " ").replace(/0/g, "o")}\n`,
    decision: byCode(),
  }),
  vector({
    about: "typed code: with an end",
    call: "enter_code",
    client: keyless,
    brought: ending,
    decision: byCode({ runs_until: ENDS }),
  }),
  vector({
    about: "typed code: with the other feature too",
    call: "enter_code",
    client: keyless,
    brought: codeOf({ features: 0b11 }),
    decision: byCode({ features: FEATURES }),
  }),
  vector({
    about: "typed code: one digit is wrong",
    call: "enter_code",
    client: keyless,
    brought: other,
    decision: refused("INVALID_ACTIVATION_CODE"),
  }),
  vector({
    about: "typed code: too short",
    call: "enter_code",
    client: keyless,
    brought: CODE.slice(0, 26),
    decision: refused("INVALID_ACTIVATION_CODE"),
  }),
  vector({
    about: "typed code: for another computer",
    call: "enter_code",
    client: repaired,
    brought: CODE,
    decision: refused("INVALID_ACTIVATION_CODE"),
  }),
  vector({
    about: "typed code: of before a removal, whose generation is lower",
    call: "enter_code",
    client: keyless,
    memory: {},
    brought: codeOf({}, 3),
    decision: refused("INVALID_ACTIVATION_CODE"),
  }),
  vector({
    about: "typed code: it has ended",
    call: "enter_code",
    client: keyless,
    now: ENDS,
    brought: ending,
    decision: refused("EXPIRED"),
  }),
  vector({
    about: "typed code: without the feature that is needed",
    call: "enter_code",
    client: { ...keyless, features: ["layers"] },
    brought: CODE,
    decision: refused("FEATURE_MISSING"),
  }),
  vector({
    about: "typed code: stored, at a start without a network",
    call: "offline",
    client: keyless,
    memory: { activation_code: CODE },
    decision: byCode(),
  }),
  vector({
    about: "typed code: stored, the clock is behind what the program has seen",
    call: "offline",
    client: keyless,
    memory: { activation_code: CODE, last_seen: at(HOURS) },
    decision: refused("CLOCK_ROLLED_BACK"),
  }),
  vector({
    about: "typed code: stored, the computer was repaired or the disk copied",
    call: "offline",
    client: repaired,
    memory: { activation_code: CODE },
    decision: refused("INVALID_ACTIVATION_CODE"),
  }),
]

/** The same computer by its locks, online. */
const locks: VectorCase[] = [
  vector({
    about: "locks: a good answer",
    client,
    answer: answered(signed({ client })),
    decision: decision("VALID", { runs_until: at(24 * HOURS), features: FEATURES }),
    remembered: { kept: true, file: false },
  }),
  vector({
    about: "locks: the answer to a question with one lock less",
    client,
    answer: answered(signed({ client: { ...client, locks: { cpu: client.locks?.cpu ?? "" } } })),
    decision: refused("ANSWER_NOT_GENUINE"),
  }),
  vector({
    about: "locks: the answer for the fingerprint in place of the locks",
    client,
    answer: answered(signed()),
    decision: refused("ANSWER_NOT_GENUINE"),
  }),
  vector({
    about: "locks: a kept answer after a repair",
    call: "offline",
    client: { ...repaired, key: CLIENT.key },
    memory: { kept: signed({ client }) },
    decision: refused("OTHER_COMPUTER"),
  }),
  vector({
    about: "locks: a typed code is stored, and a key that the shop has revoked",
    client,
    now: NOW,
    memory: { activation_code: CODE },
    answer: answered(
      signed({ client, facts: { valid: false, code: "REVOKED", keep_until: null } }),
      "REVOKED"
    ),
    decision: decision("REVOKED", { features: FEATURES }),
  }),
]

export const codeCases = [...typed, ...locks]
