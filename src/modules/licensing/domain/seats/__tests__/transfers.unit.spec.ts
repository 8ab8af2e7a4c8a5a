import fc from "fast-check"

import {
  type SeatTaken,
  seatTaken,
  type SeatUse,
  transferDecision,
  vacatedSeats,
} from "../transfers"

it("vacates the seat of a license that its key proves, and none of a named user", () => {
  expect(vacatedSeats({ authorization: "license_key" })).toBe(1)
  expect(vacatedSeats({ authorization: "named_user" })).toBe(0)
})

describe("seatTaken", () => {
  it.each<[string, SeatUse, SeatTaken]>([
    ["first computer", { seats: 1, used: 0, vacated: 0, returning: false }, "fresh"],
    ["second seat", { seats: 2, used: 1, vacated: 0, returning: false }, "fresh"],
    [
      "the only seat, left by another",
      { seats: 1, used: 0, vacated: 1, returning: false },
      "vacated",
    ],
    ["the only seat, left by itself", { seats: 1, used: 0, vacated: 1, returning: true }, "own"],
    [
      "a seat nobody had is taken first",
      { seats: 2, used: 0, vacated: 1, returning: false },
      "fresh",
    ],
    ["none is left of those", { seats: 2, used: 1, vacated: 1, returning: false }, "vacated"],
    ["its own before a fresh one", { seats: 3, used: 1, vacated: 1, returning: true }, "own"],
    ["seats were taken away", { seats: 1, used: 0, vacated: 3, returning: false }, "vacated"],
    ["unlimited", { seats: null, used: 4, vacated: 9, returning: false }, "fresh"],
  ])("%s", (_, use, taken) => {
    expect(seatTaken(use)).toBe(taken)
  })
})

describe("transferDecision", () => {
  it.each<[number | null, number, true | "TRANSFER_FORBIDDEN" | "TRANSFERS_EXHAUSTED"]>([
    [null, 1_000, true],
    [0, 0, "TRANSFER_FORBIDDEN"],
    [0, 3, "TRANSFER_FORBIDDEN"],
    [1, 0, true],
    [1, 1, "TRANSFERS_EXHAUSTED"],
    [2, 1, true],
    [2, 5, "TRANSFERS_EXHAUSTED"],
  ])("of at most %p with %p done: %p", (max, done, expected) => {
    const decision = transferDecision(max, done)
    expect(decision.ok || decision.code).toBe(expected)
  })
})

describe("seats and transfers over a license's life", () => {
  it("lets at most seats + max_transfers different computers in a row take a seat", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 3 }),
        fc.array(fc.record({ computer: fc.nat(9), act: fc.constantFrom("in", "out") }), {
          maxLength: 60,
        }),
        (seats, max_transfers, acts) => {
          const inForce = new Set<number>()
          let vacated: number[] = []
          let transfers = 0
          const everIn = new Set<number>()
          for (const { computer, act } of acts) {
            if (act === "out") {
              if (inForce.delete(computer)) vacated.push(computer)
              continue
            }
            if (inForce.has(computer) || inForce.size >= seats) continue
            const returning = vacated.includes(computer)
            const taken = seatTaken({
              seats,
              used: inForce.size,
              vacated: vacated.length,
              returning,
            })
            if (taken === "vacated") {
              if (!transferDecision(max_transfers, transfers).ok) continue
              transfers++
              vacated = vacated.slice(1)
            }
            if (taken === "own") vacated = vacated.filter((other) => other !== computer)
            inForce.add(computer)
            everIn.add(computer)
            expect(inForce.size + vacated.length).toBeLessThanOrEqual(seats)
          }
          expect(transfers).toBeLessThanOrEqual(max_transfers)
          expect(everIn.size).toBeLessThanOrEqual(seats + max_transfers)
        }
      )
    )
  })
})
