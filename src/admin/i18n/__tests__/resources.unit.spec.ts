import resources from "../index"

type Texts = { [key: string]: string | Texts }

/** Every sentence by its whole key: `orders.title` → "Licenses". */
const flatten = (texts: Texts, prefix = ""): [string, string][] =>
  Object.entries(texts).flatMap(([key, text]) =>
    typeof text === "string" ? [[prefix + key, text]] : flatten(text, `${prefix}${key}.`)
  )

/** What a sentence fills in, e.g. `{{count, number}}`; formatting may differ between languages. */
const names = (text: string) => [...text.matchAll(/{{\s*([\w.]+)/g)].map((match) => match[1]).sort()

const sentences = (language: keyof typeof resources) =>
  new Map(flatten(resources[language].licensing as Texts))

const english = sentences("en")
const others = Object.keys(resources).filter((name) => name !== "en") as (keyof typeof resources)[]

describe("texts of the admin", () => {
  it("come in German too", () => {
    expect(others).toContain("de")
  })

  describe.each(others)("in %s", (language) => {
    const translated = sentences(language)

    it("have the same keys as the English ones", () => {
      expect([...translated.keys()].sort()).toEqual([...english.keys()].sort())
    })

    it("are not empty", () => {
      const empty = [...translated].filter(([, text]) => !text.trim()).map(([key]) => key)
      expect(empty).toEqual([])
    })

    it("fill in the same values", () => {
      const wrong = [...translated]
        .filter(([key, text]) => {
          const given = new Set(names(english.get(key) ?? ""))
          return names(text).some((name) => !given.has(name))
        })
        .map(([key]) => key)
      expect(wrong).toEqual([])
    })
  })

  it("name both forms wherever they count", () => {
    const keys = [...english.keys()]
    const single = keys.filter(
      (key) => key.endsWith("_one") && !english.has(`${key.slice(0, -4)}_other`)
    )
    expect(single).toEqual([])
  })
})
