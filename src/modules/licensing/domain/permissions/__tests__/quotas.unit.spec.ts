import fc from "fast-check"

import { promisedTo, type QuotaFacts, quotaLeft, shareRefusal } from "../quotas"

const quota = (granted: number | null, used = 0, promised = 0, active = true): QuotaFacts => ({
  granted,
  used,
  promised,
  active,
})

describe("quotaLeft", () => {
  it.each<[string, QuotaFacts[], number | null]>([
    ["no quota is none", [], 0],
    ["no limit", [quota(null, 7)], null],
    ["what was not used", [quota(10, 4)], 6],
    ["less what shares may still issue", [quota(10, 4, 5)], 1],
    ["never below 0, when staff lowered it", [quota(3, 4)], 0],
    ["nothing for a disabled manager", [quota(10, 0, 0, false)], 0],
    ["a share, within the one above", [quota(5, 1), quota(10, 7, 4)], 3],
    ["a share of what has no limit", [quota(5, 1), quota(null, 7)], 4],
    ["nothing below a disabled manager", [quota(5), quota(null, 0, 0, false)], 0],
    ["the least of all above", [quota(null), quota(9, 2), quota(20, 18, 7)], 2],
  ])("is %s", (_, chain, left) => {
    expect(quotaLeft(chain)).toBe(left)
  })
})

describe("shareRefusal", () => {
  it.each<
    [
      string,
      { granted: number | null; used: number } | null,
      number | null,
      number | null,
      object | null,
    ]
  >([
    ["a new share of all that is left", null, 5, 5, null],
    ["one license more", null, 6, 5, { code: "QUOTA_SHARE_EXCEEDED", limit: 5 }],
    [
      "no limit where the granter has one",
      null,
      null,
      5,
      { code: "QUOTA_SHARE_EXCEEDED", limit: 5 },
    ],
    ["no limit where the granter has none", null, null, null, null],
    ["a larger share by what is left", { granted: 4, used: 1 }, 6, 2, null],
    [
      "a larger share by more",
      { granted: 4, used: 1 },
      7,
      2,
      { code: "QUOTA_SHARE_EXCEEDED", limit: 6 },
    ],
    ["taking back what was not used", { granted: 4, used: 1 }, 1, 0, null],
    [
      "taking back what was used",
      { granted: 4, used: 2 },
      1,
      0,
      { code: "QUOTA_BELOW_USED", limit: 2 },
    ],
    ["as it is, when staff lowered the one above", { granted: 4, used: 1 }, 4, 0, null],
  ])("judges %s", (_, share, granted, left, refusal) => {
    expect(shareRefusal(share, granted, left)).toEqual(refusal)
  })
})

it("never issues more than the top quota, whatever is shared, issued and taken back", () => {
  const act = fc.record({
    share: fc.nat(2),
    kind: fc.constantFrom("grant", "issue", "issueOwn"),
    count: fc.nat(12),
  })
  fc.assert(
    fc.property(fc.nat(20), fc.array(act, { maxLength: 60 }), (granted, acts) => {
      const shares = [0, 1, 2].map(() => ({ granted: 0, used: 0 }))
      let used = 0
      const top = () =>
        quota(
          granted,
          used,
          shares.reduce((sum, each) => sum + promisedTo(each), 0)
        )
      for (const { share, kind, count } of acts) {
        const own = shares[share]!
        if (kind === "grant" && shareRefusal(own, count, quotaLeft([top()])) === null) {
          own.granted = count
        }
        const chain = kind === "issue" ? [quota(own.granted, own.used), top()] : [top()]
        if (kind !== "grant" && count <= (quotaLeft(chain) ?? 0)) {
          used += count
          own.used += kind === "issue" ? count : 0
        }
        expect(used).toBeLessThanOrEqual(granted)
        // What was promised can be issued.
        shares.forEach((each) =>
          expect(quotaLeft([quota(each.granted, each.used), top()])).toBe(promisedTo(each))
        )
        shares.forEach((each) => expect(each.granted).toBeGreaterThanOrEqual(each.used))
      }
    })
  )
})
