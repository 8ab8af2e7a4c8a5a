import { readFileSync } from "node:fs"
import path from "node:path"

import { en as account } from "../../../../packages/storefront/src/messages/en"
import { en as permissions } from "../../../modules/licensing/messages/en/permissions"
import resources from "../index"

type Texts = { readonly [key: string]: unknown }

/** Every text with the path that leads to it. */
const textsOf = (value: unknown, at: string): [path: string, text: string][] =>
  typeof value === "string"
    ? [[at, value]]
    : Object.entries(value as Texts).flatMap(([name, inner]) => textsOf(inner, `${at}.${name}`))

const TEXTS = [...textsOf(resources.en.licensing, "admin"), ...textsOf(account, "account")]

/** Words that people must decode, and what stands for them. */
const NEVER: [word: RegExp, instead: string][] = [
  [/\bclients?\b/i, "customer"],
  [/\bend[- ]users?\b/i, "customer or user"],
  [/\blicensees?\b/i, "owner"],
  [/\blicenses? (?:is |are )?free\b/i, "seats are free"],
  [/\b168 hours\b/i, "7 days"],
  [/^the beginning$/i, "the date"],
  [/\bhex(?:adecimal)?\b|\bdigits of a (?:site code|machine ID)\b/i, "characters"],
  [/(?<![{\w])[a-z]+_[a-z_]+(?![\w}])/, "the name of a field as its form has it"],
  [/^not (?:floating|offline|active|limited)$/i, "a switch that says what is on"],
]

describe("the words of admin and account area", () => {
  it.each(NEVER)("are never %s: %s", (word) => {
    expect(TEXTS.filter(([, text]) => word.test(text))).toEqual([])
  })

  it("are one list for the permissions, in the docs too", () => {
    const names = Object.entries(permissions).map(([code, { name }]) => [code, name])
    const admin = resources.en.licensing.managers.permission as Texts
    expect(names.map(([code = ""]) => [code, admin[code]])).toEqual(names)
    expect(account.permissions).toEqual(permissions)
    const docs = readFileSync(
      path.resolve(__dirname, "../../../../docs/license-managers.md"),
      "utf8"
    )
    const [, table = ""] = docs.split(/^\| permission +\| name .*\n/m)
    const shown = [...table.matchAll(/^\| `(\w+)` +\| ([A-Z][^|]*?) +\|/gm)]
    expect(shown.length).toBeGreaterThan(5)
    expect(names).toEqual(expect.arrayContaining(shown.map(([, code, name]) => [code, name])))
  })
})
