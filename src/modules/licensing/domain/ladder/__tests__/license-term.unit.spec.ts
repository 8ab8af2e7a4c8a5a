import { type TermRules, termAtIssue, termDuration } from "../license-term"

const NOW = new Date("2028-02-29T10:20:30.456Z")

const rules = (over: Partial<TermRules> = {}): TermRules => ({
  kind: "perpetual",
  term_starts: "issue",
  valid_duration: null,
  subscription_duration: null,
  maintenance_duration: null,
  is_trial: false,
  trial_days: null,
  ...over,
})

describe("termDuration", () => {
  it.each<[string, Partial<TermRules>, string | null]>([
    ["perpetual", {}, null],
    ["time limited", { kind: "time_limited", valid_duration: "P1Y" }, "P1Y"],
    ["subscription", { kind: "subscription", subscription_duration: "P1M" }, "P1M"],
    [
      "subscription: not the validity",
      { kind: "subscription", subscription_duration: "P1M", valid_duration: "P1Y" },
      "P1M",
    ],
    [
      "time limited: not the subscription",
      { kind: "time_limited", subscription_duration: "P1M", valid_duration: "P1Y" },
      "P1Y",
    ],
    ["subscription without an end", { kind: "subscription", valid_duration: "P1Y" }, null],
    ["consumption", { kind: "consumption" }, null],
    ["consumption with an end", { kind: "consumption", valid_duration: "P6M" }, "P6M"],
    ["trial", { is_trial: true, trial_days: 14 }, "P14D"],
    [
      "trial of a subscription: the trial's days",
      { kind: "subscription", subscription_duration: "P1M", is_trial: true, trial_days: 30 },
      "P30D",
    ],
    [
      "trial without days: the kind's duration",
      { kind: "time_limited", valid_duration: "P1Y", is_trial: true },
      "P1Y",
    ],
    [
      "days without a trial",
      { kind: "time_limited", valid_duration: "P1Y", trial_days: 14 },
      "P1Y",
    ],
  ])("%s", (_, over, expected) => {
    expect(termDuration(rules(over))).toBe(expected)
  })
})

describe("termAtIssue", () => {
  it.each<[string, Partial<TermRules>, string | null, string | null]>([
    ["for ever", {}, null, null],
    [
      "a year from a leap day",
      { kind: "time_limited", valid_duration: "P1Y" },
      "2029-02-28T10:20:30.456Z",
      null,
    ],
    [
      "begins with the first activation",
      { kind: "time_limited", valid_duration: "P1Y", term_starts: "first_activation" },
      null,
      null,
    ],
    [
      "maintenance begins at issue, whatever the term does",
      { term_starts: "first_activation", valid_duration: "P1Y", maintenance_duration: "P1M" },
      null,
      "2028-03-29T10:20:30.456Z",
    ],
    [
      "perpetual with maintenance",
      { maintenance_duration: "P4Y" },
      null,
      "2032-02-29T10:20:30.456Z",
    ],
    ["trial", { is_trial: true, trial_days: 1 }, "2028-03-01T10:20:30.456Z", null],
    [
      "trial from the first activation",
      { is_trial: true, trial_days: 14, term_starts: "first_activation" },
      null,
      null,
    ],
  ])("%s", (_, over, expires, maintenance) => {
    const term = termAtIssue(rules(over), NOW)
    expect(term.expires_at?.toISOString() ?? null).toBe(expires)
    expect(term.maintenance_until?.toISOString() ?? null).toBe(maintenance)
    expect(NOW.toISOString()).toBe("2028-02-29T10:20:30.456Z")
  })
})
