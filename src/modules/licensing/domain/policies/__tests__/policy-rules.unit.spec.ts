import { faultSentence } from "../../field-fault"
import { keyFormatBits } from "../key-pattern"
import {
  POLICY_DEFAULTS,
  POLICY_NUMBERS,
  policyFaults,
  policyFieldApplies,
  policyFieldRequired,
  type PolicyTerms,
} from "../policy-rules"

const policy = (terms: Partial<PolicyTerms>): PolicyTerms => ({
  ...POLICY_DEFAULTS,
  code: "pro-annual",
  name: "Pro, annual",
  ...terms,
})

const faults = (terms: Partial<PolicyTerms>) =>
  policyFaults(policy(terms)).map(({ field, rule }) => `${field} ${rule}`)

describe("policyFaults", () => {
  it.each<[string, Partial<PolicyTerms>]>([
    ["perpetual", {}],
    ["perpetual with maintenance", { maintenance_duration: "P1Y" }],
    ["time-limited", { kind: "time_limited", valid_duration: "P1Y" }],
    ["time-limited with grace", { kind: "time_limited", valid_duration: "P3M", grace_hours: 48 }],
    ["subscription", { kind: "subscription", subscription_duration: "P1M", grace_hours: 72 }],
    ["unlimited consumption", { kind: "consumption" }],
    ["any overage", { kind: "consumption", max_consumptions: 5, max_overages: null }],
    ["no overage, as former versions stored it", { max_overages: null }],
    [
      "consumption with quota, overage and end",
      {
        kind: "consumption",
        max_consumptions: 0,
        max_overages: 10,
        consumption_period: "monthly",
        valid_duration: "P1Y",
      },
    ],
    ["trial", { is_trial: true, trial_days: 14 }],
    ["floating", { floating_seats: 5, floating_timeout_minutes: 10, max_borrow_hours: 1 }],
    ["no activations at all", { max_activations: 0, max_transfers: 0 }],
    ["no users at all", { authorization: "named_user", max_users: 0 }],
    ["key of 80 bits", { key_format: "XXXX-XXXX-XXXX-XXXX", key_prefix: "ACME" }],
    ["key of 25 digits", { key_format: "99999-99999-99999-99999-99999" }],
    ["key of 18 letters", { key_format: "AAAAAA-AAAAAA-AAAAAA" }],
    ["fulfilled when issued on placing", { issue_on: "order_placed", fulfill_when_issued: true }],
    ["fulfilled when issued on payment", { fulfill_when_issued: true }],
    ["code with every allowed character", { code: "0a.b_c-d" }],
  ])("accepts: %s", (_, terms) => {
    expect(faults(terms)).toEqual([])
  })

  it.each<[Partial<PolicyTerms>, string[]]>([
    [{ valid_duration: "P1Y" }, ["valid_duration not_applicable"]],
    [{ subscription_duration: "P1Y" }, ["subscription_duration not_applicable"]],
    [{ kind: "time_limited" }, ["valid_duration required"]],
    [
      { kind: "time_limited", valid_duration: "P1Y", subscription_duration: "P1Y" },
      ["subscription_duration not_applicable"],
    ],
    [{ kind: "subscription" }, ["subscription_duration required"]],
    [
      { kind: "subscription", valid_duration: "P1Y" },
      ["valid_duration not_applicable", "subscription_duration required"],
    ],
    [{ kind: "time_limited", valid_duration: "PT12H" }, ["valid_duration duration"]],
    [{ kind: "time_limited", valid_duration: "" }, ["valid_duration duration"]],
    [{ kind: "time_limited", valid_duration: "P0D" }, ["valid_duration duration"]],
    [{ maintenance_duration: "1 year" }, ["maintenance_duration duration"]],
    [{ grace_hours: 1 }, ["grace_hours not_applicable"]],
    [{ kind: "consumption", grace_hours: 1 }, ["grace_hours not_applicable"]],
    [
      { max_consumptions: 0, max_overages: 5, consumption_period: "daily" },
      [
        "max_consumptions not_applicable",
        "max_overages not_applicable",
        "consumption_period not_applicable",
      ],
    ],
    [{ kind: "consumption", quantity_mode: "seats_per_line" }, ["quantity_mode not_applicable"]],
    [{ trial_days: 14 }, ["trial_days not_applicable"]],
    [
      { issue_on: "order_fulfilled", fulfill_when_issued: true },
      ["fulfill_when_issued not_applicable"],
    ],
    [{ issue_on: "manual", fulfill_when_issued: true }, ["fulfill_when_issued not_applicable"]],
    [{ is_trial: true }, ["trial_days required"]],
    [{ is_trial: true, trial_days: 0 }, ["trial_days range"]],
    [
      { floating_timeout_minutes: 5, max_borrow_hours: 1 },
      ["floating_timeout_minutes not_applicable", "max_borrow_hours not_applicable"],
    ],
    [{ floating_seats: 5, max_borrow_hours: 0 }, ["max_borrow_hours range"]],
    [
      { floating_seats: 5, max_borrow_hours: 1, allow_offline: false },
      ["max_borrow_hours not_applicable"],
    ],
    [{ floating_seats: 0 }, ["floating_seats range"]],
    [{ floating_overdraft_percent: 10 }, ["floating_overdraft_percent not_applicable"]],
    [{ floating_seats: 1, floating_overdraft_percent: 101 }, ["floating_overdraft_percent range"]],
    [{ floating_seats: 5, quantity_mode: "seats_per_line" }, ["floating_seats not_applicable"]],
    [{ floating_seats: 5, allow_license_files: true }, ["allow_license_files not_applicable"]],
    [{ floating_seats: 5, offline_ttl_days: 30 }, ["offline_ttl_days not_applicable"]],
    [{ max_activations: -1 }, ["max_activations range"]],
    [{ max_activations: 1.5 }, ["max_activations range"]],
    [{ max_activations: 1_000_001 }, ["max_activations range"]],
    [{ offline_ttl_days: 0 }, ["offline_ttl_days range"]],
    [{ allow_license_files: true, license_file_ttl_days: 0 }, ["license_file_ttl_days range"]],
    [{ license_file_ttl_days: 7 }, ["license_file_ttl_days not_applicable"]],
    [{ allow_offline: false, allow_license_files: true }, ["allow_license_files not_applicable"]],
    [{ key_format: "XXXXX-XXXXX-XXXXX" }, ["key_format key_format"]],
    [{ key_format: "" }, ["key_format key_format"]],
    [{ key_format: "XXXX--XXXX-XXXX-XXXX-XXXX" }, ["key_format key_format"]],
    [{ key_format: "-XXXXXXXXXXXXXXXXXXXXX" }, ["key_format key_format"]],
    [{ key_format: "XXXXXXXXXXXXXXXXXXXXZ" }, ["key_format key_format"]],
    [{ key_format: "X".repeat(65) }, ["key_format key_format"]],
    [{ key_prefix: "acme" }, ["key_prefix key_prefix"]],
    [{ key_prefix: "" }, ["key_prefix key_prefix"]],
    [{ key_prefix: "ABCDEFGHIJKLM" }, ["key_prefix key_prefix"]],
    [{ code: "a" }, ["code code_pattern"]],
    [{ code: "Pro" }, ["code code_pattern"]],
    [{ code: "-pro" }, ["code code_pattern"]],
    [{ code: "pro\n" }, ["code code_pattern"]],
    [{ code: "a".repeat(65) }, ["code code_pattern"]],
    [{ name: "  " }, ["name required"]],
  ])("refuses %j", (terms, expected) => {
    expect(faults(terms)).toEqual(expected)
  })

  it.each<[Partial<PolicyTerms>, string[]]>([
    [{ max_users: 5 }, ["max_users not_applicable"]],
    [{ authorization: "named_user", max_users: -1 }, ["max_users range"]],
    [{ authorization: "named_user", max_transfers: 2 }, ["max_transfers not_applicable"]],
    [
      { authorization: "named_user", quantity_mode: "seats_per_line" },
      ["quantity_mode not_applicable"],
    ],
    [
      { authorization: "named_user", allow_license_files: true },
      ["allow_license_files not_applicable"],
    ],
  ])("refuses for users %j", (terms, expected) => {
    expect(faults(terms)).toEqual(expected)
  })

  it.each<Partial<PolicyTerms>>([
    { max_users: 5 },
    { max_users: null, max_activations: 2 },
    { max_users: 5, floating_seats: 2, max_borrow_hours: 24 },
    { max_users: 5, kind: "consumption", max_consumptions: 100, consumption_period: "monthly" },
    { max_users: 5, kind: "subscription", subscription_duration: "P1M", offline_ttl_days: 7 },
    { max_users: 5, is_trial: true, trial_days: 14 },
  ])("takes named users with %j", (terms) => {
    expect(faults({ authorization: "named_user", ...terms })).toEqual([])
  })

  it("names the field in the sentence", () => {
    const [fault] = policyFaults(policy({ kind: "time_limited" }))
    expect(fault && faultSentence(fault)).toBe(
      "Field 'valid_duration' is required for time-limited policies"
    )
  })
})

