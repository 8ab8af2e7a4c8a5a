import { readFileSync } from "node:fs"
import { join } from "node:path"

import { parseLicensingOptions } from "../../options"
import { english } from "../en/mails"
import { MAIL_TEXTS, type MailTexts, placesIn, type PluralText, type TextShape } from "../shape"
import { MAIL_LANGUAGES, translatorFor, mailLanguageFor } from "../mail-language"

const shapes: Record<string, Record<string, TextShape>> = MAIL_TEXTS
const textsOf = (language: string) =>
  MAIL_LANGUAGES[language] as unknown as Record<string, Record<string, string | PluralText>>
const listed = Object.entries(shapes).flatMap(([mail, texts]) =>
  Object.entries(texts).map(([text, shape]) => ({ mail, text, shape }))
)

const mailOptions = (mail: object) => parseLicensingOptions({ mail }, false).mail
const refused = (mail: object) => {
  try {
    mailOptions(mail)
  } catch (error) {
    return (error as Error).message.replace("medusa-plugin-licensing: invalid options: ", "")
  }
  return null
}

describe.each(Object.keys(MAIL_LANGUAGES))("the mails in %s", (language) => {
  const texts = textsOf(language)

  it("have every text and no other", () => {
    for (const [mail, { ...given }] of Object.entries(texts)) {
      expect([mail, Object.keys(given)]).toEqual([mail, Object.keys(shapes[mail] ?? {})])
    }
    expect(Object.keys(texts)).toEqual(Object.keys(shapes))
  })

  it("say the same things as in English, of those that there are", () => {
    for (const { mail, text, shape } of listed) {
      const here = texts[mail]?.[text] ?? ""
      const there = textsOf("en")[mail]?.[text] ?? ""
      expect([mail, text, typeof here]).toEqual([mail, text, shape.plural ? "object" : "string"])
      expect([mail, text, placesIn(here).sort()]).toEqual([mail, text, placesIn(there).sort()])
      expect(shape.places).toEqual(expect.arrayContaining(placesIn(here)))
    }
  })

  it("tell one from many, and are no HTML", () => {
    for (const { mail, text, shape } of listed) {
      const given = texts[mail]?.[text] ?? ""
      const forms = typeof given === "string" ? { other: given } : given
      expect(Object.keys(forms)).toEqual(shape.plural ? ["one", "other"] : ["other"])
      for (const form of Object.values(forms)) {
        expect(form).toMatch(/^\S(.*\S)?$/)
        expect(form).not.toMatch(/[<>]|&\w+;/)
      }
    }
  })

  it("are another language than English", () => {
    const same = listed.filter(
      ({ mail, text }) =>
        JSON.stringify(texts[mail]?.[text]) === JSON.stringify(textsOf("en")[mail]?.[text])
    )
    const alike = same.map(({ mail, text }) => `${mail}.${text}`)
    expect(language === "en" ? [] : alike).toEqual(
      language === "de" ? ["license-activation-code.computer"] : []
    )
  })
})

describe("the mails in French", () => {
  it("keep punctuation with the word before it", () => {
    expect(JSON.stringify(MAIL_LANGUAGES.fr)).not.toMatch(/ [:;?!]/)
  })
})

describe("mailLanguageFor", () => {
  const localeOf = (preferred: (string | null | undefined)[], mail = {}) =>
    mailLanguageFor(mailOptions(mail), preferred).locale

  it("takes the first language that there is", () => {
    expect(localeOf(["fr", "de"])).toBe("fr")
    expect(localeOf([null, undefined, "", "es"])).toBe("es")
    expect(localeOf(["ja", "de"])).toBe("de")
    expect(localeOf(["de-AT"])).toBe("de-AT")
    expect(localeOf(["de_at"])).toBe("de-AT")
    expect(localeOf(["DE"])).toBe("de")
  })

  it("falls back to the option, then to English, whatever else it is given", () => {
    expect(localeOf(["ja"], { locale: "de" })).toBe("de")
    expect(localeOf([])).toBe("en")
    for (const nonsense of ["../../en", "constructor", "__proto__", "x".repeat(5_000), "*"]) {
      expect(localeOf([nonsense])).toBe("en")
    }
  })

  it("gives the shop's texts and keeps the others", () => {
    const options = mailOptions({
      texts: {
        de: { common: { greeting: "Moin," } },
        "de-CH": { common: { greeting: "Grüezi," } },
      },
    })
    const greetings = (tag: string) => mailLanguageFor(options, [tag]).texts.common
    expect(greetings("de").greeting).toBe("Moin,")
    expect(greetings("de-AT").greeting).toBe("Moin,")
    expect(greetings("de-CH").greeting).toBe("Grüezi,")
    expect(greetings("de-CH").linkHint).toBe(MAIL_LANGUAGES.de?.common.linkHint)
    expect(greetings("en").greeting).toBe("Hello,")
  })

  it("speaks a language that the shop added, in its direction", () => {
    const hebrew: MailTexts = { ...english, common: { ...english.common, greeting: "שלום," } }
    const words = mailLanguageFor(mailOptions({ locale: "he", texts: { he: hebrew } }), [])
    expect([words.locale, words.direction, words.texts.common.greeting]).toEqual([
      "he",
      "rtl",
      "שלום,",
    ])
  })
})

