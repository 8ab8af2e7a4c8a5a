import { readFileSync } from "node:fs"
import { join } from "node:path"

import fc from "fast-check"

import { deriveLicenseStatus, type LicenseStatus } from "../license-status"
import {
  DEFAULT_TASK_LIMITS,
  type StoredTaskLimits,
  type Task,
  taskLimits,
  TASKS,
} from "../../seats/task-limits"
import type {
  CheckFacts,
  CheckRequest,
  TaskFacts,
  TaskLicense,
  TaskRequest,
  Verdict,
  VerdictActivation,
} from "../facts"
import {
  countsAsTransfer,
  isRepeatedActivation,
  LADDER,
  publicVerdict,
  validationVerdict,
} from "../validation"
import { CHECKS, type Purpose, PURPOSES } from "../purposes"
import type { FeatureTerms } from "../../policies/feature-terms"
import { VERDICT_CODES, type VerdictCode, verdictHttpStatus } from "../verdict-codes"
import { VERDICT_CATALOGUES } from "../../../messages/verdict-messages"

const NOW = new Date("2028-02-29T10:20:30.456Z")
const HOUR = 3_600_000
const after = (ms: number) => new Date(NOW.getTime() + ms)
const MIDNIGHT = new Date("2028-03-01T00:00:00.000Z")

const license = (over: Partial<TaskLicense> = {}): TaskLicense => ({
  state: "active",
  order_active: true,
  serial_blacklisted: false,
  starts_at: null,
  expires_at: null,
  grace_hours: 0,
  activation_count: 1,
  program_code: "cad",
  authorization: "license_key",
  allow_offline: true,
  allow_license_files: true,
  allow_typed_codes: true,
  maintenance_until: null,
  features: ["cam"],
  seats: 3,
  held_seats: 0,
  max_transfers: null,
  transfer_count: 0,
  vacated: 0,
  returning: false,
  subscription_expires_at: null,
  limits: DEFAULT_TASK_LIMITS,
  limit_seats: 1,
  used: { day: 0, month: 0 },
  wrong_codes: 0,
  ...over,
})

const ACTIVE: VerdictActivation = { status: "active", expires_at: null, seated: true }

/** Facts and request with which everything is in order, with changes to any of them. */
type Case = {
  purpose: Purpose
  license?: Partial<TaskLicense> | null
  activation?: VerdictActivation | null
  facts?: Partial<Omit<TaskFacts, "seating" | "borrowing" | "counting">> &
    Pick<CheckFacts, "seating" | "borrowing" | "counting">
  request?: Partial<Omit<TaskRequest, "purpose">> &
    Pick<CheckRequest, "mode" | "seat_of" | "used_before">
}

/** The floating seats that a check is about. */
const SEATED: readonly Purpose[] = ["validate", "session", "release", "consume"]

/** Only floating seats that may be borrowed are. */
const termsFor = (purpose: Purpose): Partial<TaskLicense> =>
  purpose === "borrow" ? { floating_seats: 2, max_borrow_hours: 24 } : {}

function inOrder({ purpose, ...over }: Case): [TaskFacts, TaskRequest] {
  const facts: TaskFacts = {
    license: over.license === null ? null : license({ ...termsFor(purpose), ...over.license }),
    activation: over.activation === undefined && purpose !== "activate" ? ACTIVE : null,
    locks: purpose === "reactivate" ? { ok: true, changed: [] } : null,
    removal_code: purpose === "transfer" || purpose === "remove" ? "right" : "not_needed",
    ...(over.activation === undefined ? {} : { activation: over.activation }),
    ...over.facts,
  }
  const anyComputer = purpose === "key" || purpose === "license_file" || purpose === "remove"
  const computer = anyComputer ? null : "fingerprint"
  const request = { program_code: "cad", computer, by_staff: false, ...over.request }
  return [facts, { ...request, purpose } as TaskRequest]
}

const judge = (subject: Case): Verdict => {
  const [facts, request] = inOrder(subject)
  return isTask(subject.purpose)
    ? validationVerdict(facts, request, NOW)
    : validationVerdict(facts as CheckFacts, request as unknown as CheckRequest, NOW)
}

const isTask = (purpose: Purpose): purpose is Task => (TASKS as readonly string[]).includes(purpose)

const limited = (limits: StoredTaskLimits): Partial<TaskLicense> => ({ limits: taskLimits(limits) })
const REFUSED_LOCKS: TaskFacts["locks"] = {
  ok: false,
  code: "TOO_MANY_LOCKS_CHANGED",
  differing: 2,
  changed: ["cpu", "bios"],
  fixed: [],
  hardware: 2,
}

