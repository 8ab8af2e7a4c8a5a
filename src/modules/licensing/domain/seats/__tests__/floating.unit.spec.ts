import fc from "fast-check"

import {
  floatingDecision,
  isSeated,
  seatHeldUntil,
  seatsAtOnce,
  secondsToNextBeat,
  signOfLife,
} from "../floating"

const NOW = new Date("2030-05-05T10:00:00.000Z")
const inMinutes = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

describe("floating seats", () => {
  it.each([
    [null, 0, null],
    [null, 50, null],
    [5, 0, 5],
    [5, 10, 5],
    [5, 20, 6],
    [50, 10, 55],
    [1, 100, 2],
    [3, 33, 3],
    [1_000_000, 100, 2_000_000],
  ])("%s seats with an overdraft of %s %% are %s at once", (seats, percent, allowed) => {
    expect(seatsAtOnce({ floating_seats: seats, floating_overdraft_percent: percent })).toBe(
      allowed
    )
  })

  it.each([
    [10, 10],
    [1, 1],
    [null, 30],
  ])("with a timeout of %s a seat is held for %s minutes of silence", (timeout, minutes) => {
    const until = seatHeldUntil({ floating_timeout_minutes: timeout }, NOW)
    expect(until).toEqual(inMinutes(minutes))
    expect(signOfLife({ floating_timeout_minutes: timeout }, until)).toEqual(NOW)
    expect(isSeated({ alive_until: until }, new Date(until.getTime() - 1))).toBe(true)
    expect(isSeated({ alive_until: until }, until)).toBe(false)
  })

  it.each([
    ["nobody sits there", 2, [], { free: true }],
    ["one is left", 2, [5], { free: true }],
    ["all are taken", 2, [9, 5], { free: false, retry_at: inMinutes(5) }],
    ["one fell silent", 2, [9, 0], { free: true }],
    ["one was silent for long", 2, [9, -60], { free: true }],
    ["there are fewer than sitters", 1, [9, 5, 7], { free: false, retry_at: inMinutes(9) }],
    ["there are fewer, by one", 2, [9, 5, 7], { free: false, retry_at: inMinutes(7) }],
  ])("%s", (_, seats, ends, decision) => {
    expect(floatingDecision(seats, ends.map(inMinutes), NOW)).toEqual(decision)
  })

  it("at `retry_at` one more has a seat, and not a moment earlier", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.array(fc.integer({ min: -5, max: 20 }), { maxLength: 12 }),
        (seats, minutes) => {
          const ends = minutes.map(inMinutes)
          const decision = floatingDecision(seats, ends, NOW)
          if (!decision.free && decision.retry_at) {
            const { retry_at } = decision
            expect(floatingDecision(seats, ends, retry_at).free).toBe(true)
            expect(floatingDecision(seats, ends, new Date(retry_at.getTime() - 1)).free).toBe(false)
          }
        }
      )
    )
  })

  it.each([
    [null, 600, 600],
    [10, 600, 200],
    [1, 600, 20],
    [43_200, 600, 600],
    [10, 60, 60],
  ])(
    "with a timeout of %s and %s configured the next beat is in %s seconds",
    (timeout, configured, next) => {
      expect(secondsToNextBeat({ floating_timeout_minutes: timeout }, configured)).toBe(next)
    }
  )
})
