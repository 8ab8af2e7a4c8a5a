import { defineMessages } from "../define"
import { de } from "../de"
import { en } from "../en"
import { es } from "../es"
import { fill, fillPlural } from "../format"
import { fr } from "../fr"

/** Every text with the path that leads to it. */
function textsOf(value: unknown, path = ""): [path: string, text: string][] {
  return typeof value === "string"
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([name, inner]) => textsOf(inner, `${path}.${name}`))
}

const placeholders = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(String).sort()

const ENGLISH = new Map(textsOf(en))

/** Words that are the same in another language. */
const SAME =
  /^[–()\d\s]|^(Status|Version|Site|Pages|Date|Licenses|E-mail|Actions|Manager|Computer|Active)\b/

describe.each([
  ["German", "de", de],
  ["Spanish", "es", es],
  ["French", "fr", fr],
])("%s", (_, locale, messages) => {
  const texts = textsOf(messages)

  it("has every text, none of them empty, and no other", () => {
    expect(texts.map(([path]) => path).sort()).toEqual([...ENGLISH.keys()].sort())
    expect(texts.filter(([, text]) => text.trim() === "")).toEqual([])
    expect(messages.locale).toBe(locale)
  })

  it("puts in the same values", () => {
    for (const [path, text] of texts) {
      expect([path, placeholders(text)]).toEqual([path, placeholders(ENGLISH.get(path) ?? "")])
    }
  })

  it("is a translation", () => {
    const same = texts.filter(([path, text]) => text === ENGLISH.get(path) && !SAME.test(text))
    expect(same.map(([path]) => path).filter((path) => !path.includes("optional"))).toEqual([])
  })

  it("explains each matter in sentences", () => {
    const explained = texts.filter(([path]) => /^\.(?!common).*\.(message|next)$/.test(path))
    expect(explained.length).toBeGreaterThan(80)
    expect(explained.filter(([, text]) => !/[.!]$/.test(text))).toEqual([])
  })
})

it.each([en, de, es, fr])("names of buttons contain the visible word: $locale", (messages) => {
  const { common, orders, licenses, reveal, computers, offline, managers } = messages
  const named = [
    [common.copy, common.copyOf],
    [orders.open, orders.openOf],
    [licenses.show, licenses.showOf],
    [licenses.hide, licenses.hideOf],
    [reveal.action, reveal.actionOf],
    [computers.code, computers.codeOf],
    [computers.manage, computers.manageOf],
    [offline.files.return, offline.files.returnOf],
    [managers.edit, managers.editOf],
    [managers.invite, managers.inviteOf],
    [managers.remove, managers.removeOf],
  ] as const
  for (const [seen, name] of named) {
    expect(name.toLowerCase()).toContain(seen.toLowerCase())
  }
})

describe("defineMessages", () => {
  it("replaces what is given, at any depth, and changes nothing else", () => {
    const own = defineMessages(de, { orders: { title: "Meine Käufe", columns: { date: "Tag" } } })
    expect(own.orders.title).toBe("Meine Käufe")
    expect(own.orders.columns).toEqual({ ...de.orders.columns, date: "Tag" })
    expect(own.verdicts).toEqual(de.verdicts)
    expect(de.orders.title).toBe("Lizenzen")
  })

  it("keeps a text where the override has none", () => {
    expect(defineMessages(en, { common: { save: undefined } }).common.save).toBe("Save")
  })
})

describe("texts", () => {
  it("take values, and keep a placeholder that has none", () => {
    expect(fill("{{a}} of {{b}}", { a: 1 })).toBe("1 of {{b}}")
    expect(fill("{{toString}}")).toBe("{{toString}}")
  })

  it("take the plural of their language", () => {
    expect(fillPlural(en.issue.done, "en", 1)).toBe("1 license was issued")
    expect(fillPlural(en.issue.done, "en", 2)).toBe("2 licenses were issued")
    expect(fillPlural(fr.issue.done, "fr", 0)).toBe("0 licence a été émise")
    expect(fillPlural({ other: "{{count}}×" }, "pl", 3, { count: "3" })).toBe("3×")
  })
})