/** By rung: what alone makes it refuse, for a purpose that asks it. */
const OUT_OF_ORDER: Record<string, (purpose: Purpose) => Omit<Case, "purpose">> = {
  RATE_LIMITED: () => ({ request: { rate_limited_until: after(1) } }),
  NOT_FOUND: () => ({ license: null, activation: null }),
  PROGRAM_MISMATCH: () => ({ request: { program_code: "office" } }),
  REVOKED: () => ({ license: { state: "revoked" } }),
  SUSPENDED: () => ({ license: { state: "suspended" } }),
  ORDER_INACTIVE: () => ({ license: { order_active: false } }),
  SERIAL_BLACKLISTED: () => ({ license: { serial_blacklisted: true } }),
  USER_REQUIRED: () => ({ license: { authorization: "named_user" } }),
  USER_SESSION_ENDED: () => ({ license: { user: "signed_out" } }),
  USER_DISABLED: () => ({ license: { user: "disabled" } }),
  USER_NOT_ASSIGNED: () => ({ license: { user: "not_assigned" } }),
  NOT_STARTED: () => ({ license: { starts_at: after(1) } }),
  EXPIRED: () => ({ license: { expires_at: after(-HOUR), grace_hours: 1 } }),
  MAINTENANCE_ENDED: () => ({
    license: { maintenance_until: after(-HOUR) },
    request: { app_released_at: after(-HOUR) },
  }),
  FEATURE_MISSING: () => ({ request: { features: ["cam", "export"] } }),
  FEATURE_EXPIRED: () => ({
    license: { feature_terms: { cam: { expires_at: NOW.toISOString() } } },
    request: { features: ["cam"] },
  }),
  SUBSCRIPTION_EXPIRED: () => ({ license: { subscription_expires_at: NOW } }),
  TASK_DISABLED: (purpose) => ({
    license: limited({ no_subscription: { [purpose]: { enabled: false } } }),
  }),
  OFFLINE_NOT_ALLOWED: () => ({ license: { allow_offline: false } }),
  LICENSE_FILES_NOT_ALLOWED: () => ({ license: { allow_license_files: false } }),
  BORROW_NOT_OFFERED: () => ({ license: { max_borrow_hours: null } }),
  FINGERPRINT_REQUIRED: () => ({ request: { computer: null } }),
  TYPED_CODES_NOT_ALLOWED: () => ({
    license: { allow_typed_codes: false },
    request: { computer: "machine_codes" },
  }),
  INVALID_MACHINE_CODES: () => ({ request: { computer: "wrong_machine_codes" } }),
  TERM_NOT_BEGUN: () => ({ license: { term_begun: false } }),
  NOT_ACTIVATED: () => ({ activation: null }),
  ACTIVATION_EXPIRED: () => ({ activation: { ...ACTIVE, expires_at: NOW } }),
  NO_SESSION: (purpose) =>
    purpose === "borrow"
      ? {
          license: { feature_terms: { cam: { floating_seats: 1 } } },
          request: { seat_of: "cam" },
        }
      : SEATED.includes(purpose)
        ? {
            license: { floating_seats: 2 },
            activation: { ...ACTIVE, seated: false },
            request: { mode: "keep" },
          }
        : {},
  BORROW_TOO_SHORT: () => ({ facts: { borrowing: { ok: false, code: "BORROW_TOO_SHORT" } } }),
  BORROW_TOO_LONG: () => ({ facts: { borrowing: { ok: false, code: "BORROW_TOO_LONG" } } }),
  FLOATING_FULL: () => ({ facts: { seating: { free: false, retry_at: after(1) } } }),
  CONSUMPTION_EXHAUSTED: () => ({ facts: { counting: { fits: false, resets_at: after(1) } } }),
  TASK_LOCKED: () => ({ license: { wrong_codes: 5 } }),
  MONTHLY_LIMIT: (purpose) => ({
    license: {
      ...limited({ no_subscription: { [purpose]: { monthly: 2 }, transfer: { monthly: 2 } } }),
      used: { day: 0, month: 2 },
    },
  }),
  DAILY_LIMIT: (purpose) => ({
    license: {
      ...limited({ no_subscription: { [purpose]: { daily: 2 }, transfer: { daily: 2 } } }),
      used: { day: 2, month: 2 },
    },
  }),
  CODES_EXHAUSTED: () => ({ facts: { codes_exhausted: true } }),
  REMOVAL_CODE_REQUIRED: () => ({ facts: { removal_code: "missing" } }),
  INVALID_REMOVAL_CODE: () => ({ facts: { removal_code: "wrong" } }),
  INVALID_RECEIPT: () => ({ facts: { receipt: "wrong" } }),
  TOO_MANY_LOCKS_CHANGED: () => ({ facts: { locks: REFUSED_LOCKS } }),
  SEATS_EXHAUSTED: () => ({ license: { seats: 3, activation_count: 2, held_seats: 1 } }),
  FILE_KEEPS_SEAT: (purpose) => ({
    license: purpose !== "activate" ? { seats: 2, activation_count: 1, held_seats: 1 } : {},
    facts: { file_out: true },
  }),
  OWNER_RESETS_EXHAUSTED: () => ({ facts: { owner_resets: { left: 0, next_at: null } } }),
  TRANSFER_FORBIDDEN: (purpose) => ({
    request: { drifted: purpose === "reactivate", owner_reset: purpose === "remove" },
    license: { seats: 2, activation_count: 1, vacated: 1, max_transfers: 0 },
  }),
  TRANSFERS_EXHAUSTED: (purpose) => ({
    request: { drifted: purpose === "reactivate", owner_reset: purpose === "remove" },
    license: { seats: 2, activation_count: 1, vacated: 1, max_transfers: 2, transfer_count: 2 },
  }),
}

