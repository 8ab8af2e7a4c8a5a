import { allSeats, freeSeats, hasFreeSeat, overUsedBy, seatTotal } from "../seats"

describe("seats", () => {
  it.each<[number | null, number, number | null]>([
    [5, 2, 7],
    [0, 0, 0],
    [0, 3, 3],
    [null, 0, null],
    [null, 4, null],
  ])("%p bought and %p granted are %p", (purchased_seats, granted_seats, total) => {
    expect(seatTotal({ purchased_seats, granted_seats })).toBe(total)
  })

  it.each<[number | null, number, number | null, number | null]>([
    [2, 1, 5, 15],
    [2, 0, 0, 0],
    [2, 0, null, null],
    [null, 0, 5, null],
    [1_000, 0, 1_000_000, 1_000_000],
  ])(
    "%p bought and %p granted to each of %p named users are %p in all",
    (purchased_seats, granted_seats, max_users, total) => {
      const grant = { purchased_seats, granted_seats, max_users }
      expect(allSeats({ ...grant, authorization: "named_user" })).toBe(total)
      expect(allSeats({ ...grant, authorization: "license_key" })).toBe(seatTotal(grant))
    }
  )

  it.each<[number | null, number, number | null, number]>([
    [5, 0, 5, 0],
    [5, 4, 1, 0],
    [5, 5, 0, 0],
    [5, 8, 0, 3],
    [0, 0, 0, 0],
    [null, 1_000, null, 0],
  ])("of %p seats with %p used, %p are free; over-used by %p", (seats, used, free, over) => {
    expect(freeSeats(seats, used)).toBe(free)
    expect(overUsedBy(seats, used)).toBe(over)
    expect(hasFreeSeat(seats, used)).toBe(free === null || free > 0)
  })
})
