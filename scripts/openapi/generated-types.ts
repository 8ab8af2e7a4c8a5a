import path from "node:path"
import openapiTS, { astToString } from "openapi-typescript"

import { version } from "../../package.json"
import type { Operation } from "../../src/api/lib/operation"
import { operations } from "../../src/api/operations"
import { openApiDocument } from "./document"

/** Where the storefront package keeps what it knows of the store API. */
export const STORE_CLIENT_FILE = path.resolve(
  __dirname,
  "../../packages/storefront/src/client/api.generated.ts"
)

/** Where the admin keeps the types of the routes that it calls. */
export const ADMIN_TYPES_FILE = path.resolve(__dirname, "../../src/admin/lib/api.generated.ts")

const HEADER = "// Written by `npm run openapi` from the operations in src/api; not to be edited.\n"

const below = (prefix: string) => operations.filter(({ path: url }) => url.startsWith(prefix))

/** The types of all store operations and a table of their routes, as they must stand in {@link STORE_CLIENT_FILE}. */
export async function storeClientSource(): Promise<string> {
  const store = below("/store/")
  return `${HEADER}\n${await typesOf(store)}\n${routesSource(store)}`
}

/**
 * What operations of staff take and answer, as it must stand in {@link ADMIN_TYPES_FILE}. The admin knows
 * refusals by their code alone, so they have no types here.
 */
export async function adminTypesSource(): Promise<string> {
  return `${HEADER}\n${await typesOf(below("/admin/"), { answersOnly: true })}`
}

async function typesOf(some: readonly Operation[], { answersOnly = false } = {}): Promise<string> {
  const json = JSON.stringify(openApiDocument(some, version), (key, value: unknown) =>
    answersOnly && key === "responses"
      ? { "200": (value as Record<string, unknown>)["200"] }
      : value
  )
  return astToString(await openapiTS(JSON.parse(json) as never, { defaultNonNullable: false }))
}

function routesSource(some: readonly Operation[]): string {
  const rows = some.map(
    ({ id, method, path: url }) => `  ${id}: ["${method}", "${url.replace(/:(\w+)/g, "{$1}")}"],\n`
  )
  return (
    "/** Method and path of every store operation, by its id. */\n" +
    `export const ROUTES = {\n${rows.join("")}} as const satisfies Record<\n` +
    '  keyof operations,\n  readonly [method: "GET" | "POST" | "DELETE", path: string]\n>\n'
  )
}
