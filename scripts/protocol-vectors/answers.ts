import { VERDICT_CODES } from "../../src/modules/licensing/domain/ladder/verdict-codes"
import type { RuntimeCall } from "../../src/modules/licensing/domain/codecs/signed-answer"
import { activationSecret } from "../../src/modules/licensing/domain/codecs/program-secret"
import { receiptCode } from "../../src/modules/licensing/domain/codecs/receipt"
import { nodePrimitives } from "../../src/modules/licensing/storage/node-primitives"
import type { VectorCase, VectorClient } from "./types"
import {
  answered,
  at,
  CLIENT,
  DAYS,
  decision,
  FEATURES,
  FILE,
  file,
  FINGERPRINT,
  HOURS,
  NOW,
  signatureBytes,
  signed,
  USER,
  vector,
} from "./world"

const CARRIED = at(24 * HOURS)
const MEMORY = { kept: signed({ when: at(-HOURS) }), file: file() }
const GONE = ["REVOKED", "SERIAL_BLACKLISTED"]
const RUNS = ["VALID", "IN_GRACE"]

/** Every verdict, to a program that has a kept answer and a machine file. */
const verdicts: VectorCase[] = VERDICT_CODES.map((code) => {
  const isValid = RUNS.includes(code)
  const token = signed({ facts: { valid: isValid, code, keep_until: isValid ? CARRIED : null } })
  return vector({
    about: `the verdict ${code}`,
    memory: MEMORY,
    answer: answered(token, code),
    decision: decision(code, { runs_until: isValid ? CARRIED : null, features: FEATURES }),
    remembered: { kept: isValid, file: !GONE.includes(code) },
  })
})

const userClient: VectorClient = { ...CLIENT, key: null, user_id: USER, user_token: "user.token.1" }
const withFeatures: VectorClient = {
  ...CLIENT,
  features: ["export"],
  app_released_at: "2026-10-01T00:00:00Z",
}

/** What a program may decide from answers that are good. */
const accepted: VectorCase[] = [
  vector({
    about: "an answer that may not be kept: a former one is dropped",
    memory: MEMORY,
    answer: answered(signed({ facts: { keep_until: null } })),
    decision: decision("VALID", { features: FEATURES }),
    remembered: { kept: false, file: true },
  }),
  vector({
    about: "an answer that the shop lets run for a week: the program keeps it for 72 hours",
    answer: answered(signed({ facts: { keep_until: at(168 * HOURS) } })),
    decision: decision("VALID", { runs_until: at(72 * HOURS), features: FEATURES }),
    remembered: { kept: true, file: false },
  }),
  vector({
    about: "a feature that has ended is off, one that ends later is on",
    answer: answered(signed({ facts: { feature_ends: { export: at(-1), layers: at(HOURS) } } })),
    decision: decision("VALID", { runs_until: CARRIED, features: ["layers"] }),
    remembered: { kept: true, file: false },
  }),
  vector({
    about: "the features and the release that the program asks with",
    client: withFeatures,
    answer: answered(signed({ client: withFeatures })),
    decision: decision("VALID", { runs_until: CARRIED, features: FEATURES }),
    remembered: { kept: true, file: false },
  }),
  vector({
    about: "a named user in place of a key",
    client: userClient,
    answer: answered(signed({ client: userClient })),
    decision: decision("VALID", { runs_until: CARRIED, features: FEATURES }),
    remembered: { kept: true, file: false },
  }),
  vector({
    about: "by the key of before: it is still trusted",
    answer: answered(signed({ kid: "k0" })),
    decision: decision("VALID", { runs_until: CARRIED, features: FEATURES }),
    remembered: { kept: true, file: false },
  }),
  vector({
    about: "a computer whose clock is a day ahead: the shop's answer counts",
    now: at(24 * HOURS - 60),
    answer: answered(signed()),
    decision: decision("VALID", { runs_until: CARRIED, features: FEATURES }),
    remembered: { kept: true, file: false },
  }),
  vector({
    about: "a clock that was set back: a fresh answer sets right what the program remembers",
    memory: { last_seen: at(48 * HOURS) },
    answer: answered(signed()),
    decision: decision("VALID", { runs_until: CARRIED, features: FEATURES }),
    remembered: { kept: true, file: false },
  }),
  vector({
    about: "after exactly 300 seconds",
    elapsed_seconds: 300,
    answer: answered(signed()),
    decision: decision("VALID", { runs_until: CARRIED, features: FEATURES }),
    remembered: { kept: true, file: false },
  }),
]

