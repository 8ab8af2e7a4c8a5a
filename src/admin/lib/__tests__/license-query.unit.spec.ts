import { mayBeCode, mayBeKey } from "../license-query"

describe("which searches may be in an address", () => {
  it.each<[string, key: boolean, code: boolean]>([
    ["Front desk 2", true, true],
    ["7Q2MX-K9D4B", true, true],
    ["C309-6723-E26D-F0A5", true, true],
    ["CB28BC62", false, true],
    [" cb28bc62 ", true, true],
    ["K9D4B", false, false],
    ["Fjordlys", false, false],
    ["#1042", false, false],
    ["ada.lovelace@example.com", false, false],
  ])("%s", (q, key, code) => {
    expect(mayBeKey(q)).toBe(key)
    expect(mayBeCode(q)).toBe(code)
  })
})
