import { readFileSync } from "node:fs"
import path from "node:path"

import { en } from "../messages/en"
import type { Licensing } from "../licensing"
import { program } from "./world"

const page = (name: string) => readFileSync(path.join(__dirname, "../../../../docs", name), "utf8")

describe("docs/sdk.md", () => {
  it("names every code of the SDK, and no other in its table", () => {
    const [, table = ""] = page("sdk.md").split("## Codes")
    const listed = [...table.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, code]) => code)
    expect(listed.sort()).toEqual(Object.keys(en).sort())
  })

  it("names every call", () => {
    const { licensing } = program(() => null)
    const calls = Object.keys(licensing) as (keyof Licensing)[]
    expect(calls.filter((call) => !page("sdk.md").includes(`\`${call}(`))).toEqual([])
  })
})

describe("docs/choose-licensing.md", () => {
  it("names calls that there are", () => {
    const { licensing } = program(() => null)
    const named = [
      ...page("choose-licensing.md").matchAll(
        /`([a-z]+[A-Z]\w+|activate|validate|heartbeat|borrow)`/g
      ),
    ]
    expect(named.length).toBeGreaterThan(8)
    expect(named.map(([, call = ""]) => call).filter((call) => !(call in licensing))).toEqual([])
  })
})
