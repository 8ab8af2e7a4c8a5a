import { ownerResets } from "../owner-resets"

const NOW = new Date("2028-06-01T12:00:00Z")
const at = (text: string) => new Date(text)

describe("resets of owners in any twelve months", () => {
  it.each<[string, number, string[], number, string | null]>([
    ["none was done", 2, [], 2, null],
    ["one was", 2, ["2028-05-01T00:00:00Z"], 1, null],
    ["all were", 2, ["2028-05-01T00:00:00Z", "2027-07-01T00:00:00Z"], 0, "2028-07-01T00:00:00Z"],
    ["one is older", 2, ["2028-05-01T00:00:00Z", "2027-06-01T12:00:00Z"], 1, null],
    [
      "more than are allowed now",
      1,
      ["2028-05-01T00:00:00Z", "2028-01-01T00:00:00Z"],
      0,
      "2029-05-01T00:00:00Z",
    ],
    [
      "one is left after more were allowed than were done",
      3,
      ["2028-05-01T00:00:00Z", "2027-07-01T00:00:00Z"],
      1,
      null,
    ],
    ["they are switched off", 0, [], 0, null],
    ["they were switched off since", 0, ["2028-05-01T00:00:00Z"], 0, null],
  ])("%s", (_, allowed, done, left, next) => {
    expect(ownerResets(allowed, done.map(at), NOW)).toEqual({ left, next_at: next && at(next) })
  })
})
