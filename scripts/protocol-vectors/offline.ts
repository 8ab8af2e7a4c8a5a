import { signJws } from "../../src/modules/licensing/domain/codecs/jws"
import {
  type RevocationList,
  signRevocationList,
} from "../../src/modules/licensing/domain/codecs/revocation-list"
import { nodePrimitives } from "../../src/modules/licensing/storage/node-primitives"
import type { VectorCase, VectorClient, VectorMemory } from "./types"
import {
  at,
  CLIENT,
  DAYS,
  decision,
  FEATURES,
  FILE,
  file,
  type FileInput,
  HOURS,
  LICENSE,
  NOW,
  privateKeyOf,
  type SignedInput,
  signed,
  USER,
  vector,
} from "./world"

/** What a program decides by an answer that it kept. */
function kept(
  about: string,
  input: SignedInput & { text?: string },
  expected: { code: string; until?: string; features?: string[] },
  more: { now?: string; last_seen?: string; client?: VectorClient } = {}
): VectorCase {
  const { now, last_seen, client = CLIENT } = more
  const ok = expected.code === "VALID" || expected.code === "IN_GRACE"
  return vector({
    about: `kept answer: ${about}`,
    call: "offline",
    client,
    now,
    memory: { kept: input.text ?? signed(input), ...(last_seen ? { last_seen } : {}) },
    decision: decision(
      expected.code,
      ok
        ? {
            source: "kept",
            runs_until: expected.until ?? at(24 * HOURS),
            features: expected.features ?? FEATURES,
          }
        : { source: "program" }
    ),
  })
}

const needed = { code: "CONNECTION_NEEDED" }
const asking: VectorClient = { ...CLIENT, features: ["export"] }
const released: VectorClient = { ...CLIENT, app_released_at: "2026-10-01T00:00:00Z" }
const someone: VectorClient = { ...CLIENT, key: null, user_id: USER, user_token: "user.token.1" }

const keptCases: VectorCase[] = [
  kept("at once", {}, { code: "VALID" }),
  kept("in its last millisecond", {}, { code: "VALID" }, { now: at(24 * HOURS - 0.001) }),
  kept("at its end", {}, needed, { now: at(24 * HOURS) }),
  kept("of a license in its time of grace", { facts: { code: "IN_GRACE" } }, { code: "IN_GRACE" }),
  kept("that may not be kept", { facts: { keep_until: null } }, needed),
  kept("that is a refusal", { facts: { valid: false, code: "SUSPENDED" } }, needed),
  kept("to an activate", { question: { call: "activate" } }, { code: "VALID" }),
  kept("to a session", { question: { call: "session" } }, { code: "VALID" }),
  kept("to a deactivate", { question: { call: "deactivate" } }, needed),
  kept("to a checkout", { question: { call: "checkout" } }, needed),
  kept(
    "for another program",
    { question: { program: "photo-lite" } },
    { code: "PROGRAM_MISMATCH" }
  ),
  kept(
    "for another computer: the disk was copied",
    { question: { fingerprint: "another-computer-0001" } },
    { code: "OTHER_COMPUTER" }
  ),
  kept("to a question without the feature that is needed now", {}, needed, { client: asking }),
  kept("of an older version of the program", {}, needed, { client: released }),
  kept("by a key, while a user is signed in", {}, needed, { client: someone }),
  kept("of the user who is signed in", { client: someone }, { code: "VALID" }, { client: someone }),
  kept("of another user", { question: { user_id: "luser_2" } }, needed, { client: someone }),
  kept("by an unknown kid", { kid: "k9" }, needed),
  kept("by the key of before", { kid: "k0" }, { code: "VALID" }),
  kept("with a signature that was changed", { signer: "k9" }, needed),
  kept("that was cut off", { text: signed().slice(0, 100) }, needed),
  kept("of version 1", { payload: { v: 1 } }, needed),
  kept("the clock is five minutes behind it", {}, { code: "VALID" }, { now: at(-300) }),
  kept(
    "the clock is more than five minutes behind it",
    {},
    { code: "CLOCK_ROLLED_BACK" },
    { now: at(-301) }
  ),
  kept(
    "the clock is behind what the program has seen",
    {},
    { code: "CLOCK_ROLLED_BACK" },
    { last_seen: at(2 * HOURS) }
  ),
  kept(
    "a month ahead by the shop's word: 72 hours of it count",
    { facts: { keep_until: at(30 * DAYS) } },
    { code: "VALID", until: at(72 * HOURS) },
    { now: at(71 * HOURS) }
  ),
  kept("after 72 hours", { facts: { keep_until: at(30 * DAYS) } }, needed, { now: at(72 * HOURS) }),
  kept(
    "a feature ends during the outage",
    { facts: { feature_ends: { export: at(HOURS) } } },
    { code: "VALID", features: ["layers"] },
    { now: at(2 * HOURS) }
  ),
]

