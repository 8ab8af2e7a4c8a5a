import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"

import { POLICY_DEFAULTS } from "../domain/policies/policy-rules"

const ROOT = path.resolve(__dirname, "../../../..")
/**
 * Tests, texts, migrations and what is generated do not count; nor what carries the terms of single features, some of
 * which have the names of those of policies.
 */
const APART =
  /__tests__|\.spec\.|\/i18n\/|\/messages\/|\/migrations\/|\.generated\.|\/feature-(rows|terms)/
const MOST_FILES = 12
/** A file that names this many fields of policies carries fields; one that names fewer acts on them. */
const CARRIES = 6

/** Names that mean something else in most of the files that hold them, so that a search says nothing. */
const OF_OTHER_THINGS: Record<string, string> = {
  active: "a state of licenses, activations, managers and users",
  authorization: "the header of requests",
  features: "of programs, orders, serials and requests too",
  is_trial: "a label of orders and a filter of licenses too",
  kind: "of files, mails and acts too",
  metadata: "Medusa's own column of everything",
}

const files = ["src", "packages/portal/src", "packages/storefront/src"]
  .flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((file) =>
      path.join(folder, file)
    )
  )
  .filter((file) => /\.tsx?$/.test(file) && !APART.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(ROOT, file), "utf8") }))

const names = (text: string, field: string) => new RegExp(`\\b${field}\\b`).test(text)

const fields = Object.keys(POLICY_DEFAULTS).filter((field) => !(field in OF_OTHER_THINGS))
const carriers = files.filter(
  ({ text }) => fields.filter((field) => names(text, field)).length >= CARRIES
)

/** The files among these that name the field, if they are too many. */
const excess = (field: string, among: typeof files) => {
  const naming = among.filter(({ text }) => names(text, field)).map(({ file }) => file)
  return naming.length > MOST_FILES ? naming : []
}

describe("a field is declared once for transport and once for storage", () => {
  it.each(fields)("so that few files carry %s", (field) => {
    expect(carriers.some(({ text }) => names(text, field))).toBe(true)
    expect(excess(field, carriers)).toEqual([])
  })

  // Those left out are acted on in more files: by the ladder, the runtime and the pages of their subject.
  it.each([
    "allow_license_files",
    "floating_overdraft_percent",
    "floating_timeout_minutes",
    "fulfill_when_issued",
    "key_format",
    "key_prefix",
    "license_file_ttl_days",
    "maintenance_duration",
    "maintenance_until",
    "max_activations",
    "max_transfers",
    "offline_ttl_days",
    "subscription_duration",
    "term_starts",
    "trial_days",
  ])("so that %s is named in few files altogether", (field) => {
    expect(excess(field, files)).toEqual([])
  })
})
