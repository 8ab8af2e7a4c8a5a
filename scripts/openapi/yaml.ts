import path from "node:path"
import { stringify } from "yaml"

import { version } from "../../package.json"
import { operations } from "../../src/api/operations"
import { openApiDocument } from "./document"

/** The file with the description of the API. */
export const OPENAPI_FILE = path.resolve(__dirname, "../../docs/openapi.yaml")

const HEADER = "# Written by `npm run openapi` from the operations in src/api; not to be edited.\n"

/** The expected content of {@link OPENAPI_FILE}. */
export function openApiYaml(): string {
  const document = openApiDocument(operations, version)
  return HEADER + stringify(document, { aliasDuplicateObjects: false, lineWidth: 100 })
}
