import { fieldOf, ShopRefusal } from "../errors"

const refusal = (code: string, field?: string) => new ShopRefusal("No", 400, code, field)

describe("fieldOf", () => {
  it.each([
    [
      "the field that the shop names",
      ["email", "phone"],
      refusal("INVALID_DATA", "phone"),
      "phone",
    ],
    ["a part of one", ["features"], refusal("INVALID_DATA", "features.0.code"), "features"],
    ["the field that the code means", ["name", "code"], refusal("CODE_TAKEN"), "code"],
    [
      "a wrong typed code",
      ["site_code", "machine_id"],
      refusal("INVALID_MACHINE_CODES"),
      "machine_id",
    ],
    ["a wrong code in a request", ["request"], refusal("INVALID_MACHINE_CODES"), "request"],
    ["a wrong receipt", ["receipt"], refusal("INVALID_RECEIPT"), "receipt"],
    ["what the form does not have", ["email"], refusal("CODE_TAKEN"), undefined],
    [
      "a field that it does not have, whatever the code",
      ["code"],
      refusal("CODE_TAKEN", "x"),
      undefined,
    ],
    ["what is nobody's mistake", ["email"], refusal("NO_PROVIDER"), undefined],
    ["an error on the way", ["email"], new Error("away"), undefined],
  ])("names %s", (_, fields, error, expected) => {
    expect(fieldOf(fields, error)).toBe(expected)
  })
})