const trouble = (name: string, purpose: Purpose): Omit<Case, "purpose"> => {
  const make = OUT_OF_ORDER[name]
  if (!make) throw new Error(`no case for the rung ${name}`)
  return make(purpose)
}

const PAIRS = LADDER.flatMap(({ name, code, purposes }) =>
  purposes.map((purpose): [string, Purpose, VerdictCode] => [name, purpose, code])
)

describe("each rung by itself", () => {
  it.each(PURPOSES)("%s: valid when all is in order", (purpose) => {
    expect(judge({ purpose })).toEqual({
      valid: true,
      code: "VALID",
      retry_at: null,
      differing_locks: null,
      changed_locks: [],
    })
  })

  it.each(PAIRS)("%s refuses %s", (name, purpose, code) => {
    expect(judge({ purpose, ...trouble(name, purpose) })).toMatchObject({ valid: false, code })
  })

  it.each(
    LADDER.flatMap(({ name, purposes }) =>
      PURPOSES.filter((purpose) => !purposes.includes(purpose)).map(
        (purpose): [string, Purpose] => [name, purpose]
      )
    )
  )("%s does not refuse %s", (name, purpose) => {
    // An activation in force makes an activate a repetition, which is another matter.
    const { activation, ...rest } = trouble(name, purpose)
    const kept = purpose === "activate" ? {} : { activation }
    expect(judge({ purpose, ...rest, ...kept })).toMatchObject({ valid: true, code: "VALID" })
  })

  it("gives every refusal code, and no code is left over", () => {
    const given = new Set<VerdictCode>(LADDER.map(({ code }) => code))
    expect(VERDICT_CODES.filter((code) => !given.has(code))).toEqual(["VALID", "IN_GRACE"])
    expect(new Set(LADDER.map(({ name }) => name)).size).toBe(LADDER.length)
  })
})

