import { isSerial, writtenVerification } from "../serial-codes"

describe("isSerial", () => {
  it.each(["BOX-K7QXD-3MZ8A", "box k7qxd 3mz8a", "boxk7qxd3mz8a"])("takes %s", (text) => {
    expect(isSerial(text)).toBe(true)
  })

  it.each([
    ["nothing", ""],
    ["spaces and dashes alone", " – - "],
    ["text that is too long", "A".repeat(129)],
  ])("takes no %s", (_, text) => {
    expect(isSerial(text)).toBe(false)
  })
})

describe("writtenVerification", () => {
  it.each([
    ["482913", "482913"],
    [" 482 913 ", "482913"],
    ["004-821", "004821"],
  ])("brings %s to its written form", (typed, written) => {
    expect(writtenVerification(typed)).toBe(written)
  })

  it.each(["", "  "])("distinguishes an empty field: '%s'", (typed) => {
    expect(writtenVerification(typed)).toBeUndefined()
  })

  it.each(["48291", "4829133", "48291a"])("takes no %s", (typed) => {
    expect(writtenVerification(typed)).toBeNull()
  })
})
