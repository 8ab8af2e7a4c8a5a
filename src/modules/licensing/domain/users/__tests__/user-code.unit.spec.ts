import {
  MAX_USER_CODE_LENGTH,
  shownUserCode,
  typedUserCode,
  USER_CODE_ALPHABET,
  USER_CODE_LENGTH,
} from "../user-code"

describe("The code that a program shows", () => {
  it.each([
    ["as it is shown", "WDJB-MJHT"],
    ["in small letters", "wdjb-mjht"],
    ["without a sign between", "WDJBMJHT"],
    ["with spaces around and between", " WDJB MJHT \n"],
    ["with a dash of another width", "wdjb–mjht"],
    ["in wide letters", "ＷＤＪＢ－ＭＪＨＴ"],
  ])("is read %s", (_, text) => {
    expect(typedUserCode(text)).toBe("WDJBMJHT")
  })

  it.each([
    ["nothing", ""],
    ["a letter too few", "WDJB-MJH"],
    ["a letter too many", "WDJB-MJHTX"],
    ["a vowel", "WDJA-MJHT"],
    ["a digit", "WDJB-MJH1"],
    ["letters of another script", "ВDJB-MJHT"],
    ["long text", "W".repeat(10_000)],
  ])("is not %s", (_, text) => {
    expect(typedUserCode(text)).toBeNull()
  })

  it("is shown in two halves, and read again, whatever letters it has", () => {
    for (const letter of USER_CODE_ALPHABET) {
      const code = letter.repeat(USER_CODE_LENGTH)
      const shown = shownUserCode(code)
      expect(shown).toMatch(/^.{4}-.{4}$/)
      expect(typedUserCode(shown)).toBe(code)
      expect(shown.length).toBeLessThan(MAX_USER_CODE_LENGTH)
    }
  })

  it("has no letter that looks like another, or that spells a word", () => {
    expect(new Set(USER_CODE_ALPHABET).size).toBe(20)
    expect(USER_CODE_ALPHABET).not.toMatch(/[AEIOUY0-9]/)
  })
})
