import { bindings, statement } from "../statement"

const FIND = statement(
  "find",
  `select :day::date, '{"seat":"fresh"}'::jsonb from t where id = :id and day > :day -- 1:1`
)

it("numbers each name once for the driver, and each place for knex", () => {
  expect(FIND).toEqual({
    name: "find",
    text: `select $1::date, '{"seat":"fresh"}'::jsonb from t where id = $2 and day > $1 -- 1:1`,
    names: ["day", "id"],
    template: `select ?::date, '{"seat":"fresh"}'::jsonb from t where id = ? and day > ? -- 1:1`,
    places: ["day", "id", "day"],
  })
})

it("puts values in the order of the names, null included", () => {
  expect(bindings(FIND.places, { id: null, day: "2026-01-01", more: 1 })).toEqual([
    "2026-01-01",
    null,
    "2026-01-01",
  ])
})

it("refuses a name without a value", () => {
  expect(() => bindings(FIND.names, { id: "a" })).toThrow(TypeError)
})