describe("fields of a form", () => {
  it.each<[Partial<PolicyTerms>, keyof PolicyTerms, boolean, boolean]>([
    [{}, "code", true, true],
    [{}, "max_activations", true, false],
    [{}, "valid_duration", false, false],
    [{ kind: "time_limited" }, "valid_duration", true, true],
    [{ kind: "consumption" }, "valid_duration", true, false],
    [{ kind: "subscription" }, "subscription_duration", true, true],
    [{ kind: "subscription" }, "grace_hours", true, false],
    [{ is_trial: true }, "trial_days", true, true],
    [{ floating_seats: 1 }, "max_borrow_hours", true, false],
    [{}, "max_users", false, false],
    [{ authorization: "named_user" }, "max_users", true, false],
    [{ authorization: "named_user" }, "max_activations", true, false],
    [{ authorization: "named_user" }, "max_transfers", false, false],
    [{ authorization: "named_user" }, "floating_seats", true, false],
  ])("%j: %s applies %s, required %s", (terms, field, applies, required) => {
    expect(policyFieldApplies(field, policy(terms))).toBe(applies)
    expect(policyFieldRequired(field, policy(terms))).toBe(required)
  })
})

describe("numbers", () => {
  it("fit the integer columns", () => {
    for (const { max } of Object.values(POLICY_NUMBERS)) {
      expect(max).toBeLessThan(2 ** 31)
    }
  })
})

describe("keyFormatBits", () => {
  it("counts the random part only", () => {
    expect(keyFormatBits("XXXX-XXXX")).toBe(40)
    expect(keyFormatBits("9")).toBeCloseTo(3.32, 2)
  })
})
