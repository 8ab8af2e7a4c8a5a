import { LOST_ANSWER_SECONDS, type Refreshable, refreshDecision, refreshEnd } from "../refresh"

const NOW = new Date("2026-11-29T12:00:00Z")
const before = (seconds: number) => new Date(NOW.getTime() - seconds * 1000)

const session: Refreshable = {
  token_hash: "present",
  previous_hash: "former",
  rotated_at: before(600),
  ended_at: null,
  expires_at: refreshEnd(NOW),
}
const JUST = { rotated_at: before(LOST_ANSWER_SECONDS) }

describe("refreshDecision", () => {
  it.each([
    ["the present token", {}, "present", "rotate"],
    ["a used token, long after", {}, "former", "reused"],
    ["the token before, whose answer may have been lost", JUST, "former", "rotate"],
    ["the token before, a moment too late", { rotated_at: before(31) }, "former", "reused"],
    ["an older one, however soon", JUST, "older", "reused"],
    ["nothing before the first", { ...JUST, previous_hash: null }, "former", "reused"],
    ["the present token of one that ended", { ended_at: before(1) }, "present", "ended"],
    ["a used token of one that ended", { ended_at: before(1) }, "former", "ended"],
    ["the present token at its end", { expires_at: NOW }, "present", "ended"],
  ] as const)("(%s) says whether the next token is given", (_, more, given, decision) => {
    expect(refreshDecision({ ...session, ...more }, given, NOW)).toBe(decision)
  })

  it("gives a sign-in 30 days from each refresh", () => {
    expect(refreshEnd(NOW).toISOString()).toBe("2026-12-29T12:00:00.000Z")
  })
})
