import { isSuspicious } from "../missing-orders"

describe("orders whose row is gone", () => {
  it.each([
    ["none", 0, 0, false],
    ["one of a small shop", 1, 5, false],
    ["three of a small shop", 3, 5, false],
    ["four of a small shop", 4, 5, true],
    ["one in a hundred", 10, 1000, false],
    ["more than one in a hundred", 11, 1000, true],
    ["twenty of many", 20, 100_000, false],
    ["more than twenty", 21, 100_000, true],
  ])("%s", (_, missing, orders, suspicious) => {
    expect(isSuspicious({ missing, orders })).toBe(suspicious)
  })
})