describe("translatorFor", () => {
  it("puts values in and counts as the language does", () => {
    const words = mailLanguageFor(mailOptions({}), ["de"])
    const { say, sayOf } = translatorFor(words, "license-issued", {
      store: "Laden",
      order: "#{store}",
    })
    expect(say("footer")).toContain("Ihrer Bestellung #{store} bei Laden.")
    expect(sayOf("groupCount", 1)).toBe("1 Lizenz")
    expect(sayOf("groupCount", 1_200)).toBe("1.200 Lizenzen")
  })

  it("takes one wording for every number", () => {
    const options = mailOptions({ texts: { en: { "license-issued": { heading: "All yours" } } } })
    const { sayOf } = translatorFor(mailLanguageFor(options, []), "license-issued", {
      store: "",
      order: "",
    })
    expect([sayOf("heading", 1), sayOf("heading", 2)]).toEqual(["All yours", "All yours"])
  })
})

describe("the option mail.texts", () => {
  const issued = (texts: object) => refused({ texts: { de: { "license-issued": texts } } })

  it("refuses unknown names and lists the known ones", () => {
    expect(refused({ texts: { de: { "license-sold": {} } } })).toMatch(
      /^`mail.texts.de` has no mail license-sold; there are common, license-issued, /
    )
    expect(issued({ title: "x" })).toMatch(
      /^`mail.texts.de.license-issued` has no text title; there are subject, preview, /
    )
    expect(issued({ footer: "Hi {name} {key}" })).toBe(
      "`mail.texts.de.license-issued.footer` cannot fill {name}, {key}; there are {order}, {store}"
    )
    expect(issued({ subject: { other: "{n} Lizenzen" } })).toBe(
      "`mail.texts.de.license-issued.subject.other` cannot fill {n}; there are {order}, {store}, {count}"
    )
    expect(refused({ texts: { de: { common: { greeting: "Hi {name}" } } } })).toBe(
      "`mail.texts.de.common.greeting` cannot fill {name}; there is no value here"
    )
    expect(issued({ subject: { other: "x", several: "y" } })).toBe(
      "`mail.texts.de.license-issued.subject` has no plural category several; there are zero, one, two, few, many, other"
    )
    expect(issued({ subject: { one: "x" } })).toMatch(
      /^`mail.texts.de.license-issued.subject.other` /
    )
    expect(issued({ footer: " " })).toBe("`mail.texts.de.license-issued.footer` must not be empty")
    expect(issued({ footer: 7 })).toMatch(/^`mail.texts.de.license-issued.footer` .*string/)
    expect(issued({ footer: "x".repeat(2_001) })).not.toBeNull()
  })

  it("refuses what is no language, and one that is not complete", () => {
    expect(refused({ texts: { german: {} } })).toMatch(
      /^`mail.texts.german` the plugin speaks en, de, es, fr; another language is named without a region and brings every text; missing: common.greeting, common.greetingWithName, common.linkHint … \(\d+\)$/
    )
    expect(refused({ texts: { de_AT: {} } })).toBe(
      "`mail.texts.de_AT` is no language tag, like de or pt-BR"
    )
    const { footer: _, ...rest } = english["license-issued"]
    expect(refused({ texts: { it: { ...english, "license-issued": rest } } })).toMatch(
      /^`mail.texts.it` the plugin speaks en, de, es, fr; .*; missing: license-issued.footer$/
    )
    expect(refused({ texts: { it: english } })).toBeNull()
    expect(refused({ texts: { "it-CH": english } })).toMatch(/named without a region/)
  })

  it("refuses a language of mails that nobody has written", () => {
    expect(refused({ locale: "it" })).toBe(
      "`mail.locale` must be one of the languages en, de, es, fr"
    )
    expect(refused({ locale: "de-AT" })).toBeNull()
    expect(refused({ locale: "it", texts: { it: english } })).toBeNull()
  })

  it("refuses a brand that mails cannot show", () => {
    expect(refused({ brand: { color: "red" } })).toBe(
      "`mail.brand.color` must be a color like #18181b"
    )
    expect(refused({ brand: { logoUrl: "javascript:alert(1)" } })).toMatch(/^`mail.brand.logoUrl` /)
  })
})

describe("docs/mails.md", () => {
  const page = readFileSync(join(__dirname, "../../../../../docs/mails.md"), "utf8")

  it("names every text with its values and its English wording (else: npm run mail-docs)", () => {
    const documented = [...page.matchAll(/^### `([\w-]+)`$([^#]*)/gm)].flatMap(
      ([, mail, table = ""]) =>
        table
          .split("\n")
          .map((line) => line.split("|").map((cell) => cell.trim()))
          .filter(([, name]) => name?.startsWith("`"))
          .map((cells) => [mail, ...cells.slice(1, 4)])
    )
    expect(documented).toEqual(
      listed.map(({ mail, text, shape: { places } }) => {
        const wording = textsOf("en")[mail]?.[text] ?? ""
        return [
          mail,
          `\`${text}\``,
          places.map((place) => `\`{${place}}\``).join(" ") || "none",
          typeof wording === "string" ? wording : wording.other,
        ]
      })
    )
  })

  it("shows options that are accepted", () => {
    const [, example = ""] = /```ts\n(.*?)```/s.exec(page) ?? []
    const given = new Function(`return {${example}}`)() as Record<string, unknown>
    const { mail } = parseLicensingOptions(given, false)
    const words = mailLanguageFor(mail, [])
    expect([words.locale, words.texts.common.greetingWithName]).toEqual(["de", "Hallo {name}!"])
    expect(mail.brand).toMatchObject({ color: "#1d4ed8", footer: expect.stringContaining("Köln") })
  })

  it("says when each mail goes", () => {
    const templates = [...page.matchAll(/^\| `((?:license|serial)-[\w-]+)` +\|/gm)].map(
      ([, name]) => name
    )
    expect(templates).toEqual(Object.keys(shapes).filter((name) => name !== "common"))
  })
})
