import { existsSync, readFileSync } from "node:fs"
import path from "node:path"

import { loginOf, type Operation, routeFileOf } from "../../src/api/lib/operation"
import { operations } from "../../src/api/operations"
import {
  CUSTOMER_ACTS,
  PERMISSION_OF_ACT,
} from "../../src/modules/licensing/domain/permissions/permissions"

/** The file with the path of each request. */
export const ROUTES_FILE = path.resolve(__dirname, "../../docs/routes.md")

const API = path.resolve(__dirname, "../../src/api")

const HEADER = `<!-- Written by \`npm run openapi\` from src/api; not to be edited. -->

# Routes

The way of each request: who may send it, the file that serves it, and what that file runs. Its schemas and refusals
are in the \`operations.ts\` beside it, and in [openapi.yaml](openapi.yaml). \`licensing.\` is left out before the
rooms of the module. Permissions are those of license managers; the owner of an order has some by being its owner.
`

/** The table of all routes, the expected content of {@link ROUTES_FILE}. */
export function routesMarkdown(): string {
  const tags = [...new Set(operations.map(({ tag }) => tag))]
  const sections = tags.map((tag) => {
    const rows = operations.filter((each) => each.tag === tag).map(rowOf)
    return `\n## ${tag}\n\n| request | who | served by | runs |\n| --- | --- | --- | --- |\n${rows.join("")}`
  })
  return `${HEADER}${sections.join("")}`
}

/** The groups of the module's methods. */
const ROOMS = [
  ...readFileSync(path.resolve(API, "../modules/licensing/service.ts"), "utf8").matchAll(
    /^ {2}get (\w+)\(\)/gm
  ),
].map(([, room]) => room)

/** A call of a workflow, of a room of the module, or of Medusa's query. */
const RUNS = new RegExp(
  `(?<!typeof )\\b(\\w+Workflow)\\b|(?:licensing|\\))\\s*\\.((?:${ROOMS.join("|")})\\.\\w+)|\\.(graph)\\(`,
  "g"
)

const fileOf = (operation: Operation) => path.resolve(API, "../..", routeFileOf(operation))

function rowOf(operation: Operation): string {
  const file = routeFileOf(operation)
  const code = codeOf(fileOf(operation), operation.method)
  const found = [...code.matchAll(RUNS)].map(
    ([, workflow, question]) => workflow ?? question ?? "query.graph"
  )
  const runs = [...new Set(found)].sort((one, other) => rank(one) - rank(other))
  const cells = [
    `\`${operation.method} ${operation.path}\``,
    whoMay(operation),
    `[route](../${file})`,
    runs.map((each) => `\`${each}\``).join(", ") || "–",
  ]
  return `| ${cells.join(" | ")} |\n`
}

/** Mutating calls come first. */
const rank = (run: string) => (run.endsWith("Workflow") ? 0 : run === "query.graph" ? 2 : 1)

/** The required login, and the permission that the handler checks. */
function whoMay(operation: Operation): string {
  const login = loginOf(operation) ?? "anybody"
  const handler = partsOf(fileOf(operation)).declared.get(operation.method) ?? ""
  const act = CUSTOMER_ACTS.find(
    (each) => PERMISSION_OF_ACT[each] !== null && handler.includes(`"${each}"`)
  )
  return login === "customer" && act ? `customer with \`${PERMISSION_OF_ACT[act]}\`` : login
}

/** The code of a function and of all functions of `src/api` that it calls. */
function codeOf(file: string, name: string, seen = new Set<string>()): string {
  const key = `${file} ${name}`
  if (seen.has(key)) {
    return ""
  }
  seen.add(key)
  const { declared, imported } = partsOf(file)
  const code = declared.get(name)
  if (code === undefined) {
    return ""
  }
  const further = (code.match(/\b\w+\b/g) ?? []).map((word) =>
    codeOf(imported.get(word) ?? file, word, seen)
  )
  return [code, ...further].join("\n")
}

type Parts = { declared: Map<string, string>; imported: Map<string, string> }
const known = new Map<string, Parts>()

/** The declarations of a file by name, and the files of `src/api` that its imports come from. */
function partsOf(file: string): Parts {
  let parts = known.get(file)
  if (!parts) {
    const text = existsSync(file) ? readFileSync(file, "utf8") : ""
    const starts = [...text.matchAll(/^(?:export )?(?:async )?(?:const|function) (\w+)/gm)]
    const declared = starts.map(({ 1: name, index }, at): [string, string] => [
      String(name),
      text.slice(index, starts[at + 1]?.index),
    ])
    const imported = [...text.matchAll(/^import \{([^}]*)\} from "(\.[^"]+)"/gm)].flatMap(
      ([, names = "", from = ""]) =>
        names
          .split(",")
          .map((each): [string, string] => [
            each.trim(),
            `${path.resolve(path.dirname(file), from)}.ts`,
          ])
    )
    parts = {
      declared: new Map(declared),
      imported: new Map(imported.filter(([, from]) => from.startsWith(API))),
    }
    known.set(file, parts)
  }
  return parts
}
