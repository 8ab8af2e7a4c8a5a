import {
  chooseTopUp,
  limitsUses,
  MOST_BOUGHT_OF_LINE,
  MOST_PURCHASES_LEFT,
  namedLicense,
  takeableOfPeriod,
  type TopUpChoice,
  type TopUpOffer,
  type TopUpTarget,
} from "../top-ups"

const NOW = new Date("2030-03-10T12:00:00Z")

const ID = "lic_01K8Z0V5N3T7QH2R4W6Y8B0DFG"

const OFFERS: TopUpOffer[] = [
  { id: "of_basic", policy_id: "basic", uses: 100, feature: "", until: "period" },
  { id: "of_pro", policy_id: "pro", uses: 1_000, feature: "export", until: "used" },
]

const target = (over: Partial<TopUpTarget> = {}): TopUpTarget => ({
  license_id: "lic",
  owned: true,
  policy_id: "basic",
  revoked: false,
  ends_at: null,
  limited: [""],
  purchases_left: 0,
  ...over,
})

const chosen = (offer_id: string): TopUpChoice => ({ offer_id, problem: null })

describe("which top-up of a line applies", () => {
  it.each<[string, TopUpTarget | null, number, TopUpChoice | string]>([
    ["the one of the license's policy", target(), 1, chosen("of_basic")],
    [
      "that of a feature, where the license limits it",
      target({ policy_id: "pro", limited: ["", "export"] }),
      1,
      chosen("of_pro"),
    ],
    ["none without a license", null, 1, "TOP_UP_LICENSE_NOT_FOUND"],
    ["none for another's license", target({ owned: false }), 1, "TOP_UP_LICENSE_FOREIGN"],
    ["none for a policy not sold", target({ policy_id: "x" }), 1, "TOP_UP_LICENSE_OTHER_POLICY"],
    ["none for a revoked license", target({ revoked: true }), 1, "TOP_UP_LICENSE_REVOKED"],
    ["none at the very end", target({ ends_at: NOW }), 1, "TOP_UP_LICENSE_EXPIRED"],
    [
      "one just before the end",
      target({ ends_at: new Date(NOW.getTime() + 1) }),
      1,
      chosen("of_basic"),
    ],
    ["none where nothing is limited", target({ limited: ["export"] }), 1, "TOP_UP_NOT_COUNTED"],
    ["as many as a line may add", target(), MOST_BOUGHT_OF_LINE / 100, chosen("of_basic")],
    ["not one more", target(), MOST_BOUGHT_OF_LINE / 100 + 1, "TOP_UP_TOO_MANY_USES"],
    [
      "the last purchase that may be left",
      target({ policy_id: "pro", limited: ["export"], purchases_left: MOST_PURCHASES_LEFT - 1 }),
      1,
      chosen("of_pro"),
    ],
    [
      "not another one",
      target({ policy_id: "pro", limited: ["export"], purchases_left: MOST_PURCHASES_LEFT }),
      1,
      "TOP_UP_TOO_MANY_PURCHASES",
    ],
    [
      "one for the period, whatever is left",
      target({ purchases_left: MOST_PURCHASES_LEFT }),
      1,
      chosen("of_basic"),
    ],
  ])("%s", (_title, license, units, expected) => {
    const choice = typeof expected === "string" ? { offer_id: null, problem: expected } : expected
    expect(chooseTopUp(OFFERS, true, license, units, NOW)).toEqual(choice)
  })

  it("is none where the line names no license, whatever license there is", () => {
    expect(chooseTopUp(OFFERS, false, target(), 1, NOW)).toEqual({
      offer_id: null,
      problem: "TOP_UP_LICENSE_NOT_NAMED",
    })
  })
})

describe("what is left of uses that were bought for a period", () => {
  it.each([
    // included, used, bought, drawn, left
    [100, 0, 50, 0, 50],
    [100, 100, 50, 0, 50],
    [100, 120, 50, 0, 30],
    [100, 150, 50, 0, 0],
    // Beyond them all: an overage.
    [100, 170, 50, 0, 0],
    // Of 170 used ones 20 were taken from uses that stay until used.
    [100, 170, 50, 20, 0],
    [100, 160, 50, 20, 10],
    [null, 1_000, 50, 0, 50],
  ])("%s included, %s used, %s bought, %s drawn: %s", (max, used, bought, drawn, left) => {
    expect(takeableOfPeriod({ max_consumptions: max, used, bought, drawn })).toBe(left)
  })
})

describe("what can be topped up", () => {
  const terms = {
    kind: "consumption" as const,
    max_consumptions: 10,
    feature_terms: { print: { max_consumptions: 5 }, scan: { max_consumptions: null }, fax: {} },
  }
  it.each([
    ["", {}, true],
    ["", { kind: "perpetual" as const }, false],
    ["", { max_consumptions: null }, false],
    ["", { max_consumptions: 0 }, true],
    ["print", { kind: "perpetual" as const }, true],
    ["scan", {}, false],
    ["fax", {}, false],
    ["toString", {}, false],
  ])("uses of '%s' of a policy with %p: %s", (feature, over, can) => {
    expect(limitsUses({ ...terms, ...over }, feature)).toBe(can)
  })
})

describe("the license that a line names", () => {
  it.each([
    [{ licensing_license_id: ID }, ID],
    [{ licensing_license_id: ` ${ID} ` }, ID],
    [{ licensing_license_id: "" }, null],
    [{ licensing_license_id: 7 }, null],
    // A key, or whatever else somebody writes there, is not kept.
    [{ licensing_license_id: "K7QH3-9TRWX-M2B4C-8DFGJ-V7QH3" }, null],
    [{ licensing_license_id: "lic_1" }, null],
    [{ licensing_license_id: `${ID}0` }, null],
    [{ licensing_license_id: ID.toLowerCase() }, null],
    [{ licensing_license_id: `x ${ID}` }, null],
    [{ other: ID }, null],
    [null, null],
    [undefined, null],
  ])("of %p is %s", (metadata, id) => {
    expect(namedLicense(metadata as never)).toBe(id)
  })
})