describe("floating seats", () => {
  const floating = (over: Partial<VerdictActivation>) => ({
    license: { floating_seats: 2 },
    activation: { ...ACTIVE, seated: false, ...over },
  })
  const session = (mode: CheckRequest["mode"], over: Partial<VerdictActivation> = {}) =>
    judge({ purpose: "session", ...floating(over), request: { mode } })

  it("let a computer run only as long as it holds one", () => {
    expect(judge({ purpose: "validate", ...floating({ seated: true }) }).code).toBe("VALID")
    expect(judge({ purpose: "validate", ...floating({}) }).code).toBe("NO_SESSION")
    expect(judge({ purpose: "validate", activation: { ...ACTIVE, seated: false } }).code).toBe(
      "VALID"
    )
  })

  it("are taken unasked, unless somebody ended the session a moment ago", () => {
    expect(session("take").code).toBe("VALID")
    expect(session("take", { barred_until: after(1) }).code).toBe("VALID")
    expect(session("any").code).toBe("VALID")
    expect(session("any", { barred_until: NOW }).code).toBe("VALID")
    expect(session("any", { barred_until: after(1) })).toMatchObject({
      code: "NO_SESSION",
      retry_at: after(1),
    })
    expect(session("keep").code).toBe("NO_SESSION")
    expect(session("keep", { seated: true }).code).toBe("VALID")
  })

  it("are borrowed only where the license lends them", () => {
    const borrow = (license: Partial<TaskLicense>) => judge({ purpose: "borrow", license }).code
    expect(borrow({})).toBe("VALID")
    expect(borrow({ max_borrow_hours: null })).toBe("BORROW_NOT_OFFERED")
    expect(borrow({ floating_seats: null })).toBe("BORROW_NOT_OFFERED")
    expect(borrow({ allow_offline: false })).toBe("OFFLINE_NOT_ALLOWED")
    // A file never outlives the license.
    const inGrace = { expires_at: after(-1), grace_hours: 1 }
    expect(borrow(inGrace)).toBe("EXPIRED")
  })

  describe("of a feature", () => {
    const asks = (
      purpose: Purpose,
      request: Case["request"],
      seats: readonly string[] = [],
      own: Partial<TaskLicense> & Pick<VerdictActivation, "borrowed" | "seated"> = {}
    ) => {
      const { borrowed, seated = false, ...more } = own
      const feature_terms = { cam: { floating_seats: 1 } }
      const activation = { ...ACTIVE, seated, feature_seats: seats, borrowed }
      const license = { floating_seats: null, max_borrow_hours: 24, feature_terms, ...more }
      return judge({ purpose, license, activation, request }).code
    }
    const ofCam = { seat_of: "cam" }
    const needsCam = { features: ["cam"] }

    it.each<[string, VerdictCode, Parameters<typeof asks>]>([
      ["the license runs without", "VALID", ["validate", {}]],
      ["named, and none held", "NO_SESSION", ["validate", needsCam]],
      ["named, and one held", "VALID", ["validate", needsCam, ["cam"]]],
      [
        "one held in place of the license's",
        "NO_SESSION",
        ["validate", {}, ["cam"], { floating_seats: 1 }],
      ],
      ["uses counted, and none held", "NO_SESSION", ["consume", needsCam]],
      ["taken, and so named too", "VALID", ["session", { ...ofCam, ...needsCam, mode: "take" }]],
      ["kept, and held", "VALID", ["session", { ...ofCam, mode: "keep" }, ["cam"]]],
      ["kept, and gone", "NO_SESSION", ["session", { ...ofCam, mode: "keep" }]],
      [
        "taken without the license's own",
        "NO_SESSION",
        ["session", { ...ofCam, mode: "take" }, [], { floating_seats: 1 }],
      ],
      [
        "kept without the license's own",
        "NO_SESSION",
        ["session", { ...ofCam, mode: "keep" }, ["cam"], { floating_seats: 1 }],
      ],
      [
        "taken beside the license's own",
        "VALID",
        ["session", { ...ofCam, mode: "take" }, [], { floating_seats: 1, seated: true }],
      ],
      ["needed by a heartbeat", "NO_SESSION", ["session", { ...needsCam, mode: "any" }]],
      ["not needed by a heartbeat", "VALID", ["session", { mode: "any" }]],
      ["released", "VALID", ["release", ofCam, ["cam"]]],
      ["released, and none held", "NO_SESSION", ["release", ofCam]],
      ["needed with a file", "OFFLINE_NOT_ALLOWED", ["checkout", needsCam, ["cam"]]],
      ["not needed with a file", "VALID", ["checkout", {}]],
      ["lent", "VALID", ["borrow", ofCam]],
      [
        "lent by a license that lends none",
        "BORROW_NOT_OFFERED",
        ["borrow", ofCam, [], { max_borrow_hours: null }],
      ],
      ["lent of a feature without seats", "BORROW_NOT_OFFERED", ["borrow", { seat_of: "draw" }]],
      [
        "lent without the license's own",
        "NO_SESSION",
        ["borrow", ofCam, ["cam"], { floating_seats: 1 }],
      ],
      [
        "lent beside the license's own",
        "VALID",
        ["borrow", ofCam, [], { floating_seats: 1, borrowed: true }],
      ],
    ])("%s: %s", (_, code, given) => {
      expect(asks(...given)).toBe(code)
    })
  })

  it("go with no proof that works without them", () => {
    const license = { floating_seats: 2 }
    expect(judge({ purpose: "checkout", license }).code).toBe("OFFLINE_NOT_ALLOWED")
    expect(judge({ purpose: "license_file", license }).code).toBe("OFFLINE_NOT_ALLOWED")
    const typed = { computer: "machine_codes" as const }
    expect(judge({ purpose: "activate", license, request: typed }).code).toBe(
      "TYPED_CODES_NOT_ALLOWED"
    )
  })
})

describe("uses of a feature that happened before", () => {
  const judgeUse = (at: Date, terms: FeatureTerms, request: Case["request"] = {}) =>
    judge({
      purpose: "consume",
      license: { feature_terms: { cam: terms } },
      activation: { ...ACTIVE, feature_seats: [] },
      request: { used_before: { feature: "cam", at }, ...request },
    }).code
  const seats = { floating_seats: 1 }
  const ended = { expires_at: after(-HOUR).toISOString() }

  it.each<[string, VerdictCode, Parameters<typeof judgeUse>]>([
    ["need no seat now", "VALID", [NOW, seats]],
    [
      "need one for what the program demands besides",
      "NO_SESSION",
      [NOW, seats, { features: ["cam"] }],
    ],
    ["count if the feature was on then", "VALID", [after(-HOUR - 1), ended]],
    ["do not count if it was off", "FEATURE_EXPIRED", [after(-HOUR), ended]],
    [
      "do not count of a feature that the license lacks",
      "FEATURE_MISSING",
      [NOW, {}, { used_before: { feature: "export", at: NOW } }],
    ],
  ])("%s: %s", (_, code, given) => {
    expect(judgeUse(...given)).toBe(code)
  })
})

