import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"

const FOLDER = path.join(__dirname, "../migrations")

/** The statements that take away or change what a process of the last release reads or leaves out. */
const BREAKING = [
  /drop (?:table|column)/i,
  /\brename\b/i,
  /alter column \S+ (?:type|set not null|drop default)/i,
  /add column (?:if not exists )?\S+ [^,;]*\bnot null(?![^,;]*\bdefault\b)/i,
]

/** No release has the schema before these. */
const BEFORE_THE_FIRST_RELEASE = ["Migration20261125210000.ts"]

const migrations = readdirSync(FOLDER).filter(
  (name) => /^Migration\d+\.ts$/.test(name) && !BEFORE_THE_FIRST_RELEASE.includes(name)
)

/** The text of `up`, without that of `down`. */
const up = (name: string): string =>
  readFileSync(path.join(FOLDER, name), "utf8").split(/async down\(\)/)[0] ?? ""

describe("a migration", () => {
  it.each(migrations)(
    "(%s) adds only: in a rolling update the processes of the last release go on with its schema",
    (name) => {
      const text = up(name)
      expect(BREAKING.flatMap((pattern) => pattern.exec(text)?.[0] ?? [])).toEqual([])
    }
  )
})
