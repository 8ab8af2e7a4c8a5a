import { readdirSync } from "node:fs"
import path from "node:path"

const MODELS = path.resolve(__dirname, "../models")
const { tables } = require("../migrations/.snapshot-medusa-licensing.json") as {
  tables: { name: string }[]
}

/** The tables whose models Medusa finds in `models/`, when it was started with `args`. */
function tablesOfModels(...args: string[]): string[] {
  const found: string[] = []
  const before = process.argv
  process.argv = [...before, ...args]
  jest.isolateModules(() => {
    for (const file of readdirSync(MODELS)) {
      const models: unknown[] = Object.values(require(path.join(MODELS, file)) as object)
      found.push(
        ...models.map((model) => (model as { parse(): { tableName: string } }).parse().tableName)
      )
    }
  })
  process.argv = before
  return found.sort()
}

describe("models", () => {
  it("are all there for the command that generates migrations", () => {
    expect(tablesOfModels("plugin:db:generate")).toEqual(tables.map(({ name }) => name).sort())
  })

  it("are those of the query graph alone for a server", () => {
    expect(tablesOfModels()).toEqual([
      "licensing_bundle",
      "licensing_bundle_item",
      "licensing_event",
      "licensing_license",
      "licensing_line_entitlement",
      "licensing_manager",
      "licensing_order_profile",
      "licensing_policy",
      "licensing_program",
    ])
  })
})