describe("counted uses", () => {
  const consume = (counting: CheckFacts["counting"]) =>
    judge({ purpose: "consume", facts: { counting } })

  it("are refused where they do not fit, until counting starts again", () => {
    expect(consume(undefined).code).toBe("VALID")
    expect(consume({ fits: true }).code).toBe("VALID")
    const refused = { valid: false, code: "CONSUMPTION_EXHAUSTED" }
    expect(consume({ fits: false, resets_at: after(1) })).toMatchObject({
      ...refused,
      retry_at: after(1),
    })
    expect(consume({ fits: false, resets_at: null })).toMatchObject({ ...refused, retry_at: null })
  })

  it("need a floating seat where the license floats", () => {
    const license = { floating_seats: 2 }
    const activation = { ...ACTIVE, seated: false }
    expect(judge({ purpose: "consume", license, activation }).code).toBe("NO_SESSION")
    expect(judge({ purpose: "consume", license }).code).toBe("VALID")
  })
})

describe("the order of the ladder", () => {
  const merge = (a: Omit<Case, "purpose">, b: Omit<Case, "purpose">): Omit<Case, "purpose"> => ({
    ...(a.license === null || b.license === null
      ? { license: null }
      : { license: { ...b.license, ...a.license } }),
    ...("activation" in b ? { activation: b.activation } : {}),
    ...("activation" in a ? { activation: a.activation } : {}),
    facts: { ...b.facts, ...a.facts },
    request: { ...b.request, ...a.request },
  })

  it.each(LADDER.map((upper, place) => ({ upper, place })))(
    "$upper.name goes before all that follow",
    ({ upper, place }) => {
      for (const lower of LADDER.slice(place + 1)) {
        const shared = upper.purposes.filter((purpose) => lower.purposes.includes(purpose))
        for (const purpose of shared) {
          const wrong = trouble(lower.name, purpose)
          const repeated = isRepeatedActivation(
            { activation: wrong.activation ?? null },
            { purpose }
          )
          // A floating license takes no typed codes at all, right or wrong; and either nobody signed in, or somebody did.
          const never =
            (upper.name === "INVALID_MACHINE_CODES" && lower.name === "NO_SESSION") ||
            (upper.name === "USER_REQUIRED" && lower.name.startsWith("USER_"))
          if (!never && (!repeated || !upper.new_acts_only)) {
            const { code } = judge({ purpose, ...merge(trouble(upper.name, purpose), wrong) })
            expect([purpose, lower.name, code]).toEqual([purpose, lower.name, upper.code])
          }
        }
      }
    }
  )

  const page = readFileSync(join(__dirname, "../../../../../../docs/verdicts.md"), "utf8")
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()))

  it("is the one in docs/verdicts.md", () => {
    const rows = page.filter(([, place]) => /^\d+$/.test(place ?? ""))
    expect(rows.map((cells) => cells.slice(1, 5))).toEqual(
      LADDER.map((rung, index) => [
        String(index + 1),
        `\`${rung.code}\``,
        askedOf(rung),
        rung.binds_staff ? "yes" : "no",
      ])
    )
  })

  it("comes with every code, its words and its statuses on the page", () => {
    const rows = page.filter(([, code]) => /^`[A-Z_]+`$/.test(code ?? ""))
    expect(rows.map((cells) => cells.slice(1, 4))).toEqual(
      VERDICT_CODES.map((code) => {
        const text = VERDICT_CATALOGUES.en?.codes[code]
        const statuses = [verdictHttpStatus(code, "program"), verdictHttpStatus(code, "person")]
        return [`\`${code}\``, `${text?.message} ${text?.next}`, statuses.join(" / ")]
      })
    )
  })

  function askedOf({ purposes }: { purposes: readonly Purpose[] }): string {
    const left = PURPOSES.filter((purpose) => !purposes.includes(purpose))
    if (left.length === 0) return "all"
    return left.length < 3 ? `all but ${left.join(" and ")}` : purposes.join(", ")
  }
})

