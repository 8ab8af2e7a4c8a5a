import { historyFacts, historyReason } from "../history-facts"
import { historyValue } from "../history-value"

describe("a row of a history names", () => {
  it.each([
    ["the policy of an issue by hand", "license.issued", { count: 2, policy: "Pro" }, [], "policy"],
    ["the parts of a reset", "license.reset", { parts: ["activations"] }, [], "parts"],
    ["how long an old key works", "license.key_replaced", { grace_hours: 24 }, [], "old_key_hours"],
    [
      "until when an offline file runs",
      "offline_file.issued",
      { expires_at: "x" },
      [],
      "expires_at",
    ],
    ["the address of a mail sent again", "license.mail_resent", { to: "a@b.test" }, [], "email"],
    ["the address of a mail", "activation.code_mailed", { to: "a@b.test" }, [], "email"],
    [
      "permissions that are given",
      "manager.assigned",
      { permissions: ["edit_license"] },
      [],
      "permissions",
    ],
    ["how many bought uses were added", "license.uses_added", { amount: 5 }, [], "uses"],
    ["how many were taken back", "license.uses_taken_back", { amount: 5 }, [], "uses"],
    ["which fields of a person changed", "manager.updated", { fields: ["phone"] }, [], "edited"],
  ])("%s", (_, type, data, changed, field) => {
    expect(historyFacts(type, data, changed).map((fact) => fact.field)).toEqual([field])
  })

  it("whose uses were bought", () => {
    expect(historyFacts("license.uses_added", { amount: 5, feature: "export" }, [])).toEqual([
      { field: "uses", to: 5 },
      { field: "feature", to: "export" },
    ])
    const changed = ["consumption_count"]
    expect(historyFacts("license.uses_corrected", { amount: 5 }, changed)).toEqual([])
    expect(historyFacts("license.activated", { amount: 5, feature: "export" }, [])).toEqual([])
  })

  it("each fact once, and only facts that it has", () => {
    const data = { permissions: ["a"], fields: ["permissions"], from: [], to: ["a"] }
    expect(historyFacts("manager.permissions_changed", data, ["permissions"])).toEqual([])
    expect(historyFacts("manager.updated", { fields: [] }, [])).toEqual([])
    expect(historyFacts("license.revoked", null, [])).toEqual([])
  })

  it("why it was done: the shop's reason and the doer's", () => {
    const say = (reason: string) => reason.toUpperCase()
    expect(historyReason({ reason: "reset", because: "Disk died" }, say)).toBe("RESET – Disk died")
    expect(historyReason({ because: "Disk died" }, say)).toBe("Disk died")
    expect(historyReason({ reason: "" }, say)).toBeNull()
    expect(historyReason(null, say)).toBeNull()
  })

  it("values as people write them", () => {
    const words = {
      yes: "Yes",
      no: "No",
      none: "none",
      unlimited: "Unlimited",
      name: (code: string) => code,
      date: (iso: string) => iso,
      number: (value: number) => value.toLocaleString("en"),
      amount: (unit: string, count: number) => `${count} ${unit}`,
    }
    expect(historyValue("quotas", { "Suite · Pro": 5, "Suite · Home": null }, words)).toBe(
      "Suite · Pro: 5, Suite · Home: Unlimited"
    )
    expect(historyValue("grace_hours", 48, words)).toBe("48 hours")
    expect(historyValue("offline_ttl_days", 30, words)).toBe("30 days")
    expect(historyValue("seats", 3, words)).toBe("3")
    expect(historyValue("uses", 1000, words)).toBe("1,000")
    expect(historyValue("custom_fields", { site: "Bergen", tier: 2 }, words)).toBe(
      "site: Bergen, tier: 2"
    )
    expect(historyValue("custom_fields", {}, words)).toBe("none")
  })
})