/** What a program decides by a file that it has stored. */
function stored(
  about: string,
  input: FileInput & { text?: string },
  expected: { code: string; features?: string[]; until?: string },
  more: { now?: string; memory?: VectorMemory; client?: VectorClient } = {}
): VectorCase {
  const ok = expected.code === "VALID"
  return vector({
    about: `file: ${about}`,
    call: "offline",
    client: more.client,
    now: more.now,
    memory: { file: input.text ?? file(input), ...more.memory },
    decision: decision(
      expected.code,
      ok
        ? {
            source: "file",
            runs_until: expected.until ?? at(30 * DAYS),
            features: expected.features ?? ["export"],
          }
        : { source: "program" }
    ),
  })
}

const valid = { code: "VALID" }
const truncated = file().split("\n").slice(0, -3).join("\n")

/** Another first character of the content, which the signature covers. */
function alteredFile(): string {
  const lines = file({ sealed: false }).split("\n")
  const envelope = Buffer.from(lines.slice(1, -2).join(""), "base64").toString()
  return envelope.replace('"enc":"e', '"enc":"f')
}
const TYPED = "locks:2a00000000004d"

const fileCases: VectorCase[] = [
  stored("a machine file", {}, valid),
  stored("a machine file that is not encrypted", { sealed: false }, valid),
  stored("a license file", { kind: "license" }, valid),
  stored("a license file on another computer", { kind: "license" }, valid, {
    client: { ...CLIENT, fingerprint: "another-computer-0001" },
  }),
  stored("by the key of before", { kid: "k0" }, valid),
  stored("in its last millisecond", {}, valid, { now: at(30 * DAYS - 0.001) }),
  stored("at its end", {}, { code: "FILE_EXPIRED" }, { now: at(30 * DAYS) }),
  stored("the clock is five minutes behind its issue", {}, valid, { now: at(-360) }),
  stored(
    "the clock is more than five minutes behind its issue",
    {},
    { code: "CLOCK_ROLLED_BACK" },
    { now: at(-361) }
  ),
  stored(
    "the clock is behind what the program has seen",
    {},
    { code: "CLOCK_ROLLED_BACK" },
    { memory: { last_seen: at(HOURS) } }
  ),
  stored("that was cut off", { text: truncated }, { code: "FILE_UNREADABLE" }),
  stored("that was altered", { text: alteredFile() }, { code: "FILE_NOT_GENUINE" }),
  stored("by an unknown key", { kid: "k9" }, { code: "FILE_NOT_GENUINE" }),
  stored("something else", { text: "hello" }, { code: "FILE_UNREADABLE" }),
  stored("of another license key", { key: "00000-00000-00000-00000-00000" }, { code: "WRONG_KEY" }),
  stored("of another computer", { fingerprint: "another-computer-0001" }, { code: "WRONG_KEY" }),
  stored(
    "of another computer, not encrypted",
    { fingerprint: "another-computer-0001", sealed: false },
    { code: "OTHER_COMPUTER" }
  ),
  stored(
    "of another computer that was activated by typed codes",
    { fingerprint: TYPED, sealed: false },
    { code: "OTHER_COMPUTER" }
  ),
  stored(
    "of another program",
    { metadata: { program: "photo-lite" } },
    { code: "PROGRAM_MISMATCH" }
  ),
  stored(
    "of a named user, for a program with the key alone",
    { user: { id: USER, name: "Ada" }, sealed: false },
    { code: "OTHER_USER" }
  ),
  stored("of the user who is signed in", { user: { id: USER, name: "Ada" } }, valid, {
    client: someone,
  }),
  stored(
    "of another user",
    { user: { id: "luser_2", name: null }, sealed: false },
    { code: "OTHER_USER" },
    { client: someone }
  ),
  stored(
    "without the feature that is needed",
    { metadata: { features: [] } },
    { code: "FEATURE_MISSING" },
    { client: asking }
  ),
  stored("with the feature that is needed", {}, valid, { client: asking }),
  stored(
    "whose feature has ended",
    { metadata: { feature_ends: { export: at(-1) } } },
    { code: "FEATURE_EXPIRED" },
    { client: asking }
  ),
  stored(
    "whose feature has ended, which is not needed",
    { metadata: { feature_ends: { export: at(-1) } } },
    { code: "VALID", features: [] }
  ),
  stored(
    "whose maintenance ended before this version",
    { metadata: { maintenance_until: "2026-10-01T00:00:00Z" } },
    { code: "MAINTENANCE_ENDED" },
    { client: released }
  ),
  stored(
    "whose maintenance covers this version",
    { metadata: { maintenance_until: "2026-10-01T00:00:01Z" } },
    valid,
    { client: released }
  ),
  stored(
    "revoked offline: the list names its license",
    {},
    { code: "FILE_WITHDRAWN" },
    { memory: { revocation: 8, revoked: { licenses: [LICENSE], files: [] } } }
  ),
  stored(
    "revoked offline: the list names the file",
    {},
    { code: "FILE_WITHDRAWN" },
    { memory: { revocation: 8, revoked: { licenses: [], files: [FILE] } } }
  ),
  stored("the list names others", {}, valid, {
    memory: { revocation: 8, revoked: { licenses: ["lic_2"], files: ["licfile_2"] } },
  }),
  stored("a kept answer that has ended, and a file that has not", {}, valid, {
    now: at(25 * HOURS),
    memory: { kept: signed() },
  }),
]

