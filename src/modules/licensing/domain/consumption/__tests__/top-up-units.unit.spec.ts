import { leftUntilUsed, restoreUnits, takeUnits, type TopUpLot } from "../top-up-units"

const lot = (more: Partial<TopUpLot> = {}): TopUpLot => ({
  id: "old",
  units: 3,
  uses: 10,
  used: 0,
  given: 0,
  ended_units: 0,
  taken_back: 0,
  ...more,
})

describe("units of a top-up that are taken back", () => {
  it.each([
    ["of unused ones all", { used: 0 }, 2, [2, 20]],
    ["the unused ones before the used ones", { used: 14 }, 1, [1, 10]],
    ["what is left of the others", { used: 14 }, 2, [2, 16]],
    ["nothing of used ones", { used: 30 }, 3, [3, 0]],
    ["never what was taken before", { used: 14, ended_units: 1, taken_back: 10 }, 1, [1, 6]],
    ["no more units than there are", { ended_units: 2, taken_back: 20 }, 9, [1, 10]],
  ])("take %s", (_, more, count, [units, uses]) => {
    expect(takeUnits([lot(more)], count, leftUntilUsed)).toEqual([{ id: "old", units, uses }])
  })

  it("are the newest ones first", () => {
    const lots = [lot({ id: "new", units: 1 }), lot({ used: 25 })]
    expect(takeUnits(lots, 2, leftUntilUsed)).toEqual([
      { id: "new", units: 1, uses: 10 },
      { id: "old", units: 1, uses: 5 },
    ])
  })

  it("take of a period no more than they gave to it, and than it has left", () => {
    const given = ({ given: uses }: TopUpLot) => uses
    expect(takeUnits([lot({ units: 1, given: 3 })], 1, given, 13)).toMatchObject([{ uses: 3 }])
    const lots = [lot({ id: "new", units: 1, given: 10 }), lot({ given: 30 })]
    expect(takeUnits(lots, 4, given, 12).map(({ uses }) => uses)).toEqual([10, 2])
  })
})

describe("units of a top-up that are given back", () => {
  it.each([
    ["all that was taken", { ended_units: 1, taken_back: 10 }, 1, [1, 10]],
    ["first those of which the least was left", { ended_units: 2, taken_back: 16 }, 1, [1, 6]],
    ["nothing where nothing was left", { ended_units: 2, taken_back: 10 }, 1, [1, 0]],
    ["no more units than were taken", { ended_units: 2, taken_back: 16 }, 9, [2, 16]],
  ])("get %s", (_, more, count, [units, uses]) => {
    expect(restoreUnits([lot(more)], count)).toEqual([{ id: "old", units, uses }])
  })

  it.each([0, 5, 14, 30])("are what they were if they were taken (%s used)", (used) => {
    for (const count of [1, 2, 3]) {
      const [taken] = takeUnits([lot({ used })], count, leftUntilUsed)
      const after = lot({ used, ended_units: taken!.units, taken_back: taken!.uses })
      expect(restoreUnits([after], count)).toEqual([taken])
    }
  })

  it("are none where none was taken", () => {
    expect(restoreUnits([lot()], 2)).toEqual([])
  })
})
