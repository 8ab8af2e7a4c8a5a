import { type LicensePatch, licenseActOutcome, type LicenseFacts } from "../../license-acts"
import { HIDDEN_FIELDS, isOffered, notOfferedFaults, OFFERED_KINDS } from "../not-offered"
import { POLICY_DEFAULTS, policyFieldShown, type PolicyTerms } from "../policy-rules"

const policy: PolicyTerms = { ...POLICY_DEFAULTS, code: "pro", name: "Pro" }

describe("what is not in force yet", () => {
  it("is refused unless it is empty or stored already", () => {
    const fields = (patch: object, current?: object) =>
      notOfferedFaults(patch, current).map(({ field }) => field)
    expect(fields({ kind: "consumption", max_users: 1 })).toEqual(["kind", "max_users"])
    expect(fields({ kind: "perpetual", max_users: null, max_overages: undefined })).toEqual([])
    expect(fields({ max_users: 5, max_overages: 2 }, { max_users: 5 })).toEqual(["max_overages"])
    expect(fields(POLICY_DEFAULTS)).toEqual([])
  })

  it("is shown in no form, whatever the policy says", () => {
    for (const field of HIDDEN_FIELDS) {
      const terms: PolicyTerms = { ...policy, kind: "consumption", floating_seats: 5 }
      expect(policyFieldShown(field as keyof PolicyTerms, terms)).toBe(false)
    }
    expect(isOffered("max_activations")).toBe(true)
    expect(OFFERED_KINDS).toEqual(["perpetual", "time_limited", "subscription"])
  })

  it("cannot be given to a license that was issued", () => {
    const facts = { kind: "perpetual", state: "active", max_users: 3 } as LicenseFacts
    const edit = (patch: LicensePatch) =>
      licenseActOutcome(facts, { type: "edit", patch }, new Date("2030-01-01"))
    for (const field of HIDDEN_FIELDS.filter((name) => name !== "consumption_period")) {
      expect(edit({ [field]: 7 })).toMatchObject({ kind: "refused", code: "NOT_OFFERED" })
      expect(edit({ [field]: null }).kind).toBe("changed")
    }
    expect(edit({ max_users: 3, note: "as it was" }).kind).toBe("changed")
  })
})
