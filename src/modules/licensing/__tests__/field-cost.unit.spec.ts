import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"

const ROOT = path.resolve(__dirname, "../../../..")
/** Tests, texts, migrations and what is generated do not count. */
const APART = /__tests__|\.spec\.|\/i18n\/|\/messages\/|\/migrations\/|\.generated\./
const MOST_FILES = 12

const files = ["src", "packages/portal/src", "packages/storefront/src"]
  .flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((file) =>
      path.join(folder, file)
    )
  )
  .filter((file) => /\.tsx?$/.test(file) && !APART.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(ROOT, file), "utf8") }))

describe("a field is declared once for transport and once for storage", () => {
  it.each([
    "license_file_ttl_days",
    "allow_typed_codes",
    "key_prefix",
    "trial_days",
    "fulfill_when_issued",
    "max_activations",
    "max_transfers",
    "maintenance_until",
  ])("so that %s stands in few files", (field) => {
    const name = new RegExp(`\\b${field}\\b`)
    const naming = files.filter(({ text }) => name.test(text)).map(({ file }) => file)
    expect(naming.length > MOST_FILES ? naming : []).toEqual([])
  })
})