describe("agreement with the status", () => {
  const time = fc.option(fc.integer({ min: -3, max: 3 }).map((hours) => after(hours * HOUR)))
  const standing = fc.record({
    state: fc.constantFrom("active" as const, "suspended" as const, "revoked" as const),
    order_active: fc.constantFrom(true, false, null),
    serial_blacklisted: fc.constantFrom(true, false, null),
    starts_at: time,
    expires_at: time,
    grace_hours: fc.integer({ min: 0, max: 4 }),
    activation_count: fc.nat(2),
  })
  const CODES: Record<LicenseStatus, VerdictCode[]> = {
    revoked: ["REVOKED"],
    suspended: ["SUSPENDED"],
    blocked: ["ORDER_INACTIVE", "SERIAL_BLACKLISTED"],
    not_started: ["NOT_STARTED"],
    expired: ["EXPIRED"],
    in_grace: ["IN_GRACE"],
    inactive: ["VALID"],
    active: ["VALID"],
  }

  it.each(PURPOSES)("%s", (purpose) => {
    fc.assert(
      fc.property(standing, (facts) => {
        const status = deriveLicenseStatus(facts, NOW)
        const verdict = judge({ purpose, license: facts })
        // A removal or release is judged as if the license had no dates, except that its grace period is named.
        const expected =
          (purpose === "remove" || purpose === "release") &&
          ["not_started", "expired"].includes(status)
            ? ["VALID"]
            : // A file never runs longer than the license, so the grace period has none to give.
              status === "in_grace" && ["borrow", "license_file", "checkout"].includes(purpose)
              ? ["EXPIRED"]
              : CODES[status]
        expect(expected).toContain(verdict.code)
        expect(verdict.valid).toBe(["VALID", "IN_GRACE"].includes(verdict.code))
      }),
      { numRuns: 1_000 }
    )
  })

  it("whatever else is wrong, no license out of force is ever called valid", () => {
    const names = LADDER.map(({ name }) => name)
    fc.assert(
      fc.property(
        standing,
        fc.constantFrom(...PURPOSES),
        fc.constantFrom(...names),
        fc.boolean(),
        (facts, purpose, name, by_staff) => {
          const wrong = trouble(name, purpose)
          const subject: Case = {
            purpose,
            ...wrong,
            license: wrong.license === null ? null : { ...wrong.license, ...facts },
            request: { ...wrong.request, by_staff },
          }
          const status = deriveLicenseStatus(facts, NOW)
          const off = ["revoked", "suspended", "blocked"].includes(status)
          const leaves = purpose === "remove" || purpose === "release"
          const ended = !leaves && ["not_started", "expired"].includes(status)
          expect(judge(subject).valid && (off || ended)).toBe(false)
        }
      ),
      { numRuns: 2_000 }
    )
  })
})

describe("staff", () => {
  const bound = LADDER.filter(({ binds_staff }) => binds_staff).map(({ name }) => name)

  it.each(PAIRS.filter(([, purpose]) => isTask(purpose)))("%s, %s", (name, purpose, code) => {
    const wrong = trouble(name, purpose)
    const verdict = judge({ purpose, ...wrong, request: { ...wrong.request, by_staff: true } })
    expect(verdict.code).toBe(bound.includes(name) ? code : "VALID")
  })

  it("may go beyond the seats once confirmed; nobody else may", () => {
    const full: Case = { purpose: "activate", license: { seats: 1, activation_count: 1 } }
    const beyond = (by_staff: boolean) =>
      judge({ ...full, request: { by_staff, beyond_seats: true } }).code
    expect(beyond(true)).toBe("VALID")
    expect(beyond(false)).toBe("SEATS_EXHAUSTED")
  })
})

describe("an activation that is there", () => {
  const newActs = LADDER.filter(({ new_acts_only }) => new_acts_only).map(({ name }) => name)

  it.each(PAIRS.filter(([name, purpose]) => purpose === "activate" && name !== "NOT_FOUND"))(
    "asked for again: %s",
    (name, purpose, code) => {
      const verdict = judge({ purpose, activation: ACTIVE, ...trouble(name, purpose) })
      expect(verdict.code).toBe(newActs.includes(name) ? "VALID" : code)
    }
  )

  it("is one in force only", () => {
    const ended: VerdictActivation = { status: "ended", expires_at: null }
    expect(isRepeatedActivation({ activation: ACTIVE }, { purpose: "activate" })).toBe(true)
    expect(isRepeatedActivation({ activation: ended }, { purpose: "activate" })).toBe(false)
    expect(isRepeatedActivation({ activation: null }, { purpose: "activate" })).toBe(false)
    expect(isRepeatedActivation({ activation: ACTIVE }, { purpose: "transfer" })).toBe(false)
    const full = { seats: 1, activation_count: 1 }
    expect(judge({ purpose: "activate", activation: ended, license: full }).code).toBe(
      "SEATS_EXHAUSTED"
    )
  })

  it.each(["validate", "checkout", "reactivate", "transfer", "remove"] as const)(
    "that ended is none: %s",
    (purpose) => {
      const ended: VerdictActivation = { status: "ended", expires_at: after(-1) }
      expect(judge({ purpose, activation: ended }).code).toBe("NOT_ACTIVATED")
    }
  )
})

