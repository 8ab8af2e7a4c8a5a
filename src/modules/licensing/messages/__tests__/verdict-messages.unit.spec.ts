import {
  publicCode,
  VALID_CODES,
  VERDICT_CODES,
  verdictHttpStatus,
} from "../../domain/ladder/verdict-codes"
import type { VerdictCatalogue } from "../shape"
import { preferredLocale, VERDICT_CATALOGUES, verdictText } from "../verdict-messages"

const SENTENCE = /^\p{Lu}[^.!?]*\.$/u

describe.each(Object.entries(VERDICT_CATALOGUES))("verdicts in %s", (language, catalogue) => {
  it.each(VERDICT_CODES)("%s has one sentence and a next step", (code) => {
    const { message, next } = catalogue.codes[code]
    expect(message).toMatch(SENTENCE)
    expect(next).toMatch(SENTENCE)
  })

  it("has no text that no code asks for, and no two codes with one text", () => {
    expect(Object.keys(catalogue.codes).sort()).toEqual([...VERDICT_CODES].sort())
    const messages = Object.values(catalogue.codes).map(({ message }) => message)
    expect(new Set(messages).size).toBe(messages.length)
  })

  it("is a translation", () => {
    const english = (VERDICT_CATALOGUES.en as VerdictCatalogue).codes
    const same = VERDICT_CODES.filter(
      (code) => catalogue.codes[code].message === english[code].message
    )
    expect(same).toEqual(language === "en" ? [...VERDICT_CODES] : [])
  })

  it("says in every form how many locks differ", () => {
    for (const sentence of Object.values(catalogue.differing_locks)) {
      expect(sentence).toMatch(/^[^.!?]+\.$/)
      expect(sentence).toContain("{{count}}")
    }
  })
})

describe("verdictText", () => {
  const english = VERDICT_CATALOGUES.en as VerdictCatalogue
  const other: VerdictCatalogue = {
    codes: { ...english.codes, EXPIRED: { message: "Abgelaufen.", next: "Verlängern." } },
    differing_locks: { other: "{{count}} Teile." },
  }
  const catalogues = { en: english, de: other }

  it.each<[string | undefined, string]>([
    [undefined, "The license has expired."],
    ["de", "Abgelaufen."],
    ["de-AT", "Abgelaufen."],
    ["fr", "The license has expired."],
    ["constructor", "The license has expired."],
  ])("in %p", (locale, message) => {
    expect(verdictText("EXPIRED", { locale }, catalogues).message).toBe(message)
  })

  it("puts in how many locks differ, in the plural of the language", () => {
    const text = (differing_locks: number | null, locale?: string) =>
      verdictText("TOO_MANY_LOCKS_CHANGED", { differing_locks, locale }, catalogues).message
    expect(text(1)).toMatch(/^1 part of/)
    expect(text(3)).toMatch(/^3 parts of/)
    expect(text(1, "de")).toBe("1 Teile.")
    expect(text(null)).toBe(english.codes.TOO_MANY_LOCKS_CHANGED.message)
    expect(verdictText("EXPIRED", { differing_locks: 3 })).toEqual(english.codes.EXPIRED)
  })
})

describe("preferredLocale", () => {
  it.each<[string | undefined, string]>([
    [undefined, "en"],
    ["*", "en"],
    ["de", "de"],
    ["de-AT", "de"],
    ["DE-at;q=0.9, en;q=0.8", "de"],
    ["en;q=0.8, de;q=0.9", "de"],
    ["en, de", "en"],
    ["fr, de;q=0.5", "fr"],
    ["es-MX, en;q=0.5", "es"],
    ["nl, de;q=0.5", "de"],
    ["nl, da", "en"],
    ["de;q=0", "en"],
    ["constructor, toString", "en"],
    [`${"x,".repeat(10_000)}de`, "en"],
    [";;;q=,,de;q=x", "en"],
  ])("of %p is %s", (header, locale) => {
    expect(preferredLocale(header)).toBe(locale)
  })
})

describe("codes", () => {
  it("hide foreign programs from the public, and nothing else", () => {
    expect(VERDICT_CODES.filter((code) => publicCode(code) !== code)).toEqual(["PROGRAM_MISMATCH"])
    expect(publicCode("PROGRAM_MISMATCH")).toBe("NOT_FOUND")
  })

  it("are answers to programs, except when they ask too often", () => {
    const others = VERDICT_CODES.filter((code) => verdictHttpStatus(code, "program") !== 200)
    expect(others).toEqual(["RATE_LIMITED"])
    expect(verdictHttpStatus("RATE_LIMITED", "program")).toBe(429)
  })

  it("are errors to people unless valid", () => {
    const statuses = VERDICT_CODES.map((code) => [code, verdictHttpStatus(code, "person")])
    const fine = statuses.filter(([, status]) => status === 200).map(([code]) => code)
    expect(fine).toEqual([...VALID_CODES])
    expect(Object.fromEntries(statuses)).toMatchObject({
      RATE_LIMITED: 429,
      NOT_FOUND: 404,
      PROGRAM_MISMATCH: 404,
      INVALID_REMOVAL_CODE: 400,
      INVALID_MACHINE_CODES: 400,
      FINGERPRINT_REQUIRED: 400,
      SEATS_EXHAUSTED: 409,
      TASK_LOCKED: 409,
    })
  })
})
