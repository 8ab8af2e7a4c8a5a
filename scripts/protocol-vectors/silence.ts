import type { VectorCase } from "./types"
import {
  answered,
  at,
  CLIENT,
  decision,
  FEATURES,
  FINGERPRINT,
  HOURS,
  signed,
  vector,
} from "./world"

const KEPT = signed({ when: at(-HOURS) })
/** {@link KEPT} ends a day after it was given. */
const KEPT_UNTIL = at(24 * HOURS)

type Silence = {
  about: string
  /** What the program says of it where nothing carries it. */
  code: string
  answer: VectorCase["answer"]
  elapsed_seconds?: number
}

const token = (about: string, code: string, text: string, elapsed_seconds = 1): Silence => ({
  about,
  code,
  answer: answered(text),
  elapsed_seconds,
})

const forged = (about: string, text: string) => token(about, "ANSWER_NOT_GENUINE", text)
const good = signed()

/** Answers that are signed, but not by the shop or not to this question. */
const foreign: Silence[] = [
  forged("a token that was cut off", good.slice(0, -20)),
  forged("a token with a payload that was changed", good.replace(/\.eyJ2Ijoy/, ".eyJ2Ijoz")),
  forged("an answer by a key that has the name of a trusted one", signed({ signer: "k9" })),
  token("an unknown kid: the shop has changed its key", "UPDATE_REQUIRED", signed({ kid: "k9" })),
  token("version 3", "UPDATE_REQUIRED", signed({ payload: { v: 3 } })),
  token("version 1", "UPDATE_REQUIRED", signed({ payload: { v: 1 } })),
  forged("a revocation list in place of an answer", signed({ typ: "license-revocations+jws" })),
  forged("a user token in place of an answer", signed({ typ: "license-user+jwt" })),
  forged(
    "the answer to a deactivate, which is valid too",
    signed({ question: { call: "deactivate" } })
  ),
  forged("the answer to an activate", signed({ question: { call: "activate" } })),
  forged("the answer for another program", signed({ question: { program: "photo-lite" } })),
  forged("the answer for a named user", signed({ question: { user_id: "luser_2" } })),
  forged(
    "a replayed answer: the nonce of an earlier question",
    signed({ question: { nonce: "x".repeat(22) } })
  ),
  forged(
    "the answer for another computer",
    signed({ question: { fingerprint: `${FINGERPRINT}0` } })
  ),
  forged(
    "the answer for locks in place of a fingerprint",
    signed({ question: { fingerprint: null, locks: { cpu: "a".repeat(64) } } })
  ),
  forged(
    "the answer to a question for other features",
    signed({ question: { features: ["export"] } })
  ),
  forged(
    "the answer to a question for an older release",
    signed({ question: { app_released_at: "2020-01-01T00:00:00Z" } })
  ),
  forged("the answer for the seat of a feature", signed({ question: { feature: "solver" } })),
  token("an answer after more than 300 seconds", "ANSWER_NOT_GENUINE", good, 301),
  forged("an answer without a verdict", signed({ payload: { valid: undefined } })),
  forged("an answer whose verdict is a text", signed({ payload: { valid: "true" } })),
  {
    about: "an answer without a signature",
    code: "ANSWER_NOT_GENUINE",
    answer: { status: 200, body: { valid: true, code: "VALID" } },
  },
  {
    about: "the page of a hotel's network",
    code: "ANSWER_NOT_GENUINE",
    answer: { status: 200, body: "<html><body>Welcome</body></html>" },
  },
  {
    about: "an empty answer",
    code: "ANSWER_NOT_GENUINE",
    answer: { status: 200, body: "" },
  },
]

const status = (code: number, about: string, body: unknown = ""): Silence => ({
  about: `${code}: ${about}`,
  code: "SHOP_UNREACHABLE",
  answer: { status: code, body },
})

/** No answer at all, or one that is not the shop's. */
const outages: Silence[] = [
  { about: "no answer", code: "SHOP_UNREACHABLE", answer: null },
  status(503, "the shop's database is away", {
    code: "UNAVAILABLE",
    type: "unexpected_state",
    message: "The license server cannot answer just now; try again later",
  }),
  status(500, "the shop has a fault"),
  status(502, "a proxy does not reach the shop", "<html>Bad Gateway</html>"),
  status(504, "a proxy waits in vain"),
  status(404, "another server has the address now", "<html>Not Found</html>"),
  status(403, "a firewall refuses", "<html>Forbidden</html>"),
  status(407, "a proxy wants a password"),
  {
    about: "429: too many requests",
    code: "RATE_LIMITED",
    answer: {
      status: 429,
      headers: { "retry-after": "60" },
      body: { code: "RATE_LIMITED", type: "too_many_requests", message: "Too many requests" },
    },
  },
]

/** Each of them once to a program that kept nothing, and once to one that an answer carries. */
const silences: VectorCase[] = [...foreign, ...outages].flatMap(
  ({ about, code, answer, elapsed_seconds }) => [
    vector({
      about: `${about}; nothing is kept`,
      answer,
      elapsed_seconds,
      decision: decision(code, { source: "program" }),
    }),
    vector({
      about: `${about}; a kept answer carries the program`,
      memory: { kept: KEPT },
      answer,
      elapsed_seconds,
      decision: decision("VALID", { source: "kept", runs_until: KEPT_UNTIL, features: FEATURES }),
    }),
  ]
)

/** Requests that the shop understood and refuses: the kept answer does not carry the program past them. */
const refusals: VectorCase[] = (
  [
    [400, "KEY_REQUIRED", "REQUEST_REFUSED"],
    [400, "INVALID_REQUEST", "REQUEST_REFUSED"],
    [413, "BODY_TOO_LARGE", "REQUEST_REFUSED"],
    [415, "UNSUPPORTED_MEDIA_TYPE", "REQUEST_REFUSED"],
    [401, "USER_TOKEN_INVALID", "USER_SESSION_ENDED"],
    [409, "IDEMPOTENCY_KEY_REUSED", "REQUEST_REFUSED"],
  ] as const
).map(([code, name, decided]) =>
  vector({
    about: `${code} ${name}`,
    memory: { kept: KEPT },
    answer: { status: code, body: { code: name, type: "invalid_data", message: "It is wrong" } },
    decision: decision(decided),
  })
)

/** A program whose clock was set back says so, whatever the shop's answer is worth. */
const withClock: VectorCase[] = [
  vector({
    about: "no answer, and the clock was set back by a day",
    memory: { kept: KEPT, last_seen: at(24 * HOURS) },
    decision: decision("CLOCK_ROLLED_BACK", { source: "program" }),
  }),
  vector({
    about: "an unknown kid, and the kept answer has ended: an update helps, a connection does not",
    client: CLIENT,
    now: at(25 * HOURS),
    memory: { kept: KEPT },
    answer: answered(signed({ kid: "k9", when: at(25 * HOURS) })),
    decision: decision("UPDATE_REQUIRED", { source: "program" }),
  }),
]

export const silenceCases = [...silences, ...refusals, ...withClock]