/** What people bring to a computer without a network. */
const brought: VectorCase[] = [
  vector({
    about: "open a file: it is stored",
    call: "open_file",
    brought: file(),
    decision: decision("VALID", {
      source: "file",
      runs_until: at(30 * DAYS),
      features: ["export"],
    }),
    remembered: { kept: false, file: true },
  }),
  vector({
    about: "open a file, in the letters that somebody typed the key in",
    call: "open_file",
    client: { ...CLIENT, key: "7q2mx k9d4b ozt5r hv8wc 3nej6" },
    brought: file(),
    decision: decision("VALID", {
      source: "file",
      runs_until: at(30 * DAYS),
      features: ["export"],
    }),
    remembered: { kept: false, file: true },
  }),
  vector({
    about: "open the certificate of a QR code",
    call: "open_file",
    brought: Buffer.from(file().split("\n").slice(1, -2).join(""), "base64").toString(),
    decision: decision("VALID", {
      source: "file",
      runs_until: at(30 * DAYS),
      features: ["export"],
    }),
    remembered: { kept: false, file: true },
  }),
  vector({
    about: "open a file that has expired: the one that is there stays",
    call: "open_file",
    memory: { file: file() },
    brought: file({ meta: { issued: at(-3 * HOURS), expiry: at(-HOURS), ttl: 2 * HOURS } }),
    decision: decision("FILE_EXPIRED", { source: "program" }),
  }),
  vector({
    about: "open a license request in place of a file",
    call: "open_file",
    brought: "-----BEGIN LICENSE REQUEST-----\ne30=\n-----END LICENSE REQUEST-----\n",
    decision: decision("FILE_UNREADABLE", { source: "program" }),
  }),
]

const list = (content: Partial<RevocationList>, kid = "k1") =>
  signRevocationList(
    nodePrimitives,
    { number: 8, issued_at: NOW, licenses: [], files: [], ...content },
    { kid, privateKey: privateKeyOf(kid) }
  )

const running = decision("VALID", {
  source: "file",
  runs_until: at(30 * DAYS),
  features: ["export"],
})

function read(
  about: string,
  text: string,
  expected: VectorCase["decision"],
  revocation = 7
): VectorCase {
  return vector({
    about: `revocation list: ${about}`,
    call: "read_list",
    memory: { file: file(), revocation },
    brought: text,
    decision: expected,
  })
}

const refusedList = decision("LIST_REFUSED", { source: "program" })

const lists: VectorCase[] = [
  read("it names nobody", list({}), running),
  read(
    "it names the license of the file",
    list({ licenses: [LICENSE] }),
    decision("FILE_WITHDRAWN", { source: "program" })
  ),
  read(
    "it names the file",
    list({ files: [FILE] }),
    decision("FILE_WITHDRAWN", { source: "program" })
  ),
  read("the same number again", list({}), running, 8),
  read("an older one, which may hide a revocation", list({}), refusedList, 9),
  read("cut off", list({}).slice(0, -10), refusedList),
  read("by an unknown kid", list({}, "k9"), decision("UPDATE_REQUIRED", { source: "program" })),
  read(
    "without its files",
    signJws(nodePrimitives, {
      payload: { number: 8, issued_at: NOW, licenses: [] },
      typ: "license-revocations+jws",
      kid: "k1",
      privateKey: privateKeyOf("k1"),
    }),
    refusedList
  ),
  read("an answer in its place", signed(), refusedList),
]

const nothing: VectorCase[] = [
  vector({
    about: "nothing is stored, no key and no file",
    call: "offline",
    client: { ...CLIENT, key: null },
    decision: decision("NO_LICENSE", { source: "program" }),
  }),
  vector({
    about: "a key, but nothing that carries the program",
    call: "offline",
    decision: decision("CONNECTION_NEEDED", { source: "program" }),
  }),
  vector({
    about: "a file alone, without a key: it opens if it is not encrypted",
    call: "offline",
    client: { ...CLIENT, key: null },
    memory: { file: file({ sealed: false }) },
    decision: decision("VALID", {
      source: "file",
      runs_until: at(30 * DAYS),
      features: ["export"],
    }),
  }),
]

export const offlineCases = [...keptCases, ...fileCases, ...brought, ...lists, ...nothing]
