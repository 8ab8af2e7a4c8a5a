import { foldedEmail, MAX_EMAIL_LENGTH, mayBeEmail } from "../email"

describe("an address", () => {
  it.each([
    [" Ada@Firm.TEST ", "ada@firm.test"],
    ["u\u0308ber@firm.test", "\u00fcber@firm.test"],
    ["ada@firm.test\r", "ada@firm.test"],
  ])("%j is the same as %j", (text, folded) => {
    expect(foldedEmail(text)).toBe(folded)
    expect(foldedEmail(folded)).toBe(folded)
  })

  it.each([
    ["ada@firm.test", true],
    ["ada+work@firm", true],
    ["@firm.test", false],
    ["ada@", false],
    ["ada", false],
    ["ada@firm@test", false],
    ["ada @firm.test", false],
    ["ada@firm.test>", false],
    ["ada@firm.test,bob@firm.test", false],
    [`${"a".repeat(MAX_EMAIL_LENGTH)}@firm.test`, false],
    ["", false],
  ])("%j: %p", (text, possible) => {
    expect(mayBeEmail(text)).toBe(possible)
  })
})
