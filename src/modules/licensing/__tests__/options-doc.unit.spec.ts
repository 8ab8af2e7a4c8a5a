import { readFileSync } from "node:fs"

import { OPTIONS_FILE, optionsPage } from "../../../../scripts/options-doc"

describe("docs/options.md", () => {
  it("is made from the schema of the options", async () => {
    expect(readFileSync(OPTIONS_FILE, "utf8")).toBe(await optionsPage())
  })

  it("has words for every option", async () => {
    const rows = [...(await optionsPage()).matchAll(/^\| `([\w.]+)` +\| (.*?) +\| (.*?) *\|$/gm)]
    expect(rows.length).toBeGreaterThan(30)
    expect(rows.filter(([, , , text]) => (text ?? "").length < 15).map(([, name]) => name)).toEqual(
      []
    )
  })
})