const SINGLE_RULES: [string, Case, VerdictCode][] = [
  [
    "in grace, a task",
    { purpose: "activate", license: { expires_at: NOW, grace_hours: 1 } },
    "IN_GRACE",
  ],
  [
    "surfaces that serve all programs",
    { purpose: "key", request: { program_code: null } },
    "VALID",
  ],
  [
    "a release before the maintenance ended",
    {
      purpose: "validate",
      license: { maintenance_until: NOW },
      request: { app_released_at: after(-1) },
    },
    "VALID",
  ],
  [
    "a release not said",
    { purpose: "validate", license: { maintenance_until: after(-1) } },
    "VALID",
  ],
  ["a rate limit that is over", { purpose: "key", request: { rate_limited_until: NOW } }, "VALID"],
  [
    "a subscription that has expired does not stop the program",
    { purpose: "validate", license: { subscription_expires_at: after(-1) } },
    "VALID",
  ],
  [
    "it stops no task that the settings leave enabled",
    {
      purpose: "remove",
      license: {
        subscription_expires_at: after(-1),
        ...limited({ expired: { remove: { enabled: true } } }),
      },
    },
    "VALID",
  ],
  [
    "renewing it would not enable the task",
    {
      purpose: "remove",
      license: {
        subscription_expires_at: after(-1),
        ...limited({ valid: { remove: { enabled: false } } }),
      },
    },
    "TASK_DISABLED",
  ],
  [
    "limits are those of the order's state",
    {
      purpose: "remove",
      license: {
        subscription_expires_at: after(1),
        ...limited({
          no_subscription: { remove: { daily: 0 } },
          valid: { remove: { daily: 1 } },
        }),
      },
    },
    "VALID",
  ],
  [
    "both limits reached: the month's",
    {
      purpose: "remove",
      license: {
        ...limited({ no_subscription: { remove: { daily: 1, monthly: 1 } } }),
        used: { day: 1, month: 1 },
      },
    },
    "MONTHLY_LIMIT",
  ],
  [
    "stale codes count as a reactivation",
    {
      purpose: "activate",
      license: {
        ...limited({ no_subscription: { reactivate: { daily: 1 } } }),
        used: { day: 1, month: 1 },
      },
      request: { computer: "machine_codes", stale_codes: true },
    },
    "DAILY_LIMIT",
  ],
  [
    "typed codes do not matter to fingerprints",
    { purpose: "activate", license: { allow_typed_codes: false } },
    "VALID",
  ],
  [
    "a computer that was activated before does not make a user",
    { purpose: "activate", license: { authorization: "named_user" }, activation: ACTIVE },
    "USER_REQUIRED",
  ],
  [
    "staff make no user either",
    {
      purpose: "activate",
      license: { authorization: "named_user" },
      request: { by_staff: true },
    },
    "USER_REQUIRED",
  ],
  [
    "a user who may use the license needs no key",
    { purpose: "activate", license: { authorization: "named_user", user: "admitted" } },
    "VALID",
  ],
  [
    "a file for any computer would run for anybody",
    {
      purpose: "license_file",
      license: { authorization: "named_user", user: "admitted", allow_license_files: true },
    },
    "USER_REQUIRED",
  ],
  [
    "a license that its key proves has no users",
    { purpose: "validate", license: { user: "admitted" }, activation: ACTIVE },
    "USER_NOT_ASSIGNED",
  ],
  [
    "who may not use the license frees no seat of it",
    { purpose: "remove", license: { authorization: "named_user", user: "disabled" } },
    "USER_DISABLED",
  ],
  [
    "nobody need sign in to free a seat",
    { purpose: "remove", license: { authorization: "named_user" } },
    "VALID",
  ],
  [
    "a program that erased its license needs no removal code",
    { purpose: "remove", license: { wrong_codes: 9 }, facts: { removal_code: "not_needed" } },
    "VALID",
  ],
  [
    "once locked, the right code does not help",
    { purpose: "transfer", license: { wrong_codes: 5 }, facts: { removal_code: "right" } },
    "TASK_LOCKED",
  ],
  [
    "once locked, the right receipt does not help",
    {
      purpose: "remove",
      license: { wrong_codes: 5 },
      facts: { removal_code: "not_needed", receipt: "right" },
      request: { ended_before: true },
    },
    "TASK_LOCKED",
  ],
  [
    "a receipt that ends an activation is a removal",
    {
      purpose: "remove",
      license: limited({ no_subscription: { remove: { daily: 0 } } }),
      facts: { removal_code: "not_needed", receipt: "right" },
    },
    "DAILY_LIMIT",
  ],
  [
    "a receipt after its activation ended is not counted again",
    {
      purpose: "remove",
      license: {
        subscription_expires_at: NOW,
        ...limited({ no_subscription: { remove: { enabled: false, daily: 0 } } }),
      },
      facts: { removal_code: "not_needed", receipt: "right" },
      request: { ended_before: true },
    },
    "VALID",
  ],
  [
    "a wrong receipt after its activation ended",
    {
      purpose: "remove",
      facts: { removal_code: "not_needed", receipt: "wrong" },
      request: { ended_before: true },
    },
    "INVALID_RECEIPT",
  ],
  [
    "a reactivation without a comparison",
    { purpose: "reactivate", facts: { locks: null } },
    "TOO_MANY_LOCKS_CHANGED",
  ],
  [
    "a transfer needs no free seat",
    { purpose: "transfer", license: { seats: 1, activation_count: 1 } },
    "VALID",
  ],
  [
    "a reactivation is no transfer and needs no free seat",
    { purpose: "reactivate", license: { seats: 1, activation_count: 1, max_transfers: 0 } },
    "VALID",
  ],
  [
    "unlimited seats",
    { purpose: "activate", license: { seats: null, activation_count: 900 } },
    "VALID",
  ],
  ["no seats", { purpose: "activate", license: { seats: 0 } }, "SEATS_EXHAUSTED"],
  [
    "its own seat again is no transfer",
    {
      purpose: "activate",
      license: { seats: 1, activation_count: 0, vacated: 1, returning: true, max_transfers: 0 },
    },
    "VALID",
  ],
  [
    "an over-used license: seats before transfers",
    {
      purpose: "activate",
      license: { seats: 1, activation_count: 2, vacated: 1, max_transfers: 0 },
    },
    "SEATS_EXHAUSTED",
  ],
]