/** What the owner's list shows of the computer. */
const ABOUT = { name: "Studio 2", platform: "linux", app_version: "3.2.1" }

const RECEIPT = {
  file: FILE,
  receipt: receiptCode(nodePrimitives, activationSecret(nodePrimitives, signatureBytes()), {
    fileId: FILE,
    fingerprint: FINGERPRINT,
  }),
}

/** A decision by the file that came. */
const running = decision("VALID", { runs_until: at(30 * DAYS), features: ["export"] })

type Other = {
  call: RuntimeCall
  more?: Record<string, unknown>
  question?: object
  facts?: object
  keeps: boolean
  refusal: string
}

/** The other calls that say whether a program may run: a good answer and a refusal each. */
const runs: VectorCase[] = (
  [
    { call: "activate", more: ABOUT, keeps: true, refusal: "SEATS_EXHAUSTED" },
    { call: "heartbeat", keeps: true, refusal: "NO_SESSION", facts: { next_heartbeat: 600 } },
    { call: "reactivate", more: ABOUT, keeps: true, refusal: "TOO_MANY_LOCKS_CHANGED" },
    { call: "session", keeps: true, refusal: "FLOATING_FULL", facts: { next_heartbeat: 600 } },
    {
      call: "session",
      more: { feature: "solver" },
      question: { feature: "solver" },
      keeps: false,
      refusal: "FLOATING_FULL",
      facts: { next_heartbeat: 600 },
    },
  ] satisfies Other[]
).flatMap(({ call, more, question, facts, keeps, refusal }: Other) => {
  const name = question ? `${call} of a feature` : call
  return [
    vector({
      about: `${name}: done`,
      call,
      more,
      answer: answered(signed({ question: { call, ...question }, facts })),
      decision: decision("VALID", { runs_until: CARRIED, features: FEATURES }),
      remembered: { kept: keeps, file: false },
    }),
    vector({
      about: `${name}: refused`,
      call,
      more,
      memory: MEMORY,
      answer: answered(
        signed({
          question: { call, ...question },
          facts: { valid: false, code: refusal, keep_until: null, ...facts },
        }),
        refusal
      ),
      decision: decision(refusal, { features: FEATURES }),
      remembered: { kept: !keeps, file: true },
    }),
  ]
})

/** Calls that give something back or count. */
const others: VectorCase[] = [
  ...giving("deactivate", {}, "DAILY_LIMIT", false),
  ...giving("session_release", {}, "NO_SESSION", true),
  vector({
    about: "deactivate: the seat was free already, so it is done",
    call: "deactivate",
    memory: { kept: MEMORY.kept },
    answer: answered(
      signed({
        question: { call: "deactivate" },
        facts: { valid: false, code: "NOT_ACTIVATED", keep_until: null },
      }),
      "NOT_ACTIVATED"
    ),
    decision: decision("REMOVED", { ok: true }),
    remembered: { kept: false, file: false },
  }),
  vector({
    about:
      "deactivate: no answer; the license is erased all the same, and the shop hears of it later",
    call: "deactivate",
    memory: { kept: MEMORY.kept },
    decision: decision("SHOP_UNREACHABLE", { source: "program" }),
    remembered: { kept: false, file: false },
  }),
  ...counting("consume", { amount: 25 }, 25),
  ...counting(
    "consume_batch",
    {
      entries: [
        { id: "use-1", amount: 3, at: at(-HOURS) },
        { id: "use-2", amount: 1, at: NOW },
      ],
    },
    4
  ),
  vector({
    about: "consume: the answer to another amount",
    call: "consume",
    more: { amount: 25 },
    answer: answered(signed({ question: { call: "consume", amount: 1 } })),
    decision: decision("ANSWER_NOT_GENUINE", { source: "program" }),
  }),
  vector({
    about: "consume: no answer, so it counts as not done",
    call: "consume",
    more: { amount: 25 },
    memory: { kept: MEMORY.kept },
    decision: decision("SHOP_UNREACHABLE", { source: "program" }),
  }),
]

