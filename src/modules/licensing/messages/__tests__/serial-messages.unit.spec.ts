import { isLocalizedRefusal, SERIAL_CATALOGUES, serialSentence } from "../serial-messages"
import { SERIAL_REFUSALS } from "../../domain/serials/serial-redeeming"
import { VERDICT_CATALOGUES } from "../verdict-messages"

const SENTENCE = /^\p{Lu}[^.!?]*\.$/u
const CODES = [...SERIAL_REFUSALS, "SERIAL_NO_REGION", "EMAIL_TAKEN", "PROOF_INVALID"] as const

it("refusals are answered in the languages of verdicts", () => {
  expect(Object.keys(SERIAL_CATALOGUES).sort()).toEqual(Object.keys(VERDICT_CATALOGUES).sort())
})

describe.each(Object.entries(SERIAL_CATALOGUES))("refusals in %s", (language, catalogue) => {
  const texts = { ...catalogue.redeeming, ...catalogue.registering }

  it("have one sentence and a next step each, no two the same", () => {
    for (const { message, next } of Object.values(texts)) {
      expect(message).toMatch(SENTENCE)
      expect(next).toMatch(SENTENCE)
    }
    const messages = Object.values(texts).map(({ message }) => message)
    expect(new Set(messages).size).toBe(messages.length)
  })

  it.each(CODES)("tell %s", (code) => {
    const sentence = serialSentence(code, language)
    expect(sentence.split(". ")).toHaveLength(2)
    expect(sentence === serialSentence(code, "en")).toBe(language === "en")
  })
})

describe("serialSentence", () => {
  it("falls back to English", () => {
    expect(serialSentence("SERIAL_USED", "nl")).toBe(serialSentence("SERIAL_USED", "en"))
  })
})

describe("isLocalizedRefusal", () => {
  it.each([...CODES.map((code) => [code, true] as const), ["SERIAL_NOT_FOUND", false] as const])(
    "%s: %s",
    (code, localized) => {
      expect(isLocalizedRefusal(code)).toBe(localized)
    }
  )

  it.each([undefined, null, 400, "toString"])("takes no %p", (code) => {
    expect(isLocalizedRefusal(code)).toBe(false)
  })
})
