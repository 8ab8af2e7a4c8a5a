import { type LicenseAct, licenseActOutcome, type LicenseFacts, ownTerm } from "../license-acts"

const NOW = new Date("2030-06-15T12:00:00.000Z")
const day = (text: string) => new Date(`${text}T12:00:00.000Z`)
const facts = (over: Partial<LicenseFacts> = {}): LicenseFacts => ({
  state: "active",
  state_cause: null,
  state_reason: null,
  released_at: null,
  kind: "time_limited",
  is_trial: false,
  trial_days: null,
  term_starts: "issue",
  valid_duration: "P1Y",
  starts_at: day("2030-01-01"),
  expires_at: day("2031-01-01"),
  term_day: null,
  grace_hours: 0,
  activation_count: 0,
  transfer_count: 0,
  consumption_count: 0,
  ...over,
})
const outcome = (over: Partial<LicenseFacts>, act: LicenseAct) =>
  licenseActOutcome(facts(over), act, NOW)
const whole = (over: Partial<LicenseFacts>, act: LicenseAct) => {
  const result = outcome(over, act)
  return result.kind === "changed" ? result.change : result.kind === "refused" ? result.code : null
}
/** Without the day on which the term began, which has a test of its own. */
const change = (over: Partial<LicenseFacts>, act: LicenseAct) => {
  const result = whole(over, act)
  if (result === null || typeof result === "string") {
    return result
  }
  const { term_day: _began, ...rest } = result
  return rest
}
const staff = { state_cause: "staff" as const }
const byOrder = { state_cause: "order" as const }

