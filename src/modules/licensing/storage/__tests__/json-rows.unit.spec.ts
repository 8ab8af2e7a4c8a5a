import { asJson, fromJson } from "../json-rows"

type Row = { at: Date | number | null; other: string }

const at = (text: string | null) => fromJson<Row>({ at: text, other: "2026-01-01" }, ["at"]).at

describe("fromJson", () => {
  it.each([
    ["2026-11-25T21:10:00+00:00", "2026-11-25T21:10:00.000Z"],
    ["2026-11-25T23:10:00.123456+02:00", "2026-11-25T21:10:00.123Z"],
    ["10000-01-01T00:59:59+01:00", "9999-12-31T23:59:59.000Z"],
    ["12026-06-01T00:00:00+00:00", "+012026-06-01T00:00:00.000Z"],
  ])("reads %s as PostgreSQL writes it", (text, instant) => {
    expect((at(text) as Date).toISOString()).toBe(instant)
  })

  it("keeps infinity, null and what is no instant", () => {
    expect(at("infinity")).toBe(Infinity)
    expect(at(null)).toBeNull()
    expect(fromJson<Row>({ at: null, other: "2026-01-01" }, ["at"]).other).toBe("2026-01-01")
  })
})

describe("asJson", () => {
  it("names the column `row` or as given", () => {
    expect(asJson("l")).toBe("row_to_json(l) as l")
    expect(asJson("l", "license")).toBe("row_to_json(l) as license")
  })
})
