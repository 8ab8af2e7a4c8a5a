import fc from "fast-check"

import {
  activationExpiry,
  effectiveFeatures,
  expiryAfterActivation,
  graceEnd,
  type KeepFacts,
  keptUntil,
  offlineExpiry,
  type OfflineFacts,
  type TermStartFacts,
} from "../terms"

const NOW = new Date("2028-02-29T10:20:30.456Z")
const at = (text: string | null) => (text === null ? null : new Date(text))

describe("expiryAfterActivation", () => {
  const facts = (over: Partial<TermStartFacts>): TermStartFacts => ({
    is_trial: false,
    trial_days: null,
    valid_duration: "P1Y",
    term_starts: "first_activation",
    expires_at: null,
    activation_count: 0,
    ...over,
  })
  const later = new Date("2030-01-01T00:00:00Z")

  it.each<[string, Partial<TermStartFacts>, string | null]>([
    ["first activation", {}, "2029-02-28T10:20:30.456Z"],
    ["trial", { is_trial: true, trial_days: 14 }, "2028-03-14T10:20:30.456Z"],
    ["second computer", { activation_count: 1, expires_at: later }, later.toISOString()],
    ["end set by hand before", { expires_at: later }, later.toISOString()],
    ["end taken away by hand while activated", { activation_count: 1 }, null],
    ["term from issue", { term_starts: "issue", expires_at: later }, later.toISOString()],
    ["term from issue, without an end", { term_starts: "issue" }, null],
    ["perpetual", { valid_duration: null }, null],
  ])("%s", (_, over, expected) => {
    expect(expiryAfterActivation(facts(over), NOW)?.toISOString() ?? null).toBe(expected)
  })
})

describe("graceEnd", () => {
  it.each([
    [null, 48, null],
    ["2029-01-01T00:00:00Z", 0, "2029-01-01T00:00:00Z"],
    ["2029-01-01T00:00:00Z", 48, "2029-01-03T00:00:00Z"],
  ])("of %p with %d hours of grace: %p", (expires, hours, end) => {
    expect(graceEnd(at(expires), hours)).toEqual(at(end))
  })
})

describe("keptUntil", () => {
  const facts = (over: Partial<KeepFacts>): KeepFacts => ({
    allow_offline: true,
    grace_ends_at: null,
    activation_expires_at: null,
    ...over,
  })
  const later = new Date("2028-03-01T10:20:30.456Z")
  const soon = new Date("2028-02-29T12:00:00.000Z")

  it.each<[string, Partial<KeepFacts>, number, Date | null]>([
    ["the shop's hours", {}, 24, later],
    ["no hours", {}, 0, null],
    ["no offline use", { allow_offline: false }, 24, null],
    ["no seat", { seated_until: null }, 24, null],
    ["a seat until soon", { seated_until: soon }, 24, soon],
    ["a license until soon", { grace_ends_at: soon }, 24, soon],
    ["an activation until soon", { activation_expires_at: soon }, 24, soon],
    ["a feature until soon, and one without an end", { feature_ends: [null, soon] }, 24, soon],
    ["a license until long after", { grace_ends_at: new Date("2040-01-01") }, 24, later],
  ])("%s", (_, over, hours, until) => {
    expect(keptUntil(facts(over), hours, NOW)).toEqual(until)
  })
})

describe("activationExpiry", () => {
  it.each<[string | null, string | null, string | null]>([
    [null, null, null],
    ["2029-01-01", null, "2029-01-01"],
    [null, "2029-01-01", "2029-01-01"],
    ["2029-01-01", "2028-06-01", "2028-06-01"],
    ["2028-06-01", "2029-01-01", "2028-06-01"],
  ])("license %p, own %p: %p", (license, own, expected) => {
    expect(activationExpiry(at(license), at(own))).toEqual(at(expected))
  })
})

describe("offlineExpiry", () => {
  const facts = (over: Partial<OfflineFacts>): OfflineFacts => ({
    ttl_days: null,
    expires_at: null,
    activation_expires_at: null,
    ...over,
  })

  it.each<[string, Partial<OfflineFacts>, string]>([
    ["a year without anything else", {}, "2029-02-28T10:20:30.456Z"],
    ["the policy's days", { ttl_days: 30 }, "2028-03-30T10:20:30.456Z"],
    ["as long as the license", { expires_at: at("2029-01-01") }, "2029-01-01T00:00:00.000Z"],
    ["longer than a year if asked", { ttl_days: 366 }, "2029-03-01T10:20:30.456Z"],
    [
      "the policy's days, but not after the license",
      { ttl_days: 30, expires_at: at("2028-03-02") },
      "2028-03-02T00:00:00.000Z",
    ],
    [
      "nor after the activation's own end",
      { expires_at: at("2029-01-01"), activation_expires_at: at("2028-03-01") },
      "2028-03-01T00:00:00.000Z",
    ],
  ])("%s", (_, over, expected) => {
    expect(offlineExpiry(facts(over), NOW).toISOString()).toBe(expected)
  })

  it("never ends after anything that limits it", () => {
    const date = fc.option(fc.date({ min: NOW, max: new Date("2040-01-01"), noInvalidDate: true }))
    fc.assert(
      fc.property(
        fc.option(fc.integer({ min: 1, max: 3_650 })),
        date,
        date,
        (ttl_days, expires_at, activation_expires_at) => {
          const end = offlineExpiry({ ttl_days, expires_at, activation_expires_at }, NOW)
          const bounds = [
            NOW.getTime() + (ttl_days ?? 365) * 86_400_000,
            expires_at?.getTime() ?? Infinity,
            activation_expires_at?.getTime() ?? Infinity,
          ]
          expect(end.getTime()).toBe(Math.min(...bounds))
        }
      )
    )
  })
})

describe("effectiveFeatures", () => {
  const catalogue = ["cad", "cam", "export", "old"].map((code) => ({
    code,
    name: code,
    bit: null,
    retired: code === "old",
  }))

  it.each<[string, string[] | null, string[] | null, string[]]>([
    ["none", null, null, []],
    ["the license's", ["cam", "cad"], null, ["cad", "cam"]],
    ["the order's", null, ["export"], ["export"]],
    ["both, without repeats", ["cad", "export"], ["export", "cam"], ["cad", "cam", "export"]],
    ["retired ones stay", ["old"], null, ["old"]],
    ["not another program's", ["cad"], ["office"], ["cad"]],
  ])("%s", (_, license, order, expected) => {
    expect(effectiveFeatures(license, order, catalogue)).toEqual(expected)
  })
})