describe("licenseActOutcome", () => {
  it.each<[Partial<LicenseFacts>, LicenseAct, string, string]>([
    [{ state: "revoked" }, { type: "rekey" }, "LICENSE_REVOKED", "gets no new key"],
    [{ state: "revoked" }, { type: "suspend" }, "LICENSE_REVOKED", "cannot be suspended"],
    [{ state: "revoked" }, { type: "renew" }, "LICENSE_REVOKED", "cannot be renewed"],
    [{ kind: "perpetual" }, { type: "renew" }, "LICENSE_HAS_NO_TERM", "has no term to renew"],
    [
      { consumption_count: 2 },
      { type: "correct", amount: 3 },
      "CORRECTION_TOO_LARGE",
      "Only 2 uses are counted",
    ],
    [
      {},
      { type: "edit", patch: { starts_at: day("2031-01-01"), expires_at: day("2031-01-01") } },
      "INVALID_DATES",
      "must be later than 'starts_at'",
    ],
  ])("of %p refuses %p as %s, and says why", (over, act, code, why) => {
    const result = outcome(over, act)
    expect(result).toMatchObject({ kind: "refused", code })
    expect(JSON.stringify(result)).toContain(why)
  })

  it.each(["active", "suspended"] as const)("gives a new key to one that is %s", (state) => {
    expect(outcome({ state }, { type: "rekey" })).toEqual({ kind: "rekeyed" })
  })

  it("counts a bought term from now when a trial ends, or from its first activation", () => {
    const trial = { is_trial: true, trial_days: 14, expires_at: day("2030-06-20") }
    const bought: LicenseAct = { type: "edit", patch: { is_trial: false } }
    expect(change(trial, bought)).toMatchObject({ is_trial: false, expires_at: day("2031-06-15") })
    const awaited = { ...trial, term_starts: "first_activation" as const, expires_at: null }
    expect(change(awaited, bought)).not.toHaveProperty("expires_at", day("2031-06-15"))
    expect(change({ ...awaited, activation_count: 1 }, bought)).toMatchObject({
      expires_at: day("2031-06-15"),
    })
    const dated: LicenseAct = {
      type: "edit",
      patch: { is_trial: false, expires_at: day("2030-12-01") },
    }
    expect(change(trial, dated)).toMatchObject({ expires_at: day("2030-12-01") })
    // One that was bought already keeps its end.
    expect(change({}, { type: "edit", patch: { is_trial: false } })).not.toHaveProperty(
      "expires_at"
    )
  })

  it("renews from the first start, however often a month was too short", () => {
    let license: Partial<LicenseFacts> = {
      valid_duration: "P1M",
      expires_at: day("2030-06-30"),
      term_day: 31,
    }
    for (const end of ["2030-07-31", "2030-08-31", "2030-09-30", "2030-10-31"]) {
      const renewed = whole(license, { type: "renew" })
      expect(renewed).toEqual({ expires_at: day(end), term_day: 31 })
      license = { ...license, ...(renewed as object) }
    }
    // A date set by staff, and a term that begins again, are starts of their own.
    const dated = whole(license, { type: "renew", until: day("2031-02-28") })
    expect(dated).toEqual({ expires_at: day("2031-02-28"), term_day: null })
    expect(whole({ ...license, ...(dated as object) }, { type: "renew" })).toEqual({
      expires_at: day("2031-03-28"),
      term_day: 28,
    })
    expect(whole(license, { type: "edit", patch: { expires_at: day("2031-04-30") } })).toEqual({
      expires_at: day("2031-04-30"),
      term_day: null,
    })
    const late = { ...license, expires_at: day("2030-04-30") }
    expect(whole(late, { type: "renew" })).toEqual({ expires_at: day("2030-07-15"), term_day: 15 })
    expect(whole(license, { type: "reset", parts: ["expiry"] })).toEqual({
      expires_at: day("2030-07-15"),
      term_day: 15,
    })
  })

  it("begins no term before the license begins", () => {
    const later: Partial<LicenseFacts> = {
      starts_at: day("2030-08-31"),
      valid_duration: "P1M",
      expires_at: day("2030-12-31"),
    }
    const term = { expires_at: day("2030-09-30"), term_day: 31 }
    expect(whole(later, { type: "reset", parts: ["expiry"] })).toEqual(term)
    const trial = { ...later, is_trial: true, trial_days: 14 }
    expect(whole(trial, { type: "edit", patch: { is_trial: false } })).toMatchObject(term)
    const moved = { is_trial: false, starts_at: day("2030-10-31") }
    expect(whole(trial, { type: "edit", patch: moved })).toMatchObject({
      expires_at: day("2030-11-30"),
      term_day: 31,
    })
  })

  it.each<[string, Partial<LicenseFacts>, LicenseAct, unknown]>([
    [
      "suspends",
      {},
      { type: "suspend", reason: "Audit" },
      { state: "suspended", ...staff, state_reason: "Audit" },
    ],
    ["revokes", {}, { type: "revoke" }, { state: "revoked", ...staff, state_reason: null }],
    [
      "revokes what is suspended",
      { state: "suspended", ...staff },
      { type: "revoke" },
      { state: "revoked", ...staff, state_reason: null },
    ],
    [
      "suspends no revoked one",
      { state: "revoked", ...staff },
      { type: "suspend" },
      "LICENSE_REVOKED",
    ],
    ["suspends once", { state: "suspended", ...staff }, { type: "suspend" }, null],
    ["revokes once", { state: "revoked", ...staff }, { type: "revoke" }, null],
    [
      "settles what the order took",
      { state: "revoked", ...byOrder },
      { type: "revoke" },
      { state: "revoked", ...staff, state_reason: null },
    ],
    [
      "reinstates",
      { state: "suspended", ...staff, state_reason: "Audit" },
      { type: "reinstate" },
      { state: "active", state_cause: null, state_reason: null, released_at: null },
    ],
    [
      "keeps in force what the order took",
      { state: "revoked", ...byOrder },
      { type: "reinstate" },
      { state: "active", ...staff, state_reason: null, released_at: null },
    ],
    [
      "keeps in force what was given back since",
      { state: "revoked", ...staff, released_at: NOW },
      { type: "reinstate" },
      { state: "active", ...staff, state_reason: null, released_at: null },
    ],
    ["reinstates nothing in force", {}, { type: "reinstate" }, null],
  ])("%s", (_, over, act, expected) => {
    expect(change(over, act)).toEqual(expected)
  })

  const used = { activation_count: 2, transfer_count: 3, consumption_count: 4 }
  const zero = { activation_count: 0, transfer_count: 0 }
  it.each<[string, Partial<LicenseFacts>, LicenseAct, unknown]>([
    ["all counts, never the term", used, { type: "reset" }, zero],
    ["what is asked for", used, { type: "reset", parts: ["transfers"] }, { transfer_count: 0 }],
    ["nothing that is not used", {}, { type: "reset" }, null],
    ["some uses", used, { type: "correct", amount: 3 }, { consumption_count: 1 }],
    ["all uses", used, { type: "correct", amount: 4 }, { consumption_count: 0 }],
    ["not more uses than there are", used, { type: "correct", amount: 5 }, "CORRECTION_TOO_LARGE"],
    ["uses", used, { type: "reset", parts: ["consumption"] }, { consumption_count: 0 }],
    [
      "the term from now",
      {},
      { type: "reset", parts: ["expiry"] },
      { expires_at: day("2031-06-15") },
    ],
    [
      "a term that the next activation begins",
      { term_starts: "first_activation" },
      { type: "reset", parts: ["expiry"] },
      { expires_at: null },
    ],
    [
      "a term that activations in force hold begun",
      { ...used, term_starts: "first_activation" },
      { type: "reset", parts: ["expiry"] },
      { expires_at: day("2031-06-15") },
    ],
    [
      "a trial's days",
      { is_trial: true, trial_days: 14 },
      { type: "reset", parts: ["expiry"] },
      { expires_at: day("2030-06-29") },
    ],
  ])("resets %s", (_, over, act, expected) => {
    expect(change(over, act)).toEqual(expected)
  })

  it.each<[string, Partial<LicenseFacts>, LicenseAct, unknown]>([
    ["by its own term, from its end", {}, { type: "renew" }, { expires_at: day("2032-01-01") }],
    ["by a duration", {}, { type: "renew", by: "P30D" }, { expires_at: day("2031-01-31") }],
    [
      "until a date",
      {},
      { type: "renew", until: day("2033-01-01") },
      { expires_at: day("2033-01-01") },
    ],
    ["until the same date: nothing", {}, { type: "renew", until: day("2031-01-01") }, null],
    [
      "from now if it expired",
      { expires_at: day("2030-02-01") },
      { type: "renew" },
      { expires_at: day("2031-06-15") },
    ],
    [
      "from its end within the grace period",
      { expires_at: day("2030-06-14"), grace_hours: 25 },
      { type: "renew" },
      { expires_at: day("2031-06-14") },
    ],
    [
      "from now once the grace period is over",
      { expires_at: day("2030-06-14"), grace_hours: 24 },
      { type: "renew" },
      { expires_at: day("2031-06-15") },
    ],
    ["not if it was revoked", { state: "revoked" }, { type: "renew" }, "LICENSE_REVOKED"],
    ["not if it is perpetual", { kind: "perpetual" }, { type: "renew" }, "LICENSE_HAS_NO_TERM"],
    [
      "if it is a perpetual one's trial",
      { kind: "perpetual", is_trial: true, trial_days: 14 },
      { type: "renew" },
      { expires_at: day("2031-01-15") },
    ],
    ["not without any term", { valid_duration: null }, { type: "renew" }, "LICENSE_HAS_NO_TERM"],
    ["not by what is no duration", {}, { type: "renew", by: "soon" }, "INVALID_DURATION"],
    ["not before its term began", { expires_at: null }, { type: "renew" }, "TERM_NOT_BEGUN"],
    [
      "not to end before it starts",
      {},
      { type: "renew", until: day("2030-01-01") },
      "INVALID_DATES",
    ],
  ])("renews %s", (_, over, act, expected) => {
    expect(change(over, act)).toEqual(expected)
  })

  it.each<[string, Partial<LicenseFacts>, LicenseAct, unknown]>([
    ["what is given", {}, { type: "edit", patch: { note: "VIP" } }, { note: "VIP" }],
    ["nothing", {}, { type: "edit", patch: {} }, null],
    [
      "no end of a perpetual one",
      { kind: "perpetual" },
      { type: "edit", patch: { expires_at: NOW } },
      "LICENSE_HAS_NO_TERM",
    ],
    [
      "the end of a perpetual one's trial",
      { kind: "perpetual", is_trial: true },
      { type: "edit", patch: { expires_at: NOW } },
      { expires_at: NOW },
    ],
    [
      "no dates the wrong way round",
      {},
      { type: "edit", patch: { starts_at: day("2031-01-01") } },
      "INVALID_DATES",
    ],
    [
      "a trial that was bought: the full term begins",
      { is_trial: true, trial_days: 14 },
      { type: "edit", patch: { is_trial: false } },
      { is_trial: false, expires_at: day("2031-06-15") },
    ],
  ])("edits %s", (_, over, act, expected) => {
    expect(change(over, act)).toEqual(expected)
  })
})

describe("ownTerm", () => {
  it.each<[Partial<LicenseFacts>, string | null]>([
    [{}, "P1Y"],
    [{ valid_duration: null }, null],
    [{ is_trial: true, trial_days: 14 }, "P14D"],
    [{ is_trial: true }, "P1Y"],
    [{ trial_days: 14 }, "P1Y"],
  ])("%j: %s", (over, term) => {
    expect(ownTerm(facts(over))).toBe(term)
  })
})
