import { BUNDLE_ITEMS, type BundledPolicy, bundleFaults, type BundleItem } from "../bundle-rules"

const policy = (code: string, over: Partial<BundledPolicy> = {}): BundledPolicy => ({
  code,
  authorization: "license_key",
  quantity_mode: "key_per_unit",
  issue_on: "payment_captured",
  on_refund: "revoke",
  ...over,
})

const POLICIES = new Map<string, BundledPolicy>([
  ["photo", policy("photo")],
  ["video", policy("video")],
  ["named", policy("named", { authorization: "named_user" })],
  ["early", policy("early", { issue_on: "order_placed" })],
  ["kept", policy("kept", { on_refund: "keep" })],
  ["site", policy("site", { quantity_mode: "seats_per_line" })],
])

const items = (...ids: string[]): BundleItem[] =>
  ids.map((policy_id) => ({ policy_id, seats: null }))

const rulesOf = (held: BundleItem[]) =>
  bundleFaults(held, POLICIES).map(({ field, rule }) => `${field}: ${rule}`)

describe("the policies of a bundle", () => {
  it.each<[what: string, held: BundleItem[], faults: string[]]>([
    ["two that agree", items("photo", "video"), []],
    ["with seats of their own", [...items("photo"), { policy_id: "video", seats: 3 }], []],
    ["none", [], ["items: count"]],
    ["one", items("photo"), ["items: count"]],
    [
      "more than fit",
      Array.from({ length: BUNDLE_ITEMS.max + 1 }, () => ({ policy_id: "photo", seats: null })),
      ["items: count"],
    ],
    ["one twice", items("photo", "video", "photo"), ["items.2.policy_id: unique"]],
    ["keys and named users", items("photo", "named"), ["items: authorization"]],
    ["a key a unit and seats a line", items("photo", "site"), ["items: quantity_mode"]],
    ["licenses that come at two moments", items("photo", "early"), ["items: issue_on"]],
    ["licenses that fall in two ways", items("photo", "kept"), ["items: on_refund"]],
    ["no seat", [...items("photo"), { policy_id: "video", seats: 0 }], ["items.1.seats: range"]],
    [
      "part of a seat",
      [{ policy_id: "photo", seats: 1.5 }, ...items("video")],
      ["items.0.seats: range"],
    ],
  ])("%s", (_, held, faults) => {
    expect(rulesOf(held)).toEqual(faults)
  })

  it("name the policies that differ", () => {
    expect(bundleFaults(items("photo", "named"), POLICIES)).toMatchObject([
      {
        message: "must agree in authorization: photo has license_key, named has named_user",
      },
    ])
  })
})
