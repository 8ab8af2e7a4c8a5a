import { CODE_PATTERN } from "../../../modules/licensing/domain/field-fault"
import { codeOfName } from "../proposed-code"

it.each([
  ["One year, two computers", "one-year-two-computers"],
  ["Größe Éclair & Co.", "grosse-eclair-co"],
  ["  --Pro 2--  ", "pro-2"],
  ["x".repeat(80), "x".repeat(64)],
])("proposes a code that the shop takes for %p", (name, code) => {
  expect(codeOfName(name)).toBe(code)
  expect(code).toMatch(CODE_PATTERN)
})

it("proposes nothing if no letter is left", () => {
  expect(codeOfName("日本")).toBe("")
})
