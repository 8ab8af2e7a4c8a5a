import {
  LICENSE_STATUSES,
  type LicenseStatusFacts,
  deriveLicenseStatus,
  licenseStatusSql,
} from "../license-status"

const NOW = new Date("2026-03-29T01:30:00.000Z")
const after = (ms: number) => new Date(NOW.getTime() + ms)
const HOUR = 3_600_000

const facts = (over: Partial<LicenseStatusFacts> = {}): LicenseStatusFacts => ({
  state: "active",
  order_active: true,
  serial_blacklisted: false,
  starts_at: null,
  expires_at: null,
  grace_hours: 0,
  activation_count: 0,
  ...over,
})

describe("deriveLicenseStatus", () => {
  it.each<[string, Partial<LicenseStatusFacts>, string]>([
    ["nothing activated", {}, "inactive"],
    ["activated", { activation_count: 1 }, "active"],
    ["no order profile", { order_active: null, serial_blacklisted: null }, "inactive"],
    ["order switched off", { order_active: false, activation_count: 1 }, "blocked"],
    ["serial blacklisted", { serial_blacklisted: true }, "blocked"],
    ["starts in a millisecond", { starts_at: after(1) }, "not_started"],
    ["starts now", { starts_at: after(0) }, "inactive"],
    ["ends in a millisecond", { expires_at: after(1), activation_count: 2 }, "active"],
    ["ends now", { expires_at: after(0) }, "expired"],
    ["ends now, with grace", { expires_at: after(0), grace_hours: 1 }, "in_grace"],
    ["grace ends in 1 ms", { expires_at: after(1 - HOUR), grace_hours: 1 }, "in_grace"],
    ["grace ends now", { expires_at: after(-HOUR), grace_hours: 1 }, "expired"],
    ["suspended", { state: "suspended", order_active: false }, "suspended"],
    ["revoked", { state: "revoked", order_active: false, expires_at: after(-1) }, "revoked"],
    ["blocked before not started", { order_active: false, starts_at: after(1) }, "blocked"],
    ["not started before expired", { starts_at: after(2), expires_at: after(-1) }, "not_started"],
    ["expired before active", { expires_at: after(-1), activation_count: 1 }, "expired"],
  ])("%s", (_, over, status) => {
    expect(deriveLicenseStatus(facts(over), NOW)).toBe(status)
  })

  it("lists the statuses in their precedence", () => {
    expect(LICENSE_STATUSES).toEqual([
      "revoked",
      "suspended",
      "blocked",
      "not_started",
      "expired",
      "in_grace",
      "inactive",
      "active",
    ])
  })
})

describe("licenseStatusSql", () => {
  it("puts the instant in once", () => {
    const sql = licenseStatusSql({ license: "l", profile: "p", now: "?" })
    expect(sql.split("?")).toHaveLength(2)
  })

  it("takes plain aliases only", () => {
    expect(() => licenseStatusSql({ license: "l; drop", profile: "p", now: "?" })).toThrow(
      RangeError
    )
    expect(() => licenseStatusSql({ license: "l", profile: "p--", now: "?" })).toThrow(RangeError)
  })
})
