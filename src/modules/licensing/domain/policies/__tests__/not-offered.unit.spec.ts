import { type LicensePatch, licenseActOutcome, type LicenseFacts } from "../../license-acts"
import { HIDDEN_FIELDS, isOffered, notOfferedFaults } from "../not-offered"
import { POLICY_DEFAULTS, policyFieldShown, type PolicyTerms } from "../policy-rules"

const policy: PolicyTerms = { ...POLICY_DEFAULTS, code: "pro", name: "Pro" }

describe("what is not in force yet", () => {
  it("is refused unless it is empty or stored already", () => {
    const fields = (patch: object, current?: object) =>
      notOfferedFaults(patch, current).map(({ field }) => field)
    expect(fields({ authorization: "named_user", max_users: 1 })).toEqual([
      "authorization",
      "max_users",
    ])
    expect(fields({ authorization: "license_key", max_users: null })).toEqual([])
    expect(fields({ max_users: 5 }, { max_users: 5 })).toEqual([])
    expect(fields(POLICY_DEFAULTS)).toEqual([])
  })

  it("is shown in no form, whatever the policy says", () => {
    for (const field of HIDDEN_FIELDS) {
      const terms: PolicyTerms = { ...policy, kind: "consumption", floating_seats: 5 }
      expect(policyFieldShown(field as keyof PolicyTerms, terms)).toBe(false)
    }
    expect(isOffered("max_activations")).toBe(true)
  })

  it("cannot be given to a license that was issued", () => {
    const facts = { kind: "perpetual", state: "active", max_users: 3 } as LicenseFacts
    const edit = (patch: LicensePatch) =>
      licenseActOutcome(facts, { type: "edit", patch }, new Date("2030-01-01"))
    for (const field of HIDDEN_FIELDS) {
      expect(edit({ [field]: 7 })).toMatchObject({ kind: "refused", code: "NOT_OFFERED" })
      expect(edit({ [field]: null }).kind).toBe("changed")
    }
    expect(edit({ max_users: 3, note: "as it was" }).kind).toBe("changed")
  })
})
