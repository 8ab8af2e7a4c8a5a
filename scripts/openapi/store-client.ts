import path from "node:path"
import openapiTS, { astToString } from "openapi-typescript"

import { version } from "../../package.json"
import { operations } from "../../src/api/operations"
import { openApiDocument } from "./document"

/** Where the storefront package keeps what it knows of the store API. */
export const STORE_CLIENT_FILE = path.resolve(
  __dirname,
  "../../packages/storefront/src/client/api.generated.ts"
)

const HEADER = "// Written by `npm run openapi` from the operations in src/api; not to be edited.\n"

const storeOperations = operations.filter((each) => each.path.startsWith("/store/"))

/** The types of all store operations and a table of their routes, as they must stand in {@link STORE_CLIENT_FILE}. */
export async function storeClientSource(): Promise<string> {
  const document = JSON.parse(JSON.stringify(openApiDocument(storeOperations, version))) as object
  const types = astToString(await openapiTS(document as never, { defaultNonNullable: false }))
  return `${HEADER}\n${types}\n${routesSource()}`
}

function routesSource(): string {
  const rows = storeOperations.map(
    ({ id, method, path: url }) => `  ${id}: ["${method}", "${url.replace(/:(\w+)/g, "{$1}")}"],\n`
  )
  return (
    "/** Method and path of every store operation, by its id. */\n" +
    `export const ROUTES = {\n${rows.join("")}} as const satisfies Record<\n` +
    '  keyof operations,\n  readonly [method: "GET" | "POST" | "DELETE", path: string]\n>\n'
  )
}