/** Files that come with an answer, and go back. */
const files: VectorCase[] = [
  ...["checkout" as const, "session_borrow" as const].flatMap((call) => [
    fetching(call, "done: the file is verified and stored", file(), FILE, running),
    fetching(call, "a file that was changed", file({ kid: "k9" }), FILE, {
      ...decision("FILE_NOT_GENUINE", { source: "program" }),
    }),
    fetching(call, "another file than the one that the answer names", file(), "licfile_2", {
      ...decision("ANSWER_NOT_GENUINE", { source: "program" }),
    }),
    fetching(call, "no file", null, FILE, decision("ANSWER_NOT_GENUINE", { source: "program" })),
  ]),
  vector({
    about: "checkout: refused",
    call: "checkout",
    memory: { file: file() },
    answer: answered(
      signed({
        question: { call: "checkout" },
        facts: { valid: false, code: "OFFLINE_NOT_ALLOWED", keep_until: null },
      }),
      "OFFLINE_NOT_ALLOWED"
    ),
    decision: decision("OFFLINE_NOT_ALLOWED", { features: FEATURES }),
  }),
  vector({
    about: "receipts: done; the file is erased before the shop hears of it",
    call: "receipts",
    more: RECEIPT,
    memory: { file: file(), file_id: FILE },
    answer: answered(
      signed({
        question: { call: "receipts", file_id: FILE, fingerprint: null },
        facts: { keep_until: null },
      })
    ),
    decision: decision("REMOVED", { ok: true }),
    remembered: { kept: false, file: false },
  }),
  vector({
    about: "receipts: the answer for the receipt of another file",
    call: "receipts",
    more: RECEIPT,
    memory: { file: file(), file_id: FILE },
    answer: answered(
      signed({ question: { call: "receipts", file_id: "licfile_2", fingerprint: null } })
    ),
    decision: decision("ANSWER_NOT_GENUINE", { source: "program" }),
    remembered: { kept: false, file: false },
  }),
  vector({
    about: "session_return: done; the file of the borrowed seat is erased",
    call: "session_return",
    memory: { file: file(), file_id: FILE },
    answer: answered(signed({ question: { call: "session_return" }, facts: { keep_until: null } })),
    decision: decision("REMOVED", { ok: true }),
    remembered: { kept: false, file: false },
  }),
]

function fetching(
  call: "checkout" | "session_borrow",
  about: string,
  certificate: string | null,
  file_id: string,
  expected: VectorCase["decision"]
): VectorCase {
  return vector({
    about: `${call}: ${about}`,
    call,
    answer: answered(
      signed({ question: { call }, facts: { file_id, keep_until: null } }),
      "VALID",
      {
        file: certificate === null ? null : { id: FILE, kind: "machine", certificate },
      }
    ),
    decision: expected,
    remembered: { kept: false, file: expected.ok },
  })
}

function giving(
  call: RuntimeCall,
  question: object,
  refusal: string,
  isAnswered: boolean
): VectorCase[] {
  const memory = { kept: MEMORY.kept }
  const remembered = { kept: false, file: false }
  return [
    vector({
      about: `${call}: done`,
      call,
      memory,
      answer: answered(signed({ question: { call, ...question }, facts: { keep_until: null } })),
      decision: isAnswered
        ? decision("VALID", { features: FEATURES })
        : decision("REMOVED", { ok: true }),
      remembered,
    }),
    vector({
      about: `${call}: refused`,
      call,
      memory,
      answer: answered(
        signed({
          question: { call, ...question },
          facts: { valid: false, code: refusal, keep_until: null },
        }),
        refusal
      ),
      decision: decision(refusal, { features: FEATURES }),
      remembered,
    }),
  ]
}

function counting(call: RuntimeCall, more: Record<string, unknown>, amount: number): VectorCase[] {
  const consumption = { used: 75, left: 25, overage: 0, resets_at: null }
  return [
    vector({
      about: `${call}: counted`,
      call,
      more,
      answer: answered(
        signed({ question: { call, amount }, facts: { consumption, keep_until: null } })
      ),
      decision: decision("VALID", { features: FEATURES }),
    }),
    vector({
      about: `${call}: refused`,
      call,
      more,
      memory: { kept: MEMORY.kept },
      answer: answered(
        signed({
          question: { call, amount },
          facts: { valid: false, code: "CONSUMPTION_EXHAUSTED", keep_until: null, consumption },
        }),
        "CONSUMPTION_EXHAUSTED"
      ),
      decision: decision("CONSUMPTION_EXHAUSTED", { features: FEATURES }),
    }),
  ]
}

export const answerCases = [...verdicts, ...accepted, ...runs, ...others, ...files]