describe("single rules", () => {
  it.each(SINGLE_RULES)("%s", (_, subject, code) => {
    expect(judge(subject).code).toBe(code)
  })

  it.each<[string, Purpose, Date | null]>([
    ["RATE_LIMITED", "validate", after(1)],
    ["NOT_STARTED", "validate", after(1)],
    ["TASK_LOCKED", "remove", MIDNIGHT],
    ["DAILY_LIMIT", "remove", MIDNIGHT],
    ["MONTHLY_LIMIT", "remove", MIDNIGHT],
    ["TASK_DISABLED", "remove", null],
    ["REVOKED", "validate", null],
  ])("%s says when to come back", (name, purpose, retry_at) => {
    expect(judge({ purpose, ...trouble(name, purpose) }).retry_at).toEqual(retry_at)
  })

  it("shows the public how many locks differ, staff which", () => {
    const verdict = judge({ purpose: "reactivate", facts: { locks: REFUSED_LOCKS } })
    expect(verdict).toMatchObject({ differing_locks: 2, changed_locks: ["cpu", "bios"] })
    expect(publicVerdict(verdict)).toEqual({
      valid: false,
      code: "TOO_MANY_LOCKS_CHANGED",
      retry_at: null,
      differing_locks: 2,
    })
  })

  it("answers the public alike for a foreign program and an unknown key", () => {
    const unknown = judge({ purpose: "validate", ...trouble("NOT_FOUND", "validate") })
    const foreign = judge({
      purpose: "validate",
      request: { program_code: "office" },
      license: { state: "revoked", expires_at: after(-1) },
    })
    expect(foreign.code).toBe("PROGRAM_MISMATCH")
    expect(publicVerdict(foreign)).toEqual(publicVerdict(unknown))
  })
})

describe("countsAsTransfer", () => {
  it.each<[string, Case, boolean]>([
    ["a transfer", { purpose: "transfer" }, true],
    ["to the same computer", { purpose: "transfer", request: { same_computer: true } }, false],
    ["a reactivation", { purpose: "reactivate" }, false],
    ["a removal", { purpose: "remove" }, false],
    ["a fresh seat", { purpose: "activate" }, false],
    [
      "a seat that another left",
      { purpose: "activate", license: { seats: 2, activation_count: 1, vacated: 1 } },
      true,
    ],
    [
      "a seat that a machine file holds is not free",
      {
        purpose: "activate",
        license: { seats: 3, activation_count: 1, held_seats: 1, vacated: 1 },
      },
      true,
    ],
    [
      "an activation that is there",
      {
        purpose: "activate",
        activation: ACTIVE,
        license: { seats: 2, activation_count: 1, vacated: 1 },
      },
      false,
    ],
    ["no license", { purpose: "activate", license: null }, false],
    ["a computer that staff replace", { purpose: "transfer", request: { by_staff: true } }, false],
    [
      "a seat that another left, filled by staff",
      {
        purpose: "activate",
        license: { seats: 2, activation_count: 1, vacated: 1 },
        request: { by_staff: true },
      },
      false,
    ],
  ])("%s: %s", (_, subject, counts) => {
    expect(countsAsTransfer(...inOrder(subject))).toBe(counts)
  })
})

it("knows checks and tasks apart", () => {
  expect(PURPOSES).toEqual([...CHECKS, ...TASKS])
})
